/**
 * The legal clock. One month from receipt (GDPR art. 12(3)), three with an extension; counted by Regulation
 * (EEC, Euratom) 1182/71 art. 3; suspended while something that was asked for is awaited (art. 12(6), recital 63).
 */
import { Temporal } from 'temporal-polyfill';
import type { Deadline, DeadlineStep } from '../../../src-contract/index.ts';
import type { ClosedDay } from './holidays.ts';

/** From the day a question was sent to the day it was answered, both ISO dates. */
export type Pause = { readonly asked: string; readonly answered: string };

export type PausedDeadline = {
  received: string;
  pauses: Pause[];
  pausedDays: number;
  dueUnpaused: string;
  due: string;
  rolled: string[];
  extendedDue: string;
};

type Rolled = { due: Temporal.PlainDate; rolled: string[] };

/**
 * Moves a date that falls on a closed day to the next working day (Regulation 1182/71 art. 3(4)); `rolled` lists
 * the closed days passed over, `2025-04-21 Easter Monday`.
 */
function roll(nominal: Temporal.PlainDate, closed: ClosedDay): Rolled {
  const rolled: string[] = [];
  let due = nominal;
  for (let why = closed(due); why !== null; why = closed(due)) {
    rolled.push(`${due} ${why}`);
    due = due.add({ days: 1 });
  }
  return { due, rolled };
}

/**
 * The same day number some months on; where that month is too short, its last day (Regulation 1182/71
 * art. 3(2)(c)).
 */
function monthsAfter(received: string, months: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(received).add({ months }, { overflow: 'constrain' });
}

/** The due dates of a request received on an ISO date, without and with the extension. */
export function reckon(received: string, closed: ClosedDay): Deadline {
  const nominal = monthsAfter(received, 1);
  const extendedNominal = monthsAfter(received, 3);
  const first = roll(nominal, closed);
  const extended = roll(extendedNominal, closed);
  return {
    received,
    nominal: nominal.toString(),
    due: first.due.toString(),
    rolled: first.rolled,
    extendedNominal: extendedNominal.toString(),
    extendedDue: extended.due.toString(),
    extendedRolled: extended.rolled,
  };
}

/**
 * The due dates when the clock stood still for some time. The law has no words for how; the product's convention:
 * the days of all pauses, overlapping ones once, are added to the unrolled dates; a pause that began after the
 * unpaused due date adds nothing.
 */
export function reckonPaused(received: string, pauses: Pause[], closed: ClosedDay): PausedDeadline {
  const dueUnpaused = reckon(received, closed).due;
  const pausedDays = daysCovered(pauses.filter(({ asked }) => asked <= dueUnpaused));
  const first = roll(monthsAfter(received, 1).add({ days: pausedDays }), closed);
  const extended = roll(monthsAfter(received, 3).add({ days: pausedDays }), closed);
  return {
    received,
    pauses,
    pausedDays,
    dueUnpaused,
    due: first.due.toString(),
    rolled: first.rolled,
    extendedDue: extended.due.toString(),
  };
}

function daysCovered(pauses: Pause[]): number {
  const byStart = pauses.toSorted((a, b) => a.asked.localeCompare(b.asked));
  let days = 0;
  let coveredTo = '';
  for (const { asked, answered } of byStart) {
    const from = asked > coveredTo ? asked : coveredTo;
    if (answered <= from) continue;
    days += daysBetween(from, answered);
    coveredTo = answered;
  }
  return days;
}

/** Days from one ISO date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The reckoning of a due date, step by step, for a person who asks "why?". */
export function explain(deadline: Deadline, extended: boolean): DeadlineStep[] {
  const rolled = extended ? deadline.extendedRolled : deadline.rolled;
  return [
    { code: 'received', date: deadline.received, day: null },
    extended
      ? { code: 'three-months', date: deadline.extendedNominal, day: null }
      : { code: 'one-month', date: deadline.nominal, day: null },
    ...rolled.map((step): DeadlineStep => {
      const [date = '', ...day] = step.split(' ');
      return { code: 'rolled', date, day: day.join(' ') };
    }),
    { code: 'due', date: extended ? deadline.extendedDue : deadline.due, day: null },
  ];
}

/** Today in a time zone, as an ISO date. */
export function todayIn(timeZone: string): string {
  return Temporal.Now.plainDateISO(timeZone).toString();
}

/** The day of an instant (ISO 8601) in a time zone: near midnight UTC would be a day off. */
export function dayOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
