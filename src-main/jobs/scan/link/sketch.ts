/**
 * A sketch of a file's key columns: salted hashes of a sample of their values, and beside each the hashes of the
 * other keys of its row. Samples of different files are comparable, since a value is in all of them or in none
 * (its hash lies under the threshold). From sketches it is told which columns hold the same numbers.
 */

/** Hash 0 stands for "no value", this one for "several different values". */
export const several = 0xffffffff;
const sampleSize = 1024;

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

/** A salted 32-bit hash, never 0 nor `several`. */
export function hashOf(text: string, salt: number): number {
  let hash = (salt ^ 0x811c9dc5) >>> 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  hash = (hash ^ (hash >>> 16)) >>> 0;
  return hash === 0 || hash === several ? 1 : hash;
}

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
      if (companion === 0 || before === companion) return;
      entry.companions[index] = before === 0 ? companion : several;
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
  readonly #salt: number;
  readonly #samplers: KeySampler[];

  constructor(columns: readonly number[], salt: number) {
    this.#columns = columns;
    this.#salt = salt;
    this.#samplers = columns.map(() => new KeySampler());
  }

  /** Adds one row: for each column its normalised keys, none where there is no value. */
  add(keys: readonly (readonly string[])[]): void {
    const hashes = keys.map((values) => values.map((value) => hashOf(value, this.#salt)));
    const firsts = hashes.map((own) => (own.length > 1 ? several : (own[0] ?? 0)));
    hashes.forEach((own, index) => {
      const sampler = this.#samplers[index];
      if (sampler === undefined) return;
      for (const [place, hash] of own.entries()) {
        sampler.total += 1;
        const value = keys[index]?.[place] ?? '';
        if (/^\d+$/.test(value)) {
          sampler.counted += 1;
          if (value.length <= 6) sampler.small += 1;
        }
        sampler.add(hash, firsts);
      }
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
