/** What is read from a letter or a message: who writes, what they ask, when, and where each value stands. */
import { z } from 'zod';
import { IsoDate, RequestKind, RequestLanguage, Right } from './vocabulary.ts';

export const Address = z.strictObject({
  /** Street, house number and box as one line. */
  street: z.string().max(200).nullable(),
  postcode: z.string().max(20).nullable(),
  city: z.string().max(100).nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
export type Address = z.infer<typeof Address>;

export const Requester = z.strictObject({
  name: z.string().max(200).nullable(),
  email: z.string().max(254).nullable(),
  /** E.164, or what was written where it is no valid number. */
  phone: z.string().max(40).nullable(),
  address: Address.nullable(),
  customerNumber: z.string().max(60).nullable(),
  orderNumbers: z.array(z.string().max(60)).max(50),
  birthDate: IsoDate.nullable(),
});
export type Requester = z.infer<typeof Requester>;

export const ReadingDates = z.strictObject({
  /** The date that the writer put on the letter. */
  written: IsoDate.nullable(),
  /** The mail's Date header. */
  sent: IsoDate.nullable(),
  /** The last Received header's day in the controller's time zone; null where only staff can know. */
  received: IsoDate.nullable(),
});
export type ReadingDates = z.infer<typeof ReadingDates>;

/** Something a person should know, as a code with the values its wording needs. */
export const Warning = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Warning = z.infer<typeof Warning>;

/** Names a field of a reading, or a right, that a piece of evidence belongs to. */
export const EvidenceField = z.enum([
  'name',
  'email',
  'phone',
  'address',
  'customerNumber',
  'orderNumbers',
  'birthDate',
  'written',
  'language',
  'kind',
  ...Right.options,
]);
export type EvidenceField = z.infer<typeof EvidenceField>;

/** Where a value was read: characters `start`…`end` (UTF-16, end exclusive) of the text of part number `part`. */
export const Evidence = z.strictObject({
  field: EvidenceField,
  part: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** 0…1: how sure the program is that the value is right; under 0.75 is shown as doubtful. */
  confidence: z.number().min(0).max(1),
  /** The rule that found it, for the evaluation and for the log; never shown. */
  rule: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

export const Reading = z.strictObject({
  kind: RequestKind,
  language: RequestLanguage,
  rights: z.array(Right),
  requester: Requester,
  dates: ReadingDates,
  evidence: z.array(Evidence),
  warnings: z.array(Warning),
});
export type Reading = z.infer<typeof Reading>;

/** A requester of whom nothing is known yet. */
export const unknownRequester: Requester = {
  name: null,
  email: null,
  phone: null,
  address: null,
  customerNumber: null,
  orderNumbers: [],
  birthDate: null,
};
