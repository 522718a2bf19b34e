import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextActs, type Stage, stages } from '../../../src-contract/index.ts';
import { type CaseEvent, nextAct, stageAfter, transitions } from '../../../src-main/engine/cases/life.ts';

const events = Object.keys(transitions) as CaseEvent[];

/** The stage after a list of events, those that can't happen left out. */
function live(list: readonly CaseEvent[]): { stage: Stage; happened: CaseEvent[] } {
  let stage: Stage = 'identity';
  const happened: CaseEvent[] = [];
  for (const event of list) {
    try {
      stage = stageAfter(stage, event);
      happened.push(event);
    } catch {
      // An event that this stage forbids changes nothing.
    }
  }
  return { stage, happened };
}

describe('the life of a case', () => {
  it('is never sent before identity was decided and an answer stage was reached', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 60 }), (list) => {
        const { happened } = live(list);
        const sent = happened.indexOf('answer-sent');
        if (sent < 0) return;
        const before = happened.slice(0, sent);
        expect(before.some((event) => event === 'identity-established' || event === 'identity-refused')).toBe(
          true,
        );
        if (!before.includes('identity-refused')) {
          expect(before).toContain('records-confirmed');
          expect(before).toContain('all-rights-decided');
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('lets no record be pulled for somebody who was refused', () => {
    expect(() => stageAfter(stageAfter('identity', 'identity-refused'), 'records-pulled')).toThrow(
      'stage-forbids',
    );
  });

  it('has one next act at every stage', () => {
    for (const stage of stages) {
      for (const identity of ['unchecked', 'asked', 'identified', 'refused'] as const) {
        for (const answer of ['none', 'built', 'saved'] as const) {
          expect(nextActs).toContain(nextAct({ stage, identity, pulled: false, answer }));
        }
      }
    }
  });

  it('goes back to the data when a record is taken out of a decided case', () => {
    expect(stageAfter('answer', 'records-changed')).toBe('data');
  });

  it('never leaves the end', () => {
    for (const event of events) expect(() => stageAfter('closed', event)).toThrow('stage-forbids');
  });
});
