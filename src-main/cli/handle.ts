/** `desk handle`: the whole job for one request, from its files to the letter and the package. */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DeskError, fromWire } from '../../src-contract/errors.ts';
import {
  type CaseId,
  type Category,
  type FileHandle,
  type InboxItem,
  type ItemFields,
  type Language,
  type PulledRecord,
  type Requester,
  Requester as RequesterSchema,
  RequestLanguage,
  Right,
  unknownRequester,
  type Warning,
} from '../../src-contract/index.ts';
import type { Engine } from '../engine/engine.ts';
import { onVault } from './on-vault.ts';
import type { OpenableVault } from './password.ts';
import { limitReasons } from './reasons.ts';
import { give } from './start.ts';
import { type PrintedWarning, toPrintedWarning } from './warnings.ts';

export type HandleOptions = {
  request: string[];
  source: string;
  out: string;
  received: string | null;
  today: string | null;
  lang: Language | null;
  requester: string | null;
  /** A vault that is there already; null for a throw-away one. */
  vault: OpenableVault | null;
  /** Staff decided on identity, with this reason; needed on a vault that is there already. */
  identified: { reason: string } | null;
};

export type HandleResult = {
  case: string;
  requester: Requester;
  rights: Right[];
  received: string;
  due: string;
  records: { file: string; category: Category; line: number }[];
  counts: { byFile: Record<string, number>; byCategory: Record<string, number> };
  letter: string | null;
  package: string | null;
  warnings: PrintedWarning[];
};

/** What staff may correct in a file: the requester's fields, and what the letter asks where it can't be read. */
const Corrections = z.strictObject({
  ...RequesterSchema.partial().shape,
  rights: z.array(Right).optional(),
  language: RequestLanguage.optional(),
});
type Corrections = z.infer<typeof Corrections>;

/**
 * Does the whole job and answers what `desk handle` prints. On a throw-away vault identity is recorded as not
 * checked; on another one the job ends before the answer unless identity was decided.
 * @throws DeskError `not-a-request`, and whatever a step throws
 */
export async function handle(options: HandleOptions): Promise<HandleResult> {
  const { vault, today, lang: language } = options;
  return onVault({ vault, today, language }, (engine) => runSteps(engine, options));
}

async function runSteps(engine: Engine, options: HandleOptions): Promise<HandleResult> {
  const warnings: Warning[] = [];
  const item = await takeIn(engine, options, warnings);
  const source = await engine.call('sources.add', { folder: give<FileHandle>(engine, options.source) });
  for (const { path, reason } of source.skipped)
    warnings.push({ code: 'not-read', params: { file: path, reason } });
  await engine.call('sources.confirm', { id: source.id, paths: null });
  const { caseId, number } = await engine.call('intake.openCase', { id: item.id });
  if (options.lang !== null)
    await engine.call('cases.setLetterLanguage', { id: caseId, language: options.lang });

  const identified = await decideIdentity(engine, caseId, options, warnings);
  const records = identified ? await pull(engine, caseId, warnings) : [];
  const answer = identified ? await answerCase(engine, caseId, options.out, warnings) : null;
  const opened = await engine.call('cases.get', { id: caseId });
  return {
    case: number,
    requester: opened.requester,
    rights: opened.rights.map(({ right }) => right),
    received: opened.receivedOn,
    due: opened.dueOn,
    records: records.map(({ file, category, line }) => ({ file, category, line })),
    counts: {
      byFile: countBy(records, ({ file }) => file),
      byCategory: countBy(records, ({ category }) => String(category)),
    },
    letter: answer?.letter ?? null,
    package: answer?.package ?? null,
    warnings: warnings.map(toPrintedWarning),
  };
}

