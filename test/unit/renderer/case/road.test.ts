import { describe, expect, it } from 'vitest';
import { roadOf, stepOfKey } from '../../../../src-renderer/screens/case/road.ts';

const statesOf = (...args: Parameters<typeof roadOf>) => roadOf(...args).map((step) => step.state);

describe('the road of a case', () => {
  it('is done up to the step of the next act, and later after it', () => {
    expect(statesOf({ next: 'review-records', stage: 'data' })).toEqual([
      'done',
      'done',
      'now',
      'later',
      'later',
      'later',
    ]);
  });

  it('waits at identity while our question is unanswered', () => {
    expect(roadOf({ next: 'await-identity', stage: 'identity' })[1]).toEqual({
      step: 'identity',
      state: 'waiting',
    });
  });

  it('is done to its end when the case is closed', () => {
    expect(new Set(statesOf({ next: 'nothing', stage: 'closed' }))).toEqual(new Set(['done']));
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
