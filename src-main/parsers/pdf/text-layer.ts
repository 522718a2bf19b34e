/** The text layer of a PDF page, what was filled into its fields included. */
import type { Box, Placed, TextLayer } from './layout.ts';
import { layOut } from './layout.ts';
import type { Pdfium } from './pdfium.ts';
import { withSpace } from './pdfium.ts';

/** Reads a page's text layer, at most `most` characters of it; `form` is the document's form, or 0. Lines end with `\n`; NFC; words have boxes. */
export function readTextLayer(pdfium: Pdfium, form: number, page: number, most: number): TextLayer {
  const toBox = boxConverter(pdfium, page);
  return layOut(readGlyphs(pdfium, page, most, toBox), readFields(pdfium, form, page, toBox));
}

/** Turns an FS_RECTF (left, top, right, bottom in the page's own coordinates) into points from the top left as shown. */
type ToBox = (rectangle: DataView) => Box;

function readGlyphs(pdfium: Pdfium, page: number, most: number, toBox: ToBox): Placed[] {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  const boxOf = (index: number) =>
    withSpace(pdfium, 16, (address) =>
      // The loose box is as high as the font, so that all lines of a paragraph have equal heights.
      pdfium._FPDFText_GetLooseCharBox(textPage, index, address) === 0
        ? null
        : toBox(new DataView(pdfium.HEAPU8.buffer, address, 16)),
    );
  try {
    const count = Math.min(pdfium._FPDFText_CountChars(textPage), most);
    const glyphs: Placed[] = [];
    for (let index = 0; index < count; index += 1) {
      const text = glyphText(pdfium._FPDFText_GetUnicode(textPage, index));
      if (text !== '') glyphs.push({ text, box: /\s/u.test(text) ? null : boxOf(index) });
    }
    return glyphs;
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

/** What a code means as text. U+0002 and U+FFFE are PDFium's marks for a hyphen at a line's end. */
function glyphText(code: number): string {
  if (code === 0x02 || code === 0xfffe) return '-';
  if (code === 0x0d) return '';
  if (code === 0x0a || code === 0x2028 || code === 0x2029) return '\n';
  if (code === 0x09 || code === 0xa0) return ' ';
  // Latin ligatures (ﬀ … ﬆ) are letters to who searches for a name.
  if (code >= 0xfb00 && code <= 0xfb06) return String.fromCodePoint(code).normalize('NFKC');
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xad || code === 0xfeff;
  const surrogate = code >= 0xd800 && code < 0xe000;
  return control || surrogate || code > 0x10ffff ? '' : String.fromCodePoint(code);
}

/** Device units a point: PDFium gives them as whole numbers, so we ask in finer ones. */
const fine = 20;

function boxConverter(pdfium: Pdfium, page: number): ToBox {
  const width = Math.round(pdfium._FPDF_GetPageWidthF(page) * fine);
  const height = Math.round(pdfium._FPDF_GetPageHeightF(page) * fine);
  const toDevice = (x: number, y: number): [number, number] =>
    withSpace(pdfium, 8, (address) => {
      pdfium._FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, address, address + 4);
      const view = new DataView(pdfium.HEAPU8.buffer, address, 8);
      return [view.getInt32(0, true) / fine, view.getInt32(4, true) / fine];
    });
  return (rectangle) => {
    const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => rectangle.getFloat32(at, true));
    const [ax, ay] = toDevice(left ?? 0, top ?? 0);
    const [bx, by] = toDevice(right ?? 0, bottom ?? 0);
    return {
      left: Math.min(ax, bx),
      top: Math.min(ay, by),
      right: Math.max(ax, bx),
      bottom: Math.max(ay, by),
    };
  };
}

/** FPDF_ANNOT_FREETEXT and FPDF_ANNOT_WIDGET (fpdf_annot.h). */
const freeText = 3;
const widget = 20;
/** FPDF_FORMFIELD_COMBOBOX, LISTBOX and TEXTFIELD (fpdf_formfill.h); buttons and signatures hold no text. */
const textFields = new Set([4, 5, 6]);
const mostFields = 500;

/** What a person typed over a page or into the fields of a form; it is no part of the page's own content. */
function readFields(pdfium: Pdfium, form: number, page: number, toBox: ToBox): Placed[] {
  const fields: Placed[] = [];
  const count = Math.min(pdfium._FPDFPage_GetAnnotCount(page), mostFields);
  for (let index = 0; index < count; index += 1) {
    const annotation = pdfium._FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const text = writtenIn(pdfium, form, annotation);
    if (text.trim() !== '') fields.push({ text, box: boxOfAnnotation(pdfium, annotation, toBox) });
    pdfium._FPDFPage_CloseAnnot(annotation);
  }
  return fields;
}

function boxOfAnnotation(pdfium: Pdfium, annotation: number, toBox: ToBox): Box | null {
  return withSpace(pdfium, 16, (address) =>
    pdfium._FPDFAnnot_GetRect(annotation, address) === 0
      ? null
      : toBox(new DataView(pdfium.HEAPU8.buffer, address, 16)),
  );
}

function writtenIn(pdfium: Pdfium, form: number, annotation: number): string {
  const subtype = pdfium._FPDFAnnot_GetSubtype(annotation);
  if (
    subtype === widget &&
    form !== 0 &&
    textFields.has(pdfium._FPDFAnnot_GetFormFieldType(form, annotation))
  ) {
    return readString(pdfium, (buffer, length) =>
      pdfium._FPDFAnnot_GetFormFieldValue(form, annotation, buffer, length),
    );
  }
  if (subtype !== freeText) return '';
  const entry = Buffer.from('Contents\0', 'latin1');
  return withSpace(pdfium, entry.length, (key) => {
    pdfium.HEAPU8.set(entry, key);
    return readString(pdfium, (buffer, length) =>
      pdfium._FPDFAnnot_GetStringValue(annotation, key, buffer, length),
    );
  });
}

/** Longest text of a field that is read, in bytes of UTF-16. */
const longestField = 40_000;

/** Reads a string of UTF-16 with its closing zero; `fill` writes it and tells its length in bytes. */
function readString(pdfium: Pdfium, fill: (buffer: number, length: number) => number): string {
  return withSpace(pdfium, longestField, (buffer) => {
    const length = fill(buffer, longestField);
    if (length <= 2 || length > longestField) return '';
    return new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(buffer, buffer + length - 2));
  });
}
