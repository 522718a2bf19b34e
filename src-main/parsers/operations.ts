/** What the parser process can do, by name. Everything that opens a library is imported when it is first needed. */
import { z } from 'zod';
import { ParserLimits, ParserOperation } from './limits.ts';
import type { Result } from './outcome.ts';
import { PixelRect } from './shape.ts';
import type { Parcel } from './wire.ts';

const Request = z.strictObject({
  operation: ParserOperation,
  name: z.string(),
  limits: ParserLimits,
  args: z.unknown(),
});
const Pages = z.strictObject({ pages: z.array(z.int().positive()) });
const Render = z.strictObject({ page: z.int().positive(), widthPx: z.int().positive() });
const Rewrite = z.strictObject({ parts: z.array(z.int().positive()), note: z.string() });
const BlackOut = z.strictObject({ rects: z.array(PixelRect) });

type Job = { bytes: Uint8Array; name: string; args: unknown; limits: ParserLimits };

const operations: Record<ParserOperation, (job: Job) => Promise<Result>> = {
  async parse({ bytes, name, limits }) {
    const { parseFile } = await import('./parse.ts');
    return parseFile(bytes, name, limits);
  },
  async renderPage({ bytes, args, limits }) {
    const { renderPage } = await import('./render.ts');
    const { page, widthPx } = Render.parse(args);
    const { png, ...size } = await renderPage(bytes, page, widthPx, limits);
    return { value: size, blobs: [png], retire: false };
  },
  async removePages({ bytes, args, limits }) {
    const { removePages } = await import('./pdf/remove-pages.ts');
    return onlyBytes(await removePages(bytes, Pages.parse(args).pages, limits));
  },
  async rewriteMail({ bytes, args, limits }) {
    const { rewriteMail } = await import('./mail/rewrite.ts');
    const { parts, note } = Rewrite.parse(args);
    return onlyBytes(await rewriteMail(bytes, parts, note, limits));
  },
  async blackOut({ bytes, args, limits }) {
    const { blackOut } = await import('./image/black-out.ts');
    return onlyBytes(await blackOut(bytes, BlackOut.parse(args).rects, limits));
  },
};

/** Performs one call. Throws Unreadable with the reason where the file can't be read. */
export function perform(parcel: Parcel): Promise<Result> {
  const { operation, name, limits, args } = Request.parse(parcel.value);
  const [bytes] = parcel.blobs;
  if (bytes === undefined) throw new Error('a call without its file');
  return operations[operation]({ bytes, name, args, limits });
}

function onlyBytes(bytes: Uint8Array): Result {
  return { value: null, blobs: [bytes], retire: false };
}
