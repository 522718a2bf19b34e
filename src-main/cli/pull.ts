/** `desk pull`: one person's records, by identifiers or for a case, with the way to each and what was searched. */
import { writeFileSync } from 'node:fs';
import { DeskError } from '../../src-contract/errors.ts';
import type {
  Attestation,
  CaseId,
  ChainStep,
  FileHandle,
  FoundRecord,
  PossibleRecord,
  Requester,
  Retention,
  RetentionGap,
  RetentionTotal,
  SharedKey,
  Warning,
} from '../../src-contract/index.ts';
import { categories } from '../../src-contract/index.ts';
import type { Engine } from '../engine/engine.ts';
import { categoryNames, columns, counted, plain } from './lines.ts';
import type { Told } from './sources.ts';
import { give } from './start.ts';
import { toPrintedWarning } from './warnings.ts';

export type PullCommand = {
  /** Whom to look for; null for the requester of a case. */
  requester: Requester | null;
  /** A case by its number; its pull is kept in the vault. */
  caseNumber: string | null;
  /** A folder of exports, for a throw-away vault. */
  source: string | null;
  /** ISO date on which a request came in, so that older files are said. */
  received: string | null;
};

type Pulled = { records: FoundRecord[]; attestation: Attestation; totals: RetentionTotal[] };

/**
 * Pulls on an open vault. Nothing is written but the entry in the log, and, for a case, its records in the vault.
 * @throws DeskError `case-not-found`, and what the methods throw
 */
export async function pull(engine: Engine, command: PullCommand): Promise<Told> {
  const warnings: Warning[] = [];
  if (command.source !== null) {
    const source = await engine.call('sources.add', { folder: give<FileHandle>(engine, command.source) });
    for (const { path, reason } of source.skipped)
      warnings.push({ code: 'not-read', params: { file: path, reason } });
  }
  const { requester, received } = command;
  const pulled =
    requester === null
      ? await pullCase(engine, command.caseNumber ?? '')
      : await engine.call('discovery.search', { requester, receivedOn: received });
  const { records, attestation, totals } = pulled;
  if (records.length === 0) warnings.push({ code: 'nothing-found', params: {} });
  const possible = attestation.possible.length;
  if (possible > 0) warnings.push({ code: 'possible-records', params: { count: possible } });
  for (const { file, problem } of attestation.files)
    if (problem !== null) warnings.push({ ...problem, params: { file, ...problem.params } });
  const older = attestation.files.filter((file) => file.older).map(({ file }) => file);
  if (older.length > 0) {
    const params = { count: older.length, received: received ?? 'the case', files: older.join(', ') };
    warnings.push({ code: 'files-older', params });
  }
  const printed = warnings.map(toPrintedWarning);
  return {
    lines: [...linesOf(pulled), ...printed.map(({ text }) => `Note: ${plain(text)}`)],
    value: { records, attestation, totals, warnings: printed },
  };
}

async function pullCase(engine: Engine, number: string): Promise<Pulled> {
  const { cases } = await engine.call('cases.list', { search: '', limit: 1000 });
  const found = cases.find((one) => one.number === number);
  if (found === undefined) throw new DeskError('case-not-found', { case: number });
  const caseId: CaseId = found.id;
  const pulled = await engine.call('discovery.pull', { caseId });
  const { records, attestation } = await engine.call('discovery.records', { caseId });
  const { totals } = await engine.call('discovery.retention', { caseId });
  const kept = records.filter(({ excluded }) => excluded === null);
  return {
    records: kept.map(({ id: _, excluded: __, ...record }) => record),
    attestation: attestation ?? pulled.attestation,
    totals,
  };
}

/**
 * Keeps what was found in a file that was not there before, readable by its owner only.
 * @throws DeskError `input-invalid` where there is such a file, `folder-not-writable`
 */
export function keep(path: string, value: unknown): void {
  try {
    writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists
      ? new DeskError('input-invalid', { field: '--out', reason: 'there is such a file already' })
      : new DeskError('folder-not-writable', { folder: path }, { cause: error });
  }
}

