/** Entry of the engine's thread inside the app: takes messages, calls the engine, answers. */
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineSetup, FromEngine, ToEngine } from '../../src-contract/threads.ts';
import { createJobHost } from '../jobs/host.ts';
import { createParserHost } from '../parsers/host.ts';
import { relayParsers } from '../parsers/relay.ts';
import { createEngine } from './engine.ts';
import { toAnswerableError } from './unexpected.ts';

const port = parentPort;
if (port === null) throw new Error('The engine was not started as a thread.');
const say = (message: FromEngine): void => port.postMessage(message);

const setup: EngineSetup = workerData;
const relay = relayParsers(say);
const engine = createEngine({
  ownFolder: setup.vaultFolder,
  resourcesDir: setup.resourcesFolder,
  appVersion: setup.appVersion,
  jobs: createJobHost(new URL(setup.jobEntry)),
  parsers: createParserHost(relay.spawn),
  emit: (name, value) => say({ kind: 'event', name, value }),
});
const running = new Map<string, AbortController>();

async function answer(id: number, work: () => Promise<unknown>): Promise<void> {
  try {
    say({ kind: 'answer', id, ok: true, value: await work() });
  } catch (error) {
    say({ kind: 'answer', id, ok: false, error: toAnswerableError(error) });
  }
}

async function call(name: string, method: string, input: unknown): Promise<unknown> {
  const controller = new AbortController();
  running.set(name, controller);
  try {
    return await engine.callByName(method, input, { call: name, signal: controller.signal });
  } finally {
    running.delete(name);
  }
}

async function take(message: ToEngine): Promise<void> {
  switch (message.kind) {
    case 'call':
      return answer(message.id, () => call(message.call, message.method, message.input));
    case 'cancel':
      return running.get(message.call)?.abort();
    case 'blob':
      return answer(message.id, () => engine.blob(message.url));
    case 'grant':
      return engine.files.grant(message.handle, message.path);
    case 'hold':
      return engine.files.hold(message.handle, message.name, message.bytes);
    case 'stop':
      await engine.close();
      return port?.close();
    case 'parser':
      return relay.take(message);
  }
}

port.on('message', (message: ToEngine) => void take(message));
