import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DeskError } from '../../../src-contract/index.ts';
import { type EngineThread, startEngine } from '../../../src-main/shell/engine-thread.ts';

/** An engine that does what its calls are named for. */
const stub = `
import { parentPort, workerData } from 'node:worker_threads';
const answer = (id, value) => parentPort.postMessage({ kind: 'answer', id, ok: true, value });
parentPort.on('message', (message) => {
  if (message.kind === 'stop') process.exit(0);
  if (message.kind === 'blob') throw new Error('a name that must not be printed');
  if (message.kind !== 'call') return;
  if (message.method === 'echo') answer(message.id, { input: message.input, setup: workerData });
  if (message.method === 'fail')
    parentPort.postMessage({ kind: 'answer', id: message.id, ok: false, error: { code: 'vault-locked', params: {} } });
  if (message.method === 'tell') parentPort.postMessage({ kind: 'event', name: 'changed', value: { what: 'inbox' } });
  if (message.method === 'die') process.exit(1);
});
`;

const setup = { vaultFolder: 'v', resourcesFolder: 'r', jobEntry: 'file:///j', appVersion: '1' };
let folder = '';
let engine: EngineThread;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dsar-engine-'));
  writeFileSync(join(folder, 'engine.mjs'), stub);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => engine.stop());

function start(): string[] {
  const told: string[] = [];
  engine = startEngine(join(folder, 'engine.mjs'), setup, {
    onEvent: (name, value) => told.push(`${name} ${JSON.stringify(value)}`),
    onParser: () => {},
  });
  return told;
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error) => (error instanceof DeskError ? error.code : 'unexpected'),
  );

describe('the engine’s thread', () => {
  test('answers each call with its own answer, and errors with their code', async () => {
    start();
    const both = [engine.call('a', 'echo', 1), engine.call('b', 'echo', 2)];
    expect(await Promise.all(both)).toEqual([
      { input: 1, setup },
      { input: 2, setup },
    ]);
    expect(await codeOf(engine.call('c', 'fail', {}))).toBe('vault-locked');
  });

  test('passes events on', async () => {
    const told = start();
    void engine.call('a', 'tell', {}).catch(() => {});
    await engine.call('b', 'echo', {});
    expect(told).toEqual(['changed {"what":"inbox"}']);
  });

  test('that dies fails every open call, and the window learns that nothing is open', async () => {
    const told = start();
    await engine.call('a', 'echo', {});
    const open = [engine.call('b', 'never', {}), engine.call('c', 'die', {})];
    expect(await Promise.all(open.map(codeOf))).toEqual(['internal', 'internal']);
    expect(told).toEqual(['locked {}']);
  });

  test('that dies at its start is not started again and again', async () => {
    start();
    expect(await codeOf(engine.call('a', 'die', {}))).toBe('internal');
    expect(await codeOf(engine.call('b', 'echo', {}))).toBe('internal');
    expect(await engine.blob('/blob/page/1/1/1')).toBeNull();
  });

  test('has no picture where it failed', async () => {
    start();
    expect(await engine.blob('/blob/page/1/1/1')).toBeNull();
  });
});
