/** Which of a case's records are shown, in what order, and how many there are of each kind. */
import type { Category, RecordLine, Retention } from '../../../../src-contract/index.ts';

export type Scope =
  | { kind: 'all' }
  | { kind: 'category'; category: Category }
  | { kind: 'file'; file: string }
  | { kind: 'flagged' }
  | { kind: 'retention'; state: Retention['state'] }
  | { kind: 'excluded' };

export type SortKey = 'date' | 'title' | 'file' | 'category';
export type Sort = { key: SortKey; down: boolean };

export type Counts = {
  /** Records that go with the answer. */
  taken: number;
  excluded: number;
  byCategory: { category: Category; count: number }[];
  byFile: { file: string; count: number }[];
  /** Records with a field that concerns others, masked or not. */
  flagged: number;
  byRetention: { state: Retention['state']; count: number }[];
};

const retentionStates: readonly Retention['state'][] = ['due', 'kept-by-law', 'within', 'cannot-tell'];

/** Counts per category (in the statement's order, `0` last) and per file (by name); excluded ones apart. */
export function countsOf(records: readonly RecordLine[]): Counts {
  const categories = new Map<Category, number>();
  const files = new Map<string, number>();
  const retentions = new Map<Retention['state'], number>();
  let excluded = 0;
  let flagged = 0;
  for (const record of records) {
    if (record.excluded !== null) {
      excluded += 1;
      continue;
    }
    categories.set(record.category, (categories.get(record.category) ?? 0) + 1);
    files.set(record.file, (files.get(record.file) ?? 0) + 1);
    if (record.flagged) flagged += 1;
    const state = record.retention;
    if (state !== null) retentions.set(state, (retentions.get(state) ?? 0) + 1);
  }
  return {
    flagged,
    byRetention: retentionStates.flatMap((state) => {
      const count = retentions.get(state) ?? 0;
      return count === 0 ? [] : [{ state, count }];
    }),
    taken: records.length - excluded,
    excluded,
    byCategory: [...categories]
      .map(([category, count]) => ({ category, count }))
      .sort((a, b) => rank(a.category) - rank(b.category)),
    byFile: [...files].map(([file, count]) => ({ file, count })).sort((a, b) => a.file.localeCompare(b.file)),
  };
}

/** The scope, or all records where it holds none any more: its last record was put back, taken out or masked. */
export function scopeIn(counts: Counts, scope: Scope): Scope {
  return countIn(counts, scope) > 0 ? scope : { kind: 'all' };
}

function countIn(counts: Counts, scope: Scope): number {
  switch (scope.kind) {
    case 'all':
      return counts.taken;
    case 'category':
      return counts.byCategory.find(({ category }) => category === scope.category)?.count ?? 0;
    case 'file':
      return counts.byFile.find(({ file }) => file === scope.file)?.count ?? 0;
    case 'flagged':
      return counts.flagged;
    case 'retention':
      return counts.byRetention.find(({ state }) => state === scope.state)?.count ?? 0;
    case 'excluded':
      return counts.excluded;
  }
}

/** The records in order; equal ones by file and line. */
export function sorted(records: readonly RecordLine[], sort: Sort): RecordLine[] {
  const direction = sort.down ? -1 : 1;
  return records.toSorted((a, b) => {
    // What has no date stands last, whichever way dates run.
    if (sort.key === 'date' && (a.date === null) !== (b.date === null)) return a.date === null ? 1 : -1;
    return direction * compare(a, b, sort.key) || byPlace(a, b);
  });
}

/**
 * The records of a scope, in the order in which they are given.
 * @param found ids of those that hold what is looked for; null where nothing is
 */
export function recordsIn(
  records: readonly RecordLine[],
  scope: Scope,
  found: ReadonlySet<number> | null,
): RecordLine[] {
  return records.filter((record) => isIn(record, scope) && (found === null || found.has(record.id)));
}

/** The record to look at when some leave: the next one that stays, else the one before. */
export function stayerAfter(
  shown: readonly RecordLine[],
  leaving: readonly RecordLine[],
): RecordLine | undefined {
  const gone = new Set(leaving.map(({ id }) => id));
  const stays = ({ id, excluded }: RecordLine) => excluded === null && !gone.has(id);
  const last = shown.findLastIndex(({ id }) => gone.has(id));
  return shown.slice(last + 1).find(stays) ?? shown.slice(0, Math.max(0, last)).findLast(stays);
}

function isIn(record: RecordLine, scope: Scope): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'category':
      return record.category === scope.category;
    case 'file':
      return record.file === scope.file;
    case 'flagged':
      return record.flagged;
    case 'retention':
      return record.retention === scope.state;
    case 'excluded':
      return record.excluded !== null;
  }
}

const collator = new Intl.Collator();

/** Dates as exports write them: most are ISO, which sorts as text. */
function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compare(a: RecordLine, b: RecordLine, key: SortKey): number {
  switch (key) {
    case 'date':
      return order(a.date ?? '', b.date ?? '');
    case 'title':
      return collator.compare(a.title, b.title);
    case 'file':
      return byPlace(a, b);
    case 'category':
      return rank(a.category) - rank(b.category);
  }
}

function byPlace(a: RecordLine, b: RecordLine): number {
  return (a.file === b.file ? 0 : collator.compare(a.file, b.file)) || a.line - b.line;
}

function rank(category: Category): number {
  return category === 0 ? 7 : category;
}
