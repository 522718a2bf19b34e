/** Where register numbers stand in a PDF: on its pages, and in the certificates of its signatures. */
import { certificateHasRegisterNumber, maskRegisterNumbers } from '../register-number.ts';
import type { PageWord } from '../shape.ts';
import { withDocument, withForm, withPage } from './pdfium.ts';
import { signaturesOf } from './signatures.ts';
import { readTextLayer } from './text-layer.ts';

/** A page as it is measured: its size, and the words to cover (points from the top left). */
export type MeasuredPage = { widthPt: number; heightPt: number; covered: PageWord[] };

/** Measures every page of a PDF. Throws Unreadable with `pdf-encrypted`, `pdf-damaged` or `page-unreadable`. */
export function measurePages(bytes: Uint8Array, textChars: number): Promise<MeasuredPage[]> {
  return withDocument(bytes, (pdfium, document) =>
    withForm(pdfium, document, (form) =>
      Array.from({ length: pdfium._FPDF_GetPageCount(document) }, (_none, index) =>
        withPage(pdfium, document, index + 1, (page): MeasuredPage => {
          const { text, words } = readTextLayer(pdfium, form, page, textChars);
          const { spans } = maskRegisterNumbers(text);
          return {
            widthPt: pdfium._FPDF_GetPageWidthF(page),
            heightPt: pdfium._FPDF_GetPageHeightF(page),
            covered: words.filter((word) =>
              spans.some(({ start, end }) => word.start < end && word.end > start),
            ),
          };
        }),
      ),
    ),
  );
}

/** Whether a PDF names somebody by register number. Throws as `measurePages` does. */
export async function holdsRegisterNumber(bytes: Uint8Array, textChars: number): Promise<boolean> {
  const signatures = await withDocument(bytes, signaturesOf);
  if (signatures.some(certificateHasRegisterNumber)) return true;
  return (await measurePages(bytes, textChars)).some(({ covered }) => covered.length > 0);
}
