/** Which records a review shows, and in what order. */
import { describe, expect, it } from 'vitest';
import { RecordId, SourceId } from '../../../src-contract/index.ts';
import {
  inOrder,
  inScope,
  lineKey,
  type RecordLine,
  valueKey,
} from '../../../src-main/engine/discovery/order.ts';

function line(id: number, given: Partial<RecordLine> = {}): RecordLine {
  return {
    id: RecordId.parse(id),
    sourceId: SourceId.parse(1),
    file: 'orders.csv',
    line: id,
    category: 3,
    kind: 'order',
    title: `Order ${id}`,
    date: null,
    excluded: null,
    flagged: false,
    retention: null,
    ...given,
  };
}

const out = { reason: 'homonym', by: 'MV' };

describe('a scope', () => {
  const lines = [
    line(1),
    line(2, { file: 'accounts.csv', flagged: true }),
    line(3, { kind: 'invoice', excluded: out, retention: 'due' }),
    line(4, { category: 6, sourceId: SourceId.parse(2) }),
  ];

  it('keeps to what it names', () => {
    expect(inScope(lines, { kind: 'all' })).toEqual([0, 1, 2, 3]);
    expect(inScope(lines, { kind: 'category', category: 6 })).toEqual([3]);
    expect(inScope(lines, { kind: 'flagged' })).toEqual([1]);
    expect(inScope(lines, { kind: 'excluded' })).toEqual([2]);
    expect(inScope(lines, { kind: 'retention', state: 'due' })).toEqual([2]);
  });

  it('tells groups apart by category, source, file and kind', () => {
    const group = { category: 3, sourceId: SourceId.parse(1), file: 'orders.csv', kind: 'order' } as const;
    expect(inScope(lines, { kind: 'group', group })).toEqual([0]);
    expect(inScope(lines, { kind: 'group', group: { ...group, kind: 'invoice' } })).toEqual([2]);
  });
});

describe('an order', () => {
  const places = [0, 1, 2, 3];

  it('puts what has no key last, whichever way it runs, and leaves equal ones as they stood', () => {
    const keys = ['b', null, 'a', 'b'];
    const keyOf = (place: number) => keys[place] ?? null;
    expect(inOrder(places, keyOf, false)).toEqual([2, 0, 3, 1]);
    expect(inOrder(places, keyOf, true)).toEqual([0, 3, 2, 1]);
  });

  it('by place follows file and line', () => {
    const ranks = new Map([
      ['accounts.csv', 0],
      ['orders.csv', 1],
    ]);
    const lines = [line(9), line(10), line(2, { file: 'accounts.csv' })];
    const byPlace = inOrder([0, 1, 2], (at) => lineKey(lines[at] ?? line(1), 'place', ranks), false);
    expect(byPlace).toEqual([2, 0, 1]);
  });
});

describe('a value', () => {
  const sorted = (meaning: Parameters<typeof valueKey>[1], values: string[]) =>
    inOrder([...values.keys()], (at) => valueKey(values[at] ?? '', meaning), false).map((at) => values[at]);

  it('that is an amount is sorted by what it comes to, however it is written', () => {
    const amounts = ['1.234,50', '€ 12', '49.9500', '1,234.60', '-3', '5,00-', '', '1.234.567'];
    expect(sorted('amount', amounts)).toEqual([
      '5,00-',
      '-3',
      '€ 12',
      '49.9500',
      '1.234,50',
      '1,234.60',
      '1.234.567',
      '',
    ]);
  });

  it('that is a date is sorted by the year first', () => {
    expect(sorted('date', ['3/11/2025', '12/01/2024', '2026-01-01'])).toEqual([
      '12/01/2024',
      '3/11/2025',
      '2026-01-01',
    ]);
  });

  it('that is text is sorted without case and accents, its numbers counted', () => {
    expect(sorted('orderNumber', ['SP10', 'sp9', 'Ämter', 'zon'])).toEqual(['Ämter', 'sp9', 'SP10', 'zon']);
  });
});
