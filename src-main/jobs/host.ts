/** The engine's side of the job threads. */
import { Worker } from 'node:worker_threads';
import { DeskError, fromWire } from '../../src-contract/errors.ts';
import type { JobMessage } from './protocol.ts';
import type { JobInput, JobName, JobOutput, JobProgress } from './table.ts';

export type JobOptions = { signal: AbortSignal; progress: JobProgress };

export type JobHost = {
  /**
   * Runs a job in a thread. Cancelling ends the thread at once.
   * @throws DeskError `cancelled` when the signal fires; whatever the job itself throws.
   */
  run<J extends JobName>(job: J, input: JobInput<J>, options: JobOptions): Promise<JobOutput<J>>;
  /** Ends all threads. */
  close(): Promise<void>;
};

/** Idle threads that are kept for the next job; more than one would only hold memory. */
const keptThreads = 1;

/** Starts job threads from `entry` (the source or the built file) as they are needed, and keeps one warm. */
export function createJobHost(entry: URL): JobHost {
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  let lastId = 0;

  function begin(): Worker {
    const worker = new Worker(entry);
    const forget = (): void => {
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
    };
    // A thread that dies while it waits is no error of anybody's: the next job starts another.
    return worker.on('error', forget).on('exit', forget);
  }

  function take(): Worker {
    const worker = idle.pop() ?? begin();
    worker.ref();
    busy.add(worker);
    return worker;
  }

  function giveBack(worker: Worker): void {
    busy.delete(worker);
    if (idle.length < keptThreads) {
      worker.unref();
      idle.push(worker);
    } else void worker.terminate();
  }

  function discard(worker: Worker): void {
    busy.delete(worker);
    void worker.terminate();
  }

  return {
    run(job, input, { signal, progress }) {
      if (signal.aborted) return Promise.reject(new DeskError('cancelled', {}));
      const worker = take();
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        const end = (settle: () => void, dispose: (worker: Worker) => void): void => {
          signal.removeEventListener('abort', onAbort);
          // One by one: removing all listeners would take the thread's own with them.
          worker.off('error', onError).off('exit', onExit).off('message', onMessage);
          dispose(worker);
          settle();
        };
        const onAbort = (): void => end(() => reject(new DeskError('cancelled', {})), discard);
        const onError = (error: Error): void => end(() => reject(error), discard);
        const onExit = (code: number): void =>
          end(() => reject(new Error(`The job thread ended with ${code}.`)), discard);
        const onMessage = (message: JobMessage): void => {
          if (message.id !== id) return;
          if (message.kind === 'progress')
            progress(message.step, message.subject, message.done, message.total);
          else if (message.kind === 'done')
            end(() => resolve(message.output as JobOutput<typeof job>), giveBack);
          else end(() => reject(message.error ? fromWire(message.error) : new Error(message.text)), giveBack);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        worker.on('error', onError).on('exit', onExit).on('message', onMessage);
        worker.postMessage({ id, job, input });
      });
    },
    async close() {
      await Promise.all([...idle.splice(0), ...busy].map((worker) => worker.terminate()));
    },
  };
}
