import { describe, expect, it } from 'vitest';
import type { Candidate, IdentityCheck } from '../../../../src-contract/index.ts';
import {
  firstDecision,
  firstHow,
  missingOf,
} from '../../../../src-renderer/screens/case/identity/propose.ts';

function candidate(matching: IdentityCheck['field'][]): Candidate {
  return {
    by: 'K700123',
    name: 'Anneleen Van den Broeck',
    emails: [],
    phones: [],
    addresses: [],
    birthDate: null,
    customerNumbers: [],
    lastOrders: [],
    checks: matching.map((field) => ({ field, written: 'x', held: ['x'], result: 'match' })),
  };
}

const lookup = { reasons: [], idCopies: [], sources: 1 };

describe('the identity form starts', () => {
  it('as identified only when one person fits and the program proposes it', () => {
    const one = candidate(['email']);
    expect(firstDecision({ ...lookup, candidates: [one], proposal: 'identified' })).toBe('identified');
    expect(firstDecision({ ...lookup, candidates: [one, one], proposal: 'identified' })).toBe('ask');
    expect(firstDecision({ ...lookup, candidates: [], proposal: 'unknown' })).toBe('ask');
  });

  it('with the known address that the request came from, else with facts about orders, else with nothing', () => {
    expect(firstHow(candidate(['email', 'orderNumbers']), 'email')).toBe('known-address');
    expect(firstHow(candidate(['email', 'orderNumbers']), 'post')).toBe('order-facts');
    expect(firstHow(candidate(['address']), 'post')).toBe('known-address');
    expect(firstHow(candidate(['name']), 'email')).toBeNull();
    expect(firstHow(undefined, 'email')).toBeNull();
  });
});

describe('the identity form lacks', () => {
  it('a way of knowing, then a reason', () => {
    expect(missingOf('identified', null, '')).toBe('how');
    expect(missingOf('identified', 'other', ' ')).toBe('reason');
    expect(missingOf('refused', null, 'No reply.')).toBeNull();
  });
});
