import { describe, expect, it } from 'vitest';
import { rangeOf, rowAfterKey, toggled, withGaps } from '../../../../src-renderer/components/rows.ts';

describe('walking the rows', () => {
  it('starts at the first row and stops at both ends', () => {
    expect(rowAfterKey('ArrowDown', -1, 3, 10)).toBe(0);
    expect(rowAfterKey('ArrowDown', 2, 3, 10)).toBe(2);
    expect(rowAfterKey('ArrowUp', 0, 3, 10)).toBe(0);
    expect(rowAfterKey('PageDown', 1, 30, 10)).toBe(11);
    expect(rowAfterKey('End', 0, 30, 10)).toBe(29);
  });

  it('leaves other keys and empty tables alone', () => {
    expect(rowAfterKey('x', 0, 3, 10)).toBeNull();
    expect(rowAfterKey('Home', -1, 0, 10)).toBeNull();
  });
});

describe('choosing rows', () => {
  it('takes a range in either direction', () => {
    expect(rangeOf(2, 1)).toEqual([1, 2]);
    expect(rangeOf(-1, 1)).toEqual([1, 1]);
  });

  it('adds an id or takes it out', () => {
    expect([...toggled(new Set([1]), 2)]).toEqual([1, 2]);
    expect([...toggled(new Set([1, 2]), 1)]).toEqual([2]);
  });
});

describe('rows in sight', () => {
  it('keep the height of all that is out of sight, also between them', () => {
    const seen = [
      { index: 0, start: 0, end: 36 },
      { index: 5, start: 180, end: 216 },
    ];
    expect(withGaps(seen, 360)).toEqual([
      { index: 0 },
      { gap: 144, at: 36 },
      { index: 5 },
      { gap: 144, at: 216 },
    ]);
  });
});
