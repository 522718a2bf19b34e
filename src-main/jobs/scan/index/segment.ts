/**
 * One segment of a file's skip index: which block of the file can hold a hashed identifier. All pairs of hash and
 * block are one sorted set of numbers, cut into slots by the hash's first bits and coded by their gaps (a
 * Golomb-coded set). It can say "perhaps" where the answer is no, never "no" where it is yes.
 */
import { BitReader, BitWriter } from './bits.ts';

/** Blocks whose numbers in one column stand close together keep the first and the last instead of all hashes. */
export type Zones = {
  column: number;
  /** What stands before the digits of all of a block's numbers: see `Numbered`. */
  prefixes: Uint32Array;
  /** Lowest and highest number of each block; not a number where the block's are in the set of hashes. */
  lows: Float64Array;
  highs: Float64Array;
};

/** What is needed to look something up, without the coded set itself. */
export type SegmentHead = {
  /** Byte offset and physical line at which each block starts. */
  offsets: Float64Array;
  lines: Float64Array;
  /** Byte offset behind the last block; without bound where the file ends there. */
  end: number;
  zones: Zones[];
  hashBits: number;
  slotBits: number;
  blockBits: number;
  rice: number;
  /** Bit at which each slot starts; one more for the end. */
  slots: Uint32Array;
};

export type Segment = { head: SegmentHead; coded: Uint8Array };

/** Entries in one slot, about: what a lookup decodes. */
const perSlot = 512;
/** Bits of a hash beyond those that tell all pairs of a segment apart: one lookup in 2⁴ reads a block in vain. */
const spareBits = 4;

const bitsFor = (count: number): number => (count <= 1 ? 0 : Math.ceil(Math.log2(count)));

/** Splits a 32-bit hash into its slot and the rest that is kept. */
function slotOf(hash: number, { slotBits }: { slotBits: number }): number {
  return slotBits === 0 ? 0 : hash >>> (32 - slotBits);
}

function restOf(hash: number, { hashBits, slotBits }: { hashBits: number; slotBits: number }): number {
  const kept = hashBits - slotBits;
  return kept === 0 ? 0 : ((hash << slotBits) >>> 0) >>> (32 - kept);
}

/** Sorts the pairs by slot. `blockEnds[i]` is the number of hashes up to the end of block `i`. */
function inSlots(
  hashes: Uint32Array,
  blockEnds: readonly number[],
  shape: { hashBits: number; slotBits: number; blockBits: number },
): { values: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(2 ** shape.slotBits + 1);
  for (const hash of hashes) starts[slotOf(hash, shape) + 1] = (starts[slotOf(hash, shape) + 1] ?? 0) + 1;
  for (let slot = 1; slot < starts.length; slot += 1)
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const values = new Uint32Array(hashes.length);
  const next = starts.slice();
  let from = 0;
  blockEnds.forEach((end, block) => {
    for (let at = from; at < end; at += 1) {
      const hash = hashes[at] ?? 0;
      const slot = slotOf(hash, shape);
      const place = next[slot] ?? 0;
      values[place] = restOf(hash, shape) * 2 ** shape.blockBits + block;
      next[slot] = place + 1;
    }
    from = end;
  });
  return { values, starts };
}

/** Codes the pairs of hash and block of a segment. `hashes` lie block after block; see `blockEnds`. */
export function encodeSegment(
  hashes: Uint32Array,
  blockEnds: readonly number[],
  place: Pick<SegmentHead, 'offsets' | 'lines' | 'end' | 'zones'>,
): Segment {
  const slotBits = bitsFor(Math.ceil(hashes.length / perSlot));
  const blockBits = bitsFor(blockEnds.length);
  const hashBits = Math.min(32, slotBits + 32 - blockBits, bitsFor(hashes.length) + spareBits);
  const shape = { hashBits, slotBits, blockBits };
  const { values, starts } = inSlots(hashes, blockEnds, shape);
  const gap = 2 ** (hashBits + blockBits) / Math.max(1, hashes.length);
  const rice = Math.max(0, Math.min(30, Math.floor(Math.log2(gap * 0.8))));
  const writer = new BitWriter(Math.ceil((hashes.length * (rice + 2)) / 8));
  const slots = new Uint32Array(starts.length);
  for (let slot = 0; slot + 1 < starts.length; slot += 1) {
    slots[slot] = writer.length;
    let before = -1;
    for (const value of values.subarray(starts[slot], starts[slot + 1]).sort()) {
      if (value === before) continue;
      writer.rice(value - before - 1, rice);
      before = value;
    }
  }
  slots[starts.length - 1] = writer.length;
  return { head: { ...place, ...shape, rice, slots }, coded: writer.finish() };
}

/** First and last byte (exclusive) of the coded set that a lookup of `hash` reads. */
export function bytesFor(head: SegmentHead, hash: number): { from: number; to: number } {
  const slot = slotOf(hash, head);
  return { from: (head.slots[slot] ?? 0) >>> 3, to: ((head.slots[slot + 1] ?? 0) + 7) >>> 3 };
}

/** Blocks that may hold `hash`. `bytes` are those that `bytesFor` named. */
export function blocksOf(head: SegmentHead, hash: number, bytes: Uint8Array): number[] {
  const slot = slotOf(hash, head);
  const start = head.slots[slot] ?? 0;
  const end = head.slots[slot + 1] ?? 0;
  const wanted = restOf(hash, head);
  const reader = new BitReader(bytes, start & 7);
  const blocks: number[] = [];
  let value = -1;
  const stop = end - (start - (start & 7));
  while (reader.at < stop) {
    value += reader.rice(head.rice) + 1;
    const rest = Math.floor(value / 2 ** head.blockBits);
    if (rest > wanted) break;
    if (rest === wanted) blocks.push(value % 2 ** head.blockBits);
  }
  return blocks;
}

/** Blocks of a column in whose range a number lies. */
export function blocksInZone(head: SegmentHead, column: number, prefix: number, value: number): number[] {
  const zone = head.zones.find((each) => each.column === column);
  if (zone === undefined || Number.isNaN(value)) return [];
  const blocks: number[] = [];
  zone.lows.forEach((low, block) => {
    if (low <= value && value <= (zone.highs[block] ?? 0) && zone.prefixes[block] === prefix)
      blocks.push(block);
  });
  return blocks;
}
