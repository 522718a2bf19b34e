/** Which of a case's records are shown, in what order, and which one is looked at when some leave. */
import type {
  Category,
  GroupKey,
  RecordId,
  RecordRow,
  RecordScope,
  RecordSort,
  RecordTallies,
} from '../../../../src-contract/index.ts';
import type { Rows } from '../../../components/virtual-table.ts';

/** Records that go with the answer, by category in the statement's order, each with its groups. */
export function byCategory(
  groups: RecordTallies['groups'],
): { category: Category; count: number; groups: RecordTallies['groups'] }[] {
  const found: { category: Category; count: number; groups: RecordTallies['groups'] }[] = [];
  for (const group of groups) {
    if (group.count === 0) continue;
    let one = found.find(({ category }) => category === group.category);
    if (one === undefined) {
      one = { category: group.category, count: 0, groups: [] };
      found.push(one);
    }
    one.count += group.count;
    one.groups.push(group);
  }
  return found;
}

/** The scope, or all records where it holds none any more: its last record was put back, taken out or masked. */
export function scopeIn(tallies: RecordTallies, scope: RecordScope): RecordScope {
  return countIn(tallies, scope) > 0 ? scope : { kind: 'all' };
}

function countIn(
  { taken, excluded, flagged, groups, byRetention }: RecordTallies,
  scope: RecordScope,
): number {
  switch (scope.kind) {
    case 'all':
      return taken;
    case 'category':
      return groups.reduce((sum, { category, count }) => sum + (category === scope.category ? count : 0), 0);
    case 'group':
      return groupIn(groups, scope.group)?.count ?? 0;
    case 'flagged':
      return flagged;
    case 'retention':
      return byRetention.find(({ state }) => state === scope.state)?.count ?? 0;
    case 'excluded':
      return excluded;
  }
}

/** A group with its count and columns; undefined where the case has none such. */
export function groupIn(
  groups: RecordTallies['groups'],
  key: GroupKey,
): RecordTallies['groups'][number] | undefined {
  return groups.find(
    ({ category, sourceId, file, kind }) =>
      category === key.category && sourceId === key.sourceId && file === key.file && kind === key.kind,
  );
}

/** How a scope is sorted at first: one file as it was written, anything else by date. */
export function firstSort(scope: RecordScope): RecordSort {
  return { by: scope.kind === 'group' ? 'place' : 'date', down: false };
}

/** Sorted by what was pressed; the other way round where it was already. */
export function sortedBy(now: RecordSort, by: RecordSort['by']): RecordSort {
  return { by, down: JSON.stringify(now.by) === JSON.stringify(by) && !now.down };
}

/** How many rows around the one at hand are looked through for one that stays. */
const nearby = 300;

/** Place of the record to look at when some leave: the next one in sight that stays, else one before, else −1. */
export function stayerAfter(rows: Rows<RecordRow>, active: number, leaving: ReadonlySet<RecordId>): number {
  for (const step of [1, -1]) {
    for (let at = active; at >= 0 && at < rows.length && Math.abs(at - active) < nearby; at += step) {
      const row = rows.at(at);
      if (row !== undefined && row.excluded === null && !leaving.has(row.id)) return at;
    }
  }
  return -1;
}
