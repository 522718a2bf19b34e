/** How each language writes dates, counts, lists and countries. */
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../src-contract/vocabulary.ts';

/** Belgian ways of writing; German and English as their readers expect them. */
const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-DE', en: 'en-GB' };

/**
 * A calendar day in words, `2 november 2026`. French writes the first day as `1er`.
 * @throws RangeError for text that is no ISO date.
 */
export function longDate(date: string, language: Language): string {
  const day = Temporal.PlainDate.from(date);
  const text = day.toLocaleString(locales[language], { day: 'numeric', month: 'long', year: 'numeric' });
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A calendar day in words where the text starts with one, else the text as it stands in the records. */
export function readableDate(text: string, language: Language): string {
  const iso = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0];
  return iso !== undefined && isDay(iso) ? longDate(iso, language) : text;
}

/** True for an existing calendar day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** A count as people read it: `1.234` in Dutch and German, `1 234` in French, `1,234` in English. */
export function count(value: number, language: Language): string {
  return value.toLocaleString(locales[language]);
}

/** Items joined as a sentence joins them: `a, b en c`. */
export function sentenceList(items: string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items);
}

/** Names that may hold commas or an "and" themselves, apart from each other. */
export function nameList(names: string[], language: Language): string {
  return names.join(language === 'fr' ? '\u00a0; ' : '; ');
}

/** A country's name in a language, `België`; the code itself where there is no name. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([locales[language]], { type: 'region' }).of(code) ?? code;
}
