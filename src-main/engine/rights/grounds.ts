/**
 * Grounds on which a right may be limited or refused, each with its article, the rights it fits, and the day from
 * which the rule holds. A change of law is a new row.
 */
import { type Ground, type Outcome, type Right, rights } from '../../../src-contract/index.ts';

export type GroundRule = {
  readonly ground: Ground;
  /** Number only; the wording of the article is never quoted. */
  readonly article: string;
  readonly rights: readonly Right[];
  /** Outcomes it can carry. */
  readonly outcomes: readonly Outcome[];
  /** ISO date from which the rule holds. */
  readonly since: string;
};

const gdpr = '2018-05-25';
const limits: readonly Outcome[] = ['in-part', 'refused'];

export const groundRules: readonly GroundRule[] = [
  {
    // Nothing held is a complete answer, not a refusal: the person is told what was searched.
    ground: 'no-data-held',
    article: 'GDPR 15(1)',
    rights: rights.filter((right) => right !== 'marketing-stop'),
    outcomes: ['granted', 'refused'],
    since: gdpr,
  },
  {
    ground: 'rights-of-others',
    article: 'GDPR 15(4), 20(4)',
    rights: ['access', 'portability'],
    outcomes: ['in-part'],
    since: gdpr,
  },
  {
    ground: 'tax-records',
    article: 'GDPR 17(3)(b); VAT Code 60',
    rights: ['erasure', 'restriction', 'objection'],
    outcomes: limits,
    since: gdpr,
  },
  {
    ground: 'accounting-records',
    article: 'GDPR 17(3)(b); CEL III.86, III.88',
    rights: ['erasure', 'restriction', 'objection'],
    outcomes: limits,
    since: gdpr,
  },
  {
    ground: 'running-contract',
    article: 'GDPR 17(1)(a)',
    rights: ['erasure', 'restriction', 'objection'],
    outcomes: limits,
    since: gdpr,
  },
  {
    ground: 'legal-claims',
    article: 'GDPR 17(3)(e), 21(1)',
    rights: ['erasure', 'objection'],
    outcomes: limits,
    since: gdpr,
  },
  { ground: 'data-accurate', article: 'GDPR 16', rights: ['rectification'], outcomes: limits, since: gdpr },
  {
    ground: 'contract-or-legal-basis',
    article: 'GDPR 21(1)',
    rights: ['objection'],
    outcomes: limits,
    since: gdpr,
  },
  { ground: 'inferred-data', article: 'GDPR 20(1)', rights: ['portability'], outcomes: limits, since: gdpr },
  {
    ground: 'compelling-grounds',
    article: 'GDPR 21(1)',
    rights: ['objection'],
    outcomes: limits,
    since: gdpr,
  },
  {
    ground: 'no-consent-basis',
    article: 'GDPR 7(3)',
    rights: ['withdraw-consent'],
    outcomes: limits,
    since: gdpr,
  },
  {
    ground: 'no-automated-decision',
    article: 'GDPR 22(1)',
    rights: ['automated-decisions'],
    outcomes: ['granted', 'refused'],
    since: gdpr,
  },
  {
    ground: 'restriction-not-met',
    article: 'GDPR 18(1)',
    rights: ['restriction'],
    outcomes: limits,
    since: gdpr,
  },
  {
    ground: 'identity-not-established',
    article: 'GDPR 11(2), 12(2)',
    rights: rights,
    outcomes: ['refused'],
    since: gdpr,
  },
  {
    // A marketing objection needs no reason and is never excessive (21(3)).
    ground: 'unfounded-or-excessive',
    article: 'GDPR 12(5)',
    rights: rights.filter((right) => right !== 'marketing-stop'),
    outcomes: ['refused'],
    since: gdpr,
  },
];

/** The grounds that may be chosen for a right on a day. */
export function groundsFor(right: Right, today: string): { ground: Ground; article: string }[] {
  return groundRules
    .filter((rule) => rule.rights.includes(right) && rule.since <= today)
    .map(({ ground, article }) => ({ ground, article }));
}

/** The article of a ground; a ground without a rule can't be written down. */
export function articleOf(ground: Ground): string {
  const rule = groundRules.find((candidate) => candidate.ground === ground);
  if (rule === undefined) throw new Error(`The ground ${ground} has no rule.`);
  return rule.article;
}
