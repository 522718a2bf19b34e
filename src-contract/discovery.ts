/** Discovery: one person's records, pulled out of the sources by exact identifiers. */
import { z } from 'zod';
import { Attestation } from './attestation.ts';
import { method } from './method.ts';
import { Requester } from './reading.ts';
import { FoundRecord, PossibleRecord, PulledRecord } from './records.ts';
import { RetentionTotal } from './retention.ts';
import { reviewMethods } from './review.ts';
import { CaseId, IsoDate } from './vocabulary.ts';

export const discoveryMethods = {
  'discovery.pull': method({
    doc: 'Pulls the identified person’s records out of all sources by exact identifiers, step by step. The answer names the first of them only.',
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
  'discovery.confirm': method({
    doc: 'Says that the records are right, so that the rights can be decided.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({}),
  }),
  ...reviewMethods,
};
