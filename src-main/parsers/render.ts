/** Pages as pictures for the screen. */
import type { ParserLimits } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { PagePicture } from './shape.ts';
import { sniff } from './sniff.ts';

/**
 * Renders a page (counted from 1) of a PDF or picture as PNG, `widthPx` pixels wide (a picture never wider than it
 * is). Throws Unreadable with the reason.
 */
export async function renderPage(
  bytes: Uint8Array,
  page: number,
  widthPx: number,
  limits: ParserLimits,
): Promise<PagePicture> {
  const { kind } = sniff(bytes);
  if (kind === 'pdf') {
    const { renderPdfPage } = await import('./pdf/render.ts');
    return renderPdfPage(bytes, page, widthPx, limits);
  }
  if (kind === 'image') {
    const { renderPicture } = await import('./image/render.ts');
    return renderPicture(bytes, page, widthPx, limits);
  }
  throw new Unreadable('no-pages');
}
