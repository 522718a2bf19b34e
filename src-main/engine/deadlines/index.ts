/** Legal dates. */
import type { Methods } from '../context.ts';
import { reckon } from './clock.ts';
import type { ClosedDay } from './holidays.ts';

export { dayOf, daysBetween, explain, reckon, reckonPaused, todayIn } from './clock.ts';
export { type ClosedDay, closedDaysOf } from './holidays.ts';

/** The dates of receipt dates, for the terminal and whoever asks; needs no vault. */
export function deadlineMethods(closed: ClosedDay): Pick<Methods, 'deadlines.reckon'> {
  return {
    'deadlines.reckon': ({ received }) => ({ deadlines: received.map((day) => reckon(day, closed)) }),
  };
}
