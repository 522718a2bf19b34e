/** Renders a page of a PDF. */
import sharp from 'sharp';
import type { ParserLimits } from '../limits.ts';
import { Unreadable } from '../outcome.ts';
import type { PagePicture } from '../shape.ts';
import { withDocument, withPage, withSpace } from './pdfium.ts';

/** FPDF_ANNOT (stamps and filled fields are shown), FPDF_REVERSE_BYTE_ORDER (RGBA instead of BGRA); fpdfview.h. */
const renderFlags = 0x01 | 0x10;
const formatBgra = 4;
const white = 0xffffffff;

/**
 * A page (counted from 1) as PNG, `widthPx` pixels wide. Throws Unreadable with `pdf-encrypted`, `pdf-damaged`,
 * `page-unreadable`, or `page-too-large` where the picture would pass the limit of pixels.
 */
export async function renderPdfPage(
  bytes: Uint8Array,
  number: number,
  widthPx: number,
  limits: ParserLimits,
): Promise<PagePicture> {
  const { pixels, width, height } = await withDocument(bytes, (pdfium, document) =>
    withPage(pdfium, document, number, (page) => {
      const ratio = pdfium._FPDF_GetPageHeightF(page) / pdfium._FPDF_GetPageWidthF(page);
      const heightPx = Math.max(1, Math.round(widthPx * ratio));
      if (!(widthPx * heightPx <= limits.pixels)) throw new Unreadable('page-too-large');
      const size = widthPx * heightPx * 4;
      return withSpace(pdfium, size, (address) => {
        const bitmap = pdfium._FPDFBitmap_CreateEx(widthPx, heightPx, formatBgra, address, widthPx * 4);
        try {
          pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, white);
          pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, widthPx, heightPx, 0, renderFlags);
          return { pixels: pdfium.HEAPU8.slice(address, address + size), width: widthPx, height: heightPx };
        } finally {
          pdfium._FPDFBitmap_Destroy(bitmap);
        }
      });
    }),
  );
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 4 })
    .toBuffer();
  return { png, widthPx: width, heightPx: height };
}
