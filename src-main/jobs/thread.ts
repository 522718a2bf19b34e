/** Entry of a job thread: takes one job at a time, answers, waits for the next. */
import { parentPort } from 'node:worker_threads';
import { toWire } from '../../src-contract/errors.ts';
import type { JobMessage, JobRequest } from './protocol.ts';
import { isJob, runJob } from './table.ts';

const port = parentPort;
if (port === null) throw new Error('The job thread was not started as a worker.');
const say = (message: JobMessage): void => port.postMessage(message);

port.on('message', async ({ id, job, input }: JobRequest) => {
  try {
    if (!isJob(job)) throw new Error(`There is no job called ${job}.`);
    const output = await runJob(job, input, (step, subject, done, total) =>
      say({ id, kind: 'progress', step, subject, done, total }),
    );
    say({ id, kind: 'done', output });
  } catch (error) {
    say({
      id,
      kind: 'failed',
      error: toWire(error),
      text: error instanceof Error ? error.message : String(error),
    });
  }
});
