/** Discovery: one person's records, pulled out of the sources by exact identifiers. */
import { z } from 'zod';
import { method } from './method.ts';
import { Requester, Warning } from './reading.ts';
import { CaseId, Category, ColumnMeaning, Instant, IsoDate, RecordId, SourceId } from './vocabulary.ts';

export const RecordField = z.strictObject({
  name: z.string(),
  value: z.string(),
  meaning: ColumnMeaning,
  /** Set where it seems to concern somebody else: a recipient, somebody named beside her. */
  others: z.literal(true).optional(),
  /** Set where staff masked it: it goes out as a mark. */
  masked: z.literal(true).optional(),
});
export type RecordField = z.infer<typeof RecordField>;

/** A step of the chain that led to a record: this identifier, found in that record. */
export const ChainStep = z.strictObject({
  meaning: z.string(),
  value: z.string(),
  /** Where the identifier was found: `request`, or `file:line`; `staff` for a person's own decision. */
  from: z.string(),
});
export type ChainStep = z.infer<typeof ChainStep>;

/** Why a paper stays although its own period is over: tax law, accounting law, papers that prove nothing to others. */
export const keepingClasses = ['tax', 'accounting', 'no-proof'] as const;
export const KeepingClass = z.enum(keepingClasses);
export type KeepingClass = z.infer<typeof KeepingClass>;

/** What starts a period of the statement. */
export const retentionStarts = [
  'visit-end',
  'relationship-end',
  'last-order',
  'last-communication',
  'order',
  'saved',
  'new-order',
  'upload',
] as const;
export const RetentionStart = z.enum(retentionStarts);
export type RetentionStart = z.infer<typeof RetentionStart>;

/** What would have to be known before a period can be told. */
export const retentionGaps = [
  'visit-end',
  'account',
  'relationship-end',
  'last-order',
  'last-communication',
  'whether-ordered',
  'order-date',
  'saved-date',
  'paper-kind',
  'paper-date',
  'day-or-month',
  'cookie-policy',
  'not-in-statement',
] as const;
export const RetentionGap = z.enum(retentionGaps);
export type RetentionGap = z.infer<typeof RetentionGap>;

/** What a period is counted from: "the last order, on 3 May 2025". */
const CountedFrom = z.strictObject({ what: RetentionStart, on: IsoDate }).nullable();

/**
 * A record beside the statement's own period for it, as far as the records of the case tell; of today, never stored.
 * Days are the sure ones: `until` at least, `since` at the latest.
 */
export const Retention = z.discriminatedUnion('state', [
  /** `until` is null for as long as the person is a customer. */
  z.strictObject({ state: z.literal('within'), until: IsoDate.nullable(), from: CountedFrom }),
  z.strictObject({ state: z.literal('due'), since: IsoDate, from: CountedFrom }),
  z.strictObject({
    state: z.literal('kept-by-law'),
    class: KeepingClass,
    /** Law and numbers, `CEL III.86, III.88`. */
    article: z.string(),
    until: IsoDate,
    from: CountedFrom,
  }),
  z.strictObject({ state: z.literal('cannot-tell'), missing: RetentionGap }),
]);
export type Retention = z.infer<typeof Retention>;

/** How many records of a category stand where. */
export const RetentionTotal = z.strictObject({
  category: Category,
  within: z.number().int(),
  due: z.number().int(),
  keptByLaw: z.number().int(),
  cannotTell: z.number().int(),
});
export type RetentionTotal = z.infer<typeof RetentionTotal>;

/** A picture that a record names. Its bytes stay in the source folder. */
export const RecordPicture = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('found'),
    sourceId: SourceId,
    /** Path inside the source folder, with `/`. */
    path: z.string(),
    /** What of the record named it: a path with folders, a bare file name, a number. */
    by: z.enum(['path', 'name', 'id']),
    bytes: z.number().int(),
    modifiedAt: Instant,
  }),
  /** Several pictures are called so, and none is taken. */
  z.strictObject({ state: z.literal('ambiguous'), written: z.string(), files: z.number().int() }),
  /** It lies in an archive, which only tables and messages are read from. */
  z.strictObject({ state: z.literal('packed'), written: z.string() }),
  z.strictObject({ state: z.literal('missing'), written: z.string() }),
]);
export type RecordPicture = z.infer<typeof RecordPicture>;

