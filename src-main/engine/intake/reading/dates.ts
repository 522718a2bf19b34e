/** Calendar days as people write them, and the day that the writer put on the letter. */
import { Temporal } from 'temporal-polyfill';
import { fold } from '../../../text/fold.ts';

export type DateFound = { iso: string; start: number; end: number };

/** First letters of the months, folded, that tell one from another in nl, fr, de and en. */
const monthNames: [RegExp, number][] = [
  [/^jan/, 1],
  [/^(?:feb|fev)/, 2],
  [/^(?:mar|maa|mrt|mae|mrz)/, 3],
  [/^(?:apr|avr)/, 4],
  [/^(?:mei|mai|may)/, 5],
  [/^(?:jun|juin)/, 6],
  [/^(?:jul|juil)/, 7],
  [/^(?:aug|aou)/, 8],
  [/^sep/, 9],
  [/^(?:okt|oct)/, 10],
  [/^nov/, 11],
  [/^(?:dec|dez)/, 12],
];

const monthWord =
  '(?:jan(?:uari|uary|uar|vier|v)?|janner|jänner|feb(?:ruari|ruary|ruar)?|f[ée]v(?:rier|r)?|maart|mrt|mars|märz|maerz|mrz|mar(?:ch)?|apr(?:il)?|avr(?:il)?|mei|mai|may|jun[ie]?|juin|jul[iy]?|juil(?:let)?|aug(?:ustus|ust)?|ao[uû]t|sept?(?:ember|embre)?|o[kc]t(?:ober|obre)?|nov(?:ember|embre)?|d[eé][czs](?:ember|embre)?)\\.?';

const numeric = /(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/-]|[.,]\d)/g;
const iso = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const dayMonth = new RegExp(
  `(?<![\\d.,/-])(\\d{1,2})(?:er|e|ste|de|st|nd|rd|th|\\.)?\\s*(?:of\\s+|de\\s+)?(${monthWord})(?:\\s*,)?\\s*(?:van\\s+)?(\\d{4}|'?\\d{2}(?!\\d|[:.]\\d))`,
  'giu',
);
const monthDay = new RegExp(`\\b(${monthWord})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'giu');

function monthOf(word: string): number | null {
  const folded = fold(word);
  for (const [pattern, month] of monthNames) if (pattern.test(folded)) return month;
  return null;
}

/** A two-digit year lies in the past hundred years, seen from `latestYear`. */
function fullYear(written: string, latestYear: number): number {
  const year = Number(written.replace("'", ''));
  if (year >= 100) return year;
  const century = latestYear - (latestYear % 100);
  return century + year <= latestYear ? century + year : century - 100 + year;
}

function toIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2100) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** Day first, as in Europe, unless only month first gives a day that exists. */
function fromNumbers(first: number, second: number, year: number): string | null {
  return toIso(year, second, first) ?? toIso(year, first, second);
}

/** Every full date in `text`, in order. A two-digit year is taken to be `latestYear` or before. */
export function datesIn(text: string, latestYear: number): DateFound[] {
  const found: DateFound[] = [];
  const add = (match: RegExpExecArray, day: string | null) => {
    const overlaps = found.some(
      (other) => match.index < other.end && match.index + match[0].length > other.start,
    );
    if (day !== null && !overlaps)
      found.push({ iso: day, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(iso))
    add(match, toIso(Number(match[1]), Number(match[2]), Number(match[3])));
  for (const match of text.matchAll(dayMonth)) {
    const month = monthOf(match[2] ?? '');
    if (month !== null) add(match, toIso(fullYear(match[3] ?? '', latestYear), month, Number(match[1])));
  }
  for (const match of text.matchAll(monthDay)) {
    const month = monthOf(match[1] ?? '');
    if (month !== null) add(match, toIso(Number(match[3]), month, Number(match[2])));
  }
  for (const match of text.matchAll(numeric)) {
    add(match, fromNumbers(Number(match[1]), Number(match[3]), fullYear(match[4] ?? '', latestYear)));
  }
  return found.sort((left, right) => left.start - right.start);
}

const weekday =
  '(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const before = new RegExp(
  `^\\s*(?:(?:fait|gedaan|opgemaakt|getekend|signe|signed|done|geschreven|ecrit|unterzeichnet)\\s+)?(?:(?:datum|date|dated|dd|d\\.d\\.|le)\\s*[:.]?\\s*)?(?:(?:te|a|at|in|zu)\\s+)?(?:[\\p{L}.'/\\s-]{2,40}[,;:]\\s*|[\\p{L}.'-]{2,30}(?:[\\s-][\\p{L}.'-]{2,20}){0,3}\\s+)?(?:${weekday},?\\s*)?(?:(?:de|den|op|le|du|am|der|dem|on|the|datum|date)\\s*[:.]?\\s*)?$`,
  'u',
);
const after = /^\s*[.,]?\s*$/;

/**
 * The date a letter carries: a line of its own, with at most a place and a word such as "date" beside it, among the
 * first or the last lines.
 */
export function writtenOn(text: string, latestYear: number): DateFound | null {
  const dates = datesIn(text, latestYear);
  const candidates = dates.filter((date) => {
    const lineStart = text.lastIndexOf('\n', date.start - 1) + 1;
    const lineEnd = text.indexOf('\n', date.end);
    const head = text.slice(lineStart, date.start);
    const tail = text.slice(date.end, lineEnd === -1 ? undefined : lineEnd);
    const folded = fold(head.replace(/^.*\s{3,}/, '')).replace(/[|]/g, ' ');
    if (
      /geboor|geboren|geb\b|nee?\b|geburt|birth|born|naissance|bestel|command|order|factu|invoice|rechnung/.test(
        folded,
      )
    )
      return false;
    return before.test(folded) && (after.test(tail) || /^\s{2,}/.test(tail));
  });
  const total = text.length;
  return candidates.find((date) => date.start < Math.max(900, total * 0.4)) ?? candidates.at(-1) ?? null;
}

/** The calendar day of a moment (ISO 8601) in a time zone; null where the moment can't be read. */
export function dayIn(moment: string | null, timeZone: string): string | null {
  if (moment === null) return null;
  try {
    return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  } catch {
    return null;
  }
}
