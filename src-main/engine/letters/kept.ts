/** Which papers stay by law, in which class, and until when: the rows of the erasure letter. */
import type { KeepingClass } from '../../../src-contract/index.ts';
import { checkRetention, classOf, keptUntil } from '../rights/index.ts';
import type { LetterFacts, LetterRecord } from './facts.ts';

/** Papers of one class and year; both null where no date is to be read. */
export type KeptPapers = { class: KeepingClass; year: number | null; until: string | null };

const order: readonly KeepingClass[] = ['tax', 'accounting', 'no-proof'];

/**
 * What stays on the day of the letter: by class, oldest first, undated last. A paper whose kind is unknown stays in
 * the class that staff decided on.
 */
export function keptPapers({ records, controller, today }: LetterFacts, decided: KeepingClass): KeptPapers[] {
  const check = checkRetention(records, controller, today);
  const rows = new Map<string, KeptPapers>();
  for (const record of records) {
    const row = rowOf(record, check.lawOf(record), decided);
    if (row !== null && (row.until === null || row.until >= today)) rows.set(`${row.class} ${row.year}`, row);
  }
  const rank = (row: KeptPapers): number => order.indexOf(row.class);
  const year = (row: KeptPapers): number => row.year ?? Number.POSITIVE_INFINITY;
  return [...rows.values()].toSorted((a, b) => rank(a) - rank(b) || year(a) - year(b));
}

type Law = ReturnType<ReturnType<typeof checkRetention>['lawOf']>;

function rowOf(record: LetterRecord, law: Law, decided: KeepingClass): KeptPapers | null {
  if (law === 'nothing') return null;
  if (typeof law !== 'string') return { class: law.class, year: law.year, until: law.until };
  const own = classOf(record.kind) ?? decided;
  const year = law === 'paper-kind' && record.date !== null ? Number(record.date.slice(0, 4)) : null;
  return { class: own, year, until: year === null ? null : keptUntil(own, year) };
}
