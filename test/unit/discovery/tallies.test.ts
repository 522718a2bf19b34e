/** The groups of a review: what they count and which columns they show first. */
import { describe, expect, it } from 'vitest';
import { mostColumns, PulledRecord } from '../../../src-contract/index.ts';
import { talliesOf } from '../../../src-main/engine/discovery/tallies.ts';

type Field = [name: string, value: string, meaning?: PulledRecord['fields'][number]['meaning']];

function record(id: number, fields: Field[], given: Partial<PulledRecord> = {}): PulledRecord {
  return PulledRecord.parse({
    id,
    sourceId: 1,
    file: 'orders.csv',
    line: id,
    category: 3,
    kind: 'order',
    title: '',
    date: null,
    fields: fields.map(([name, value, meaning = 'other']) => ({ name, value, meaning })),
    pictures: [],
    chain: [],
    excluded: null,
    retention: { state: 'within', until: null, from: null },
    ...given,
  });
}

const columnsOf = (...records: PulledRecord[]) =>
  talliesOf(records).groups[0]?.columns.map(({ name }) => name);

describe('the counts of a review', () => {
  it('leave out what staff took out, and put "not in the statement" last', () => {
    const tallies = talliesOf([
      record(1, [], { category: 0 }),
      record(2, [], { category: 6, file: 'clicks.ndjson' }),
      record(3, [['a', 'b']], { excluded: { reason: 'homonym', by: 'MV' }, retention: null }),
    ]);
    expect(tallies).toMatchObject({ taken: 2, excluded: 1, byRetention: [{ state: 'within', count: 2 }] });
    expect(tallies.groups.map(({ category, file, count }) => [category, file, count])).toEqual([
      [3, 'orders.csv', 0],
      [6, 'clicks.ndjson', 1],
      [0, 'orders.csv', 1],
    ]);
    expect(tallies.groups[0]?.columns).toEqual([]);
  });
});

describe('the columns of a group', () => {
  it('begin with when, which, what, with whom, how much; what is the same on all of them comes last', () => {
    const row = (id: number, number: string, product: string, total: string) =>
      record(
        id,
        [
          ['customer_id', 'K700124', 'customerNumber'],
          ['product', product],
          ['currency', 'EUR'],
          ['total', total, 'amount'],
          ['order_id', number, 'orderNumber'],
          ['ship_to', `Oma ${id}`, 'otherPerson'],
          ['placed_at', `2026-01-0${id}`, 'date'],
        ],
        { title: `${number} · ${product}` },
      );
    expect(columnsOf(row(1, 'SP1', 'Fotoboek', '9,95'), row(2, 'SP2', 'Kalender', '12,50'))).toEqual([
      'placed_at',
      'order_id',
      'product',
      'ship_to',
      'total',
      'currency',
      'customer_id',
    ]);
  });

  it('put what systems number for themselves behind what a line is about', () => {
    const row = (id: number, product: string) =>
      record(
        id,
        [
          ['line_id', `7011${id}`, 'recordId'],
          ['order_id', `SP${id}`, 'orderNumber'],
          ['project', `PRJ-${id}`, 'reference'],
          ['product', product],
          ['price', `${id},00`, 'amount'],
        ],
        { title: `SP${id} · ${product}` },
      );
    expect(columnsOf(row(1, 'Fotoboek'), row(2, 'Kalender'))).toEqual([
      'order_id',
      'product',
      'line_id',
      'price',
      'project',
    ]);
  });

  it('leave out those that are empty on every record, and are not endless', () => {
    expect(
      columnsOf(
        record(1, [
          ['empty', ''],
          ['full', 'x'],
        ]),
      ),
    ).toEqual(['full']);
    const wide = Array.from({ length: 300 }, (_, at): Field => [`c${at}`, `v${at}`]);
    expect(columnsOf(record(1, wide))).toHaveLength(mostColumns);
  });
});
