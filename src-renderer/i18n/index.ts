/** Words of the interface: one file per language and namespace, all of them in the bundle. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../src-contract/index.ts';
import {
  formatBytes,
  formatDate,
  formatMoment,
  isIsoDate,
  languageName,
  withFrenchSpaces,
} from '../app/format.ts';

/** The languages of the interface, each by its own name. */
export const languageNames: Record<Language, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
};

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { eager: true, import: 'default' });

function resources(): Record<string, Record<string, Record<string, unknown>>> {
  const found: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, words] of Object.entries(files)) {
    const [, language, namespace] = /^\.\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (language === undefined || namespace === undefined) continue;
    found[language] = { ...found[language], [namespace]: words };
  }
  return found;
}

function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(languageNames, code);
}

/** The first of the system's languages that the interface speaks; Dutch where it speaks none. */
export function systemLanguage(): Language {
  const codes = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.find(isLanguage) ?? 'nl';
}

/** A code as one of the interface's languages; Dutch where it is none. */
export function asLanguage(code: string | undefined): Language {
  return isLanguage(code) ? code : 'nl';
}

function currentLanguage(): Language {
  return asLanguage(i18next.language);
}

/** Switches every word, date and number of the window. */
export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** A sentence that ends with an abbreviated month has one full stop, not two (`le mer. 25 nov.`). */
const oneFullStop = {
  type: 'postProcessor' as const,
  name: 'oneFullStop',
  process: (sentence: string) => sentence.replace(/([^.])\.\.(?=\s|$)/g, '$1.'),
};

/** French sets off high punctuation and quotation marks with a space at which no line may break. */
const frenchSpaces = {
  type: 'postProcessor' as const,
  name: 'frenchSpaces',
  process: (sentence: string) => (currentLanguage() === 'fr' ? withFrenchSpaces(sentence) : sentence),
};

/** Loads the words; call once, before anything is drawn. */
export async function startWords(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(oneFullStop)
    .use(frenchSpaces)
    .init({
      lng: systemLanguage(),
      fallbackLng: 'nl',
      defaultNS: 'common',
      resources: resources(),
      postProcess: [oneFullStop.name, frenchSpaces.name],
      // React escapes what it shows.
      interpolation: { escapeValue: false },
    });
  const format = i18next.services.formatter;
  format?.add('bytes', (value: unknown) => {
    const bytes = Number(value);
    return Number.isFinite(bytes) ? formatBytes(bytes, currentLanguage()) : String(value);
  });
  format?.add('moment', (value: unknown) => formatMoment(String(value), currentLanguage()));
  format?.add('day', (value: unknown) =>
    isIsoDate(String(value)) ? formatDate(String(value), currentLanguage()) : String(value),
  );
  format?.add('language', (value: unknown) => languageName(String(value), currentLanguage()));
  format?.add('right', (value: unknown) =>
    i18next.t(`vocabulary:right.${String(value)}.name`, { defaultValue: String(value) }),
  );
  for (const list of ['reason', 'field', 'invalid'] as const) {
    format?.add(list, (value: unknown) => wordFor(list, String(value)));
  }
  document.documentElement.lang = currentLanguage();
}

/** The word for a code inside an error's sentence; what has no word of its own is said in general. */
function wordFor(list: 'reason' | 'field' | 'invalid', code: string): string {
  const general = {
    reason: code,
    field: i18next.t('errors:field.other'),
    invalid: i18next.t('errors:invalid.other'),
  };
  // Fields are named by their path (`fields.receivedOn`); its end says which one.
  return i18next.t(`errors:${list}.${code.split('.').at(-1)}`, { defaultValue: general[list] });
}
