import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Indexer, inColumn } from '../../../../../src-main/jobs/scan/index/indexer.ts';
import { Numbered } from '../../../../../src-main/jobs/scan/index/numbered.ts';
import {
  blocksInZone,
  blocksOf,
  bytesFor,
  type Segment,
} from '../../../../../src-main/jobs/scan/index/segment.ts';

const blockBytes = 70_000;

function blocks({ head, coded }: Segment, hash: number): number[] {
  const { from, to } = bytesFor(head, hash);
  return blocksOf(head, hash, coded.subarray(from, to));
}

/** One row a block; each row has the given hashes. */
function index(rows: readonly (readonly number[])[]): Segment {
  const indexer = new Indexer([]);
  rows.forEach((hashes, row) => {
    indexer.row(row * blockBytes, row + 1);
    for (const hash of hashes) indexer.add(hash);
  });
  indexer.finish();
  const [segment, ...more] = indexer.take();
  if (segment === undefined || more.length > 0) throw new Error('One segment was expected.');
  return segment;
}

describe('a segment of the skip index', () => {
  it('never denies a block that holds what is looked for', () => {
    const hash = fc.integer({ min: 1, max: 0xfffffffe });
    const rows = fc.array(fc.array(hash, { maxLength: 20 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, (given) => {
        const segment = index(given);
        given.forEach((hashes, block) => {
          for (const each of hashes) expect(blocks(segment, each)).toContain(block);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('says "perhaps" in vain for few of the values that are nowhere', () => {
    const numbers = Array.from({ length: 60_000 }, (_, place) => inColumn(place + 1, 3));
    const rows = Array.from({ length: 60 }, (_, block) => numbers.slice(block * 1000, block * 1000 + 1000));
    const segment = index(rows);
    const strangers = Array.from({ length: 5000 }, (_, place) => inColumn(place + 1_000_000, 3));
    const inVain = strangers.filter((hash) => blocks(segment, hash).length > 0).length;
    expect(inVain).toBeLessThan(strangers.length * 0.12);
    // Under 24 bits for each value: the coding is what keeps the index small.
    expect(segment.coded.length).toBeLessThan(numbers.length * 3);
  });

  it('keeps only the first and the last of numbers that stand in their order', () => {
    const indexer = new Indexer([5]);
    for (let number = 1; number <= 3000; number += 1) {
      indexer.row(number * 100, number);
      indexer.addNumber(0, number * 7919, new Numbered().readKey(`SP${number + 500_000}`));
    }
    indexer.finish();
    const [segment] = indexer.take();
    if (segment === undefined) throw new Error('A segment was expected.');
    expect(segment.coded.length).toBe(0);
    const { prefix } = new Numbered().readKey('SP1');
    const found = blocksInZone(segment.head, 5, prefix, 502_000);
    expect(found).toHaveLength(1);
    const start = segment.head.lines[found[0] ?? 0] ?? 0;
    const next = segment.head.lines[(found[0] ?? 0) + 1] ?? 3001;
    expect([start <= 2000, 2000 < next]).toEqual([true, true]);
    expect(blocksInZone(segment.head, 4, prefix, 502_000)).toEqual([]);
    expect(blocksInZone(segment.head, 5, prefix, 400_000)).toEqual([]);
    expect(blocksInZone(segment.head, 5, prefix + 1, 502_000)).toEqual([]);
  });
});
