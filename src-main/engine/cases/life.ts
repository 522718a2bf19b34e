/**
 * The life of a case as one state machine: which event may happen at which stage and where it leads. What a screen
 * offers next is derived from it.
 */
import { DeskError } from '../../../src-contract/errors.ts';
import type { Identity, NextAct, Stage } from '../../../src-contract/index.ts';

type Transition = { readonly from: readonly Stage[]; readonly to: Stage | 'same' };

/** Every event of a case. `same` stays where it is. */
export const transitions = {
  'identity-asked': { from: ['identity'], to: 'same' },
  // Whoever was identified was identified by what is now something else.
  'requester-corrected': { from: ['identity', 'data'], to: 'identity' },
  'identity-established': { from: ['identity'], to: 'data' },
  'identity-refused': { from: ['identity'], to: 'answer' },
  'records-pulled': { from: ['data'], to: 'same' },
  'records-changed': { from: ['data', 'decision', 'answer'], to: 'data' },
  'records-confirmed': { from: ['data'], to: 'decision' },
  'right-decided': { from: ['decision', 'answer'], to: 'decision' },
  'all-rights-decided': { from: ['decision', 'answer'], to: 'answer' },
  'answer-built': { from: ['answer'], to: 'same' },
  'answer-saved': { from: ['answer'], to: 'same' },
  'answer-sent': { from: ['answer'], to: 'sent' },
  'letter-on-the-way': { from: ['identity', 'data', 'decision', 'answer'], to: 'same' },
  'period-extended': { from: ['identity', 'data', 'decision', 'answer'], to: 'same' },
  closed: { from: ['sent'], to: 'closed' },
} as const satisfies Record<string, Transition>;

export type CaseEvent = keyof typeof transitions;

/**
 * The stage after an event.
 * @throws DeskError `stage-forbids` when the event can't happen at this stage.
 */
export function stageAfter(stage: Stage, event: CaseEvent): Stage {
  const { from, to }: Transition = transitions[event];
  if (!from.includes(stage)) throw new DeskError('stage-forbids', { stage });
  return to === 'same' ? stage : to;
}

/** What is known of a case that decides its next act. */
export type Standing = {
  readonly stage: Stage;
  readonly identity: Identity['state'];
  readonly pulled: boolean;
  readonly answer: 'none' | 'built' | 'saved';
};

/** The one act that moves a case on. */
export function nextAct({ stage, identity, pulled, answer }: Standing): NextAct {
  switch (stage) {
    case 'request':
    case 'identity':
      return identity === 'asked' ? 'await-identity' : 'decide-identity';
    case 'data':
      return pulled ? 'review-records' : 'pull-records';
    case 'decision':
      return 'decide-rights';
    case 'answer':
      return ({ none: 'write-answer', built: 'save-answer', saved: 'send-answer' } as const)[answer];
    case 'sent':
      return 'close-case';
    case 'closed':
      return 'nothing';
  }
}