function linesOf({ records, attestation, totals }: Pulled): string[] {
  return [
    ...searched(attestation),
    '',
    ...categories.flatMap((category) => {
      const own = records.filter((record) => record.category === category);
      if (own.length === 0) return [];
      return [
        `${categoryNames[category]}: ${counted(own.length, 'record')}`,
        ...own.flatMap(recordLines),
        '',
      ];
    }),
    ...possibleLines(attestation.possible),
    ...sharedLines(attestation.shared ?? []),
    ...totalLines(totals),
  ];
}

function searched({ identifiers, files }: Attestation): string[] {
  return [
    'Searched with:',
    ...identifiers.map((step) => `  ${stepText(step)}`),
    ...columns([
      ['In:', 'as of', 'records', 'hits'],
      ...files.map(({ file, modifiedAt, records, hits, problem }) => [
        `  ${plain(file)}`,
        modifiedAt === null ? '' : `${modifiedAt.slice(0, 16).replace('T', ' ')}Z`,
        records,
        hits,
        problem === null ? '' : problem.code.replaceAll('-', ' '),
      ]),
    ]),
  ];
}

function recordLines({ file, line, title, date, chain, retention }: FoundRecord): string[] {
  const head = [`  ${plain(file)}:${line}`, date ?? '', plain(title)]
    .filter((part) => part !== '')
    .join('  ');
  return [
    head,
    `      by ${chain.map(stepText).join(' → ')}`,
    ...(retention === null ? [] : [`      ${retentionText(retention)}`]),
  ];
}

const stepText = ({ meaning, value, from }: ChainStep): string =>
  `${meaning} ${plain(value)} (${plain(from)})`;

function possibleLines(possible: readonly PossibleRecord[]): string[] {
  if (possible.length === 0) return [];
  return [
    'Could be this person’s, not taken:',
    ...columns(
      possible.map(({ file, line, reason }) => [`  ${plain(file)}:${line}`, reason.replaceAll('-', ' ')]),
    ),
    '',
  ];
}

function totalLines(totals: readonly RetentionTotal[]): string[] {
  if (totals.length === 0) return [];
  return columns([
    ['Retention', 'within', 'due', 'kept by law', 'cannot be told'],
    ...totals.map(({ category, within, due, keptByLaw, cannotTell }) => [
      `  ${categoryNames[category]}`,
      within,
      due,
      keptByLaw,
      cannotTell,
    ]),
  ]);
}

const gapTexts: Record<RetentionGap, string> = {
  'visit-end': 'when the visit ended',
  account: 'whether there is an account',
  'relationship-end': 'when the customer relationship ended',
  'last-order': 'the day of the last order',
  'last-communication': 'the day of the last contact',
  'whether-ordered': 'whether it was ordered',
  'order-date': 'the day of the order',
  'saved-date': 'when it was saved or uploaded',
  'paper-kind': 'what kind of paper it is',
  'paper-date': 'the paper’s date',
  'day-or-month': 'which of two numbers is the day, which the month',
  'cookie-policy': 'the cookie policy’s period',
  'not-in-statement': 'a period in the privacy statement',
};

function retentionText(retention: Retention): string {
  switch (retention.state) {
    case 'within':
      return retention.until === null
        ? 'within its period: still a customer'
        : `within its period, until ${retention.until}`;
    case 'due':
      return `due for deletion since ${retention.since}`;
    case 'kept-by-law':
      return `kept by law until ${retention.until} (${retention.class}, ${retention.article})`;
    case 'cannot-tell':
      return `retention cannot be told; missing: ${gapTexts[retention.missing]}`;
  }
}

function sharedLines(shared: readonly SharedKey[]): string[] {
  if (shared.length === 0) return [];
  return [
    'Shared by many, and not followed:',
    ...columns(
      shared.map(({ meaning, value, records }) => [
        `  ${plain(value)}`,
        meaning === 'asStaff' ? 'others’, handled as staff' : meaning,
        counted(records, 'record'),
      ]),
    ),
    '',
  ];
}
