/** Discovery: one person's records, pulled out of the sources by exact identifiers. */
import { z } from 'zod';
import { method } from './method.ts';
import { Warning } from './reading.ts';
import { CaseId, Category, ColumnMeaning, Instant, RecordId, SourceId } from './vocabulary.ts';

export const RecordField = z.strictObject({ name: z.string(), value: z.string(), meaning: ColumnMeaning });
export type RecordField = z.infer<typeof RecordField>;

/** A step of the chain that led to a record: this identifier, found in that record. */
export const ChainStep = z.strictObject({
  meaning: z.string(),
  value: z.string(),
  /** Where the identifier was found: `request`, or `file:line`. */
  from: z.string(),
});
export type ChainStep = z.infer<typeof ChainStep>;

export const PulledRecord = z.strictObject({
  id: RecordId,
  sourceId: SourceId,
  file: z.string(),
  /** Physical line, counted from 1, where the record starts. */
  line: z.number().int().positive(),
  category: Category,
  /** What it is, told from its fields: an order number, a product, a subject. */
  title: z.string(),
  date: z.string().nullable(),
  fields: z.array(RecordField),
  chain: z.array(ChainStep),
  /** Set when staff took the record out. */
  excluded: z.strictObject({ reason: z.string(), by: z.string() }).nullable(),
});
export type PulledRecord = z.infer<typeof PulledRecord>;

/** A record that could be the requester's but is not followed by itself. Nothing of it is stored. */
export const PossibleRecord = z.strictObject({
  sourceId: SourceId,
  file: z.string(),
  line: z.number().int().positive(),
  reason: z.enum(['same-name-and-address', 'other-person-on-record', 'shared-key', 'same-phone']),
});
export type PossibleRecord = z.infer<typeof PossibleRecord>;

export const SearchedFile = z.strictObject({
  sourceId: SourceId,
  file: z.string(),
  records: z.number().int(),
  hits: z.number().int(),
  /** Set when the file, or a part of it, could not be searched. */
  problem: Warning.nullable(),
});
export type SearchedFile = z.infer<typeof SearchedFile>;

/** What was searched, with what, and what was found: the same facts on screen, in the letter and in the package. */
export const Attestation = z.strictObject({
  at: Instant,
  identifiers: z.array(ChainStep),
  files: z.array(SearchedFile),
  possible: z.array(PossibleRecord),
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
    output: z.strictObject({ records: z.array(PulledRecord), attestation: Attestation.nullable() }),
  }),
  'discovery.exclude': method({
    doc: 'Takes records out of a case with a reason; their contents leave the vault.',
    effect: 'write',
    input: z.strictObject({
      caseId: CaseId,
      records: z.array(RecordId).min(1),
      reason: z.string().trim().min(1).max(2000),
    }),
    output: z.strictObject({ records: z.array(PulledRecord) }),
  }),
  'discovery.confirm': method({
    doc: 'Says that the records are right, so that the rights can be decided.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({}),
  }),
};
