/** The identifiers that a search used, in words. */
import type { ChainStep } from '../../../src-contract/discovery.ts';
import { columnMeanings } from '../../../src-contract/vocabulary.ts';
import type { Words } from './words.ts';

const known = new Set<string>(columnMeanings.filter((meaning) => meaning !== 'other'));

/** What an identifier is, in words; its code where there is no word. */
export function identifierKind(meaning: string, words: Words): string {
  return known.has(meaning) ? words.text(`fields.${meaning}`) : meaning;
}

/** `e-mailadres: a@example.org`. */
export function identifierText({ meaning, value }: ChainStep, words: Words): string {
  return `${identifierKind(meaning, words)}: ${value}`;
}
