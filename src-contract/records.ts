/** One person's records as they were found: what they say, where they stand, and what led to them. */
import { z } from 'zod';
import { Retention } from './retention.ts';
import { Category, ColumnMeaning, Instant, RecordId, SourceId } from './vocabulary.ts';

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
  reason: z.enum([
    'same-name-and-address',
    'other-person-on-record',
    'shared-key',
    'same-phone',
    'address-variant',
    'earlier-address',
    'second-account',
    'as-staff',
  ]),
  /** How likely it is theirs, 1…99: for the order of looking, not for deciding. */
  score: z.number().int().default(1),
});
export type PossibleRecord = z.infer<typeof PossibleRecord>;

/** Which possible record is meant. */
export const PossiblePlace = PossibleRecord.pick({ sourceId: true, file: true, line: true, offset: true });
export type PossiblePlace = z.infer<typeof PossiblePlace>;
