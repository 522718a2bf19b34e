/** The lines of the review and what a search leaves of them. */
import { describe, expect, it } from 'vitest';
import {
  CaseId,
  PulledRecord,
  RecordId,
  type RecordView,
  Requester,
  SourceId,
} from '../../../src-contract/index.ts';
import { openLines } from '../../../src-main/engine/discovery/lines.ts';

const caseId = CaseId.parse(1);
const today = '2026-11-12';
const requester = Requester.parse({
  name: 'Anneleen Van den Broeck',
  email: null,
  phone: null,
  address: null,
  customerNumber: null,
  orderNumbers: [],
  birthDate: null,
});

function record(id: number, value: string, meaning: PulledRecord['fields'][number]['meaning']): PulledRecord {
  return PulledRecord.parse({
    id,
    sourceId: 1,
    file: 'orders.csv',
    line: id,
    category: 3,
    kind: 'order',
    title: `Order ${id}`,
    date: null,
    fields: [{ name: 'field', value, meaning }],
    pictures: [],
    chain: [],
    excluded: null,
    retention: { state: 'within', until: null, from: null },
  });
}

/** Lines over records that can be changed, as the vault's are. */
function reviewOf(...records: PulledRecord[]) {
  let version = 0;
  let reads = 0;
  const lines = openLines({
    store: {
      version: () => version,
      record: (_, id) => records.find((one) => one.id === id) ?? null,
      fieldsIn: () => records,
    },
    requesterOf: () => requester,
    recordsOn() {
      reads += 1;
      return records;
    },
  });
  const rows = (view: Partial<RecordView>, window: Partial<Parameters<typeof lines.rows>[0]> = {}) =>
    lines.rows(
      {
        caseId,
        view: { scope: { kind: 'all' }, search: '', sort: { by: 'place', down: false }, ...view },
        columns: [],
        offset: 0,
        limit: 200,
        locate: null,
        ...window,
      },
      today,
    );
  const find = (search: string) => rows({ search }).rows.map(({ id }) => Number(id));
  const change = (work: () => void) => {
    version += 1;
    work();
  };
  return { lines, rows, find, records, change, reads: () => reads };
}

describe('a search among the records', () => {
  it('finds them without accents, whatever the order of the words', () => {
    const { find } = reviewOf(record(1, 'Noëlla Dûbois', 'name'), record(2, 'Fotoboek', 'freeText'));
    expect(find('dubois NOELLA')).toEqual([1]);
    expect(find(' ')).toEqual([1, 2]);
    expect(find('dubois fotoboek')).toEqual([]);
  });

  it('reads the vault once, and again only when something changed', () => {
    const { lines, find, records, change, reads } = reviewOf(record(1, 'Kader', 'freeText'));
    const before = lines.tallies(caseId, today).version;
    find('k');
    find('ka');
    expect(reads()).toBe(1);
    expect(lines.tallies(caseId, today).version).toBe(before);
    change(() => records.push(record(2, 'Kalender', 'freeText')));
    expect(find('ka')).toEqual([1, 2]);
    expect(reads()).toBe(2);
    expect(lines.tallies(caseId, today).version).not.toBe(before);
  });
});

describe('a window of rows', () => {
  const many = Array.from({ length: 30 }, (_, at) => record(at + 1, `waarde ${30 - at}`, 'freeText'));

  it('holds its part of the view, and says how long that is and where a record stands in it', () => {
    const { rows } = reviewOf(...many);
    const view = { sort: { by: 'place', down: true } } as const;
    const { total, rows: seen, at } = rows(view, { offset: 10, limit: 3, locate: RecordId.parse(1) });
    expect(total).toBe(30);
    expect(seen.map(({ line }) => line)).toEqual([20, 19, 18]);
    expect(at).toBe(29);
    expect(rows({ search: 'waarde 30' }, { locate: RecordId.parse(2) }).at).toBeNull();
  });

  it('is sorted by a column of its group, numbers as numbers', () => {
    const { rows } = reviewOf(...many);
    const group = { category: 3, sourceId: SourceId.parse(1), file: 'orders.csv', kind: 'order' } as const;
    const view = { scope: { kind: 'group', group }, sort: { by: { column: 'field' }, down: false } } as const;
    const values = rows(view, { columns: ['field', 'none'], limit: 3 }).rows.map(({ cells }) => cells);
    expect(values).toEqual(['waarde 1', 'waarde 2', 'waarde 3'].map((value) => [{ value }, { value: '' }]));
  });

  it('holds no contents but the columns that were asked for, long ones cut', () => {
    const { rows } = reviewOf(record(1, 'Noëlla Dûbois '.repeat(100), 'freeText'));
    expect(JSON.stringify(rows({}))).not.toContain('Noëlla');
    const [row] = rows({}, { columns: ['field'] }).rows;
    expect(row?.cells[0]?.value.length).toBeLessThan(200);
  });

  it('gives the ids of a part of the view, to choose many at once', () => {
    const { lines } = reviewOf(...many);
    const view = { scope: { kind: 'all' }, search: 'waarde 3', sort: { by: 'place', down: true } } as const;
    expect(lines.ids(caseId, view, { offset: 1, limit: 2 }, today)).toEqual([28, 23]);
  });
});

describe('a record of a case', () => {
  it('says where it stands in its period; another case has none of it', () => {
    const { lines } = reviewOf(record(1, 'Noëlla Dûbois', 'name'));
    expect(lines.record(caseId, RecordId.parse(1), today)).toMatchObject({ retention: { state: 'within' } });
    expect(lines.record(caseId, RecordId.parse(3), today)).toBeNull();
  });

  it('opens with the flags that the table shows: a value of another of her records is her own', () => {
    const earlier = 'fien.maes@example.be';
    const { lines } = reviewOf(
      record(1, earlier, 'email'),
      record(2, earlier, 'otherPerson'),
      record(3, 'buur@example.be', 'otherPerson'),
    );
    const flagOf = (id: number) => lines.record(caseId, RecordId.parse(id), today)?.fields[0]?.others;
    expect(flagOf(2)).toBeUndefined();
    expect(flagOf(3)).toBe(true);
  });
});