export const PulledRecord = z.strictObject({
  id: RecordId,
  sourceId: SourceId,
  file: z.string(),
  /** Physical line, counted from 1, where the record starts. */
  line: z.number().int().positive(),
  category: Category,
  /** What one record of its file is, in one word (`order`, `invoice`, `image` …); null where its name does not say. */
  kind: z.string().nullable(),
  /** What it is, told from its fields: an order number, a product, a subject. */
  title: z.string(),
  date: z.string().nullable(),
  fields: z.array(RecordField),
  chain: z.array(ChainStep),
  /** A found one is shown under `/blob/picture/<record id>/<its place in this list, from 1>?w=<pixels>`. */
  pictures: z.array(RecordPicture),
  /** Set when staff took the record out. */
  excluded: z.strictObject({ reason: z.string(), by: z.string() }).nullable(),
  /** Null for a record that was taken out. */
  retention: Retention.nullable(),
});
export type PulledRecord = z.infer<typeof PulledRecord>;

/** A record as a line of a table, without its contents: a hundred thousand of them can be shown. */
export const RecordLine = PulledRecord.pick({
  id: true,
  file: true,
  line: true,
  category: true,
  title: true,
  date: true,
  excluded: true,
}).extend({
  /** A field of it seems to concern somebody else, or is masked. */
  flagged: z.boolean(),
  retention: z.enum(['within', 'due', 'kept-by-law', 'cannot-tell']).nullable(),
});
export type RecordLine = z.infer<typeof RecordLine>;

/** A record that was found without a case: nothing of it is kept. */
export const FoundRecord = PulledRecord.omit({ id: true, excluded: true });
export type FoundRecord = z.infer<typeof FoundRecord>;

/** A record that could be the requester's but is not followed by itself. Nothing of it is stored. */
export const PossibleRecord = z.strictObject({
  sourceId: SourceId,
  file: z.string(),
  line: z.number().int().positive(),
  /** Where in the file it begins; with the line it finds the record again. */
  offset: z.number().int().default(0),
  reason: z.enum(['same-name-and-address', 'other-person-on-record', 'shared-key', 'same-phone']),
  /** How likely it is theirs, 1…99: for the order of looking, not for deciding. */
  score: z.number().int().default(1),
});
export type PossibleRecord = z.infer<typeof PossibleRecord>;

/** Which possible record is meant. */
export const PossiblePlace = PossibleRecord.pick({ sourceId: true, file: true, line: true, offset: true });
export type PossiblePlace = z.infer<typeof PossiblePlace>;

const Reason = z.string().trim().min(1).max(2000);
const Reviewed = z.strictObject({ records: z.array(RecordLine), possible: z.array(PossibleRecord) });

export const SearchedFile = z.strictObject({
  sourceId: SourceId,
  file: z.string(),
  records: z.number().int(),
  hits: z.number().int(),
  /** When the file was last written: the moment that its records show. Null where the file is gone. */
  modifiedAt: Instant.nullable().default(null),
  /** It was written before the day on which the request came in: what happened since is not in it. */
  older: z.boolean().default(false),
  /** What there is to say of the file; `isSearchedWhole` tells whether it, or a part of it, could not be searched. */
  problem: Warning.nullable(),
});
export type SearchedFile = z.infer<typeof SearchedFile>;

/** What is said of a file that was searched to its end all the same: it was looked through anew before. */
const searchedAnyway: ReadonlySet<string> = new Set(['file-new', 'file-rescanned', 'file-reshaped']);

/** Whether all of a file was searched. */
export function isSearchedWhole({ problem }: Pick<SearchedFile, 'problem'>): boolean {
  return problem === null || searchedAnyway.has(problem.code);
}

/** A value that joins the person with many others (a till's mailbox, a guest's number): it is not followed. */
export const SharedKey = z.strictObject({
  meaning: z.string(),
  value: z.string(),
  records: z.number().int(),
});
export type SharedKey = z.infer<typeof SharedKey>;

