import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createJobHost, type JobHost } from '../../../src-main/jobs/host.ts';
import { walk } from '../../../src-main/jobs/scan/read/walk.ts';

let host: JobHost;
afterEach(() => host.close());
const start = (): JobHost => {
  host = createJobHost(new URL('../../../src-main/jobs/thread.ts', import.meta.url));
  return host;
};
const folder = fileURLToPath(new URL('../../../resources/sample/export', import.meta.url));
const files = walk(folder).files.map((found, run) => ({ found, run }));
const scan = { folder, salt: 1, profiles: {}, files: files.slice(0, 1) };

describe('the job threads', () => {
  it('do one job after another in the thread that is warm', async () => {
    const options = { signal: new AbortController().signal, progress: () => {}, answer: () => null };
    const jobs = start();
    for (let round = 0; round < 3; round += 1) {
      expect((await jobs.run('scan', scan, options)).files).toHaveLength(1);
    }
  });

  it('end a job that is cancelled, and do the next one', async () => {
    const cancel = new AbortController();
    const jobs = start();
    const cancelled = jobs.run(
      'scan',
      { ...scan, files },
      { signal: cancel.signal, progress: () => cancel.abort() },
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    const options = { signal: new AbortController().signal, progress: () => {}, answer: () => null };
    expect((await jobs.run('scan', scan, options)).files).toHaveLength(1);
  });

  it('refuse a job that was cancelled before it began', async () => {
    const options = { signal: AbortSignal.abort(), progress: () => {} };
    await expect(start().run('scan', scan, options)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
