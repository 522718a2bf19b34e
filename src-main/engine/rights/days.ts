/** Days as exports write them. Where a date can be read as two days, both are kept: nothing is guessed. */
import { Temporal } from 'temporal-polyfill';
import type { PulledRecord, RecordField } from '../../../src-contract/index.ts';

/** A day that lies between two, both included; the same one twice where it is certain. */
export type DaySpan = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate };

/** Which number comes first in the dates of a column. */
type NumberOrder = 'day-month' | 'month-day';

/** Reads the dates of a case's records. */
export type DayReader = {
  /** The day that a field holds; null where it holds none. */
  of(record: Dated, field: RecordField): DaySpan | null;
  /** The day that a record is of (`PulledRecord.date`), read again without guessing; null where it has none. */
  ofRecord(record: Dated): DaySpan | null;
};

type Dated = Pick<PulledRecord, 'file' | 'date' | 'fields'>;
type Numbers = { year: number; a: number; b: number; dotted: boolean };

const isoForm = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const ownForm = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const instantForm = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/;
const secondsForm = /^(\d{10})(\d{3})?(\.\d+)?$/;

/**
 * A reader for these records. A column writes all its dates in one order, so one date that can only be read one way
 * tells how the others of its column are read; `zone` is the time zone in which an instant becomes a day.
 */
export function readDays(records: readonly Dated[], zone: string): DayReader {
  const orders = columnOrders(records);
  // A hundred thousand clicks fall on a few hundred days.
  const known = new Map<string, DaySpan | null>();
  const of: DayReader['of'] = ({ file }, { name, value }) => {
    const text = dayPart(value.trim());
    const order = isoForm.test(text) ? null : (orders.get(columnOf(file, name)) ?? null);
    const key = `${order} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const span = spanOf(text, order, zone);
    known.set(key, span);
    return span;
  };
  return {
    of,
    ofRecord(record) {
      const { date, fields } = record;
      if (date === null) return null;
      const field = fields.find(({ meaning, value }) => meaning === 'date' && mayRead(value.trim(), date));
      return field === undefined ? certain(plain(date)) : of(record, field);
    },
  };
}

/** A date without its time of day, unless that says where on the clock it stands. */
function dayPart(text: string): string {
  return /^\d{4}-\d{2}-\d{2}[T ]/.test(text) && !instantForm.test(text) ? text.slice(0, 10) : text;
}

const columnOf = (file: string, name: string): string => `${file}\n${name}`;

function columnOrders(records: readonly Dated[]): Map<string, NumberOrder | null> {
  const orders = new Map<string, NumberOrder | null>();
  for (const { file, fields } of records) {
    for (const { name, value, meaning } of fields) {
      const numbers = meaning === 'date' ? numbersIn(value.trim()) : null;
      if (numbers === null || (numbers.a <= 12 && numbers.b <= 12)) continue;
      const told: NumberOrder = numbers.a > 12 ? 'day-month' : 'month-day';
      const column = columnOf(file, name);
      const before = orders.get(column);
      // A column that writes both ways tells nothing.
      orders.set(column, before === undefined || before === told ? told : null);
    }
  }
  return orders;
}

function numbersIn(text: string): Numbers | null {
  const found = ownForm.exec(text);
  if (found === null) return null;
  const [, a, mark, b, year] = found;
  return { year: Number(year), a: Number(a), b: Number(b), dotted: mark === '.' };
}

function spanOf(text: string, order: NumberOrder | null, zone: string): DaySpan | null {
  const instant = instantOf(text);
  if (instant !== null) return certain(instant.toZonedDateTimeISO(zone).toPlainDate());
  const iso = isoForm.exec(text);
  if (iso !== null) return certain(day(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const numbers = numbersIn(text);
  if (numbers === null) return null;
  const { year, a, b, dotted } = numbers;
  const [dayFirst, monthFirst] = [day(year, b, a), day(year, a, b)];
  // No language writes the month first with points.
  if (dotted || monthFirst === null || order === 'day-month') return certain(dayFirst);
  if (dayFirst === null || order === 'month-day') return certain(monthFirst);
  return Temporal.PlainDate.compare(dayFirst, monthFirst) < 0
    ? { first: dayFirst, last: monthFirst }
    : { first: monthFirst, last: dayFirst };
}

/** A moment that says where on the clock it stands; null for one that leaves it open. */
function instantOf(text: string): Temporal.Instant | null {
  try {
    if (instantForm.test(text)) return Temporal.Instant.from(text.replace(/\s(?=Z|[+-]\d{2}:?\d{2}$)/, ''));
  } catch {
    return null;
  }
  const seconds = secondsForm.exec(text)?.[1];
  return seconds === undefined ? null : Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000);
}

/** Whether `date` (ISO) is one of the ways in which a text can be read without its time zone. */
function mayRead(text: string, date: string): boolean {
  const iso = isoForm.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))?.toString() === date;
  const numbers = numbersIn(text);
  if (numbers !== null) {
    const { year, a, b } = numbers;
    return [day(year, b, a), day(year, a, b)].some((read) => read?.toString() === date);
  }
  return instantOf(text)?.toString().slice(0, 10) === date;
}

function day(year: number, month: number, dayOfMonth: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function plain(date: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(date);
  } catch {
    return null;
  }
}

function certain(known: Temporal.PlainDate | null): DaySpan | null {
  return known === null ? null : { first: known, last: known };
}

/** The later of two spans, number by number; null where there is none. */
export function latest(spans: readonly DaySpan[]): DaySpan | null {
  return [...new Set(spans)].reduce<DaySpan | null>(
    (one, other) =>
      one === null ? other : { first: later(one.first, other.first), last: later(one.last, other.last) },
    null,
  );
}

/** The later of two days. */
export function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one;
}

/** The earlier of two days. */
export function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}
