/** How much of a stranger's file the parser process opens, in one table. Beyond a limit the rest stays unread, and is said so. */
import { z } from 'zod';

/** What the parser process can be asked for. */
export const ParserOperation = z.enum(['parse', 'renderPage', 'removePages', 'rewriteMail', 'blackOut']);
export type ParserOperation = z.infer<typeof ParserOperation>;

const Count = z.number().positive();
export const ParserLimits = z.strictObject({
  /** A file given to the parser, in bytes. */
  fileBytes: Count,
  /** All that one call may give back, in bytes. */
  resultBytes: Count,
  /** Pages read of one PDF or picture. */
  pages: Count,
  /** Pixels of a picture that is opened, and of a page that is rendered. */
  pixels: Count,
  /** Parts of a mail, the parts of mails inside it counted. */
  parts: Count,
  /** Nesting of parts and of mails inside mails. */
  depth: Count,
  /** Characters of text read of one part. */
  textChars: Count,
  /** Seconds a new process may take until it is ready. */
  startSeconds: Count,
  /** Seconds for one call, the transfer of its bytes included, and how many more a megabyte of the file allows. */
  seconds: z.record(ParserOperation, Count),
  secondsPerMegabyte: Count,
});
export type ParserLimits = Readonly<z.infer<typeof ParserLimits>>;

/** The limits of the product. */
export const parserLimits: ParserLimits = {
  fileBytes: 60 * 1024 * 1024,
  resultBytes: 160 * 1024 * 1024,
  pages: 200,
  pixels: 120_000_000,
  parts: 500,
  depth: 12,
  textChars: 2_000_000,
  startSeconds: 20,
  seconds: { parse: 10, renderPage: 10, removePages: 10, rewriteMail: 10, blackOut: 10 },
  secondsPerMegabyte: 0.25,
};

/** Heap of the parser process under Node, in megabytes. */
export const parserHeapMegabytes = 768;
