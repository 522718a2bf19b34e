/** The command line as values. */
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { CaseNumber, IsoDate, Language } from '../../src-contract/index.ts';
import type { HandleOptions } from './handle.ts';
import type { VaultPlace } from './password.ts';
import type { PullCommand } from './pull.ts';
import { requesterOf } from './requester.ts';
import type { SourcesCommand } from './sources.ts';
import { UsageError } from './usage.ts';

export type Command =
  | { name: 'help' }
  | { name: 'handle'; options: Omit<HandleOptions, 'vault'>; vault: VaultPlace | null }
  | { name: 'read'; files: string[] }
  | { name: 'deadline'; dates: string[] }
  | { name: 'call'; method: string; input: unknown; vault: VaultPlace | null; today: string | undefined }
  | { name: 'sources'; command: SourcesCommand; vault: VaultPlace | null; json: boolean }
  | {
      name: 'pull';
      command: PullCommand;
      /** A file with fields of the requester, instead of identifiers on the command line. */
      requesterFile: string | null;
      vault: VaultPlace | null;
      today: string | null;
      out: string | null;
      json: boolean;
    };

const flags = {
  request: { type: 'string', multiple: true },
  source: { type: 'string' },
  out: { type: 'string' },
  received: { type: 'string' },
  today: { type: 'string' },
  lang: { type: 'string' },
  requester: { type: 'string' },
  vault: { type: 'string' },
  'password-file': { type: 'string' },
  identity: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
  case: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  phone: { type: 'string' },
  address: { type: 'string' },
  'customer-number': { type: 'string' },
  order: { type: 'string', multiple: true },
  'birth-date': { type: 'string' },
} as const;

export type Values = ReturnType<typeof parse>['values'];

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Understands a command line (without the program's own name).
 * @throws UsageError
 */
export function parseCommand(args: string[]): Command {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') return { name: 'help' };
  const { values, positionals } = parse(rest);
  switch (name) {
    case 'handle':
      return { name, options: handleOptions(values, positionals), vault: vaultPlace(values) };
    case 'read':
      if (positionals.length === 0) throw new UsageError('desk read: name at least one file.');
      return { name, files: positionals };
    case 'deadline':
      return { name, dates: positionals.map((date) => checked(IsoDate, date, 'a date is YYYY-MM-DD')) };
    case 'call':
      return callCommand(values, positionals);
    case 'sources':
      return sourcesCommand(values, positionals);
    case 'pull':
      return pullCommand(values, positionals);
    default:
      throw new UsageError(`There is no command ${name}. "desk help" lists them.`);
  }
}

function handleOptions(values: Values, positionals: string[]): Omit<HandleOptions, 'vault'> {
  const { source, out, lang, received, today, requester, identity, reason } = values;
  // `--request a b c` gives one value and two positionals.
  const request = [...(values.request ?? []), ...positionals];
  if (request.length === 0) throw new UsageError('desk handle: --request FILE is missing.');
  if (source === undefined) throw new UsageError('desk handle: --source DIR is missing.');
  if (out === undefined) throw new UsageError('desk handle: --out DIR is missing.');
  if (identity !== undefined && identity !== 'identified')
    throw new UsageError('--identity can only be "identified".');
  if (identity !== undefined && reason === undefined) throw new UsageError('--identity needs --reason TEXT.');
  return {
    request,
    source,
    out,
    received: dayOf(received, '--received'),
    today: dayOf(today, '--today'),
    lang: lang === undefined ? null : checked(Language, lang, '--lang is nl, fr, de or en'),
    requester: requester ?? null,
    identified: identity === undefined || reason === undefined ? null : { reason },
  };
}

function callCommand(values: Values, [method, json, ...more]: string[]): Command {
  if (method === undefined || more.length > 0) throw new UsageError('desk call METHOD [JSON]');
  const { today } = values;
  try {
    return { name: 'call', method, input: JSON.parse(json ?? '{}'), vault: vaultPlace(values), today };
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`The input is no JSON: ${error.message}`);
    throw error;
  }
}

const acts = ['add', 'index', 'list', 'remove'] as const;

function sourcesCommand(values: Values, [act, ...subjects]: string[]): Command {
  const known = acts.find((one) => one === act);
  if (known === undefined) throw new UsageError(`desk sources ${acts.join('|')}: say which.`);
  const vault = vaultPlace(values);
  const json = values.json ?? false;
  const [first, ...more] = subjects;
  if (known === 'add') {
    if (first === undefined || more.length > 0)
      throw new UsageError('desk sources add FOLDER: name one folder.');
    return { name: 'sources', command: { act: known, folder: first }, vault, json };
  }
  if (vault === null) throw new UsageError(`desk sources ${known}: --vault DIR is missing.`);
  if (known === 'list') return { name: 'sources', command: { act: known }, vault, json };
  if (known === 'remove' && first === undefined)
    throw new UsageError('desk sources remove SOURCE: name it by its number or its name.');
  return { name: 'sources', command: { act: known, sources: subjects }, vault, json };
}

function pullCommand(values: Values, positionals: string[]): Command {
  if (positionals.length > 0) throw new UsageError(`desk pull: ${positionals[0]} stands behind no flag.`);
  const vault = vaultPlace(values);
  const requester = requesterOf(values);
  const { source = null, requester: requesterFile = null, case: number, out = null, json = false } = values;
  const caseNumber = number === undefined ? null : checked(CaseNumber, number, '--case is YEAR-NUMBER');
  if ((source === null) === (vault === null))
    throw new UsageError('desk pull: give --source DIR, or --vault DIR with its registered sources.');
  const whom = [requester, requesterFile, caseNumber].filter((one) => one !== null);
  if (whom.length !== 1)
    throw new UsageError(
      'desk pull: give identifiers (--email, --order …), --requester FILE.json or --case NUMBER.',
    );
  if (caseNumber !== null && vault === null) throw new UsageError('desk pull: --case needs --vault DIR.');
  const command = { requester, caseNumber, source, received: dayOf(values.received, '--received') };
  return { name: 'pull', command, requesterFile, vault, today: dayOf(values.today, '--today'), out, json };
}

function vaultPlace(values: Values): VaultPlace | null {
  const { vault, 'password-file': passwordFile = null } = values;
  if (vault !== undefined) return { folder: vault, passwordFile };
  if (passwordFile !== null) throw new UsageError('--password-file FILE needs --vault DIR.');
  return null;
}

function dayOf(date: string | undefined, flag: string): string | null {
  return date === undefined ? null : checked(IsoDate, date, `${flag} is YYYY-MM-DD`);
}

function checked<T>(schema: z.ZodType<T>, value: string, message: string): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UsageError(`${message}: ${value}`);
  return parsed.data;
}
