/** What a screen shows of a case, derived from what is kept, the law and today's date. */
import type { Case, CaseRow, DeadlineStep, KeepingClass } from '../../../src-contract/index.ts';
import { type ClosedDay, daysBetween, explain, reckon } from '../deadlines/index.ts';
import { groundsFor, propose } from '../rights/index.ts';
import { nextAct, type Standing } from './life.ts';
import type { KeptCase, RecordCounts } from './store.ts';

/** Whether the answer has left the house. */
export function isAnswered({ stage }: KeptCase): boolean {
  return stage === 'sent' || stage === 'closed';
}

/**
 * The whole case for the contract. `today` is an ISO date in the controller's time zone; of `exports`, the folders of
 * plain exports that lie on the disk, each is a reminder.
 */
export function viewCase(kept: KeptCase, today: string, closed: ClosedDay, exports: readonly string[]): Case {
  const deadline = reckon(kept.receivedOn, closed);
  const { taken, excluded, masked = 0, pulledAt } = kept.records;
  const facts = { records: taken, masked, kept: keptClasses(kept.records, today) };
  return {
    id: kept.id,
    number: kept.number,
    itemId: kept.itemId,
    stage: kept.stage,
    next: nextAct(standingOf(kept)),
    requester: kept.requester,
    addressVerified: kept.addressVerified,
    language: kept.language,
    letterLanguage: kept.letterLanguage,
    channel: kept.channel,
    rights: kept.rights.map((decided) => ({
      ...decided,
      proposal: propose(decided.right, facts),
      grounds: groundsFor(decided.right, today),
    })),
    identity: kept.identity,
    idCopy: kept.idCopy,
    receivedOn: kept.receivedOn,
    dueOn: kept.dueOn,
    daysLeft: daysBetween(today, kept.dueOn),
    why: whyDue(kept, closed),
    extension: kept.extension,
    extendedDueOn: deadline.extendedDue,
    records: { taken, excluded, pulledAt },
    dispatches: kept.dispatches,
    openedOn: kept.openedOn,
    owner: kept.owner,
    reminders: exports.map((folder) => ({ code: 'export-on-disk', params: { folder } })),
  };
}

/** Classes of law that keep papers of the case today; what can't be told is kept. */
function keptClasses({ byCategory, kept }: RecordCounts, today: string): KeepingClass[] {
  // A case that was pulled by an older version knows only that there are papers.
  const papers = kept ?? ((byCategory[3] ?? 0) > 0 ? [{ class: 'accounting' as const, until: null }] : []);
  return papers.filter(({ until }) => until === null || until >= today).map((paper) => paper.class);
}

/** A case as a line of a list. */
export function rowOf(kept: KeptCase, today: string): CaseRow {
  return {
    id: kept.id,
    number: kept.number,
    name: nameOf(kept),
    rights: kept.rights.map(({ right }) => right),
    stage: kept.stage,
    next: nextAct(standingOf(kept)),
    records: kept.records.taken,
    receivedOn: kept.receivedOn,
    dueOn: kept.dueOn,
    daysLeft: daysBetween(today, kept.dueOn),
    owner: kept.owner,
    paused: kept.stage === 'identity' && kept.identity.state === 'asked',
  };
}

/** What the case's next act depends on. */
function standingOf(kept: KeptCase): Standing {
  const answer = kept.dispatches.find(({ letterKind }) => letterKind === answerKind(kept));
  return {
    stage: kept.stage,
    identity: kept.identity.state,
    pulled: kept.records.pulledAt !== null,
    answer: answer === undefined ? 'none' : answer.savedAt === null ? 'built' : 'saved',
  };
}

/** The letter that ends the case: the answer, or the one that says that the person could not be identified. */
export function answerKind(kept: KeptCase): 'answer' | 'cannot-identify' {
  return kept.identity.state === 'refused' ? 'cannot-identify' : 'answer';
}

/** What a person is called in lists: the name, else an address that they wrote from. */
function nameOf({ requester }: KeptCase): string {
  return requester.name ?? requester.email ?? requester.customerNumber ?? '—';
}

function whyDue(kept: KeptCase, closed: ClosedDay): DeadlineStep[] {
  return explain(reckon(kept.receivedOn, closed), kept.extension !== null);
}
