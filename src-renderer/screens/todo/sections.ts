/** Which cases stand where on To do. */
import type { CaseRow } from '../../../src-contract/index.ts';

export const sections = ['now', 'week', 'later', 'waiting'] as const;
export type Section = (typeof sections)[number];

/** Waiting for the person's answer to our question; the clock may stand still meanwhile. */
export function isWaiting({ next, paused }: Pick<CaseRow, 'next' | 'paused'>): boolean {
  return next === 'await-identity' || paused;
}

function sectionOf(row: CaseRow): Section {
  // A date that has gone by comes first, whoever we wait for.
  if (row.daysLeft <= 0 && !row.paused) return 'now';
  if (isWaiting(row)) return 'waiting';
  return row.daysLeft <= 7 ? 'week' : 'later';
}

/** The sections that hold something, in their order; within each what is due first comes first. */
export function inSections(cases: readonly CaseRow[]): { section: Section; cases: CaseRow[] }[] {
  const byDue = [...cases].sort((a, b) => a.daysLeft - b.daysLeft || a.number.localeCompare(b.number));
  return sections
    .map((section) => ({ section, cases: byDue.filter((row) => sectionOf(row) === section) }))
    .filter((each) => each.cases.length > 0);
}
