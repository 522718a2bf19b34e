/** Identity: what the shop holds beside what was written, and the decision, which destroys any ID copy. */
import { DeskError } from '../../../src-contract/errors.ts';
import type {
  Case,
  CaseId,
  Identity,
  IdentityLookup,
  Input,
  Requester,
} from '../../../src-contract/index.ts';
import type { Cases, KeptCase } from '../cases/index.ts';
import type { Context, Methods } from '../context.ts';
import type { Intake } from '../intake/index.ts';
import type { Vault } from '../vault/index.ts';

/** What identity needs of discovery. */
export type Shop = {
  /** Looks a requester up in the registered sources; keeps nothing. */
  lookUp(requester: Requester, context: Context): Promise<Omit<IdentityLookup, 'idCopies'>>;
  /** Removes every record that was pulled for a case; inside `vault.write`. */
  forget(caseId: CaseId): void;
};

type IdentityMethods = Pick<Methods, Extract<keyof Methods, `identity.${string}`>>;
type Decision = Input<'identity.decide'>;

/** The identity step of an open vault's cases. */
export function identityMethods(
  vault: Vault,
  cases: Cases,
  intake: Intake,
  { lookUp, forget }: Shop,
): IdentityMethods {
  async function decide(decision: Decision, { today, signal }: Context): Promise<Case> {
    const { caseId } = decision;
    const kept = cases.store.get(caseId);
    const identity = identityOf(decision, today, vault.member.name);
    const event = eventOf[decision.decision];
    // Asking is no decision yet: what was sent is kept until there is one.
    const final = decision.decision !== 'ask';
    const destruction = final ? await intake.prepareDestruction(kept.itemId, noteOf(today), signal) : null;
    const params = {
      decision: decision.decision,
      how: decision.how ?? '',
      destroyed: destruction?.found ? 'yes' : 'no',
    };
    vault.write({ act: 'identity.decided', caseId, params }, () => {
      cases.advance(caseId, event);
      cases.store.setIdentity(caseId, identity);
      if (decision.decision === 'refused') refuseRights(cases, kept, decision.reason);
      destruction?.apply();
      if (destruction?.found) cases.store.setIdCopy(caseId, 'destroyed');
    });
    if (final) vault.scrub();
    return cases.view(caseId, today);
  }

  return {
    'identity.lookup': async ({ caseId }, context) => {
      const { requester, itemId, idCopy } = cases.store.get(caseId);
      const found = await lookUp(requester, context);
      return { ...found, idCopies: idCopy === 'held' ? intake.idCopiesOf(itemId) : [] };
    },
    'identity.correctRequester': ({ caseId, requester }, { today }) => {
      vault.write({ act: 'case.requesterCorrected', caseId, params: {} }, () => {
        forget(caseId);
        cases.correctRequester(caseId, requester);
      });
      vault.scrub();
      return cases.view(caseId, today);
    },
    'identity.decide': decide,
  };
}

const eventOf = {
  identified: 'identity-established',
  ask: 'identity-asked',
  refused: 'identity-refused',
} as const;

function identityOf({ decision, how, reason }: Decision, today: string, member: string): Identity {
  if (decision === 'ask') return { state: 'asked', since: today, for: reason };
  if (decision === 'refused') return { state: 'refused', on: today, by: member, why: reason };
  if (how === null) throw new DeskError('input-invalid', { field: 'how', reason: 'missing' });
  return { state: 'identified', on: today, by: member, how, reason };
}

/** Nothing can be done for somebody who could not be identified (GDPR art. 11(2)): every right ends here. */
function refuseRights({ store }: Cases, { id, rights }: KeptCase, reason: string): void {
  for (const { right } of rights) {
    store.setRight(id, { right, outcome: 'refused', ground: 'identity-not-established', reason });
  }
}

/** Stands in a mail in the place of the copy; the mail's readers may be anybody, so it is in English. */
function noteOf(today: string): string {
  return `ID copy removed on ${today}.`;
}
