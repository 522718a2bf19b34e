/** Entry of a job thread: takes one job at a time, answers, waits for the next. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { fromWire, toWire } from '../../src-contract/errors.ts';
import type { Answered, Asked, JobMessage, JobRequest, ThreadData } from './protocol.ts';
import type { Ask } from './questions.ts';
import { isJob, runJob } from './table.ts';

const port = parentPort;
if (port === null) throw new Error('The job thread was not started as a worker.');
const { line, answered }: ThreadData = workerData;
const count = new Int32Array(answered);

const ask: Ask = (question) => {
  const before = Atomics.load(count, 0);
  line.postMessage({ question } satisfies Asked);
  Atomics.wait(count, 0, before);
  const received: { message: Answered } | undefined = receiveMessageOnPort(line);
  if (received === undefined) throw new Error('The engine counted an answer that it did not send.');
  const { message } = received;
  if ('answer' in message) return message.answer as ReturnType<typeof ask<typeof question>>;
  throw message.error ? fromWire(message.error) : new Error(message.text);
};

const say = (message: JobMessage): void => port.postMessage(message);

port.on('message', async ({ id, job, input }: JobRequest) => {
  try {
    if (!isJob(job)) throw new Error(`There is no job called ${job}.`);
    const progress = (step: string, subject: string | null, done: number, total: number): void =>
      say({ id, kind: 'progress', step, subject, done, total });
    const output = await runJob(job, input, progress, ask);
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
