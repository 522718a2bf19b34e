/** The engine's thread, seen from the main process: calls, blobs, events, and what only the shell may tell it. */
import { Worker } from 'node:worker_threads';
import { DeskError, fromWire } from '../../src-contract/errors.ts';
import type { EventName } from '../../src-contract/events.ts';
import type {
  BlobAnswer,
  EngineSetup,
  FromEngine,
  FromParser,
  ToEngine,
  ToParser,
} from '../../src-contract/threads.ts';
import type { HandleKeeper } from './handles.ts';

type Request = { kind: 'call'; method: string; input: unknown; call: string } | { kind: 'blob'; url: string };

export type EngineThread = HandleKeeper & {
  /** Calls a method of the engine. Rejects with DeskError. */
  call(callId: string, method: string, input: unknown): Promise<unknown>;
  /** Asks for a call to stop. */
  cancel(callId: string): void;
  /** Bytes behind a `/blob/…` address; null where there are none. */
  blob(path: string): Promise<BlobAnswer | null>;
  /** Passes on what a parser process said. */
  tellParser(message: FromParser): void;
  /** Lets the engine close its vault, then ends the thread. */
  stop(): Promise<void>;
};

type Listeners = {
  onEvent(name: EventName, value: unknown): void;
  onParser(message: ToParser): void;
};

type Waiting = { resolve: (value: unknown) => void; reject: (error: DeskError) => void };

/** Milliseconds that the engine has to close its vault when the app ends. */
const closingPatience = 5_000;

/** An engine that dies sooner than this after its start, in milliseconds, would only die again. */
const shortestLife = 5_000;

/**
 * Starts the engine. If its thread dies, every open call fails with `internal`, the window is told that the vault is
 * locked, and a new thread takes its place, once the old one had lived long enough to be worth it.
 */
export function startEngine(entry: string, setup: EngineSetup, listeners: Listeners): EngineThread {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let stopping = false;
  let worker: Worker | null = begin();

  const say = (message: ToEngine): void => worker?.postMessage(message);
  const internal = () => new DeskError('internal', { reference: 'ENGINE' });

  function begin(): Worker {
    // It holds little that is short-lived; what is read in bulk is read by jobs.
    const started = new Worker(entry, {
      workerData: setup,
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    const startedAt = performance.now();
    started.on('message', hear);
    started.on('error', (error) => process.stderr.write(`The engine ended: ${error.name}\n`));
    started.on('exit', () => end(performance.now() - startedAt));
    return started;
  }

  function end(lived: number): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(internal());
    waiting.clear();
    if (stopping) return;
    listeners.onEvent('locked', {});
    if (lived >= shortestLife) worker = begin();
  }

  function hear(message: FromEngine): void {
    if (message.kind === 'event') listeners.onEvent(message.name, message.value);
    else if (message.kind === 'parser') listeners.onParser(message);
    else {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) asked?.resolve(message.value);
      else asked?.reject(fromWire(message.error));
    }
  }

  function ask(request: Request): Promise<unknown> {
    if (worker === null) return Promise.reject(internal());
    const id = nextId;
    nextId += 1;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      say({ ...request, id });
    });
  }

  return {
    call: (callId, method, input) => ask({ kind: 'call', call: callId, method, input }),
    cancel: (callId) => say({ kind: 'cancel', call: callId }),
    blob: async (path) => (await ask({ kind: 'blob', url: path }).catch(() => null)) as BlobAnswer | null,
    grant: (handle, path) => say({ kind: 'grant', handle, path }),
    hold: (handle, name, bytes) => say({ kind: 'hold', handle, name, bytes }),
    tellParser: (message) => say(message),
    async stop() {
      stopping = true;
      const running = worker;
      if (running === null) return;
      const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
      say({ kind: 'stop' });
      const late = setTimeout(() => void running.terminate(), closingPatience);
      await ended;
      clearTimeout(late);
    },
  };
}
