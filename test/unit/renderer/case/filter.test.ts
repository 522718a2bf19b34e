import { describe, expect, it } from 'vitest';
import { type RecordId, RecordRow, RecordTallies } from '../../../../src-contract/index.ts';
import {
  byCategory,
  firstSort,
  scopeIn,
  sortedBy,
  stayerAfter,
} from '../../../../src-renderer/screens/case/data/filter.ts';

const group = (category: number, file: string, count: number) => ({
  category,
  sourceId: 1,
  file,
  kind: null,
  count,
  columns: [],
});

const tallies = RecordTallies.parse({
  taken: 5,
  excluded: 1,
  flagged: 0,
  groups: [group(3, 'invoices.csv', 1), group(3, 'orders.csv', 4), group(1, 'accounts.csv', 0)],
  byRetention: [],
});

describe('the groups', () => {
  it('stand under their categories; those of which all was taken out are not among them', () => {
    const [category, ...more] = byCategory(tallies.groups);
    expect(more).toEqual([]);
    expect(category).toMatchObject({ category: 3, count: 5 });
    expect(category?.groups.map(({ file }) => file)).toEqual(['invoices.csv', 'orders.csv']);
  });
});

describe('a scope', () => {
  it('gives way to all records when its last one is gone', () => {
    const [invoices, , accounts] = tallies.groups;
    if (invoices === undefined || accounts === undefined) throw new Error('no group');
    const inGroup = ({ category, sourceId, file, kind }: typeof invoices) =>
      ({ kind: 'group', group: { category, sourceId, file, kind } }) as const;
    expect(scopeIn(tallies, { kind: 'excluded' })).toEqual({ kind: 'excluded' });
    expect(scopeIn(tallies, { kind: 'flagged' })).toEqual({ kind: 'all' });
    expect(scopeIn(tallies, inGroup(accounts))).toEqual({ kind: 'all' });
    expect(scopeIn(tallies, inGroup(invoices))).toEqual(inGroup(invoices));
  });
});

describe('the order', () => {
  it('is by date at first, and the other way round when its column is pressed again', () => {
    const first = firstSort({ kind: 'all' });
    expect(first).toEqual({ by: 'date', down: false });
    expect(sortedBy(first, 'date').down).toBe(true);
    const own = sortedBy(first, { column: 'total' });
    expect(own).toEqual({ by: { column: 'total' }, down: false });
    expect(sortedBy(own, { column: 'total' }).down).toBe(true);
    expect(sortedBy(own, { column: 'date' }).down).toBe(false);
  });
});

describe('when records leave', () => {
  const rows = [1, 2, 3, 4].map((id) =>
    RecordRow.parse({
      id,
      file: 'orders.csv',
      line: id,
      category: 3,
      title: `Order ${id}`,
      date: null,
      excluded: id === 2 ? { reason: 'homonym', by: 'MV' } : null,
      flagged: false,
      cells: [],
    }),
  );
  const ids = (...places: number[]) =>
    new Set(places.map((place) => rows[place]?.id).filter((id): id is RecordId => id !== undefined));

  it('the next one that stays is looked at, at the end the one before', () => {
    expect(stayerAfter(rows, 0, ids(0))).toBe(2);
    expect(stayerAfter(rows, 3, ids(2, 3))).toBe(0);
    expect(stayerAfter(rows, 0, ids(0, 2, 3))).toBe(-1);
  });
});
