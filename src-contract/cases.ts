/** Cases: the road from a request to a sent answer, its clock and its log. */
import { z } from 'zod';
import { method } from './method.ts';
import { Requester, Warning } from './reading.ts';
import { LogEntry } from './vault.ts';
import {
  BlobId,
  CaseId,
  CaseNumber,
  Channel,
  ExtensionReason,
  Ground,
  Instant,
  IsoDate,
  ItemId,
  Language,
  LetterKind,
  Outcome,
  RequestLanguage,
  Right,
  Stage,
} from './vocabulary.ts';

/** One step of the reckoning of a date, for the "why?" of the screen. */
export const DeadlineStep = z.strictObject({
  code: z.enum(['received', 'one-month', 'three-months', 'paused', 'rolled', 'due']),
  date: IsoDate,
  /** The closed day that moved the date: `Saturday`, `Sunday` or a holiday's English name. */
  day: z.string().nullable(),
});
export type DeadlineStep = z.infer<typeof DeadlineStep>;

/** The keys of the shared test vectors. */
export const Deadline = z.strictObject({
  received: IsoDate,
  nominal: IsoDate,
  due: IsoDate,
  rolled: z.array(z.string()),
  extendedNominal: IsoDate,
  extendedDue: IsoDate,
  extendedRolled: z.array(z.string()),
});
export type Deadline = z.infer<typeof Deadline>;

export const Identity = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unchecked') }),
  z.strictObject({ state: z.literal('asked'), since: IsoDate, for: z.string() }),
  z.strictObject({
    state: z.literal('identified'),
    on: IsoDate,
    by: z.string(),
    how: z.string(),
    reason: z.string(),
  }),
  z.strictObject({ state: z.literal('refused'), on: IsoDate, by: z.string(), why: z.string() }),
]);
export type Identity = z.infer<typeof Identity>;

export const RightDecision = z.strictObject({
  right: Right,
  outcome: Outcome,
  ground: Ground.nullable(),
  /** In the words of the member of staff; printed in the letter where something is refused. */
  reason: z.string(),
  /** What the program proposes, with its article. */
  proposal: z.strictObject({
    outcome: Outcome,
    ground: Ground.nullable(),
    article: z.string(),
    why: z.string(),
  }),
  /** Grounds that may be chosen for this right, with their articles. */
  grounds: z.array(z.strictObject({ ground: Ground, article: z.string() })),
});
export type RightDecision = z.infer<typeof RightDecision>;

export const nextActs = [
  'decide-identity',
  'await-identity',
  'pull-records',
  'review-records',
  'decide-rights',
  'write-answer',
  'save-answer',
  'send-answer',
  'close-case',
  'nothing',
] as const;
/** The one primary action of a case, as a code. */
export const NextAct = z.enum(nextActs);
export type NextAct = z.infer<typeof NextAct>;

export const CaseRow = z.strictObject({
  id: CaseId,
  number: CaseNumber,
  name: z.string(),
  rights: z.array(Right),
  stage: Stage,
  next: NextAct,
  records: z.number().int(),
  receivedOn: IsoDate,
  dueOn: IsoDate,
  daysLeft: z.number().int(),
  owner: z.string(),
  paused: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** A letter or package that was built for a case and lies in the vault. */
export const Dispatch = z.strictObject({
  letterKind: LetterKind,
  letter: BlobId,
  letterName: z.string(),
  pages: z.number().int().positive(),
  package: BlobId.nullable(),
  packageName: z.string().nullable(),
  packageBytes: z.number().int().nullable(),
  builtAt: Instant,
  savedAt: Instant.nullable(),
  sent: z
    .strictObject({ on: IsoDate, way: z.enum(['email', 'post', 'registered-post']), reference: z.string() })
    .nullable(),
  warnings: z.array(
    z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});
export type Dispatch = z.infer<typeof Dispatch>;

export const Case = z.strictObject({
  id: CaseId,
  number: CaseNumber,
  /** The item that it was opened from: what came in, with its pages. */
  itemId: ItemId,
  stage: Stage,
  next: NextAct,
  requester: Requester,
  /** Staff saw that the postal address is the requester's; only then is it printed on an electronic answer. */
  addressVerified: z.boolean(),
  language: RequestLanguage,
  letterLanguage: Language,
  channel: Channel,
  rights: z.array(RightDecision),
  identity: Identity,
  idCopy: z.enum(['none', 'held', 'destroyed']),
  receivedOn: IsoDate,
  dueOn: IsoDate,
  daysLeft: z.number().int(),
  why: z.array(DeadlineStep),
  extension: z.strictObject({ reason: ExtensionReason, on: IsoDate }).nullable(),
  extendedDueOn: IsoDate,
  records: z.strictObject({
    taken: z.number().int(),
    excluded: z.number().int(),
    pulledAt: Instant.nullable(),
  }),
  /** The answer first, then the other letters, newest first. */
  dispatches: z.array(Dispatch),
  openedOn: IsoDate,
  owner: z.string(),
  /** What staff should not forget now: the plain export that still lies on the disk after the answer. */
  reminders: z.array(Warning),
});
export type Case = z.infer<typeof Case>;

export const casesMethods = {
  'cases.list': method({
    doc: 'All cases, by due date; with words of a name, number or e-mail address, only those that match.',
    effect: 'read',
    input: z.strictObject({ search: z.string().max(200), limit: z.number().int().min(1).max(1000) }),
    output: z.strictObject({ cases: z.array(CaseRow), total: z.number().int() }),
  }),
  'cases.todo': method({
    doc: 'Open cases, ordered by what is due first.',
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ cases: z.array(CaseRow) }),
  }),
  'cases.get': method({
    doc: 'One case, whole.',
    effect: 'read',
    input: z.strictObject({ id: CaseId }),
    output: Case,
  }),
  'cases.log': method({
    doc: 'What was done in a case, by whom and when.',
    effect: 'read',
    input: z.strictObject({ id: CaseId }),
    output: z.strictObject({ entries: z.array(LogEntry) }),
  }),
  'cases.close': method({
    doc: 'Closes a case whose answer was sent.',
    effect: 'write',
    input: z.strictObject({ id: CaseId }),
    output: Case,
  }),
  'cases.extend': method({
    doc: 'Extends the period by two further months (GDPR 12(3)); only within the first month and with a reason.',
    effect: 'write',
    input: z.strictObject({ id: CaseId, reason: ExtensionReason }),
    output: Case,
  }),
  'cases.setLetterLanguage': method({
    doc: 'Chooses the language in which a case is answered.',
    effect: 'write',
    input: z.strictObject({ id: CaseId, language: Language }),
    output: Case,
  }),
  'cases.verifyAddress': method({
    doc: 'Says that the postal address was checked, so that an answer may carry it.',
    effect: 'write',
    input: z.strictObject({ id: CaseId, verified: z.boolean() }),
    output: Case,
  }),
  'deadlines.reckon': method({
    doc: 'Legal dates for receipt dates: one month, three months with an extension, and the days that moved them.',
    effect: 'read',
    needs: 'nothing',
    input: z.strictObject({ received: z.array(IsoDate).min(1).max(1000) }),
    output: z.strictObject({ deadlines: z.array(Deadline) }),
  }),
  'rights.decide': method({
    doc: 'Keeps the decision on one right: granted, in part or refused, with its ground and reason.',
    effect: 'write',
    input: z.strictObject({
      id: CaseId,
      right: Right,
      outcome: Outcome,
      ground: Ground.nullable(),
      reason: z.string().max(4000),
    }),
    output: Case,
  }),
};
