/** What the identity form starts with, so that a clear case takes one press. Staff can change all of it. */
import type {
  Candidate,
  Channel,
  IdentityCheck,
  IdentityLookup,
  Input,
} from '../../../../src-contract/index.ts';

export type How = NonNullable<Input<'identity.decide'>['how']>;
export type Decision = Input<'identity.decide'>['decision'];

const identifying: readonly IdentityCheck['field'][] = [
  'name',
  'email',
  'address',
  'phone',
  'customerNumber',
  'orderNumbers',
  'birthDate',
];

/** The decision that the form starts with. */
export function firstDecision(lookup: IdentityLookup): Decision {
  return lookup.proposal === 'identified' && lookup.candidates.length === 1 ? 'identified' : 'ask';
}

/** The fields that agree with what the shop holds, in the order in which they are named to people. */
export function matchesOf(candidate: Candidate | undefined): IdentityCheck['field'][] {
  return identifying.filter((field) =>
    candidate?.checks.some((check) => check.field === field && check.result === 'match'),
  );
}

/**
 * How the person could be identified without asking for anything (GDPR art. 12(6); EDPB Guidelines 01/2022, 3.3):
 * by the known address that the request came from, else by facts about orders. Null where neither holds.
 */
export function firstHow(candidate: Candidate | undefined, channel: Channel): How | null {
  const matches = matchesOf(candidate);
  if (channel === 'email' && matches.includes('email')) return 'known-address';
  if (channel === 'post' && matches.includes('address')) return 'known-address';
  return matches.includes('orderNumbers') ? 'order-facts' : null;
}

/** Why the decision can't be kept yet, as a code; null when it can. */
export function missingOf(decision: Decision, how: How | null, reason: string): 'how' | 'reason' | null {
  if (decision === 'identified' && how === null) return 'how';
  return reason.trim() === '' ? 'reason' : null;
}
