/** Sources: folders of exported shop records, and how their files are read. */
import { z } from 'zod';
import { method } from './method.ts';
import { Warning } from './reading.ts';
import { Category, ColumnMeaning, FileHandle, Instant, SourceId } from './vocabulary.ts';

export const SourceColumn = z.strictObject({
  name: z.string(),
  meaning: ColumnMeaning,
  /** Why this meaning was proposed, as a code: `name`, `values`, `name-and-values`, `profile`, `staff`, `none`. */
  because: z.enum(['name', 'values', 'name-and-values', 'profile', 'staff', 'none']),
  /** Up to three values as examples, for the person who checks the proposal; never stored. */
  examples: z.array(z.string()),
  /** Share of rows that have a value, 0…1. */
  filled: z.number(),
});
export type SourceColumn = z.infer<typeof SourceColumn>;

export const SourceFile = z.strictObject({
  /** Path inside the source folder, with `/`. */
  path: z.string(),
  /** `mbox` is a file of messages, `mails` a folder of them, whose path ends with a slash. */
  format: z.enum(['csv', 'ndjson', 'json', 'xlsx', 'mbox', 'mails']),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  bytes: z.number().int(),
  records: z.number().int(),
  category: Category,
  categoryBecause: z.enum(['name', 'columns', 'profile', 'staff', 'none']),
  columns: z.array(SourceColumn),
  /** Staff have looked at the proposal and said it is right. */
  confirmed: z.boolean(),
  problems: z.array(Warning),
});
export type SourceFile = z.infer<typeof SourceFile>;

/** Something in the folder that is not read, and why. */
export const SkippedFile = z.strictObject({ path: z.string(), reason: z.string() });

export const Source = z.strictObject({
  id: SourceId,
  /** The folder's own name. */
  name: z.string(),
  addedAt: Instant,
  files: z.array(SourceFile),
  skipped: z.array(SkippedFile),
  /** Set when the folder can't be found any more or files in it have changed. */
  problems: z.array(Warning),
});
export type Source = z.infer<typeof Source>;

export const SourceRow = Source.omit({ files: true, skipped: true }).extend({
  files: z.number().int(),
  records: z.number().int(),
  bytes: z.number().int(),
  unconfirmed: z.number().int(),
});
export type SourceRow = z.infer<typeof SourceRow>;

const LinkEnd = z.strictObject({ sourceId: SourceId, file: z.string(), column: z.string() });

/** Two columns that hold the same numbers: the one that refers to them, and the one that lists them. */
export const SourceLink = z.strictObject({
  from: LinkEnd,
  to: LinkEnd,
  /** Share of the referring column's numbers that the other lists, 0…1, told from samples. */
  overlap: z.number(),
  because: z.enum(['name', 'values', 'staff']),
  /** A pull goes from one to the other; what is not sure is only listed. */
  followed: z.boolean(),
  /** Staff said so. */
  confirmed: z.boolean(),
});
export type SourceLink = z.infer<typeof SourceLink>;

export const sourcesMethods = {
  'sources.add': method({
    doc: 'Registers a folder of exports and proposes what its files and columns are.',
    effect: 'write',
    input: z.strictObject({ folder: FileHandle }),
    output: Source,
  }),
  'sources.list': method({
    doc: 'The registered sources.',
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ sources: z.array(SourceRow) }),
  }),
  'sources.get': method({
    doc: 'One source with its files and columns.',
    effect: 'read',
    input: z.strictObject({ id: SourceId }),
    output: Source,
  }),
  'sources.correct': method({
    doc: 'Corrects the category of a file or the meaning of columns; kept for the next export of the same shape.',
    effect: 'write',
    input: z.strictObject({
      id: SourceId,
      path: z.string(),
      category: Category.optional(),
      columns: z.array(z.strictObject({ name: z.string(), meaning: ColumnMeaning })).optional(),
    }),
    output: Source,
  }),
  'sources.confirm': method({
    doc: 'Says that the reading of some files is right; null: of all, and the links that are followed from them.',
    effect: 'write',
    input: z.strictObject({ id: SourceId, paths: z.array(z.string()).nullable() }),
    output: Source,
  }),
  'sources.links': method({
    doc: 'The links between the files of all sources: followed ones, and those that are not sure enough.',
    effect: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ links: z.array(SourceLink) }),
  }),
  'sources.decideLink': method({
    doc: 'Says that two columns hold the same numbers, or that they don’t; kept for the next export of the same shape.',
    effect: 'write',
    input: z.strictObject({ from: LinkEnd, to: LinkEnd, follow: z.boolean() }),
    output: z.strictObject({ links: z.array(SourceLink) }),
  }),
  'sources.refresh': method({
    doc: 'Looks through what is new or changed in a source’s folder, and finishes what was broken off.',
    effect: 'write',
    input: z.strictObject({ id: SourceId }),
    output: Source,
  }),
  'sources.pause': method({
    doc: 'Holds the looking through of folders back, or lets it go on.',
    effect: 'write',
    input: z.strictObject({ paused: z.boolean() }),
    output: z.strictObject({}),
  }),
  'sources.remove': method({
    doc: 'Forgets a source. The folder itself is not touched, and pulled records stay with their cases.',
    effect: 'write',
    input: z.strictObject({ id: SourceId }),
    output: z.strictObject({}),
  }),
};
