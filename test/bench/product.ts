/**
 * The product: the engine in its own thread with its job threads, as in the app. What runs here is what the app's main
 * process runs, so the longest time in which this thread answered nobody is the app's. Run by `measure`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import {
  type CaseId,
  type EngineMethod,
  type FileHandle,
  type Input,
  type Output,
  unknownRequester,
} from '../../src-contract/index.ts';
import type { FromParser, ToParser } from '../../src-contract/threads.ts';
import type { ParserConnection } from '../../src-main/parsers/host.ts';
import { spawnParser } from '../../src-main/parsers/spawn.ts';
import { type EngineThread, startEngine } from '../../src-main/shell/engine-thread.ts';
import { mail } from '../builders/mail.ts';
import { answer, type Measured, peakOfThisProcess, secondsOf } from './measured.ts';
import type { Person } from './people.ts';

export type ProductInput = {
  act: 'index' | 'pull';
  /** The export. */
  folder: string;
  /** Where the vault is made, or lies. */
  vault: string;
  person: Person;
  times: number;
};

/** What runs is what is shipped: the built engine, jobs and parsers. */
const built = (name: string): URL => new URL(`../../dist/main/${name}.js`, import.meta.url);
const password = 'a long enough pass phrase';
/** Milliseconds between two looks at the clock of this thread. */
const resolution = 5;

/** Parser processes for the engine's thread, as the app's main process starts them. */
function parsers(tell: (message: FromParser) => void): (message: ToParser) => void {
  const running = new Map<number, ParserConnection>();
  return (message) => {
    const { process: id } = message;
    if (message.act === 'post')
      running.get(id)?.post(message.message as Parameters<ParserConnection['post']>[0]);
    else if (message.act === 'kill') running.get(id)?.kill();
    else {
      const parser = spawnParser(built('parser'));
      parser.onMessage((said) => tell({ kind: 'parser', process: id, act: 'message', message: said }));
      parser.onExit(() => tell({ kind: 'parser', process: id, act: 'exit' }));
      running.set(id, parser);
    }
  };
}

function start(vault: string): EngineThread {
  const setup = {
    vaultFolder: vault,
    resourcesFolder: fileURLToPath(new URL('../../resources', import.meta.url)),
    jobEntry: built('job').href,
    appVersion: 'bench',
  };
  const engine: EngineThread = startEngine(fileURLToPath(built('engine')), setup, {
    onEvent: () => {},
    onParser: (message) => take(message),
  });
  const take = parsers((message) => engine.tellParser(message));
  return engine;
}

let calls = 0;
async function call<M extends EngineMethod>(
  engine: EngineThread,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  calls += 1;
  return (await engine.call(String(calls), method, input)) as Output<M>;
}

/** Takes a letter of the person in, opens its case and says who she is. */
async function openCase(engine: EngineThread, { vault, person }: ProductInput): Promise<CaseId> {
  const { name, email, street, postcode, city } = person;
  const path = join(vault, '..', 'request.eml');
  const text = `Geachte,\r\n\r\nGraag krijg ik inzage in al mijn gegevens.\r\n\r\n${name}\r\n${street}\r\n${postcode} ${city}`;
  writeFileSync(path, mail({ from: `${name} <${email}>`, text }));
  const file = path as FileHandle;
  engine.grant(file, path);
  const { taken } = await call(engine, 'intake.add', { files: [file], together: false });
  const id = taken[0]?.itemId;
  if (!id) throw new Error(`The request was not taken in: ${JSON.stringify(taken)}`);
  const address = { street, postcode, city, country: 'BE' };
  const requester = { ...unknownRequester, name, email, address };
  await call(engine, 'intake.correct', { id, fields: { requester, receivedOn: '2026-11-02' } });
  const { caseId } = await call(engine, 'intake.openCase', { id });
  await call(engine, 'identity.decide', {
    caseId,
    decision: 'identified',
    how: 'known-address',
    reason: 'benchmark',
  });
  return caseId;
}

async function index(engine: EngineThread, { folder }: ProductInput): Promise<number[]> {
  engine.grant(folder as FileHandle, folder);
  return [await secondsOf(() => call(engine, 'sources.add', { folder: folder as FileHandle }))];
}

/** The first pull after the start is a cold one: its thread is new and nothing of the index was read yet. */
async function pulls(engine: EngineThread, caseId: CaseId, times: number): Promise<number[]> {
  const seconds: number[] = [];
  for (let run = 0; run < times; run += 1)
    seconds.push(await secondsOf(() => call(engine, 'discovery.pull', { caseId })));
  return seconds;
}

async function recordsOf(engine: EngineThread, caseId: CaseId): Promise<string[]> {
  const { records } = await call(engine, 'discovery.records', { caseId });
  return records.map(({ file, fields }) => `${file}:${fields[0]?.value}`).toSorted();
}

/**
 * Watches this thread from now on. What it answers tells the longest time, in seconds, in which the thread answered
 * nobody, and the most that it worked itself without a pause: the rest it waited for a processor that others had.
 */
function watchThisThread(): () => { longestWait: number; longestTask: number } {
  const delay = monitorEventLoopDelay({ resolution });
  let before = process.threadCpuUsage();
  let most = 0;
  const look = (): void => {
    const now = process.threadCpuUsage();
    most = Math.max(most, now.user + now.system - before.user - before.system);
    before = now;
  };
  const timer = setInterval(look, resolution);
  delay.enable();
  return () => {
    look();
    clearInterval(timer);
    delay.disable();
    return { longestWait: delay.max / 1e9 - resolution / 1000, longestTask: most / 1e6 };
  };
}

async function run(input: ProductInput): Promise<Measured> {
  const engine = start(input.vault);
  if (input.act === 'index')
    await call(engine, 'vault.create', { folder: null, memberName: 'Bench', password, language: 'nl' });
  else await call(engine, 'vault.unlock', { password, takeOver: false });
  const caseId =
    input.act === 'index'
      ? null
      : ((await call(engine, 'cases.list', { search: '', limit: 1 })).cases[0]?.id ?? null);
  const watch = watchThisThread();
  const seconds = caseId === null ? await index(engine, input) : await pulls(engine, caseId, input.times);
  const measured = { seconds, peak: peakOfThisProcess(), ...watch() };
  const records = caseId === null ? [] : await recordsOf(engine, caseId);
  if (caseId === null) await openCase(engine, input);
  await engine.stop();
  return { ...measured, records };
}

await answer(run);
