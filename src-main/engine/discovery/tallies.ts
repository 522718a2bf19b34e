/** How many records of a case there are of each sort, and which columns tell most of each group. */
import {
  categories,
  type GroupColumn,
  type GroupKey,
  mostColumns,
  type PulledRecord,
  type RecordField,
  type RecordGroup,
  type RecordTallies,
  retentionStates,
} from '../../../src-contract/index.ts';

/** What a column says in the records of one group. */
type Told = GroupColumn & {
  /** Where it stands among the columns of its file. */
  place: number;
  filled: number;
  first: string;
  varies: boolean;
  /** In how many records it is what the record is called by. */
  names: number;
  others: boolean;
};

type Group = { key: GroupKey; taken: number; columns: Map<string, Told> };

/** A field of a record concerns somebody else, or is masked. */
export function isFlagged({ excluded, fields }: Pick<PulledRecord, 'excluded' | 'fields'>): boolean {
  return excluded === null && fields.some(({ others, masked }) => others === true || masked === true);
}

/** The group of a record, as text to compare. */
export function groupOf({ category, sourceId, file, kind }: GroupKey): string {
  return `${category}\n${sourceId}\n${file}\n${kind}`;
}

/** Counts what goes with the answer by group and retention state; excluded records are counted apart. */
export function talliesOf(records: readonly PulledRecord[]): RecordTallies {
  const groups = new Map<string, Group>();
  const states = new Map<string, number>();
  let taken = 0;
  let flagged = 0;
  for (const record of records) {
    const { category, sourceId, file, kind } = record;
    const name = groupOf(record);
    const group = groups.get(name) ?? {
      key: { category, sourceId, file, kind },
      taken: 0,
      columns: new Map(),
    };
    groups.set(name, group);
    if (record.excluded !== null) continue;
    taken += 1;
    group.taken += 1;
    if (isFlagged(record)) flagged += 1;
    for (const field of record.fields) tell(group.columns, field, record.title);
    const state = record.retention?.state;
    if (state !== undefined) states.set(state, (states.get(state) ?? 0) + 1);
  }
  return {
    taken,
    excluded: records.length - taken,
    flagged,
    groups: [...groups.values()].map(toldGroup).sort(byPlace),
    byRetention: retentionStates.flatMap((state) => {
      const count = states.get(state) ?? 0;
      return count === 0 ? [] : [{ state, count }];
    }),
  };
}

function tell(
  columns: Map<string, Told>,
  { name, meaning, value, others }: RecordField,
  title: string,
): void {
  let told = columns.get(name);
  if (told === undefined) {
    told = {
      name,
      meaning,
      place: columns.size,
      filled: 0,
      first: '',
      varies: false,
      names: 0,
      others: false,
    };
    columns.set(name, told);
  }
  if (value === '') return;
  if (told.filled === 0) told.first = value;
  else if (value !== told.first) told.varies = true;
  told.filled += 1;
  if (others === true) told.others = true;
  if (value.length > 2 && title.includes(value)) told.names += 1;
}

function toldGroup({ key, taken, columns }: Group): RecordGroup {
  const told = [...columns.values()].filter(({ filled }) => filled > 0);
  return {
    ...key,
    count: taken,
    columns: told
      .map((column) => ({ column, rank: rankOf(column, taken) }))
      .sort((a, b) => a.rank - b.rank || a.column.place - b.column.place)
      .slice(0, mostColumns)
      .map(({ column: { name, meaning } }) => ({ name, meaning })),
  };
}

/** What somebody looks for first: when, which, what, with whom, how much, in what words. */
const ranks: Partial<Record<RecordField['meaning'], number>> = {
  date: 0,
  orderNumber: 1,
  invoiceNumber: 1,
  name: 3,
  firstName: 3,
  lastName: 3,
  otherPerson: 3,
  // What the systems number for themselves says less to a reader than what was bought or written.
  recordId: 3,
  amount: 4,
  freeText: 5,
  reference: 5,
  other: 6,
  email: 7,
  street: 7,
  postcode: 7,
  city: 7,
  phone: 7,
};

function rankOf({ meaning, filled, varies, names, others }: Told, records: number): number {
  const rank =
    names * 2 > records && meaning !== 'email' ? Math.min(ranks[meaning] ?? 8, 2) : (ranks[meaning] ?? 8);
  if (others) return Math.min(rank, 3);
  // What is the same on every record, or on hardly any, tells them apart least.
  if (records > 1 && !varies) return rank + 20;
  return filled * 5 < records ? rank + 10 : rank;
}

function byPlace(a: RecordGroup, b: RecordGroup): number {
  return categories.indexOf(a.category) - categories.indexOf(b.category) || a.file.localeCompare(b.file);
}
