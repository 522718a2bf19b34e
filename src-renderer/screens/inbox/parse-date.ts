/** Days as people type them: `12/11/2026`, `12-11-26`, `12.11`, `2026-11-12`. Day before month, as in all our languages. */
import { Temporal } from 'temporal-polyfill';

/** The typed day as `YYYY-MM-DD`; null where it is none. Without a year it is the last such day before `today`. */
export function parseTypedDate(typed: string, today: string): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{2}|\d{4}))?$/.exec(text);
  if (!written) return null;
  const [dayOfMonth, month] = [Number(written[1]), Number(written[2])];
  if (written[3] !== undefined) {
    const year = Number(written[3]);
    return day(year < 100 ? 2000 + year : year, month, dayOfMonth);
  }
  const thisYear = Number(today.slice(0, 4));
  const candidate = day(thisYear, month, dayOfMonth);
  return candidate !== null && candidate > today ? day(thisYear - 1, month, dayOfMonth) : candidate;
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
