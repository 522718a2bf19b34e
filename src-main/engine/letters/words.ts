/** The wording of the letters, read from `resources/letters/<language>/<part>.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { type Language, languages } from '../../../src-contract/vocabulary.ts';

/** The files that the wording of a language is split into; each is the first part of its keys. */
export const wordParts = ['common', 'interim', 'access', 'rights', 'grounds', 'fields'] as const;

export type Values = Record<string, string | number>;

/** Wording in one language. Values are printed as they are, whatever they contain. */
export type Words = {
  language: Language;
  /** @throws Error when there is no such key: a letter never shows a key. */
  text(key: string, values?: Values): string;
  /** The texts of a list. @throws Error when there is no such list. */
  list(key: string): string[];
};

export type LetterWords = Record<Language, Words>;

/**
 * Reads the wording of all letters.
 * @throws Error when a file is missing or no JSON.
 */
export function loadLetterWords(resourcesDir: string): LetterWords {
  const load = (language: Language): Words => {
    const read = (part: string): unknown =>
      JSON.parse(readFileSync(join(resourcesDir, 'letters', language, `${part}.json`), 'utf8'));
    return wordsOf(language, Object.fromEntries(wordParts.map((part) => [part, read(part)])));
  };
  return { nl: load('nl'), fr: load('fr'), de: load('de'), en: load('en') };
}

function wordsOf(language: Language, translation: Record<string, unknown>): Words {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    supportedLngs: [...languages],
    fallbackLng: false,
    initAsync: false,
    nsSeparator: false,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false, skipOnVariables: true },
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`No wording in ${language} for ${key}.`);
    },
    // A forgotten value would leave a hole in a sentence that a person reads.
    missingInterpolationHandler: (text: string, [hole]: RegExpExecArray) => {
      throw new Error(`No value for ${hole} in "${text}".`);
    },
  });
  return {
    language,
    // Nesting stays off: `$t(…)` in a person's words is text.
    text: (key, values = {}) => i18n.t(key, { ...values, nest: false }),
    list: (key) => {
      const items = i18n.t(key, { returnObjects: true, nest: false });
      if (!Array.isArray(items)) throw new Error(`${key} is no list in ${language}.`);
      return items.map(String);
    },
  };
}
