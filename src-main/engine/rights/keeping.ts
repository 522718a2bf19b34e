/** Which papers the law makes a Belgian trader keep, and until when: one table. A change of law is a new row. */
import type { KeepingClass } from '../../../src-contract/index.ts';

type KeepingRule = {
  readonly class: KeepingClass;
  readonly article: string;
  /** Whole years after the year that a paper belongs to; the financial year is taken to be the calendar year. */
  readonly years: number;
  /** First and last year of papers that the rule holds for. */
  readonly fromYear: number;
  readonly toYear: number;
  /** What one record is (`PulledRecord.kind`). */
  readonly kinds: readonly string[];
};

const invoices = ['invoice', 'invoiceline', 'credit'];
const always = { fromYear: 0, toYear: 9999 };

/**
 * Tax: Belgian VAT Code art. 60, ten years for income years from 2022 on (Act of 20 Nov 2022), seven before.
 * Accounting: seven years from 1 January after closing for vouchers, three for papers that are no proof against third
 * parties (Code of Economic Law III.86, III.88). Which paper is which is our reading: an invoice is a tax paper, what
 * shows that money moved a voucher, what only serves the delivery proves nothing to others.
 */
export const keepingRules: readonly KeepingRule[] = [
  { class: 'tax', article: 'VAT Code 60', years: 7, fromYear: 0, toYear: 2021, kinds: invoices },
  { class: 'tax', article: 'VAT Code 60', years: 10, fromYear: 2022, toYear: 9999, kinds: invoices },
  {
    class: 'accounting',
    article: 'CEL III.86, III.88',
    years: 7,
    ...always,
    kinds: ['payment', 'refund'],
  },
  {
    class: 'no-proof',
    article: 'CEL III.86',
    years: 3,
    ...always,
    kinds: ['order', 'orderline', 'shipment', 'shipmentline', 'return', 'returnline'],
  },
];

/** Things of category 3 that no law makes anybody keep. */
const kinds = new Set(keepingRules.flatMap((rule) => rule.kinds));
const noPapers = new Set(['giftcard', 'subscription']);

/** A class with its article, the year that a paper is of, and the last day on which it is kept, ISO. */
export type Kept = { class: KeepingClass; article: string; year: number; until: string };

/** What the law makes of a record: kept, nothing, or what is missing to tell. */
export type Law = Kept | 'nothing' | 'paper-kind' | 'paper-date';

/** The last day on which a class keeps the papers of a year, ISO. */
export function keptUntil(keeping: KeepingClass, year: number): string {
  const rule = keepingRules.find(
    (candidate) => candidate.class === keeping && candidate.fromYear <= year && year <= candidate.toYear,
  );
  if (rule === undefined) throw new Error(`No rule for papers of ${year} in class ${keeping}.`);
  return lastDayKept(rule, year);
}

const lastDayKept = (rule: KeepingRule, year: number): string => `${year + rule.years}-12-31`;

/** The class of a kind of paper; null for one that no law knows. */
export function classOf(kind: string | null): KeepingClass | null {
  return keepingRules.find(({ kinds: known }) => kind !== null && known.includes(kind))?.class ?? null;
}

/** True where it is known whether the law keeps a record of this kind. */
export function isKnownPaper(kind: string | null): boolean {
  return kind !== null && (kinds.has(kind) || noPapers.has(kind));
}

/** Until when the law keeps a paper of a kind and year; null where it does not. */
export function keptByLaw(kind: string | null, year: number): Kept | null {
  const rule = keepingRules.find(
    (candidate) =>
      kind !== null &&
      candidate.kinds.includes(kind) &&
      candidate.fromYear <= year &&
      year <= candidate.toYear,
  );
  return rule === undefined
    ? null
    : { class: rule.class, article: rule.article, year, until: lastDayKept(rule, year) };
}
