import { describe, expect, it } from 'vitest';
import type { GroupColumn } from '../../../../src-contract/index.ts';
import { fitting } from '../../../../src-renderer/screens/case/data/fitting.ts';

const columns: GroupColumn[] = [
  { name: 'placed_at', meaning: 'date' },
  { name: 'order_id', meaning: 'orderNumber' },
  { name: 'product', meaning: 'other' },
  { name: 'note', meaning: 'freeText' },
];

describe('the columns of a file', () => {
  it('are shown as far as there is room, the first ones first', () => {
    expect(fitting(columns, 2000)).toHaveLength(4);
    expect(fitting(columns, 430).map(({ name }) => name)).toEqual(['placed_at', 'order_id', 'product']);
    expect(fitting(columns, 0).map(({ name }) => name)).toEqual(['placed_at']);
    expect(fitting([], 500)).toEqual([]);
  });

  it('leave no room empty: one of them takes what is left', () => {
    expect(fitting(columns, 300).at(-1)).toMatchObject({ name: 'order_id', width: null });
    expect(fitting(columns, 2000).filter(({ width }) => width === null)).toHaveLength(2);
  });
});
