import { describe, expect, it } from 'vitest';
import { roadOf, stepOfKey } from '../../../../src-renderer/screens/case/road.ts';

const unchecked = { state: 'unchecked' } as const;
const refused = { state: 'refused', on: '2026-11-25', by: 'MV', why: 'no reply' } as const;
const statesOf = (...args: Parameters<typeof roadOf>) => roadOf(...args).map((step) => step.state);

describe('the road of a case', () => {
  it('is done up to the step of the next act, and later after it', () => {
    expect(statesOf({ next: 'review-records', stage: 'data', identity: unchecked })).toEqual([
      'done',
      'done',
      'now',
      'later',
      'later',
      'later',
    ]);
  });

  it('waits at identity while our question is unanswered', () => {
    expect(roadOf({ next: 'await-identity', stage: 'identity', identity: unchecked })[1]).toEqual({
      step: 'identity',
      state: 'waiting',
    });
  });

  it('passes over data and decision when nobody could be identified', () => {
    expect(statesOf({ next: 'write-answer', stage: 'answer', identity: refused })).toEqual([
      'done',
      'done',
      'skipped',
      'skipped',
      'now',
      'later',
    ]);
  });

  it('is done to its end when the case is closed', () => {
    expect(new Set(statesOf({ next: 'nothing', stage: 'closed', identity: unchecked }))).toEqual(
      new Set(['done']),
    );
  });
});

describe('the digit keys', () => {
  it('go by place of the key, not by what it types', () => {
    expect(stepOfKey('Digit1')).toBe('request');
    expect(stepOfKey('Numpad6')).toBe('sent');
    expect(stepOfKey('Digit7')).toBeNull();
    expect(stepOfKey('KeyA')).toBeNull();
  });
});
