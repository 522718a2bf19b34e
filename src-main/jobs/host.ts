/** The engine's side of the job threads. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { DeskError, fromWire, toWire } from '../../src-contract/errors.ts';
import type { Answered, Asked, JobMessage, ThreadData } from './protocol.ts';
import type { Answer, Question } from './questions.ts';
import type { JobInput, JobName, JobOutput, JobProgress } from './table.ts';

export type JobOptions = {
  signal: AbortSignal;
  progress: JobProgress;
  /** Answers what the job asks; most jobs ask nothing. */
  answer?: Answer;
};

export type JobHost = {
  /**
   * Runs a job in a thread. Cancelling ends the thread at once.
   * @throws DeskError `cancelled` when the signal fires; whatever the job itself throws.
   */
  run<J extends JobName>(job: J, input: JobInput<J>, options: JobOptions): Promise<JobOutput<J>>;
  /** Ends all threads. */
  close(): Promise<void>;
};

/** Idle threads that are kept for the next job; more would only hold memory. */
const keptThreads = 1;

/** Jobs read far more than they keep: what is short-lived need not pile up in several threads at once. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };

type Thread = { worker: Worker; line: MessagePort; answered: Int32Array };

/** Starts job threads from `entry` (the source or the built file) as they are needed, and keeps one warm. */
export function createJobHost(entry: URL): JobHost {
  const idle: Thread[] = [];
  const busy = new Set<Thread>();
  let lastId = 0;

  function begin(): Thread {
    const { port1, port2 } = new MessageChannel();
    const answered = new SharedArrayBuffer(4);
    const data: ThreadData = { line: port2, answered };
    const worker = new Worker(entry, { workerData: data, transferList: [port2], resourceLimits });
    const thread = { worker, line: port1, answered: new Int32Array(answered) };
    const forget = (): void => {
      const place = idle.indexOf(thread);
      if (place >= 0) idle.splice(place, 1);
    };
    // A thread that dies while it waits is no error of anybody's: the next job starts another.
    worker.on('error', forget).on('exit', forget);
    return thread;
  }

  function take(): Thread {
    const thread = idle.pop() ?? begin();
    thread.worker.ref();
    busy.add(thread);
    return thread;
  }

  function giveBack(thread: Thread): void {
    busy.delete(thread);
    if (idle.length < keptThreads) {
      thread.worker.unref();
      thread.line.unref();
      idle.push(thread);
    } else void thread.worker.terminate();
  }

  function discard(thread: Thread): void {
    busy.delete(thread);
    void thread.worker.terminate();
  }

  return {
    run(job, input, { signal, progress, answer }) {
      if (signal.aborted) return Promise.reject(new DeskError('cancelled', {}));
      const thread = take();
      const { worker, line } = thread;
      const id = ++lastId;
      const onAsked = ({ question }: Asked): void => void reply(thread, question, answer);
      return new Promise((resolve, reject) => {
        const end = (settle: () => void, dispose: (thread: Thread) => void): void => {
          signal.removeEventListener('abort', onAbort);
          // One by one: removing all listeners would take the thread's own with them.
          worker.off('error', onError).off('exit', onExit).off('message', onMessage);
          line.off('message', onAsked);
          dispose(thread);
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
        line.on('message', onAsked);
        worker.postMessage({ id, job, input });
      });
    },
    async close() {
      await Promise.all([...idle.splice(0), ...busy].map(({ worker }) => worker.terminate()));
    },
  };
}

/** Answers a thread, which waits; an answer that fails is told, so that it does not wait for ever. */
async function reply(
  { line, answered }: Thread,
  question: Question,
  answer: Answer | undefined,
): Promise<void> {
  let message: Answered;
  try {
    if (answer === undefined) throw new Error(`Nobody answers this job about ${question.about}.`);
    message = { answer: await answer(question) };
  } catch (error) {
    message = { error: toWire(error), text: error instanceof Error ? error.message : String(error) };
  }
  line.postMessage(message);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}
