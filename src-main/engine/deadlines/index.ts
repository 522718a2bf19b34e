/** Legal dates. */
export { dayOf, daysBetween, explain, reckon, reckonPaused, todayIn } from './clock.ts';
export { type ClosedDay, closedDaysOf } from './holidays.ts';
