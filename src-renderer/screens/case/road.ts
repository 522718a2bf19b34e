/** The road of a case as the screen shows it: six steps, one of them now. */
import type { Case, NextAct } from '../../../src-contract/index.ts';

export const steps = ['request', 'identity', 'data', 'decision', 'answer', 'sent'] as const;
export type Step = (typeof steps)[number];

/**
 * `waiting`: it is this step's turn, but somebody else has to answer first. `skipped`: nothing was done there, since
 * the person could not be identified.
 */
export type StepState = 'done' | 'now' | 'waiting' | 'later' | 'skipped';

const stepOfAct: Record<NextAct, Step> = {
  'decide-identity': 'identity',
  'await-identity': 'identity',
  'pull-records': 'data',
  'review-records': 'data',
  'decide-rights': 'decision',
  'write-answer': 'answer',
  'save-answer': 'answer',
  'send-answer': 'answer',
  'close-case': 'sent',
  nothing: 'sent',
};

/** The step in which an act is done. */
export function stepOf(act: NextAct): Step {
  return stepOfAct[act];
}

/** The six steps with their states; of a closed case all are done. */
export function roadOf(
  subject: Pick<Case, 'next' | 'stage' | 'identity'>,
): { step: Step; state: StepState }[] {
  const now = steps.indexOf(stepOf(subject.next));
  const isRefused = subject.identity.state === 'refused';
  return steps.map((step, index) => {
    if (isRefused && (step === 'data' || step === 'decision')) {
      return { step, state: 'skipped' };
    }
    if (subject.stage === 'closed' || index < now) {
      return { step, state: 'done' };
    }
    if (index > now) {
      return { step, state: 'later' };
    }
    return { step, state: subject.next === 'await-identity' ? 'waiting' : 'now' };
  });
}

/** The step that a digit key asks for, told by the key's place: on a Belgian keyboard digits need Shift. */
export function stepOfKey(code: string): Step | null {
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1];
  return digit === undefined ? null : (steps[Number(digit) - 1] ?? null);
}
