/** Dates and numbers as people read them, in the language of the interface. Pure: no state, no clock. */
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../src-contract/index.ts';

/** Where the users are: Belgian Dutch and French, the German of Germany, British English. */
const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-DE', en: 'en-GB' };

/** True for a calendar day as the contract writes it, `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** A day with its weekday: `Mon 14 Dec 2026`. */
export function formatDate(iso: string, language: Language): string {
  return Temporal.PlainDate.from(iso)
    .toLocaleString(locales[language], { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .replace(/^(\w{2,3}),/, '$1');
}

/** A day without its year, for dates near today: `Mon 14 Dec`. */
export function formatShortDate(iso: string, language: Language): string {
  return Temporal.PlainDate.from(iso)
    .toLocaleString(locales[language], { weekday: 'short', day: 'numeric', month: 'short' })
    .replace(/^(\w{2,3}),/, '$1');
}

/** A day without its weekday, for columns of dates: `14 Dec 2026`. */
export function formatDay(iso: string, language: Language): string {
  return Temporal.PlainDate.from(iso).toLocaleString(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}

/** A moment in the computer's own time zone: `14 Dec 2026, 09:12`. */
export function formatMoment(instant: string, language: Language): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** The time of day of a moment, in the computer's own time zone: `09:12`. */
export function formatTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}

/** Days from today in words: `in 19 days`, `tomorrow`, `3 days ago`. */
export function formatDistance(days: number, language: Language): string {
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day');
}

/** A number with the language's separators: `10 900 000`. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** A share from 0 to 1 as whole per cents: `62 %`. */
export function formatPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

/** A size in decimal units, as file managers show it: `1.4 MB`, in which no line breaks. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  let size = bytes;
  let step = 0;
  while (size >= 1000 && step < units.length - 1) {
    size /= 1000;
    step += 1;
  }
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 && step > 0 ? 1 : 0,
  })
    .format(size)
    .replace(' ', '\u00a0');
}

/** Values as a list in words: `access, erasure and portability`. */
export function formatList(values: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(values);
}

/** A language's own name in the language of the interface: `Dutch`; the code itself where there is none. */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames(locales[language], { type: 'language' }).of(code) ?? code;
}

/** A country's name in the language of the interface. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(locales[language], { type: 'region' }).of(code) ?? code;
}

/** A word as it stands inside a sentence: small first letter, except in German and for abbreviations. */
export function formatWithin(text: string, language: Language): string {
  const isAbbreviation = /^\p{Lu}{2}/u.test(text);
  if (language === 'de' || isAbbreviation) return text;
  return text.slice(0, 1).toLocaleLowerCase(locales[language]) + text.slice(1);
}

/** French text whose spaces before `: ; ? ! »` and after `«` don't break. */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»](?:\s|$|[.,)…]))/g, '\u00a0').replace(/« /g, '«\u00a0');
}
