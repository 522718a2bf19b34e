/** What the program proposes for a right, and what a decision needs before it can be kept. */
import { DeskError } from '../../../src-contract/errors.ts';
import type { Ground, KeepingClass, Outcome, Right } from '../../../src-contract/index.ts';
import { groundRules } from './grounds.ts';

export type Proposal = { outcome: Outcome; ground: Ground | null; article: string; why: string };

/** What is known when the proposal is made. */
export type ProposalFacts = {
  readonly records: number;
  /** Fields that staff masked, since they concern other people. */
  readonly masked: number;
  /** Classes of law that keep some of them today. */
  readonly kept: readonly KeepingClass[];
};

/** Article that each right stands on. */
export const articleOfRight: Record<Right, string> = {
  access: 'GDPR 15',
  rectification: 'GDPR 16',
  erasure: 'GDPR 17',
  restriction: 'GDPR 18',
  portability: 'GDPR 20',
  objection: 'GDPR 21(1)',
  'marketing-stop': 'GDPR 21(2)',
  'withdraw-consent': 'GDPR 7(3)',
  'automated-decisions': 'GDPR 22',
};

/**
 * Proposes an outcome; `why` is a code that the screen has words for. A marketing stop is always granted (21(3)),
 * access is granted also when nothing is held, and erasure stops at papers that tax and accounting law keep
 * (17(3)(b)).
 */
export function propose(right: Right, { records, masked, kept }: ProposalFacts): Proposal {
  const article = articleOfRight[right];
  const granted = (why: string): Proposal => ({ outcome: 'granted', ground: null, article, why });
  if (right === 'marketing-stop') return granted('always');
  if (records === 0) return { outcome: 'granted', ground: 'no-data-held', article, why: 'nothing-held' };
  // What is masked is a refusal in part, however small (12(4), 15(4), 20(4)).
  if ((right === 'access' || right === 'portability') && masked > 0)
    return {
      outcome: 'in-part',
      ground: 'rights-of-others',
      article: 'GDPR 15(4), 20(4)',
      why: 'others-masked',
    };
  if (right === 'erasure' && kept.length > 0) {
    // One ground stands for all classes: the one that keeps longest. The letter names each class with its papers.
    const ground = kept.includes('tax') ? 'tax-records' : 'accounting-records';
    return { outcome: 'in-part', ground, article: 'GDPR 17(3)(b)', why: 'kept-by-law' };
  }
  return granted('holds');
}

/**
 * Refuses a decision that could not stand up: a limit without a ground that fits this right and outcome, or
 * without a reason in the words of a person (GDPR 12(4)).
 * @throws DeskError `input-invalid`, `reason-missing`
 */
export function checkDecision(right: Right, outcome: Outcome, ground: Ground | null, reason: string): void {
  const limited = outcome === 'in-part' || outcome === 'refused';
  if (limited && ground === null)
    throw new DeskError('input-invalid', { field: 'ground', reason: 'missing' });
  const rule = ground && groundRules.find((candidate) => candidate.ground === ground);
  if (rule && !rule.rights.includes(right)) {
    throw new DeskError('input-invalid', { field: 'ground', reason: 'wrong-right' });
  }
  if (rule && outcome !== 'open' && outcome !== 'withdrawn' && !rule.outcomes.includes(outcome)) {
    throw new DeskError('input-invalid', { field: 'ground', reason: 'wrong-outcome' });
  }
  if (limited && reason.trim() === '') throw new DeskError('reason-missing', {});
}
