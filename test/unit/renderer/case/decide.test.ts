import { describe, expect, it } from 'vitest';
import type { RightDecision } from '../../../../src-contract/index.ts';
import { acceptable, missingOf, withOutcome } from '../../../../src-renderer/screens/case/decision/decide.ts';

const granted = { outcome: 'granted', ground: null, article: 'GDPR 15', why: 'holds' } as const;
const inPart = {
  outcome: 'in-part',
  ground: 'accounting-records',
  article: 'GDPR 17(3)(b)',
  why: 'kept-by-law',
} as const;

function right(given: Partial<RightDecision>): RightDecision {
  return {
    right: 'access',
    outcome: 'open',
    ground: null,
    reason: '',
    proposal: granted,
    grounds: [],
    ...given,
  };
}

describe('a decision', () => {
  it('that limits a right wants its ground first, then its reason', () => {
    expect(missingOf({ outcome: 'refused', ground: null, reason: '' }, granted)).toBe('ground');
    expect(missingOf({ outcome: 'refused', ground: 'legal-claims', reason: ' ' }, granted)).toBe('reason');
    expect(
      missingOf({ outcome: 'refused', ground: 'legal-claims', reason: 'A suit runs.' }, granted),
    ).toBeNull();
  });

  it('that differs from the proposal wants a reason, one that follows it does not', () => {
    expect(missingOf({ outcome: 'granted', ground: null, reason: '' }, inPart)).toBe('reason');
    expect(missingOf({ outcome: 'granted', ground: null, reason: '' }, granted)).toBeNull();
  });

  it('takes the proposed ground along, and drops a ground that its outcome has no use for', () => {
    const draft = { outcome: 'open', ground: null, reason: '' } as const;
    expect(withOutcome(draft, 'in-part', inPart).ground).toBe('accounting-records');
    expect(withOutcome({ ...draft, ground: 'legal-claims' }, 'granted', inPart).ground).toBeNull();
  });
});

describe('proposals taken over in one press', () => {
  it('are those that limit nothing and are still open', () => {
    const rights = [
      right({}),
      right({ right: 'erasure', proposal: inPart }),
      right({ right: 'portability', outcome: 'granted' }),
    ];
    expect(acceptable(rights).map((one) => one.right)).toEqual(['access']);
  });
});
