/** Dates and numbers in the language that the window speaks now. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../src-contract/index.ts';
import { asLanguage } from '../i18n/index.ts';
import {
  countryName,
  formatBytes,
  formatDate,
  formatDay,
  formatDistance,
  formatList,
  formatMoment,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
  formatWithin,
  languageName,
} from './format.ts';

function formatsIn(language: Language) {
  return {
    language,
    date: (iso: string) => formatDate(iso, language),
    day: (iso: string) => formatDay(iso, language),
    shortDate: (iso: string) => formatShortDate(iso, language),
    time: (instant: string) => formatTime(instant, language),
    moment: (instant: string) => formatMoment(instant, language),
    distance: (days: number) => formatDistance(days, language),
    number: (value: number) => formatNumber(value, language),
    percent: (share: number) => formatPercent(share, language),
    bytes: (bytes: number) => formatBytes(bytes, language),
    within: (text: string) => formatWithin(text, language),
    list: (values: readonly string[]) => formatList(values, language),
    languageName: (code: string) => languageName(code, language),
    countryName: (code: string) => countryName(code, language),
  };
}

/** The functions of format.ts, bound to the language of the interface; changes when the language does. */
export function useFormat(): ReturnType<typeof formatsIn> {
  const { i18n } = useTranslation();
  return useMemo(() => formatsIn(asLanguage(i18n.language)), [i18n.language]);
}
