/** Records of two pulls: which of them are the same. */
import { describe, expect, it } from 'vitest';
import { knownAgain } from '../../../src-main/engine/discovery/known.ts';

const kept = (id: number, print: string, offset: number, isOut = false) => ({ id, print, offset, isOut });
const idsOf = (before: ReturnType<typeof kept>[], ...found: [print: string, offset: number][]) =>
  knownAgain(
    before,
    found.map(([print, offset]) => ({ print, offset })),
  ).map((one) => one?.id ?? null);

describe('a record that is found again', () => {
  it('is known by its contents wherever it stands', () => {
    expect(idsOf([kept(1, 'a', 10), kept(2, 'b', 20)], ['b', 90], ['c', 20], ['a', 95])).toEqual([
      2,
      null,
      1,
    ]);
  });

  it('is one of several with the same contents by their order, whatever was put between them', () => {
    const before = [kept(1, 'a', 10), kept(2, 'a', 20), kept(3, 'a', 30)];
    expect(idsOf(before, ['a', 50], ['a', 20], ['a', 30])).toEqual([3, 1, 2]);
  });

  it('stays at its place where there are more of them now', () => {
    expect(idsOf([kept(1, 'a', 20), kept(2, 'a', 30)], ['a', 10], ['a', 20], ['a', 30])).toEqual([
      null,
      1,
      2,
    ]);
  });

  it('is rather one that was in the answer, where one of them is gone', () => {
    expect(idsOf([kept(1, 'a', 20, true), kept(2, 'a', 30)], ['a', 50])).toEqual([2]);
  });
});
