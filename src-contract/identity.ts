/** Identity: what the shop holds beside what was written; the decision. */
import { z } from 'zod';
import { Case } from './cases.ts';
import { method } from './method.ts';
import { Requester } from './reading.ts';
import { CaseId, ItemId, PartId } from './vocabulary.ts';

/** One thing that was written, what the shop holds for it, and whether they agree. */
export const IdentityCheck = z.strictObject({
  field: z.enum(['name', 'email', 'phone', 'address', 'customerNumber', 'orderNumbers', 'birthDate']),
  written: z.string().nullable(),
  held: z.array(z.string()),
  result: z.enum(['match', 'similar', 'differs', 'not-written', 'not-held']),
});
export type IdentityCheck = z.infer<typeof IdentityCheck>;

/** A person in the shop's records to whom the request's identifiers lead. */
export const Candidate = z.strictObject({
  /** The identifier that led here, e.g. an e-mail address or a customer number. */
  by: z.string(),
  name: z.string().nullable(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  addresses: z.array(z.string()),
  birthDate: z.string().nullable(),
  customerNumbers: z.array(z.string()),
  lastOrders: z.array(z.strictObject({ number: z.string(), date: z.string().nullable() })),
  checks: z.array(IdentityCheck),
});
export type Candidate = z.infer<typeof Candidate>;

export const IdentityLookup = z.strictObject({
  /** More than one: the identifiers lead to different people. */
  candidates: z.array(Candidate),
  /** What the program proposes, and why, as codes. */
  proposal: z.enum(['identified', 'ask', 'unknown']),
  reasons: z.array(z.string()),
  /** Parts that are an ID copy and are still held. */
  idCopies: z.array(
    z.strictObject({ itemId: ItemId, partId: PartId, name: z.string(), pages: z.array(z.number().int()) }),
  ),
  /** Sources that were looked through. */
  sources: z.number().int(),
});
export type IdentityLookup = z.infer<typeof IdentityLookup>;

export const identityHows = [
  'known-address',
  'order-facts',
  'account-reply',
  'phone-code',
  'document-seen',
  'other',
] as const;

export const identityMethods = {
  'identity.lookup': method({
    doc: 'Looks up what the shop holds on the requester. Kept in memory only; nothing is stored.',
    effect: 'read',
    input: z.strictObject({ caseId: CaseId }),
    output: IdentityLookup,
  }),
  'identity.correctRequester': method({
    doc: 'Corrects who asks, after the case was opened. Identity has to be decided anew; pulled records go.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId, requester: Requester }),
    output: Case,
  }),
  'identity.decide': method({
    doc: 'Identified, ask, or refused, with a reason. Destroys any ID copy in the same step.',
    effect: 'write',
    input: z.strictObject({
      caseId: CaseId,
      decision: z.enum(['identified', 'ask', 'refused']),
      how: z.enum(identityHows).nullable(),
      /** For `ask`: what is asked for, in the words that the letter uses. */
      reason: z.string().trim().min(1).max(2000),
    }),
    output: Case,
  }),
};
