/** What a row says about keys and people, once its columns' meanings are known. */
import type { ColumnMeaning } from '../../../src-contract/vocabulary.ts';
import { emailKeys, isEmptyish, isPlaceholderEmail, numberKey } from './match/normalise.ts';
import { nameWords } from './match/person.ts';
import type { Row } from './read/rows.ts';

const keyMeanings = new Set<ColumnMeaning>([
  'email',
  'emailHash',
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

/** The normalised keys in the values of a column, each once. */
export function columnKeys(meaning: ColumnMeaning, values: readonly string[]): string[] {
  const keys = values.flatMap((value) => keysOf(meaning, value));
  return keys.length > 1 ? [...new Set(keys)] : keys;
}

/** The folded name of the person a row is about, its words in a fixed order; empty where it names none. */
export function personNameOf(meanings: readonly ColumnMeaning[], row: Row): string {
  const words = meanings.flatMap((meaning, place) =>
    meaning === 'name' || meaning === 'firstName' || meaning === 'lastName'
      ? row.values(place).flatMap((value) => (isEmptyish(value) ? [] : nameWords(value)))
      : [],
  );
  return [...new Set(words)].toSorted().join(' ');
}
