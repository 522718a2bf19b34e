/**
 * What the parser process gives back: plain values only. The engine checks every answer against these schemas,
 * since a crafted file may have taken the process over.
 */
import { z } from 'zod';

/** What a part is, told from its bytes and never from its name. */
export const PartKind = z.enum(['mail', 'pdf', 'image', 'text', 'other']);
export type PartKind = z.infer<typeof PartKind>;

/** What could not be read, or was read with doubt. What could be read is always kept. Code → names of its params. */
const problemCodes = {
  /** A part of a mail holds no byte. */
  'attachment-empty': [],
  /** The declared encoding is none we know; the text was read in the encoding `used`. */
  'charset-unknown': ['declared', 'used'],
  /** No encoding, or a wrong one, was declared; the text was read in the encoding `used`, and may hold wrong letters. */
  'charset-guessed': ['used'],
  /** The mail holds deeper nested parts than the limit; the deeper ones are kept as bytes, not read. */
  'depth-limit': ['limit'],
  /** The file holds no byte. */
  'file-empty': [],
  /** The picture is damaged or no picture at all. */
  'image-damaged': [],
  /** The picture has more pixels than the limit; it is kept, not opened. */
  'image-too-large': ['limit'],
  /** Nothing in this program reads this kind; `found` names it where it could be told (`zip`, `heic` …). */
  'kind-unsupported': ['found'],
  /** The mail, or a part of it, is encrypted (S/MIME or PGP): only the sender can give it in the clear. */
  'mail-encrypted': [],
  /** The mail ends before its last part is closed: it was cut off on its way here. */
  'mail-truncated': [],
  /** The file name was made safe to show: path, control or direction characters were taken out. */
  'name-changed': [],
  /** A page could not be read; the others were. */
  'page-unreadable': ['page'],
  /** The mail holds more parts than the limit; the rest was not read. */
  'parts-limit': ['limit'],
  /** The PDF is damaged beyond reading. */
  'pdf-damaged': [],
  /** The PDF asks for a password. */
  'pdf-encrypted': [],
  /** The PDF was cut off or damaged; what could be saved of it was read, and pages may be missing. */
  'pdf-repaired': [],
  /** The document has more pages than the limit; only the first were read. */
  'pages-limit': ['limit', 'found'],
  /** A Belgian national register number stands in the text (blocked out) or in a signature's certificate. */
  'register-number': [],
  /** The text is longer than the limit; it was cut. */
  'text-limit': ['limit'],
} as const;
export type ProblemCode = keyof typeof problemCodes;

