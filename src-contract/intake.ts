/** Intake: what came in and is not a case yet. */
import { z } from 'zod';
import { type ErrorCode, errorCodes } from './errors.ts';
import { method } from './method.ts';
import { Reading, Requester, Warning } from './reading.ts';
import {
  CaseId,
  CaseNumber,
  Channel,
  FileHandle,
  IsoDate,
  ItemId,
  PartId,
  RequestKind,
  RequestLanguage,
  Right,
} from './vocabulary.ts';

export const partRoles = ['letter', 'id-copy', 'mandate', 'other'] as const;
export const PartRole = z.enum(partRoles);
export type PartRole = z.infer<typeof PartRole>;

/** A word of a page and where it stands, in points from the top left. */
export const PageWord = z.strictObject({
  start: z.number().int(),
  end: z.number().int(),
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
});
export type PageWord = z.infer<typeof PageWord>;

export const Page = z.strictObject({
  number: z.number().int().positive(),
  width: z.number(),
  height: z.number(),
  words: z.array(PageWord),
  /** True for a picture of text: it can be looked at, its words must be typed. */
  pictureOnly: z.boolean(),
});
export type Page = z.infer<typeof Page>;

export const Part = z.strictObject({
  id: PartId,
  /** Number by which evidence points at this part. */
  index: z.number().int().nonnegative(),
  name: z.string(),
  mime: z.string(),
  kind: z.enum(['mail', 'pdf', 'image', 'text', 'other']),
  bytes: z.number().int().nonnegative(),
  role: PartRole,
  /** Pages that are an ID copy where only some of a PDF's pages are; null when the whole part has one role. */
  idPages: z.array(z.number().int().positive()).nullable(),
  text: z.string(),
  pages: z.array(Page),
  mail: z
    .strictObject({ from: z.string().nullable(), subject: z.string().nullable(), to: z.string().nullable() })
    .nullable(),
  problems: z.array(Warning),
});
export type Part = z.infer<typeof Part>;

/** What staff may correct before a case is opened; starts as what was read. */
export const ItemFields = z.strictObject({
  kind: RequestKind,
  language: RequestLanguage,
  rights: z.array(Right),
  requester: Requester,
  /** The legal receipt day; null until staff know it. */
  receivedOn: IsoDate.nullable(),
  channel: Channel,
});
export type ItemFields = z.infer<typeof ItemFields>;

export const InboxRow = z.strictObject({
  id: ItemId,
  title: z.string(),
  fields: ItemFields,
  parts: z.number().int(),
  hasIdCopy: z.boolean(),
  unreadable: z.boolean(),
  /** Seen by a member of staff. */
  seen: z.boolean(),
});
export type InboxRow = z.infer<typeof InboxRow>;

export const InboxItem = z.strictObject({
  id: ItemId,
  title: z.string(),
  reading: Reading,
  fields: ItemFields,
  parts: z.array(Part),
  /** Open cases that may be by the same person. */
  sameRequester: z.array(z.strictObject({ caseId: CaseId, number: CaseNumber, reason: z.string() })),
});
export type InboxItem = z.infer<typeof InboxItem>;

/** One file that was taken in, or the reason why it was not. */
export const Taken = z.strictObject({
  file: z.string(),
  itemId: ItemId.nullable(),
  error: z
    .strictObject({
      code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
});
export type Taken = z.infer<typeof Taken>;

export const intakeMethods = {
  'intake.read': method({
    doc: 'Reads files and tells what they are and ask for; opens no case and stores nothing.',
    effect: 'read',
    needs: 'nothing',
    input: z.strictObject({ files: z.array(FileHandle).min(1).max(200), together: z.boolean() }),
    output: z.strictObject({ readings: z.array(z.strictObject({ file: z.string(), reading: Reading })) }),
  }),
  'intake.add': method({
    doc: 'Takes files into the inbox, each as an item of its own or together as one request.',
    effect: 'write',
    input: z.strictObject({
      files: z.array(FileHandle).min(1).max(200),
      together: z.boolean(),
    }),
    output: z.strictObject({ taken: z.array(Taken) }),
  }),
  'intake.list': method({
    doc: 'What is in the inbox, newest first.',
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ items: z.array(InboxRow) }),
  }),
  'intake.get': method({
    doc: 'One item of the inbox with its text, pages, and what was read where.',
    effect: 'read',
    input: z.strictObject({ id: ItemId }),
    output: InboxItem,
  }),
  'intake.correct': method({
    doc: 'Keeps what staff corrected in an item; only the fields that are given change.',
    effect: 'write',
    input: z.strictObject({ id: ItemId, fields: ItemFields.partial() }),
    output: InboxItem,
  }),
  'intake.markPart': method({
    doc: 'Says what a part, or some pages of a PDF, are: letter, ID copy, mandate, other.',
    effect: 'write',
    input: z.strictObject({
      id: ItemId,
      partId: PartId,
      role: PartRole,
      idPages: z.array(z.number().int().positive()).nullable(),
    }),
    output: InboxItem,
  }),
  'intake.discard': method({
    doc: 'Puts an item aside as no request, with a reason.',
    effect: 'write',
    input: z.strictObject({ id: ItemId, reason: z.string().trim().min(1).max(2000) }),
    output: z.strictObject({}),
  }),
  'intake.openCase': method({
    doc: 'Opens a case from an item: gives it a number and its legal due date.',
    effect: 'write',
    input: z.strictObject({ id: ItemId }),
    output: z.strictObject({ caseId: CaseId, number: CaseNumber }),
  }),
};
