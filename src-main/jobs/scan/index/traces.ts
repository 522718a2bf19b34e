/**
 * Traces: what leads to a person's record without being an exact identifier (her phone, her house, her name as
 * somebody's recipient). They go into the skip index as hashes of few, cheap parts of a row; the record itself
 * decides. A trace is the same for all ways to write one thing, and may be the same for two things.
 */
import type { ColumnMeaning } from '../../../../src-contract/vocabulary.ts';
import { type FoldedAddress, fold, nameWords } from '../match/person.ts';
import { hashOf, mixed, nothing } from './hash.ts';

/** Columns of a file in which traces stand. */
export type TraceColumns = {
  phones: readonly number[];
  streets: readonly number[];
  postcodes: readonly number[];
  /** Columns about other people: recipients. */
  others: readonly number[];
};

/** The columns of traces, told from all columns by meaning. A house alone, in a file that names nobody, is no trace. */
export function traceColumns(places: ReadonlyMap<ColumnMeaning, readonly number[]>): TraceColumns {
  const of = (meaning: ColumnMeaning): readonly number[] => places.get(meaning) ?? [];
  const named = of('name').length + of('lastName').length > 0;
  return {
    phones: of('phone'),
    streets: named ? of('street') : [],
    postcodes: of('postcode'),
    others: of('otherPerson'),
  };
}

/** What keeps the kinds of traces apart. */
export const salts = { phone: 0x5bd1e995, house: 0x1b873593, recipient: 0x38495ab5 };

/** Trace of a phone number; `tail` as `phoneTail` gives it. */
export const phoneTrace = (tail: string, salt: number): number => hashOf(tail, salt ^ salts.phone);

/** Trace of a house in a postcode. */
export function houseTrace({ postcode, number }: FoldedAddress, salt: number): number {
  const run = /\d+/.exec(number)?.[0] ?? '';
  return pair(salts.house, postcodeHash(postcode, salt), run === '' ? 0 : hashOf(run, salt), salt);
}

/** Trace of somebody to whom something was sent, by name and postcode; null where the name says nothing. */
export function recipientTrace(name: string, postcode: string, salt: number): number | null {
  const word = tellingWord(nameWords(name), salt);
  return word === nothing ? null : pair(salts.recipient, postcodeHash(postcode, salt), word, salt);
}

/** A pair of hashes as a trace of one kind. */
export const pair = (kind: number, first: number, second: number, salt: number): number =>
  mixed(first ^ kind ^ salt, second);

/** Of the longest words the one with the lowest hash: the same whatever the order of the words. */
export function tellingWord(words: readonly string[], salt: number): number {
  const longest = Math.max(0, ...words.map((word) => word.length));
  if (longest < 2) return nothing;
  return Math.min(...words.filter((word) => word.length === longest).map((word) => hashOf(word, salt)));
}

/** A country's letters before a postcode are left out; so are spaces and marks. */
export function postcodeHash(written: string, salt: number): number {
  const code = fold(written).replace(/[^a-z0-9]/g, '');
  return code === '' ? nothing : hashOf(code.replace(/^[a-z]+(?=\d{4})/, ''), salt);
}
