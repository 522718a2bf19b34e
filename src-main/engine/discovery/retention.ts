/** Where the records of a case stand in their retention periods, and how many stand where. */
import { categories, type PulledRecord, type RetentionTotal } from '../../../src-contract/index.ts';
import type { RecordCounts } from '../cases/index.ts';
import type { Controller } from '../controller/index.ts';
import { checkRetention, classOf, type HeldRecord } from '../rights/index.ts';
import type { KeptRecord } from './store.ts';

/** Adds to each record of one case where it stands on `today` (ISO); nothing for one that was taken out. */
export function withRetention<R extends HeldRecord & { excluded?: KeptRecord['excluded'] }>(
  records: readonly R[],
  controller: Controller,
  today: string,
): (R & Pick<PulledRecord, 'retention'>)[] {
  const held = records.filter(isHeld);
  const check = checkRetention(held, controller, today);
  return records.map((record) => ({
    ...record,
    retention: isHeld(record) ? check.of(record) : null,
  }));
}

function isHeld({ excluded }: { excluded?: KeptRecord['excluded'] }): boolean {
  return excluded === undefined || excluded === null;
}

/** What the law keeps of the records of a case: each class and last day once; null where the day can't be told. */
export function keptPapers(
  records: readonly KeptRecord[],
  controller: Controller,
  today: string,
): NonNullable<RecordCounts['kept']> {
  const held = records.filter(isHeld);
  const check = checkRetention(held, controller, today);
  const papers = new Map<string, NonNullable<RecordCounts['kept']>[number]>();
  for (const record of held) {
    const law = check.lawOf(record);
    if (law === 'nothing') continue;
    const told = typeof law !== 'string';
    const paper = {
      class: told ? law.class : (classOf(record.kind) ?? 'accounting'),
      until: told ? law.until : null,
    };
    papers.set(`${paper.class} ${paper.until}`, paper);
  }
  return [...papers.values()];
}

const places = {
  within: 'within',
  due: 'due',
  'kept-by-law': 'keptByLaw',
  'cannot-tell': 'cannotTell',
} as const;

/** Counts per category that has records, in the statement's order, `0` last. */
export function totalsOf(records: readonly Pick<PulledRecord, 'category' | 'retention'>[]): RetentionTotal[] {
  return categories.flatMap((category) => {
    const total = { category, within: 0, due: 0, keptByLaw: 0, cannotTell: 0 };
    let counted = 0;
    for (const record of records) {
      if (record.category !== category || record.retention === null) continue;
      total[places[record.retention.state]] += 1;
      counted += 1;
    }
    return counted === 0 ? [] : [total];
  });
}
