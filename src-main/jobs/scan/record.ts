/** What a row says about keys and people, once its columns' meanings are known. */
import type { ColumnMeaning } from '../../../src-contract/vocabulary.ts';
import { foldedMost } from './match/email.ts';
import { emailKeys, isEmptyish, isPlaceholderEmail, numberKey } from './match/normalise.ts';
import { nameWords } from './match/person.ts';
import type { Row } from './read/rows.ts';

const keyMeanings = new Set<ColumnMeaning>([
  'email',
  'emailHash',
  'phoneHash',
  'customerNumber',
  'orderNumber',
  'invoiceNumber',
  'cookieId',
  'recordId',
  'reference',
]);

/** True for a meaning by which records can be found. */
export function isKeyMeaning(meaning: ColumnMeaning | undefined): boolean {
  return meaning !== undefined && keyMeanings.has(meaning);
}

const listed = new Set<ColumnMeaning>(['orderNumber', 'invoiceNumber', 'reference']);

/** The normalised keys in one cell of a column; placeholders are none. */
export function keysOf(meaning: ColumnMeaning, written: string): string[] {
  if (written === '') return [];
  if (meaning === 'email') return emailKeys(written).filter((email) => !isPlaceholderEmail(email));
  // One number, or several in one cell (`SP1, SP2`).
  const parts = listed.has(meaning) && /[,;|]/.test(written) ? written.split(/\s*[,;|]\s*/) : [written];
  return parts.flatMap((part) => numberKey(part) ?? []);
}

/** The same as the skip index and the sketches know them: of an address the most folded form. */
export function indexedKeys(meaning: ColumnMeaning, written: string): string[] {
  const keys = keysOf(meaning, written);
  return meaning === 'email' ? keys.map(foldedMost) : keys;
}

/** The keys in the values of a column, each once, as `of` tells them from one. */
export function columnKeys(
  meaning: ColumnMeaning,
  values: readonly string[],
  of: (meaning: ColumnMeaning, written: string) => string[],
): string[] {
  const keys = values.flatMap((value) => of(meaning, value));
  return keys.length > 1 ? [...new Set(keys)] : keys;
}

/** Columns with the parts of a person's name. */
export type NameColumns = readonly number[];

/**
 * The folded name in some columns of a row, its words in a fixed order. Empty where it has fewer than two: a first name
 * alone, or with an initial, tells nobody from anybody.
 */
export function foldedName(columns: NameColumns, row: Row): string {
  const words = columns.flatMap((column) =>
    row.values(column).flatMap((value) => (isEmptyish(value) ? [] : nameWords(value))),
  );
  const each = [...new Set(words)].toSorted();
  return each.filter((word) => word.length > 1).length < 2 ? '' : each.join(' ');
}
