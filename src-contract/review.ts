/** The review of a case's records: groups with their columns, windows of rows, and what staff decide about them. */
import { z } from 'zod';
import { Attestation } from './attestation.ts';
import { method } from './method.ts';
import { PossiblePlace, PossibleRecord, PulledRecord, RecordField } from './records.ts';
import { retentionStates } from './retention.ts';
import { CaseId, Category, ColumnMeaning, RecordId, SourceId } from './vocabulary.ts';

/** Which group a record is in: those of one file that are of one category and one kind. */
export const GroupKey = z.strictObject({
  category: Category,
  sourceId: SourceId,
  file: z.string(),
  kind: z.string().nullable(),
});
export type GroupKey = z.infer<typeof GroupKey>;

/** A column of a file, named as in its header. */
export const GroupColumn = z.strictObject({ name: z.string(), meaning: ColumnMeaning });
export type GroupColumn = z.infer<typeof GroupColumn>;

/** Columns that a table of one group can show at most; a record that is opened shows all of its fields. */
export const mostColumns = 24;

/** Ids that `discovery.ids` gives at once. */
export const mostIds = 20_000;

export const RecordGroup = GroupKey.extend({
  /** Records that go with the answer. */
  count: z.number().int(),
  /** The most telling ones first; none where all of its records were taken out. */
  columns: z.array(GroupColumn).max(mostColumns),
});
export type RecordGroup = z.infer<typeof RecordGroup>;

/** How many records of a case there are of each sort. All but `excluded` count those that go with the answer. */
export const RecordTallies = z.strictObject({
  taken: z.number().int(),
  excluded: z.number().int(),
  /** With a field that concerns others, masked or not. */
  flagged: z.number().int(),
  /** In the statement's order, `0` last; then by file. */
  groups: z.array(RecordGroup),
  byRetention: z.array(z.strictObject({ state: z.enum(retentionStates), count: z.number().int() })),
});
export type RecordTallies = z.infer<typeof RecordTallies>;

/** Which records are shown. All but `flagged` and `retention` include those that were taken out. */
export const RecordScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('category'), category: Category }),
  z.strictObject({ kind: z.literal('group'), group: GroupKey }),
  z.strictObject({ kind: z.literal('flagged') }),
  z.strictObject({ kind: z.literal('retention'), state: z.enum(retentionStates) }),
  z.strictObject({ kind: z.literal('excluded') }),
]);
export type RecordScope = z.infer<typeof RecordScope>;

/** By what rows are sorted: what every record has, or a column of the group's own. */
export const RecordSort = z.strictObject({
  by: z.union([z.enum(['date', 'title', 'place', 'category']), z.strictObject({ column: z.string() })]),
  down: z.boolean(),
});
export type RecordSort = z.infer<typeof RecordSort>;

/** Records in an order: those of a scope that hold every word of `search`, whatever the case and the accents. */
export const RecordView = z.strictObject({
  scope: RecordScope,
  search: z.string().max(500),
  sort: RecordSort,
});
export type RecordView = z.infer<typeof RecordView>;

/** A value as a table shows it; long text is cut. */
export const RecordCell = RecordField.omit({ name: true, meaning: true });
export type RecordCell = z.infer<typeof RecordCell>;

/** A record as a row of a table. */
export const RecordRow = PulledRecord.pick({
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
  /** One for each column that was asked for; empty where the record has no such field. */
  cells: z.array(RecordCell),
});
export type RecordRow = z.infer<typeof RecordRow>;

/** Identifiers that the review names one by one. */
export const mostIdentifiers = 200;

const Reason = z.string().trim().min(1).max(2000);

/** Where the review stands: what changes about it has another `version`, and rows that were read before are old. */
const Reviewed = z.strictObject({
  version: z.number().int(),
  tallies: RecordTallies,
  possible: z.array(PossibleRecord),
});

export const reviewMethods = {
  'discovery.review': method({
    doc: 'Where the review of a case’s records stands: its groups with their columns and counts.',
    effect: 'read',
    input: z.strictObject({ caseId: CaseId }),
    output: Reviewed.extend({
      attestation: Attestation.omit({ possible: true })
        .extend({
          identifiers: Attestation.shape.identifiers.max(mostIdentifiers),
          /** What was searched with besides these: somebody with many orders has as many numbers. */
          moreIdentifiers: z.number().int(),
        })
        .nullable(),
    }),
  }),
  'discovery.rows': method({
    doc: 'A window of the records of a case in an order, as rows of a table.',
    effect: 'read',
    input: z.strictObject({
      caseId: CaseId,
      view: RecordView,
      /** Names of the columns whose values are wanted. */
      columns: z.array(z.string()).max(mostColumns),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
      /** A record whose place is asked for. */
      locate: RecordId.nullable(),
    }),
    output: z.strictObject({
      /** Rows of the whole view. */
      total: z.number().int(),
      rows: z.array(RecordRow),
      /** Where the record that is looked for stands in the view, from 0; null where it does not. */
      at: z.number().int().nullable(),
    }),
  }),
  'discovery.ids': method({
    doc: 'The records of a part of an order that can be taken out, to choose many at once.',
    effect: 'read',
    input: z.strictObject({
      caseId: CaseId,
      view: RecordView,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(mostIds),
    }),
    output: z.strictObject({ records: z.array(RecordId) }),
  }),
  'discovery.record': method({
    doc: 'One record of a case with its contents; null where it is not there (any more).',
    effect: 'read',
    input: z.strictObject({ caseId: CaseId, record: RecordId }),
    output: z.strictObject({ record: PulledRecord.nullable() }),
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
};