/** What was searched, with what, and what was found: the same facts on screen, in the letter and in the package. */
export const Attestation = z.strictObject({
  at: Instant,
  identifiers: z.array(ChainStep),
  files: z.array(SearchedFile),
  possible: z.array(PossibleRecord),
  shared: z.array(SharedKey).optional(),
});
export type Attestation = z.infer<typeof Attestation>;

export const discoveryMethods = {
  'discovery.pull': method({
    doc: 'Pulls the identified person’s records out of all sources by exact identifiers, step by step.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({ records: z.number().int(), attestation: Attestation }),
  }),
  'discovery.records': method({
    doc: 'The records of a case with file, line and the chain that led to each.',
    effect: 'read',
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      records: z.array(PulledRecord),
      possible: z.array(PossibleRecord),
      attestation: Attestation.nullable(),
    }),
  }),
  'discovery.lines': method({
    doc: 'The records of a case as lines of a table, without their contents.',
    effect: 'read',
    input: z.strictObject({ caseId: CaseId }),
    output: Reviewed.extend({ attestation: Attestation.nullable() }),
  }),
  'discovery.record': method({
    doc: 'One record of a case with its contents; null where it is not there (any more).',
    effect: 'read',
    input: z.strictObject({ caseId: CaseId, record: RecordId }),
    output: z.strictObject({ record: PulledRecord.nullable() }),
  }),
  'discovery.find': method({
    doc: 'Which records of a case hold every word that is looked for, in whatever case and with or without accents.',
    effect: 'read',
    input: z.strictObject({ caseId: CaseId, search: z.string().max(500) }),
    output: z.strictObject({ records: z.array(RecordId) }),
  }),
  'discovery.search': method({
    doc: 'The records that given identifiers lead to, without a case; the log keeps that it was asked, nothing else.',
    effect: 'write',
    input: z.strictObject({
      requester: Requester,
      /** When a request came in, so that older files are said; null where there is none. */
      receivedOn: IsoDate.nullable(),
    }),
    output: z.strictObject({
      records: z.array(FoundRecord),
      attestation: Attestation,
      totals: z.array(RetentionTotal),
    }),
  }),
  'discovery.retention': method({
    doc: 'How many records of a case (null: of all cases) are within their period, due for deletion, kept by law.',
    effect: 'read',
    input: z.strictObject({ caseId: CaseId.nullable() }),
    output: z.strictObject({ totals: z.array(RetentionTotal) }),
  }),
  'discovery.exclude': method({
    doc: 'Takes records out of a case with a reason; their contents leave the vault.',
    effect: 'write',
    input: z.strictObject({
      caseId: CaseId,
      records: z.array(RecordId).min(1),
      reason: Reason,
    }),
    output: Reviewed,
  }),
  'discovery.include': method({
    doc: 'Puts records back that were taken out: they are pulled again. A possible one is possible again.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId, records: z.array(RecordId).min(1) }),
    output: Reviewed,
  }),
  'discovery.possible': method({
    doc: 'What a possible record says, read from its file for the person who decides; nothing of it is stored.',
    effect: 'read',
    input: z.strictObject({ caseId: CaseId, place: PossiblePlace }),
    output: z.strictObject({ fields: z.array(RecordField), title: z.string(), date: z.string().nullable() }),
  }),
  'discovery.take': method({
    doc: 'Takes possible records into a case: a person looked at them and says why they are theirs.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId, places: z.array(PossiblePlace).min(1).max(500), reason: Reason }),
    output: Reviewed,
  }),
  'discovery.refuse': method({
    doc: 'Says of possible records that they are somebody else’s, and why; nothing of them is stored.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId, places: z.array(PossiblePlace).min(1).max(500), reason: Reason }),
    output: Reviewed,
  }),
  'discovery.mask': method({
    doc: 'Masks fields of records that concern other people, or shows them again. Masked ones go out as a mark.',
    effect: 'write',
    input: z.strictObject({
      caseId: CaseId,
      records: z.array(RecordId).min(1),
      /** Names of fields; null for all that concern somebody else. */
      fields: z.array(z.string()).nullable(),
      masked: z.boolean(),
    }),
    output: Reviewed,
  }),
  'discovery.confirm': method({
    doc: 'Says that the records are right, so that the rights can be decided.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({}),
  }),
};
