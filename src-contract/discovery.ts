/** Discovery: one person's records, pulled out of the sources by exact identifiers. */
import { z } from 'zod';
import { Attestation } from './attestation.ts';
import { method } from './method.ts';
import { Requester } from './reading.ts';
import { FoundRecord, PossiblePlace, PossibleRecord, PulledRecord, RecordField } from './records.ts';
import { RetentionTotal } from './retention.ts';
import { CaseId, IsoDate, RecordId } from './vocabulary.ts';

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

const Reason = z.string().trim().min(1).max(2000);
const Reviewed = z.strictObject({ records: z.array(RecordLine), possible: z.array(PossibleRecord) });

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
