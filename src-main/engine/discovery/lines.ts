/** The records of a case as rows of a table: read from the vault once, then shown, sorted and searched at every key. */
import type {
  CaseId,
  GroupKey,
  Input,
  Output,
  PulledRecord,
  RecordCell,
  RecordId,
  RecordRow,
  RecordTallies,
  RecordView,
  Requester,
} from '../../../src-contract/index.ts';
import { fold, inOrder, inScope, lineKey, type OrderKey, type RecordLine, valueKey } from './order.ts';
import { ownValues, withOthers } from './others.ts';
import type { RecordStore } from './store.ts';
import { isFlagged, talliesOf } from './tallies.ts';

export type CaseLines = {
  /** Where the review stands; `version` changes whenever rows may be others. */
  tallies(caseId: CaseId, today: string): { version: number; tallies: RecordTallies };
  /** A window of a view. */
  rows(input: Input<'discovery.rows'>, today: string): Output<'discovery.rows'>;
  /** Those of the records at places `offset` … `offset + limit` of a view that were not taken out. */
  ids(caseId: CaseId, view: RecordView, window: { offset: number; limit: number }, today: string): RecordId[];
  /** One record as it is shown on a day; null where the case has none of that id. */
  record(caseId: CaseId, id: RecordId, today: string): PulledRecord | null;
};

type Read = {
  key: string;
  version: number;
  /** By category, file and line. */
  lines: RecordLine[];
  /** What can be searched of each line, folded. */
  texts: string[];
  fileRank: ReadonlyMap<string, number>;
  tallies: RecordTallies;
  retentions: ReadonlyMap<RecordId, PulledRecord['retention']>;
  /** What of the records is the person's own. */
  own: ReadonlySet<string>;
  /** The order that was asked for last, and what a search left of it: places in `lines`. */
  ordered: { key: string; places: readonly number[] };
  found: { key: string; places: readonly number[] };
};

/** Characters of a value that a table shows. */
const longestCell = 160;

/** Reads a case's lines anew when its records, its requester or the day changed. Only the case at hand is kept. */
export function openLines(deps: {
  store: Pick<RecordStore, 'version' | 'record' | 'fieldsIn'>;
  requesterOf: (caseId: CaseId) => Requester;
  recordsOn: (caseId: CaseId, today: string) => PulledRecord[];
}): CaseLines {
  const { store, requesterOf, recordsOn } = deps;
  let last: Read | null = null;
  let reads = 0;

  function read(caseId: CaseId, today: string): Read {
    const key = JSON.stringify([caseId, today, store.version(), requesterOf(caseId)]);
    if (last?.key === key) return last;
    // The old one goes first, so that two are never held at once.
    last = null;
    reads += 1;
    last = { key, version: reads, ...linesOf(recordsOn(caseId, today), requesterOf(caseId)) };
    return last;
  }

  /** What a group's records are sorted by in a column. */
  function columnKeys(caseId: CaseId, group: GroupKey, column: string): Map<RecordId, OrderKey> {
    const keys = new Map<RecordId, OrderKey>();
    for (const { id, fields } of store.fieldsIn(caseId, group)) {
      const field = fields.find(({ name }) => name === column);
      if (field !== undefined) keys.set(id, valueKey(field.value, field.meaning));
    }
    return keys;
  }

  function ordered(now: Read, caseId: CaseId, { scope, sort }: RecordView): readonly number[] {
    const key = JSON.stringify([scope, sort]);
    if (now.ordered.key === key) return now.ordered.places;
    const { by, down } = sort;
    const { lines, fileRank } = now;
    const keyOf = orderBy(by, scope, {
      line: (line, by) => lineKey(line, by, fileRank),
      column: (group, name) => columnKeys(caseId, group, name),
    });
    const places = inOrder(inScope(lines, scope), (place) => keyOf(lines[place]), down);
    now.ordered = { key, places };
    return places;
  }

  function places(caseId: CaseId, view: RecordView, today: string): readonly number[] {
    const now = read(caseId, today);
    const key = JSON.stringify(view);
    if (now.found.key === key) return now.found.places;
    const words = fold(view.search).split(/\s+/).filter(Boolean);
    const all = ordered(now, caseId, view);
    const { texts } = now;
    const found =
      words.length === 0 ? all : all.filter((at) => words.every((word) => texts[at]?.includes(word)));
    now.found = { key, places: found };
    return found;
  }

  function record(caseId: CaseId, id: RecordId, today: string): PulledRecord | null {
    const kept = store.record(caseId, id);
    if (kept === null) return null;
    const { retentions, own } = read(caseId, today);
    return withOthers([{ ...kept, retention: retentions.get(id) ?? null }], own)[0] ?? null;
  }

  return {
    tallies(caseId, today) {
      const { version, tallies } = read(caseId, today);
      return { version, tallies };
    },
    rows({ caseId, view, columns, offset, limit, locate }, today) {
      const { lines } = read(caseId, today);
      const found = places(caseId, view, today);
      const at = locate === null ? -1 : found.findIndex((place) => lines[place]?.id === locate);
      const rows = found.slice(offset, offset + limit).flatMap((place) => {
        const line = lines[place];
        if (line === undefined) return [];
        const fields = columns.length === 0 ? [] : (record(caseId, line.id, today)?.fields ?? []);
        return [rowOf(line, fields, columns)];
      });
      return { total: found.length, rows, at: at < 0 ? null : at };
    },
    ids(caseId, view, { offset, limit }, today) {
      const { lines } = read(caseId, today);
      return places(caseId, view, today)
        .slice(offset, offset + limit)
        .flatMap((place) => {
          const line = lines[place];
          return line?.excluded === null ? [line.id] : [];
        });
    },
    record,
  };
}

