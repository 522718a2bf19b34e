/**
 * The closed lists of codes that the whole product speaks in. Words for them live in the renderer's and the
 * letters' own language files; nothing here is ever shown as it stands.
 */
import { z } from 'zod';

/** Languages of the interface and of the letters (ISO 639-1). */
export const languages = ['nl', 'fr', 'de', 'en'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** Language of a request: one we write in, another ISO 639-1 code, or `und` where none could be told. */
export const RequestLanguage = z.string().regex(/^([a-z]{2}|und)$/);

/** Rights of the data subject, GDPR art. 15–18, 20, 21(1), 21(2), 7(3), 22. */
export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'marketing-stop',
  'withdraw-consent',
  'automated-decisions',
] as const;
export const Right = z.enum(rights);
export type Right = z.infer<typeof Right>;

/** What an incoming letter or message is. */
export const requestKinds = ['request', 'reminder', 'reply', 'complaint', 'not-a-request'] as const;
export const RequestKind = z.enum(requestKinds);
export type RequestKind = z.infer<typeof RequestKind>;

/** The way a request came in, and the ways an answer can leave. */
export const channels = ['email', 'post', 'phone', 'counter'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** The statement's six data categories; `0` stands for "not in the statement". */
export const categories = [1, 2, 3, 4, 5, 6, 0] as const;
export const Category = z.literal(categories);
export type Category = z.infer<typeof Category>;

/** The road of a case, as the screen shows it. */
export const stages = ['request', 'identity', 'data', 'decision', 'answer', 'sent', 'closed'] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

/** What became of one right of one case. */
export const outcomes = ['open', 'granted', 'in-part', 'refused', 'withdrawn'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** Grounds on which a right may be limited or refused; articles and rights they fit are in the engine's table. */
export const grounds = [
  'no-data-held',
  'rights-of-others',
  'tax-records',
  'accounting-records',
  'running-contract',
  'legal-claims',
  'data-accurate',
  'contract-or-legal-basis',
  'inferred-data',
  'compelling-grounds',
  'no-consent-basis',
  'no-automated-decision',
  'restriction-not-met',
  'identity-not-established',
  'unfounded-or-excessive',
] as const;
export const Ground = z.enum(grounds);
export type Ground = z.infer<typeof Ground>;

/** Letters that the product writes. */
export const letterKinds = [
  'acknowledgement',
  'identity-question',
  'extension',
  'answer',
  'cannot-identify',
] as const;
export const LetterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof LetterKind>;

/** Reasons that allow an extension, GDPR art. 12(3). */
export const extensionReasons = [
  'volume',
  'scattered-data',
  'masking-others',
  'making-intelligible',
  'temporary-peak',
] as const;
export const ExtensionReason = z.enum(extensionReasons);
export type ExtensionReason = z.infer<typeof ExtensionReason>;

/** What a column of an export holds. `other` is given to the person but never used to find records. */
export const columnMeanings = [
  'email',
  'emailHash',
  'phone',
  'phoneHash',
  'customerNumber',
  'orderNumber',
  'invoiceNumber',
  'cookieId',
  'recordId',
  'reference',
  'name',
  'firstName',
  'lastName',
  'street',
  'postcode',
  'city',
  'country',
  'birthDate',
  'ip',
  'date',
  'amount',
  'freeText',
  'otherPerson',
  'other',
] as const;
export const ColumnMeaning = z.enum(columnMeanings);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

/** A calendar day, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
/** A moment, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
/** Case number: year of opening and a counter, `2026-0001`. */
export const CaseNumber = z.string().regex(/^\d{4}-\d{4,}$/);

/** Opaque ids; branded so that a case id can't be passed where a record id is meant. */
export const CaseId = z.number().int().positive().brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;
export const ItemId = z.number().int().positive().brand<'ItemId'>();
export type ItemId = z.infer<typeof ItemId>;
export const PartId = z.number().int().positive().brand<'PartId'>();
export type PartId = z.infer<typeof PartId>;
export const SourceId = z.number().int().positive().brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;
export const RecordId = z.number().int().positive().brand<'RecordId'>();
export type RecordId = z.infer<typeof RecordId>;
export const BlobId = z.number().int().positive().brand<'BlobId'>();
export type BlobId = z.infer<typeof BlobId>;

/**
 * A file or folder that a person picked or dropped. Only the shell (or the terminal) can turn it into a path,
 * so the window never names a path of its own.
 */
export const FileHandle = z.string().min(1).max(4096).brand<'FileHandle'>();
export type FileHandle = z.infer<typeof FileHandle>;
