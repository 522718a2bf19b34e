/** `desk`: the contract from a terminal. */
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { isMethod, toWire } from '../../src-contract/index.ts';
import { type Command, parseCommand } from './command-line.ts';
import { handle, requesterIn } from './handle.ts';
import { helpText } from './help.ts';
import { errorText } from './messages.ts';
import { onVault } from './on-vault.ts';
import { type VaultPlace, withPassword } from './password.ts';
import { keep, pull } from './pull.ts';
import { read } from './read.ts';
import { sources, type Told } from './sources.ts';
import { startEngine } from './start.ts';
import { UsageError } from './usage.ts';

const done = 0;
const notDone = 1;
const misunderstood = 2;

const print = (value: unknown): void => console.log(JSON.stringify(value));
const say = (text: string): void => console.error(text);

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      process.stdout.write(helpText());
      return done;
    case 'read':
      return (await read(command.files, print, (error) => say(errorText(error)))) ? done : notDone;
    case 'deadline':
      return deadline(command.dates);
    case 'handle': {
      const vault = await opened(command.vault);
      const result = await handle({ ...command.options, vault });
      print(result);
      if (result.letter !== null) return done;
      say(errorText({ code: 'identity-undecided', params: { case: result.case } }));
      return notDone;
    }
    case 'call':
      return call(command);
    case 'sources': {
      const vault = await opened(command.vault);
      tell(
        await onVault({ vault, today: null, language: null }, (engine) => sources(engine, command.command)),
        command.json,
      );
      return done;
    }
    case 'pull':
      return pullRecords(command);
  }
}

async function pullRecords(command: Extract<Command, { name: 'pull' }>): Promise<number> {
  const { requesterFile, today, out, json } = command;
  const requester = requesterFile === null ? command.command.requester : requesterIn(requesterFile);
  const vault = await opened(command.vault);
  const told = await onVault({ vault, today, language: null }, (engine) =>
    pull(engine, { ...command.command, requester }),
  );
  if (out !== null) keep(out, told.value);
  tell(told, json);
  return done;
}

async function opened(place: VaultPlace | null) {
  return place === null ? null : withPassword(place);
}

function tell({ lines, value }: Told, json: boolean): void {
  if (json) print(value);
  else process.stdout.write(`${lines.join('\n')}\n`);
}

async function deadline(received: string[]): Promise<number> {
  const engine = startEngine(tmpdir());
  try {
    for (const reckoned of (await engine.call('deadlines.reckon', { received })).deadlines) print(reckoned);
    return done;
  } finally {
    await engine.close();
  }
}

async function call(command: Extract<Command, { name: 'call' }>): Promise<number> {
  const { method, input, today } = command;
  const vault = command.vault === null ? null : await withPassword(command.vault, method === 'vault.create');
  const engine = startEngine(resolve(vault?.folder ?? tmpdir()), today);
  try {
    if (vault !== null && isMethod(method) && !method.startsWith('vault.')) {
      await engine.call('vault.unlock', { password: vault.password, takeOver: false });
    }
    for (const path of pathsIn(input)) engine.files.grant(path, resolve(path));
    print(await engine.callByName(method, withItsPassword(method, input, vault?.password)));
    return done;
  } finally {
    await engine.close();
  }
}

/** Paths that an input names as files or folders; in the terminal a path is its own handle. */
function pathsIn(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return [];
  const { files, folder } = input as { files?: unknown; folder?: unknown };
  return [files, folder].flat().filter((path) => typeof path === 'string');
}

/** The password comes from its file, never from the command line, where everybody could read it. */
function withItsPassword(method: string, input: unknown, password: string | undefined): unknown {
  if (password === undefined || typeof input !== 'object') return input;
  if (method === 'vault.create') return { folder: null, ...input, password };
  return method === 'vault.unlock' ? { takeOver: false, ...input, password } : input;
}

try {
  process.exitCode = await run(parseCommand(process.argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) {
    say(`${error.message}\n"desk help" shows how it is used.`);
    process.exitCode = misunderstood;
  } else {
    const wire = toWire(error);
    if (wire === null) throw error;
    say(errorText(wire));
    process.exitCode = notDone;
  }
}
