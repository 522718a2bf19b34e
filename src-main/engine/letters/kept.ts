/** Until when the law keeps a paper, from the year it belongs to. */

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
