/** Writes a PDF anew without some of its pages. */
import { PDFDocument } from 'pdf-lib';
import type { ParserLimits } from '../limits.ts';
import { Unreadable } from '../outcome.ts';
import { withDocument } from './pdfium.ts';
import { emptyPage, prunePage } from './prune.ts';
import { renderPdfPage } from './render.ts';

/**
 * A PDF without the given pages (counted from 1). Nothing but the pages that stay is written: no form, signature,
 * embedded file, outline, earlier version or metadata. Where a page can't be taken apart it is written as a picture.
 * Throws Unreadable with `pdf-encrypted`, `pdf-damaged`, `page-unknown`, or `no-page-left`.
 */
export async function removePages(
  bytes: Uint8Array,
  removed: readonly number[],
  limits: ParserLimits,
): Promise<Uint8Array> {
  const count = await withDocument(bytes, (pdfium, document) => pdfium._FPDF_GetPageCount(document));
  if (removed.some((page) => page > count)) throw new Unreadable('page-unknown');
  const kept = Array.from({ length: count }, (_none, index) => index + 1).filter(
    (page) => !removed.includes(page),
  );
  if (kept.length === 0) throw new Unreadable('no-page-left');
  return (await copyPages(bytes, kept, count)) ?? (await paintPages(bytes, kept, limits));
}

/** Copies the pages; null where the library can't read this document as PDFium does. */
async function copyPages(
  bytes: Uint8Array,
  kept: readonly number[],
  count: number,
): Promise<Uint8Array | null> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = source.getPages();
    if (pages.length !== count) return null;
    for (const [index, page] of pages.entries()) {
      if (kept.includes(index + 1)) prunePage(page);
      else emptyPage(page);
    }
    const target = await PDFDocument.create({ updateMetadata: false });
    const copies = await target.copyPages(
      source,
      kept.map((page) => page - 1),
    );
    for (const copy of copies) target.addPage(copy);
    return await target.save();
  } catch {
    // Damaged in a way that PDFium repairs, encrypted without a password, or content in an unknown filter.
    return null;
  }
}

/** Pixels of a page's width: A4 at 150 dpi, enough to read and to run OCR on. */
const paintedWidthPx = 1240;

async function paintPages(
  bytes: Uint8Array,
  kept: readonly number[],
  limits: ParserLimits,
): Promise<Uint8Array> {
  const target = await PDFDocument.create({ updateMetadata: false });
  for (const number of kept) {
    const { png, widthPx, heightPx } = await renderPdfPage(bytes, number, paintedWidthPx, limits);
    const picture = await target.embedPng(png);
    const width = 595;
    const height = (width * heightPx) / widthPx;
    target.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  return target.save();
}
