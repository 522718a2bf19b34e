/**
 * A sketch of a file's key columns: salted hashes of a sample of their values, and beside each the hashes of the
 * other keys of its row. Samples of different files are comparable, since a value is in all of them or in none
 * (its hash lies under the threshold). From sketches it is told which columns hold the same numbers.
 */

import { nothing, several } from '../index/hash.ts';

const sampleSize = 1024;
const rowsSeen = 64;

export type KeySketch = {
  /** Hashes at or above it are not in the sample. */
  threshold: number;
  hashes: Uint32Array;
  /** For each hash of the sample, the hashes of all companions, in the order of `FileSketch.columns`. */
  companions: Uint32Array;
  /** How many values of the sample stand on more than one row. */
  repeated: number;
  /** Share of values that are whole numbers under a million: they mean something only together with their name. */
  small: number;
  /** Share of values that are digits only, as a counter gives them. */
  counted: number;
};

export type FileSketch = {
  /** The columns that were sketched, by their place in the file; `-1` is the person's folded name. */
  columns: number[];
  keys: KeySketch[];
};

type Entry = { companions: number[]; rows: number };

class KeySampler {
  threshold = 0x100000000;
  total = 0;
  small = 0;
  counted = 0;
  entries = new Map<number, Entry>();

  add(hash: number, companions: readonly number[]): void {
    if (hash >= this.threshold) return;
    const entry = this.entries.get(hash);
    if (entry === undefined) {
      this.entries.set(hash, { companions: [...companions], rows: 1 });
      if (this.entries.size > sampleSize) this.shrink();
      return;
    }
    entry.rows += 1;
    companions.forEach((companion, index) => {
      const before = entry.companions[index] ?? 0;
      if (companion === nothing || before === companion) return;
      entry.companions[index] = before === nothing ? companion : several;
    });
  }

  shrink(): void {
    while (this.entries.size > sampleSize) {
      this.threshold /= 2;
      for (const hash of this.entries.keys()) if (hash >= this.threshold) this.entries.delete(hash);
    }
  }
}

export class FileSketcher {
  readonly #columns: readonly number[];
  readonly #samplers: KeySampler[];

  constructor(columns: readonly number[]) {
    this.#columns = columns;
    this.#samplers = columns.map(() => new KeySampler());
  }

  /** Counts a value of the column at `place`: `digits` is its length where it is digits only, else 0. */
  count(place: number, digits: number): void {
    const sampler = this.#samplers[place];
    if (sampler === undefined) return;
    sampler.total += 1;
    if (digits === 0) return;
    sampler.counted += 1;
    if (digits <= 6) sampler.small += 1;
  }

  /** Whether a row on which the column at `place` holds this hash belongs to the sample. */
  wants(place: number, hash: number): boolean {
    const sampler = this.#samplers[place];
    if (sampler === undefined || hash >= sampler.threshold) return false;
    // What stands beside a value that comes again and again was seen often enough.
    return (sampler.entries.get(hash)?.rows ?? 0) < rowsSeen;
  }

  /** Adds a row of the sample: for each column the hashes of its keys, none where there is no value. */
  add(hashes: readonly (readonly number[])[]): void {
    const firsts = hashes.map((own) => (own.length > 1 ? several : (own[0] ?? nothing)));
    hashes.forEach((own, place) => {
      // A name tells whose a number is, and is no key itself.
      if (this.#columns[place] === -1) return;
      for (const hash of own) this.#samplers[place]?.add(hash, firsts);
    });
  }

  finish(): FileSketch {
    return {
      columns: [...this.#columns],
      keys: this.#samplers.map(({ entries, threshold, total, small, counted }) => ({
        threshold,
        hashes: Uint32Array.from(entries.keys()),
        companions: Uint32Array.from([...entries.values()].flatMap((entry) => entry.companions)),
        repeated: [...entries.values()].filter((entry) => entry.rows > 1).length,
        small: total === 0 ? 0 : small / total,
        counted: total === 0 ? 0 : counted / total,
      })),
    };
  }
}
