/** What a decision on a right still lacks, before the engine is asked to keep it. */
import type { Ground, Outcome, RightDecision } from '../../../../src-contract/index.ts';

export type Draft = { outcome: Outcome; ground: Ground | null; reason: string };

/** True for outcomes that limit a right: they need a ground and a reason (GDPR art. 12(4)). */
export function isLimit(outcome: Outcome): boolean {
  return outcome === 'in-part' || outcome === 'refused';
}

/** The decision as it is kept. */
export function draftOf({ outcome, ground, reason }: RightDecision): Draft {
  return { outcome, ground, reason };
}

/** True when staff decide something else than the program proposes. */
export function differs(draft: Draft, proposal: RightDecision['proposal']): boolean {
  return draft.outcome !== 'open' && draft.outcome !== proposal.outcome;
}

/** What is missing before the draft can be kept: a ground, a reason, or nothing. */
export function missingOf(draft: Draft, proposal: RightDecision['proposal']): 'ground' | 'reason' | null {
  if (isLimit(draft.outcome) && draft.ground === null) return 'ground';
  const needsReason = isLimit(draft.outcome) || differs(draft, proposal);
  return needsReason && draft.reason.trim() === '' ? 'reason' : null;
}

/** The draft after another outcome was chosen: a ground stays only where it can. */
export function withOutcome(draft: Draft, outcome: Outcome, proposal: RightDecision['proposal']): Draft {
  const proposed = outcome === proposal.outcome ? proposal.ground : null;
  return { ...draft, outcome, ground: isLimit(outcome) ? (draft.ground ?? proposed) : proposed };
}

/** Rights whose proposal needs no words of staff: they can be taken over in one press. */
export function acceptable(rights: readonly RightDecision[]): RightDecision[] {
  return rights.filter(({ outcome, proposal }) => outcome === 'open' && !isLimit(proposal.outcome));
}
