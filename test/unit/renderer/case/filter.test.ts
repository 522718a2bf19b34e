import { describe, expect, it } from 'vitest';
import { RecordLine } from '../../../../src-contract/index.ts';
import {
  countsOf,
  recordsIn,
  scopeIn,
  sorted,
  stayerAfter,
} from '../../../../src-renderer/screens/case/data/filter.ts';

function record(id: number, given: Partial<RecordLine> = {}): RecordLine {
  return RecordLine.parse({
    id,
    file: 'orders.csv',
    line: id,
    category: 3,
    title: `Order ${id}`,
    date: null,
    excluded: null,
    flagged: false,
    retention: null,
    ...given,
  });
}

const idsOf = (records: RecordLine[]) => records.map((one) => Number(one.id));

describe('counts', () => {
  it('leave out what staff took out, and put "not in the statement" last', () => {
    const counts = countsOf([
      record(1, { category: 0 }),
      record(2, { category: 6, file: 'clicks.ndjson' }),
      record(3, { excluded: { reason: 'homonym', by: 'MV' } }),
    ]);
    expect(counts.taken).toBe(2);
    expect(counts.excluded).toBe(1);
    expect(counts.byCategory).toEqual([
      { category: 6, count: 1 },
      { category: 0, count: 1 },
    ]);
    expect(counts.byFile.map((one) => one.file)).toEqual(['clicks.ndjson', 'orders.csv']);
  });
});

describe('a scope', () => {
  it('gives way to all records when its last one is gone', () => {
    const out = { reason: 'homonym', by: 'MV' };
    const now = countsOf([record(1), record(2, { file: 'accounts.csv', excluded: out })]);
    expect(scopeIn(now, { kind: 'excluded' })).toEqual({ kind: 'excluded' });
    expect(scopeIn(now, { kind: 'flagged' })).toEqual({ kind: 'all' });
    expect(scopeIn(now, { kind: 'file', file: 'accounts.csv' })).toEqual({ kind: 'all' });
  });
});

describe('the shown records', () => {
  const first = record(1);
  const other = record(2, { file: 'accounts.csv', date: '2026-03-04', flagged: true });

  it('keep to their scope and to what a search found', () => {
    const all = [first, other];
    expect(idsOf(recordsIn(all, { kind: 'file', file: 'accounts.csv' }, null))).toEqual([2]);
    expect(idsOf(recordsIn(all, { kind: 'flagged' }, null))).toEqual([2]);
    expect(recordsIn(all, { kind: 'excluded' }, null)).toEqual([]);
    expect(idsOf(recordsIn(all, { kind: 'all' }, new Set([1])))).toEqual([1]);
  });

  it('are sorted by date, newest first when asked, and by file and line where dates are equal', () => {
    const third = record(3, { file: 'accounts.csv', date: '2026-05-01' });
    const fourth = record(4, { file: 'accounts.csv', date: '2026-05-01' });
    const shown = sorted([first, fourth, other, third], { key: 'date', down: true });
    expect(idsOf(shown)).toEqual([3, 4, 2, 1]);
  });
});

describe('when records leave', () => {
  const [a, b, c] = [record(1), record(2), record(3)];

  it('the next one that stays is looked at, at the end the one before', () => {
    expect(stayerAfter([a, b, c], [a])?.id).toBe(2);
    expect(stayerAfter([a, b, c], [b, c])?.id).toBe(1);
    expect(stayerAfter([a], [a])).toBeUndefined();
  });
});

describe('records without a date', () => {
  it('stand last, whichever way dates run', () => {
    const dated = record(1, { date: '2026-03-04' });
    const undated = record(2);
    for (const down of [true, false]) {
      const shown = sorted([undated, dated], { key: 'date', down });
      expect(idsOf(shown)).toEqual([1, 2]);
    }
  });
});
