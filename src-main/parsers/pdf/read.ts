/** Reads a PDF: its pages with their text layer, and whether a signature in it carries a register number. */
import type { Collector } from '../collector.ts';
import { noteCertificate, setText } from '../collector.ts';
import { Unreadable } from '../outcome.ts';
import { certificateHasRegisterNumber } from '../register-number.ts';
import type { ParsedPage, ParsedPart } from '../shape.ts';
import type { Pdfium } from './pdfium.ts';
import { withDocument, withForm, withPage, withSpace } from './pdfium.ts';
import { signaturesOf } from './signatures.ts';
import { readTextLayer } from './text-layer.ts';

/** Parts the text of one page from the next; no page's own text holds it. */
const pageBreak = '\f';

/** Fills `part` with the pages of a PDF. One that can't be opened has none, and says why. */
export async function readPdf(collector: Collector, part: ParsedPart, bytes: Uint8Array): Promise<void> {
  try {
    await withDocument(bytes, (pdfium, document) => {
      const whole = pdfium._FPDF_DocumentHasValidCrossReferenceTable(document) !== 0;
      if (!whole) part.problems.push({ code: 'pdf-repaired', params: {} });
      withForm(pdfium, document, (form) => readPages(collector, part, { pdfium, document, form }));
      if (signaturesOf(pdfium, document).some(certificateHasRegisterNumber)) noteCertificate(part);
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    part.problems.push({
      code: error.reason === 'pdf-encrypted' ? 'pdf-encrypted' : 'pdf-damaged',
      params: {},
    });
    collector.retire ||= error.retire;
  }
}

type Opened = { pdfium: Pdfium; document: number; form: number };

function readPages({ limits }: Collector, part: ParsedPart, opened: Opened): void {
  const { pdfium, document } = opened;
  const found = pdfium._FPDF_GetPageCount(document);
  if (found > limits.pages)
    part.problems.push({ code: 'pages-limit', params: { limit: limits.pages, found } });
  const texts: string[] = [];
  let offset = 0;
  for (let number = 1; number <= Math.min(found, limits.pages); number += 1) {
    const page = readPage(part, opened, number, limits.textChars - offset);
    if (page === null) continue;
    part.pages.push({ ...page, offset });
    texts.push(page.text);
    offset += page.text.length + pageBreak.length;
  }
  setText(part, texts.join(pageBreak), limits);
  if (part.pages.length > 0) return;
  part.problems = [
    ...part.problems.filter(({ code }) => code !== 'page-unreadable'),
    { code: 'pdf-damaged', params: {} },
  ];
}

function readPage(
  part: ParsedPart,
  { pdfium, document, form }: Opened,
  number: number,
  most: number,
): Omit<ParsedPage, 'offset'> | null {
  try {
    return withPage(pdfium, document, number, (page) => {
      const { text, words } = readTextLayer(pdfium, form, page, Math.max(0, most));
      return {
        number,
        widthPt: pdfium._FPDF_GetPageWidthF(page),
        heightPt: pdfium._FPDF_GetPageHeightF(page),
        text,
        words,
        needsOcr: isPicture(pdfium, page, words.length),
      };
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    part.problems.push({ code: 'page-unreadable', params: { page: number } });
    return null;
  }
}

/** A scanner's stamp or an app's advertisement has fewer words than this; a letter has more. */
const fewWords = 15;
const imageObject = 3;

/** Whether a page shows something that is not in its text layer: no words at all, or a few over a page-filling picture. */
function isPicture(pdfium: Pdfium, page: number, words: number): boolean {
  const count = pdfium._FPDFPage_CountObjects(page);
  if (words === 0) return count > 0 || pdfium._FPDFPage_GetAnnotCount(page) > 0;
  if (words >= fewWords) return false;
  const pageArea = pdfium._FPDF_GetPageWidthF(page) * pdfium._FPDF_GetPageHeightF(page);
  return withSpace(pdfium, 16, (address) => {
    for (let index = 0; index < Math.min(count, 1000); index += 1) {
      const object = pdfium._FPDFPage_GetObject(page, index);
      if (pdfium._FPDFPageObj_GetType(object) !== imageObject) continue;
      if (pdfium._FPDFPageObj_GetBounds(object, address, address + 4, address + 8, address + 12) === 0)
        continue;
      const view = new DataView(pdfium.HEAPU8.buffer, address, 16);
      const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => view.getFloat32(at, true));
      const area = ((right ?? 0) - (left ?? 0)) * ((top ?? 0) - (bottom ?? 0));
      if (area > pageArea / 2) return true;
    }
    return false;
  });
}
