/** Until when the law keeps a paper, from the year it belongs to. */
import type { LetterRecord } from './facts.ts';
import { recordDay } from './summary.ts';

/** Why a paper stays: tax law, or accounting law (Code of Economic Law III.86, III.88). */
export type KeepingLaw = 'tax' | 'accounting';

/** The income year from which tax papers are kept ten years instead of seven (Belgium, Act of 20 Nov 2022). */
const tenYearsFrom = 2022;

/**
 * The last day on which a paper of `year` is kept, as ISO date. Tax: ten years, seven for income years before 2022.
 * Accounting: seven years from 1 January after closing; the financial year is taken to be the calendar year.
 */
export function keptUntil(law: KeepingLaw, year: number): string {
  const years = law === 'tax' && year >= tenYearsFrom ? 10 : 7;
  return `${year + years}-12-31`;
}

/**
 * The years that papers belong to, oldest first; `null` last, where some carry no date and belong to no order that
 * does. An order line without a date is of its order's year.
 */
export function paperYears(records: LetterRecord[]): (number | null)[] {
  const yearOfOrder = new Map<string, number>();
  for (const record of records) {
    const year = ownYear(record);
    if (year !== null) for (const order of ordersOf(record)) yearOfOrder.set(order, year);
  }
  const years = new Set(
    records.map((record) => {
      const order = ordersOf(record).find((number) => yearOfOrder.has(number));
      return ownYear(record) ?? (order === undefined ? null : (yearOfOrder.get(order) ?? null));
    }),
  );
  const known = [...years].filter((year) => year !== null).toSorted((one, other) => one - other);
  return years.has(null) ? [...known, null] : known;
}

function ownYear(record: LetterRecord): number | null {
  const day = recordDay(record);
  return day === null ? null : Number(day.slice(0, 4));
}

function ordersOf({ fields }: LetterRecord): string[] {
  return fields
    .filter(({ meaning, value }) => meaning === 'orderNumber' && value !== '')
    .map(({ value }) => value);
}
