/** Writes a PDF anew without some of its pages. */
import type { PDFPage } from 'pdf-lib';
import { PDFDocument } from 'pdf-lib';
import { blackOut } from '../image/black-out.ts';
import type { ParserLimits } from '../limits.ts';
import { Unreadable } from '../outcome.ts';
import type { PagePicture, PixelRect } from '../shape.ts';
import type { MeasuredPage } from './covered.ts';
import { holdsRegisterNumber, measurePages } from './covered.ts';
import { emptyPage, prunePage } from './prune.ts';
import { renderPdfPage } from './render.ts';

/**
 * A PDF without the given pages (counted from 1). Nothing but the pages that stay is written: no form, signature,
 * embedded file, outline, earlier version or metadata. A page is written as a picture where a register number in its
 * text has to be blacked out, or where it can't be taken apart. Throws Unreadable with `pdf-encrypted`,
 * `pdf-damaged`, `page-unreadable`, `page-unknown`, or `no-page-left`.
 */
export async function removePages(
  bytes: Uint8Array,
  removed: readonly number[],
  limits: ParserLimits,
): Promise<Uint8Array> {
  const pages = await measurePages(bytes, limits.textChars);
  if (removed.some((page) => page > pages.length)) throw new Unreadable('page-unknown');
  const kept = pages.map((_page, index) => index + 1).filter((page) => !removed.includes(page));
  if (kept.length === 0) throw new Unreadable('no-page-left');
  const copied = new Set(kept.filter((number) => pages[number - 1]?.covered.length === 0));
  const { target, copies } = (await copyPages(bytes, copied, pages.length)) ?? {
    target: await PDFDocument.create({ updateMetadata: false }),
    copies: new Map<number, PDFPage>(),
  };
  for (const number of kept) {
    const copy = copies.get(number);
    const measured = pages[number - 1];
    if (copy !== undefined) target.addPage(copy);
    else if (measured !== undefined) await paintPage(target, bytes, number, measured, limits);
  }
  return target.save();
}

type Copies = { target: PDFDocument; copies: Map<number, PDFPage> };

/** Copies pages into a new document; null where the library can't read this one as PDFium does. */
async function copyPages(
  bytes: Uint8Array,
  kept: ReadonlySet<number>,
  count: number,
): Promise<Copies | null> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = source.getPages();
    if (pages.length !== count) return null;
    for (const [index, page] of pages.entries()) {
      if (kept.has(index + 1)) prunePage(page);
      else emptyPage(page);
    }
    const target = await PDFDocument.create({ updateMetadata: false });
    const numbers = [...kept];
    const copies = await target.copyPages(
      source,
      numbers.map((page) => page - 1),
    );
    return { target, copies: new Map(copies.map((copy, at) => [numbers[at] ?? 0, copy])) };
  } catch {
    // Damaged in a way that PDFium repairs, encrypted without a password, or content in an unknown filter.
    return null;
  }
}

/** Pixels of a page's width: A4 at 200 dpi, enough to read and to run OCR on. */
const paintedWidthPx = 1654;

async function paintPage(
  target: PDFDocument,
  bytes: Uint8Array,
  number: number,
  page: MeasuredPage,
  limits: ParserLimits,
): Promise<void> {
  const rendered = await renderPdfPage(bytes, number, paintedWidthPx, limits);
  const rects = page.covered.map((word) => toPixels(word, rendered, page));
  const png = rects.length === 0 ? rendered.png : await blackOut(rendered.png, rects, limits);
  const picture = await target.embedPng(png);
  const [width, height] = [page.widthPt, page.heightPt];
  target.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
}

/** A box in points as pixels, a little larger, so that no edge of a digit stays. */
function toPixels(
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
  picture: PagePicture,
  page: MeasuredPage,
): PixelRect {
  const scale = picture.widthPx / page.widthPt;
  const margin = 1 + h / 4;
  const within = (value: number, most: number) => Math.min(Math.max(0, Math.round(value * scale)), most);
  const left = within(x - margin, picture.widthPx - 1);
  const top = within(y - margin, picture.heightPx - 1);
  return {
    x: left,
    y: top,
    w: Math.max(1, within(x + w + margin, picture.widthPx) - left),
    h: Math.max(1, within(y + h + margin, picture.heightPx) - top),
  };
}

/** A PDF written anew as `removePages` does where it holds a register number; null where it may keep its bytes. */
export async function withoutRegisterNumbers(
  bytes: Uint8Array,
  limits: ParserLimits,
): Promise<Uint8Array | null> {
  try {
    return (await holdsRegisterNumber(bytes, limits.textChars)) ? await removePages(bytes, [], limits) : null;
  } catch (error) {
    // What can't be opened can't be read by anybody either.
    if (error instanceof Unreadable && !error.retire) return null;
    throw error;
  }
}
