/** Where a record stands beside the statement's own period for it. */
import { z } from 'zod';
import { Category, IsoDate } from './vocabulary.ts';

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

/** Where a record can stand, what asks for work first. */
export const retentionStates = [
  'due',
  'kept-by-law',
  'within',
  'cannot-tell',
] as const satisfies Retention['state'][];

/** How many records of a category stand where. */
export const RetentionTotal = z.strictObject({
  category: Category,
  within: z.number().int(),
  due: z.number().int(),
  keptByLaw: z.number().int(),
  cannotTell: z.number().int(),
});
export type RetentionTotal = z.infer<typeof RetentionTotal>;
