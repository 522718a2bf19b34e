import { describe, expect, it } from 'vitest';
import { grounds, outcomes, type Right, rights } from '../../../src-contract/index.ts';
import { checkDecision, groundRules, groundsFor, propose } from '../../../src-main/engine/rights/index.ts';

const today = '2026-11-25';

describe('the grounds', () => {
  it('are each written down once, with the rights that they fit', () => {
    expect(groundRules.map(({ ground }) => ground).toSorted()).toEqual([...grounds].toSorted());
    for (const { rights: fitting, outcomes: carried } of groundRules) {
      expect(fitting.length).toBeGreaterThan(0);
      expect(carried.length).toBeGreaterThan(0);
    }
  });

  it('never let a marketing stop be limited, but for somebody who is not identified (art. 21(3))', () => {
    expect(groundsFor('marketing-stop', today).map(({ ground }) => ground)).toEqual([
      'identity-not-established',
    ]);
  });

  it('let access be limited only by the rights of others, nobody’s identity, or abuse (art. 15(4), 12(5))', () => {
    expect(groundsFor('access', today).map(({ ground }) => ground)).toEqual([
      'no-data-held',
      'rights-of-others',
      'identity-not-established',
      'unfounded-or-excessive',
    ]);
  });

  it('hold from their day on', () => {
    expect(groundsFor('access', '2018-05-24')).toEqual([]);
  });
});

describe('a proposal', () => {
  it('keeps the papers of orders when erasure is asked (art. 17(3)(b))', () => {
    expect(propose('erasure', { records: 9, masked: 0, kept: ['no-proof', 'accounting'] })).toMatchObject({
      outcome: 'in-part',
      ground: 'accounting-records',
    });
    expect(propose('erasure', { records: 9, masked: 0, kept: ['accounting', 'tax'] })).toMatchObject({
      outcome: 'in-part',
      ground: 'tax-records',
    });
    expect(propose('erasure', { records: 9, masked: 0, kept: [] })).toMatchObject({
      outcome: 'granted',
      ground: null,
    });
  });

  it.each(rights)('for %s can be kept as it stands', (right: Right) => {
    for (const facts of [
      { records: 0, masked: 0, kept: [] },
      { records: 5, masked: 0, kept: ['tax' as const] },
    ]) {
      const { outcome, ground } = propose(right, facts);
      expect(() => checkDecision(right, outcome, ground, 'because')).not.toThrow();
    }
  });

  it('grants access when nothing is held: that is an answer, not a refusal', () => {
    expect(propose('access', { records: 0, masked: 0, kept: [] })).toMatchObject({
      outcome: 'granted',
      ground: 'no-data-held',
    });
  });
});

describe('a decision', () => {
  it('that limits a right needs a ground and a reason (art. 12(4))', () => {
    expect(() => checkDecision('access', 'refused', null, 'because')).toThrow('input-invalid');
    expect(() => checkDecision('erasure', 'in-part', 'tax-records', '  ')).toThrow('reason-missing');
    expect(() => checkDecision('erasure', 'in-part', 'tax-records', 'invoices of 2025')).not.toThrow();
  });

  it('takes exactly the pairs of ground and right, and of ground and outcome, that a rule has', () => {
    for (const right of rights) {
      for (const { ground, rights: fitting, outcomes: carried } of groundRules) {
        for (const outcome of outcomes.filter((each) => each !== 'open' && each !== 'withdrawn')) {
          const fits = fitting.includes(right) && carried.includes(outcome);
          const decide = (): void => checkDecision(right, outcome, ground, 'because');
          if (fits) expect(decide).not.toThrow();
          else expect(decide).toThrow('input-invalid');
        }
      }
    }
  });
});
