/** The command line as values. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { DeskError } from '../../src-contract/errors.ts';
import { IsoDate, Language } from '../../src-contract/index.ts';
import type { HandleOptions } from './handle.ts';

/** The command line was not understood; the message says why. */
export class UsageError extends Error {}

export type VaultOption = { folder: string; password: string };

export type Command =
  | { name: 'help' }
  | { name: 'handle'; options: HandleOptions }
  | { name: 'read'; files: string[] }
  | { name: 'deadline'; dates: string[] }
  | { name: 'call'; method: string; input: unknown; vault: VaultOption | null; today: string | undefined };

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
} as const;

type Values = ReturnType<typeof parse>['values'];

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Understands a command line (without the program's own name).
 * @throws UsageError; DeskError `file-not-found` for a password file that is not there
 */
export function parseCommand(args: string[]): Command {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') return { name: 'help' };
  const { values, positionals } = parse(rest);
  switch (name) {
    case 'handle':
      return { name, options: handleOptions(values, positionals) };
    case 'read':
      if (positionals.length === 0) throw new UsageError('desk read: name at least one file.');
      return { name, files: positionals };
    case 'deadline':
      return { name, dates: positionals.map((date) => checked(IsoDate, date, 'a date is YYYY-MM-DD')) };
    case 'call':
      return callCommand(values, positionals);
    default:
      throw new UsageError(`There is no command ${name}. "desk help" lists them.`);
  }
}

function handleOptions(values: Values, positionals: string[]): HandleOptions {
  const { source, out, lang, received, today, requester, identity, reason } = values;
  // `--request a b c` gives one value and two positionals.
  const request = [...(values.request ?? []), ...positionals];
  if (request.length === 0) throw new UsageError('desk handle: --request FILE is missing.');
  if (source === undefined) throw new UsageError('desk handle: --source DIR is missing.');
  if (out === undefined) throw new UsageError('desk handle: --out DIR is missing.');
  const vault = vaultOption(values);
  if (identity !== undefined && identity !== 'identified')
    throw new UsageError('--identity can only be "identified".');
  if (identity !== undefined && reason === undefined) throw new UsageError('--identity needs --reason TEXT.');
  return {
    request,
    source,
    out,
    received: received === undefined ? null : checked(IsoDate, received, '--received is YYYY-MM-DD'),
    today: today === undefined ? null : checked(IsoDate, today, '--today is YYYY-MM-DD'),
    lang: lang === undefined ? null : checked(Language, lang, '--lang is nl, fr, de or en'),
    requester: requester ?? null,
    vault,
    identified: identity === undefined || reason === undefined ? null : { reason },
  };
}

function callCommand(values: Values, [method, json, ...more]: string[]): Command {
  if (method === undefined || more.length > 0) throw new UsageError('desk call METHOD [JSON]');
  const { today } = values;
  try {
    return { name: 'call', method, input: JSON.parse(json ?? '{}'), vault: vaultOption(values), today };
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`The input is no JSON: ${error.message}`);
    throw error;
  }
}

function vaultOption(values: Values): VaultOption | null {
  const { vault, 'password-file': passwordFile } = values;
  if (vault === undefined && passwordFile === undefined) return null;
  if (vault === undefined || passwordFile === undefined) {
    throw new UsageError('--vault DIR and --password-file FILE belong together.');
  }
  try {
    // Editors end a file with a line break, which is no part of the password.
    return { folder: vault, password: readFileSync(passwordFile, 'utf8').replace(/\r?\n$/, '') };
  } catch (error) {
    throw new DeskError('file-not-found', { file: passwordFile }, { cause: error });
  }
}

function checked<T>(schema: z.ZodType<T>, value: string, message: string): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UsageError(`${message}: ${value}`);
  return parsed.data;
}
