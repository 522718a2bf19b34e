/** What was found, summed up per category and per file. */
import { type Category, categories } from '../../../src-contract/vocabulary.ts';
import { categoryFacts } from '../controller/index.ts';
import type { LetterFacts, LetterRecord } from './facts.ts';
import { isDay, longDate } from './intl.ts';
import type { Words } from './words.ts';

export type CategorySummary = {
  category: Category;
  records: LetterRecord[];
  /** In order of first appearance. */
  files: string[];
  /** ISO dates; null where no record carries one. */
  oldest: string | null;
  newest: string | null;
};

/** The categories in which the person has records, in the statement's order, `0` last. */
export function summarise(records: LetterRecord[]): CategorySummary[] {
  return categories
    .map((category) => ({ category, own: records.filter((record) => record.category === category) }))
    .filter(({ own }) => own.length > 0)
    .map(({ category, own }) => {
      const days = own.map(recordDay).filter((day) => day !== null);
      days.sort();
      return {
        category,
        records: own,
        files: [...new Set(own.map(({ file }) => file))],
        oldest: days.at(0) ?? null,
        newest: days.at(-1) ?? null,
      };
    });
}

/** The calendar day a record carries, ISO; null where it has none that can be read. */
export function recordDay({ date }: LetterRecord): string | null {
  const day = date?.slice(0, 10) ?? '';
  return isDay(day) ? day : null;
}

/** `from to until` in words; a single day once; a word for no date. */
export function periodText(
  { oldest, newest }: Pick<CategorySummary, 'oldest' | 'newest'>,
  words: Words,
): string {
  if (oldest === null || newest === null) return words.text('access.noDate');
  const from = longDate(oldest, words.language);
  return oldest === newest
    ? from
    : words.text('access.period', { from, to: longDate(newest, words.language) });
}

/** A category's name in the letter's language. */
export function categoryName(facts: LetterFacts, category: number, words: Words): string {
  const known = categoryFacts(facts.controller, category);
  return known === null ? words.text('access.notInStatement.name') : known.name[words.language];
}
