/** Asking the skip index which parts of the files can hold what is looked for. */
import type { Ask, CodedBytes } from '../../questions.ts';
import type { Stretch } from '../read/table.ts';
import { hashOf } from './hash.ts';
import { inColumn } from './indexer.ts';
import { Numbered } from './numbered.ts';
import { blocksInZone, blocksOf, bytesFor, type SegmentHead } from './segment.ts';

/** Something to look for in one file: a hash as it was put into the index and, for a number, where it may stand. */
export type Lookup = { hash: number; column: number; prefix: number; value: number };

export class SkipIndex {
  readonly salt: number;
  readonly #runs: readonly number[];
  readonly #heads: readonly SegmentHead[][];
  readonly #ask: Ask;

  /** `runs` are those of the files, in the order in which they are asked for later. */
  constructor(runs: readonly number[], salt: number, ask: Ask) {
    this.#runs = runs;
    this.salt = salt;
    this.#ask = ask;
    this.#heads = ask({ about: 'heads', runs });
  }

  /** A lookup of a key in a column. */
  key(key: string, column: number): Lookup {
    const { prefix, value } = new Numbered().readKey(key);
    return { hash: inColumn(hashOf(key, this.salt), column), column, prefix, value };
  }

  /**
   * The stretches of each file that can hold one of its lookups, in the order of the file; an empty list where none
   * can. `wanted[i]` are the lookups in file `i`.
   */
  find(wanted: readonly (readonly Lookup[])[]): Stretch[][] {
    const asked: { file: number; segment: number; lookup: Lookup; bytes: CodedBytes }[] = [];
    const blocks = wanted.map(() => new Map<number, Set<number>>());
    wanted.forEach((lookups, file) => {
      this.#heads[file]?.forEach((head, segment) => {
        for (const lookup of lookups) {
          note(blocks[file], segment, blocksInZone(head, lookup.column, lookup.prefix, lookup.value));
          const { from, to } = bytesFor(head, lookup.hash);
          const bytes = { run: this.#runs[file] ?? 0, segment, from, to };
          if (to > from) asked.push({ file, segment, lookup, bytes });
        }
      });
    });
    const coded =
      asked.length === 0 ? [] : this.#ask({ about: 'bytes', wanted: asked.map(({ bytes }) => bytes) });
    asked.forEach(({ file, segment, lookup }, place) => {
      const head = this.#heads[file]?.[segment];
      const bytes = coded[place];
      if (head !== undefined && bytes !== undefined)
        note(blocks[file], segment, blocksOf(head, lookup.hash, bytes));
    });
    return blocks.map((found, file) => this.#stretches(file, found));
  }

  #stretches(file: number, found: ReadonlyMap<number, ReadonlySet<number>>): Stretch[] {
    return [...found]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([segment, blocks]) => {
        const head = this.#heads[file]?.[segment];
        return head === undefined
          ? []
          : stretchesOf(
              head,
              [...blocks].toSorted((a, b) => a - b),
            );
      });
  }
}

function note(blocks: Map<number, Set<number>> | undefined, segment: number, found: readonly number[]): void {
  if (blocks === undefined || found.length === 0) return;
  const known = blocks.get(segment) ?? new Set<number>();
  for (const block of found) known.add(block);
  blocks.set(segment, known);
}

/** Blocks that follow each other are read as one stretch. */
function stretchesOf(head: SegmentHead, blocks: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  let last = Number.NaN;
  for (const block of blocks) {
    const end = head.offsets[block + 1] ?? head.end;
    const before = stretches.at(-1);
    if (before !== undefined && block === last + 1) before.end = end;
    else stretches.push({ offset: head.offsets[block] ?? 0, line: head.lines[block] ?? 1, end });
    last = block;
  }
  return stretches;
}