/** Takes the files in as one request, with the corrections that staff gave. */
async function takeIn(engine: Engine, options: HandleOptions, warnings: Warning[]): Promise<InboxItem> {
  const files = options.request.map((path) => give<FileHandle>(engine, path));
  const [taken] = (await engine.call('intake.add', { files, together: true })).taken;
  if (taken?.error) throw fromWire(taken.error);
  if (!taken?.itemId) throw new DeskError('not-a-request', {});
  const item = await engine.call('intake.get', { id: taken.itemId });
  warnings.push(...item.reading.warnings, ...item.parts.flatMap(({ problems }) => problems));
  const corrections = options.requester === null ? null : readCorrections(options.requester);
  const fields = correctedFields(item, corrections, options, warnings);
  if (fields.kind === 'not-a-request' || fields.rights.length === 0) throw new DeskError('not-a-request', {});
  if (fields.receivedOn === null) {
    const { today } = await engine.call('vault.state', {});
    warnings.push({ code: 'received-assumed', params: { day: today } });
    fields.receivedOn = today;
  }
  return engine.call('intake.correct', { id: item.id, fields });
}

function correctedFields(
  { fields, parts }: InboxItem,
  corrections: Corrections | null,
  { received }: HandleOptions,
  warnings: Warning[],
): ItemFields {
  const { rights, language, ...requester } = corrections ?? {};
  const corrected = {
    ...fields,
    requester: RequesterSchema.parse({ ...fields.requester, ...requester }),
    rights: rights ?? fields.rights,
    language: language ?? fields.language,
    receivedOn: received ?? fields.receivedOn,
  };
  const unread = parts.every(({ text }) => text.trim() === '');
  if (corrections === null || (!unread && rights === undefined)) return corrected;
  // Staff typed the fields of a letter that can't be read: so it is a request, and access is what most ask.
  if (corrected.rights.length === 0) warnings.push({ code: 'rights-assumed', params: {} });
  return {
    ...corrected,
    kind: 'request',
    rights: corrected.rights.length === 0 ? ['access'] : corrected.rights,
  };
}

async function decideIdentity(
  engine: Engine,
  caseId: CaseId,
  { vault, identified }: HandleOptions,
  warnings: Warning[],
): Promise<boolean> {
  if (vault !== null && identified === null) return false;
  const reason = identified?.reason ?? 'not checked, command line';
  if (identified === null) warnings.push({ code: 'identity-not-checked', params: {} });
  await engine.call('identity.decide', { caseId, decision: 'identified', how: 'other', reason });
  return true;
}

async function pull(engine: Engine, caseId: CaseId, warnings: Warning[]): Promise<PulledRecord[]> {
  const { records } = await engine.call('discovery.pull', { caseId });
  if (records === 0) warnings.push({ code: 'nothing-found', params: {} });
  await engine.call('discovery.confirm', { caseId });
  return (await engine.call('discovery.records', { caseId })).records;
}

/** Follows the program's own proposals, builds the answer and saves it. */
async function answerCase(
  engine: Engine,
  caseId: CaseId,
  out: string,
  warnings: Warning[],
): Promise<{ letter: string; package: string | null }> {
  const { rights, letterLanguage } = await engine.call('cases.get', { id: caseId });
  for (const { right, proposal } of rights) {
    const { outcome, ground } = proposal;
    const reason = outcome === 'in-part' || outcome === 'refused' ? limitReasons[letterLanguage] : '';
    await engine.call('rights.decide', { id: caseId, right, outcome, ground, reason });
  }
  const built = await engine.call('answer.build', { caseId });
  warnings.push(...built.warnings);
  mkdirSync(out, { recursive: true });
  const folder = give<FileHandle>(engine, out);
  const { files } = await engine.call('answer.save', { caseId, kind: built.letterKind, folder });
  const [letter = '', parcel] = files.map((name) => join(out, name).replaceAll('\\', '/'));
  return { letter, package: parcel ?? null };
}

/**
 * The requester whose fields stand in a file.
 * @throws DeskError `file-not-found`, `input-invalid`
 */
export function requesterIn(path: string): Requester {
  const { rights: _, language: __, ...fields } = readCorrections(path);
  return RequesterSchema.parse({ ...unknownRequester, ...fields });
}

function readCorrections(path: string): Corrections {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new DeskError('file-not-found', { file: path }, { cause: error });
  }
  const parsed = Corrections.safeParse(parseOrNull(text));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new DeskError('input-invalid', {
    field: `${path}: ${field}`,
    reason: parsed.error.issues[0]?.message ?? '',
  });
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[keyOf(value)] = (counts[keyOf(value)] ?? 0) + 1;
  return counts;
}
