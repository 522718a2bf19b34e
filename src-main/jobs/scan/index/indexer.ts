/** Builds a file's skip index while its rows go by: blocks of rows, and which hashed identifiers stand in each. */
import { asText, mixed, nothing } from './hash.ts';
import type { Numbered } from './numbered.ts';
import { encodeSegment, type Segment, type Zones } from './segment.ts';

/** About so many bytes are one block: what a lookup reads to find one record. */
const blockBytes = 64 * 1024;
/** A segment is closed when it is so long or holds so many hashes: what is held in memory until it is coded. */
const most = { bytes: 128 * 1024 * 1024, hashes: 1_500_000 };

/** A hash as one column holds it: the same number under two columns is two things to look for. */
export const inColumn = (hash: number, column: number): number => mixed(hash, column);

/** Numbers of one column in the block that is being filled; `alike` while all have the same letters before their digits. */
type Run = { column: number; hashes: number[]; prefix: number; low: number; high: number; alike: boolean };

export class Indexer {
  readonly #runs: Run[];
  readonly #zones: { column: number; prefixes: number[]; lows: number[]; highs: number[] }[];
  readonly #closed: Segment[] = [];
  #hashes = new Uint32Array(65536);
  #count = 0;
  #last = nothing;
  #offsets: number[] = [];
  #lines: number[] = [];
  #ends: number[] = [];
  #blockStart = -1;

  /** `numbered` are the columns whose values may be plain numbers in their order. */
  constructor(numbered: readonly number[]) {
    this.#runs = numbered.map((column) => ({ column, ...emptyRun() }));
    this.#zones = numbered.map((column) => ({ column, prefixes: [], lows: [], highs: [] }));
  }

  /** Says that a row starts; what is added next stands on it. */
  row(offset: number, line: number): void {
    if (this.#blockStart >= 0 && offset - this.#blockStart < blockBytes) return;
    const first = this.#offsets[0] ?? offset;
    this.#closeBlock();
    if (offset - first >= most.bytes || this.#count >= most.hashes) this.#closeSegment(offset);
    this.#blockStart = offset;
    this.#offsets.push(offset);
    this.#lines.push(line);
  }

  /** Adds a hash that was put into its column (`inColumn`), or a trace. */
  add(hash: number): void {
    if (hash === this.#last) return;
    this.#last = hash;
    if (this.#count === this.#hashes.length) {
      const grown = new Uint32Array(this.#hashes.length * 2);
      grown.set(this.#hashes);
      this.#hashes = grown;
    }
    this.#hashes[this.#count] = hash;
    this.#count += 1;
  }

  /** Whether the numbers of a column may still be kept as a range in this block. */
  wants(place: number): boolean {
    return this.#runs[place]?.alike ?? false;
  }

  /** Adds the hash of a number in the column that is `place`th of `numbered`, and the number taken apart if it `wants`. */
  addNumber(place: number, hash: number, taken: Numbered | null): void {
    const run = this.#runs[place];
    if (run === undefined || hash === nothing || hash === asText) return;
    if (run.hashes.at(-1) !== hash) run.hashes.push(hash);
    if (taken === null) {
      run.alike = false;
      return;
    }
    const { prefix, value } = taken;
    if (run.low === Number.POSITIVE_INFINITY) run.prefix = prefix;
    if (Number.isNaN(value) || run.prefix !== prefix) run.alike = false;
    else {
      if (value < run.low) run.low = value;
      if (value > run.high) run.high = value;
    }
  }

  /** Segments that are finished; each is given once. */
  take(): Segment[] {
    return this.#closed.splice(0);
  }

  /** Ends the index with the file; what is left comes with `take`. */
  finish(): void {
    if (this.#blockStart < 0) return;
    this.#closeBlock();
    this.#closeSegment(Number.POSITIVE_INFINITY);
  }

  #closeBlock(): void {
    if (this.#blockStart < 0) return;
    this.#runs.forEach((run, place) => {
      const near = run.alike && run.hashes.length > 0 && run.high - run.low <= run.hashes.length * 8;
      const zone = this.#zones[place];
      zone?.prefixes.push(run.prefix);
      zone?.lows.push(near ? run.low : Number.NaN);
      zone?.highs.push(near ? run.high : Number.NaN);
      if (!near) for (const hash of run.hashes) this.add(inColumn(hash, run.column));
      Object.assign(run, emptyRun());
    });
    this.#ends.push(this.#count);
    this.#last = nothing;
  }

  #closeSegment(end: number): void {
    const zones: Zones[] = this.#zones
      .filter(({ lows }) => lows.some((low) => !Number.isNaN(low)))
      .map(({ column, prefixes, lows, highs }) => ({
        column,
        prefixes: Uint32Array.from(prefixes),
        lows: Float64Array.from(lows),
        highs: Float64Array.from(highs),
      }));
    const place = {
      offsets: Float64Array.from(this.#offsets),
      lines: Float64Array.from(this.#lines),
      end,
      zones,
    };
    this.#closed.push(encodeSegment(this.#hashes.subarray(0, this.#count), this.#ends, place));
    this.#count = 0;
    this.#offsets = [];
    this.#lines = [];
    this.#ends = [];
    for (const zone of this.#zones) Object.assign(zone, { prefixes: [], lows: [], highs: [] });
  }
}

const emptyRun = (): Omit<Run, 'column'> => ({
  hashes: [],
  prefix: 0,
  low: Number.POSITIVE_INFINITY,
  high: Number.NEGATIVE_INFINITY,
  alike: true,
});
