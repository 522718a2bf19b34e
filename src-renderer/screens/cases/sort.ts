/** The order of the cases in the table. */
import { type CaseRow, stages } from '../../../src-contract/index.ts';

const keys = ['number', 'name', 'stage', 'due'] as const;
export type CaseSortKey = (typeof keys)[number];
export type CaseSort = { key: CaseSortKey; down: boolean };

/** True for the key of a column that can be sorted by. */
export function isCaseSortKey(key: string): key is CaseSortKey {
  return keys.some((one) => one === key);
}

/** Sorted anew; closed cases stand last when sorted by due date, since nothing is due there. */
export function sortedCases(rows: readonly CaseRow[], { key, down }: CaseSort): CaseRow[] {
  const direction = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (key === 'due' && (a.stage === 'closed') !== (b.stage === 'closed'))
      return a.stage === 'closed' ? 1 : -1;
    return direction * compare(a, b, key) || byNumber(a, b);
  });
}

function compare(a: CaseRow, b: CaseRow, key: CaseSortKey): number {
  switch (key) {
    case 'number':
      return byNumber(a, b);
    case 'name':
      return a.name.localeCompare(b.name);
    case 'stage':
      return stages.indexOf(a.stage) - stages.indexOf(b.stage);
    case 'due':
      return a.dueOn.localeCompare(b.dueOn);
  }
}

/** `2026-0009` before `2026-0010` before `2026-10000`. */
function byNumber(a: CaseRow, b: CaseRow): number {
  return a.number.localeCompare(b.number, 'en', { numeric: true });
}
