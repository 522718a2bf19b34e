import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createJobHost, type JobHost } from '../../../src-main/jobs/host.ts';

let host: JobHost;
afterEach(() => host.close());
const start = (): JobHost => {
  host = createJobHost(new URL('../../../src-main/jobs/thread.ts', import.meta.url));
  return host;
};
const folder = fileURLToPath(new URL('../../../resources/sample/export', import.meta.url));
const scan = { folder, salt: 1, profiles: {}, only: ['producten.csv'] };

describe('the job threads', () => {
  it('do one job after another in the thread that is warm', async () => {
    const options = { signal: new AbortController().signal, progress: () => {} };
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
      { ...scan, only: null },
      { signal: cancel.signal, progress: () => cancel.abort() },
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    const options = { signal: new AbortController().signal, progress: () => {} };
    expect((await jobs.run('scan', scan, options)).files).toHaveLength(1);
  });

  it('refuse a job that was cancelled before it began', async () => {
    const options = { signal: AbortSignal.abort(), progress: () => {} };
    await expect(start().run('scan', scan, options)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
