/** The prepared word tables. */
import type { Language } from '../../../../../src-contract/vocabulary.ts';
import { foldDutchSpelling, foldUmlautSpelling } from '../text.ts';
import { german } from '../words/de.ts';
import { english } from '../words/en.ts';
import { french } from '../words/fr.ts';
import { dutch } from '../words/nl.ts';
import { beginsTerm, compile, type Lexicon } from './match.ts';

export const lexicons: Record<Language, Lexicon> = {
  nl: compile(dutch, foldDutchSpelling),
  fr: compile(french, (word) => word),
  de: compile(german, foldUmlautSpelling),
  en: compile(english, (word) => word),
};

/** Whether a folded word is one of a language's own words about data: tells a language in very short texts. */
export function speaksOfData(word: string, language: Language): boolean {
  return word.length > 3 && beginsTerm(lexicons[language], word);
}