/** What tells a line's place in an order. A column is a group's own: elsewhere nothing is sorted by it. */
function orderBy(
  by: RecordView['sort']['by'],
  scope: RecordView['scope'],
  keys: {
    line: (line: RecordLine, by: Extract<RecordView['sort']['by'], string>) => OrderKey;
    column: (group: GroupKey, name: string) => ReadonlyMap<RecordId, OrderKey>;
  },
): (line: RecordLine | undefined) => OrderKey {
  if (typeof by === 'string') return (line) => (line === undefined ? null : keys.line(line, by));
  const values = scope.kind === 'group' ? keys.column(scope.group, by.column) : new Map<RecordId, OrderKey>();
  return (line) => (line === undefined ? null : (values.get(line.id) ?? null));
}

function linesOf(records: readonly PulledRecord[], requester: Requester): Omit<Read, 'key' | 'version'> {
  const files = [...new Set(records.map(({ file }) => file))].sort((a, b) => a.localeCompare(b));
  return {
    lines: records.map(lineOf),
    texts: records.map(textOf),
    fileRank: new Map(files.map((file, rank) => [file, rank])),
    tallies: talliesOf(records),
    retentions: new Map(records.map(({ id, retention }) => [id, retention])),
    own: ownValues(requester, records),
    ordered: { key: '', places: [] },
    found: { key: '', places: [] },
  };
}

function lineOf(record: PulledRecord): RecordLine {
  const { id, sourceId, file, line, category, kind, title, date, excluded, retention } = record;
  const flagged = isFlagged(record);
  return {
    id,
    sourceId,
    file,
    line,
    category,
    kind,
    title,
    date,
    excluded,
    flagged,
    retention: retention?.state ?? null,
  };
}

function rowOf(line: RecordLine, fields: PulledRecord['fields'], columns: readonly string[]): RecordRow {
  const { sourceId: _, kind: __, retention: ___, ...shown } = line;
  return { ...shown, cells: columns.map((column) => cellOf(fields.find(({ name }) => name === column))) };
}

function cellOf(field: PulledRecord['fields'][number] | undefined): RecordCell {
  if (field === undefined) return { value: '' };
  const { name: _, meaning: __, ...cell } = field;
  const value = field.value.length > longestCell ? `${field.value.slice(0, longestCell)}…` : field.value;
  return { ...cell, value: value.replace(/\s+/g, ' ') };
}

function textOf({ title, file, date, fields }: PulledRecord): string {
  return fold([title, file, date ?? '', ...fields.map(({ value }) => value)].join('\n'));
}