/** One problem of a file or a part, with the values its wording needs; the same shape as the contract's Warning. */
export const Problem = z.strictObject({
  code: z.enum(Object.keys(problemCodes)),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Problem = { code: ProblemCode; params: Record<string, string | number> };

/** Characters `start`…`end` (UTF-16, end exclusive) of a text. */
export const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** A page as it crosses the process boundary: its words as rows of six numbers, since a long document has 100,000 of them. */
const WirePage = z.strictObject({
  number: z.int().positive(),
  widthPt: z.number(),
  heightPt: z.number(),
  text: z.string(),
  offset: z.int().nonnegative(),
  /** `start, end, x, y, w, h` of the first word, then of the next. */
  words: z.array(z.number()),
  needsOcr: z.boolean(),
});
type WirePage = z.infer<typeof WirePage>;

/** A word of a page's text layer: characters `start`…`end` of the page's text; its box in points from the top left. */
export type PageWord = {
  text: string;
  start: number;
  end: number;
  x: number;
  y: number;
  w: number;
  h: number;
};

/** A page of a PDF or a picture, the way a reader sees it (rotation applied). */
export type ParsedPage = {
  /** Counted from 1. */
  number: number;
  /** Points, 1/72 inch. A picture without a resolution counts as 96 pixels an inch. */
  widthPt: number;
  heightPt: number;
  /** The text layer, Unicode NFC, lines ended by `\n`, blocks parted by an empty line, columns by a tab. */
  text: string;
  /** Where the page's text starts in the text of its part. */
  offset: number;
  words: PageWord[];
  /** The page shows something, but has no text layer worth the name (a scan or a photo). */
  needsOcr: boolean;
};

function toWirePage({ words, ...page }: ParsedPage): WirePage {
  return { ...page, words: words.flatMap(({ start, end, x, y, w, h }) => [start, end, x, y, w, h]) };
}

function fromWirePage({ words: numbers, ...page }: WirePage): ParsedPage {
  const words: PageWord[] = [];
  for (let at = 0; at < numbers.length; at += 6) {
    const [start = -1, end = -1, x = 0, y = 0, w = 0, h = 0] = numbers.slice(at, at + 6);
    if (
      !Number.isInteger(start) ||
      start < 0 ||
      !Number.isInteger(end) ||
      end < start ||
      end > page.text.length
    ) {
      throw new Error('a word outside of its page');
    }
    words.push({ text: page.text.slice(start, end), start, end, x, y, w, h });
  }
  return { ...page, words };
}

export const MailAddress = z.strictObject({ name: z.string(), address: z.string() });
export type MailAddress = z.infer<typeof MailAddress>;

export const ParsedMail = z.strictObject({
  from: MailAddress.nullable(),
  replyTo: z.array(MailAddress),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  subject: z.string(),
  /** The Date header as an instant (ISO 8601, UTC); null where it is missing or no date. */
  date: z.string().nullable(),
  /** The moment in the topmost Received header, which the last mail server before us wrote; null without one. */
  receivedAt: z.string().nullable(),
  /** All Received headers, topmost (latest) first, unfolded. */
  receivedHeaders: z.array(z.string()),
  messageId: z.string().nullable(),
  inReplyTo: z.string().nullable(),
  /** No person wrote it just now: an automatic reply (RFC 3834). */
  automatic: z.boolean(),
  references: z.array(z.string()),
  /** The HTML body with an allow-list of tags and no attribute, script, style, picture or address to fetch. */
  html: z.string().nullable(),
});
export type ParsedMail = z.infer<typeof ParsedMail>;

/** A file, or something inside one. Part 0 is the file itself. */
export type ParsedPart = {
  index: number;
  /** Index of the mail that holds this part; null for the file itself. */
  parent: number | null;
  /** Safe to show and to store under: NFC, no path, no control or direction characters, at most 120 characters. */
  name: string;
  /** What the sender said it is, in lower case; for the file itself what its bytes say. */
  mime: string;
  kind: PartKind;
  /** Length in bytes, decoded. */
  size: number;
  /** An attachment's bytes, decoded. Null for the file itself (the caller has them) and for a mail's own body. */
  bytes: Uint8Array | null;
  /**
   * The body of a mail (its subject is not in it), the pages of a PDF joined by a form feed, or the text.
   * Register numbers are blocked out by the same number of `█`, so that offsets hold.
   */
  text: string;
  pages: ParsedPage[];
  mail: ParsedMail | null;
  problems: Problem[];
  /** Where register numbers stood in `text`. */
  registerNumbers: Span[];
  /** A signature of this part carries a certificate with a register number: it must be cut out before storing. */
  registerNumberInCertificate: boolean;
};

export type ParsedFile = { name: string; kind: PartKind; parts: ParsedPart[] };

/** A part as it crosses the process boundary: its bytes travel beside it, `blob` tells which they are. */
const WirePart = z.strictObject({
  index: z.int().nonnegative(),
  parent: z.int().nonnegative().nullable(),
  name: z.string().max(200),
  mime: z.string().max(200),
  kind: PartKind,
  size: z.int().nonnegative(),
  blob: z.int().nonnegative().nullable(),
  text: z.string(),
  pages: z.array(WirePage),
  mail: ParsedMail.nullable(),
  problems: z.array(Problem),
  registerNumbers: z.array(Span),
  registerNumberInCertificate: z.boolean(),
});
type WirePart = z.infer<typeof WirePart>;

export const WireFile = z.strictObject({ name: z.string(), kind: PartKind, parts: z.array(WirePart).min(1) });
export type WireFile = z.infer<typeof WireFile>;

/** Size of a page picture in pixels. */
export const PictureSize = z.strictObject({ widthPx: z.int().positive(), heightPx: z.int().positive() });
export type PictureSize = z.infer<typeof PictureSize>;

/** A page rendered as PNG. */
export type PagePicture = PictureSize & { png: Uint8Array };

/** A rectangle in pixels of a picture, from its top left as it is shown (rotation applied). */
export const PixelRect = z.strictObject({
  x: z.int().nonnegative(),
  y: z.int().nonnegative(),
  w: z.int().positive(),
  h: z.int().positive(),
});
export type PixelRect = z.infer<typeof PixelRect>;

/** Takes the bytes out of a parsed file for the way through the wire. */
export function toWireFile(file: ParsedFile): { value: WireFile; blobs: Uint8Array[] } {
  const blobs: Uint8Array[] = [];
  const parts = file.parts.map(({ bytes, ...part }): WirePart => {
    const blob = bytes === null ? null : blobs.push(bytes) - 1;
    return { ...part, pages: part.pages.map(toWirePage), blob };
  });
  return { value: { name: file.name, kind: file.kind, parts }, blobs };
}

/** Puts a file that came through the wire together again. Throws where it is not what the schema promises. */
export function fromWireFile(value: unknown, blobs: readonly Uint8Array[]): ParsedFile {
  const file = WireFile.parse(value);
  const parts = file.parts.map(({ blob, problems, pages, ...part }): ParsedPart => {
    const bytes = blob === null ? null : blobs[blob];
    if (bytes === undefined) throw new Error('a part without its bytes');
    return { ...part, bytes, pages: pages.map(fromWirePage), problems: problems.map(toProblem) };
  });
  return { name: file.name, kind: file.kind, parts };
}

function toProblem(problem: z.infer<typeof Problem>): Problem {
  if (!isProblemCode(problem.code)) throw new Error('unknown problem code');
  return { code: problem.code, params: problem.params };
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemCodes, code);
}
