/** The text layer of a PDF page: text in reading order with a box for every word. */
import type { PageWord } from '../shape.ts';
import type { Pdfium } from './pdfium.ts';
import { withSpace } from './pdfium.ts';

/** A character with its box in points from the top left of the page as it is shown. */
type Glyph = { text: string; box: Box | null };
type Box = { left: number; top: number; right: number; bottom: number };

export type TextLayer = { text: string; words: PageWord[] };

/** Reads a page's text layer, at most `most` characters of it. Lines end with `\n`; NFC; soft hyphens undone. */
export function readTextLayer(pdfium: Pdfium, page: number, most: number): TextLayer {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return { text: '', words: [] };
  try {
    const count = Math.min(pdfium._FPDFText_CountChars(textPage), most);
    const boxes = boxReader(pdfium, page, textPage);
    const glyphs: Glyph[] = [];
    for (let index = 0; index < count; index += 1) {
      const text = glyphText(pdfium._FPDFText_GetUnicode(textPage, index));
      if (text !== '') glyphs.push({ text, box: /\s/u.test(text) ? null : boxes(index) });
    }
    return layOut(glyphs);
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
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xad || code === 0xfeff;
  const surrogate = code >= 0xd800 && code < 0xe000;
  return control || surrogate || code > 0x10ffff ? '' : String.fromCodePoint(code);
}

/** Device units a point: page coordinates come as whole numbers, so we ask in finer ones. */
const fine = 20;

function boxReader(pdfium: Pdfium, page: number, textPage: number): (index: number) => Box | null {
  const width = pdfium._FPDF_GetPageWidthF(page);
  const height = pdfium._FPDF_GetPageHeightF(page);
  const toDevice = (x: number, y: number): [number, number] =>
    withSpace(pdfium, 8, (address) => {
      const [w, h] = [Math.round(width * fine), Math.round(height * fine)];
      pdfium._FPDF_PageToDevice(page, 0, 0, w, h, 0, x, y, address, address + 4);
      const view = new DataView(pdfium.HEAPU8.buffer, address, 8);
      return [view.getInt32(0, true) / fine, view.getInt32(4, true) / fine];
    });
  return (index) =>
    withSpace(pdfium, 16, (address) => {
      // The loose box (FS_RECTF: left, top, right, bottom) is as high as the font, so that lines have equal heights.
      if (pdfium._FPDFText_GetLooseCharBox(textPage, index, address) === 0) return null;
      const view = new DataView(pdfium.HEAPU8.buffer, address, 16);
      const [ax, ay] = toDevice(view.getFloat32(0, true), view.getFloat32(4, true));
      const [bx, by] = toDevice(view.getFloat32(8, true), view.getFloat32(12, true));
      return {
        left: Math.min(ax, bx),
        top: Math.min(ay, by),
        right: Math.max(ax, bx),
        bottom: Math.max(ay, by),
      };
    });
}

type Word = { text: string; box: Box | null };

/** Puts characters together to words, and words to lines. */
function readLines(glyphs: readonly Glyph[]): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let word: Word = { text: '', box: null };
  const endWord = () => {
    if (word.text !== '') line.push(word);
    word = { text: '', box: null };
  };
  const endLine = () => {
    endWord();
    if (line.length > 0) lines.push(line);
    line = [];
  };
  for (const { text, box } of glyphs) {
    if (text === '\n') endLine();
    else if (/\s/u.test(text)) endWord();
    else word = { text: word.text + text, box: union(word.box, box) };
  }
  endLine();
  return lines;
}

/**
 * Writes lines out with the gaps that a reader sees: an empty line between paragraphs and blocks, a tab between
 * columns. A word is normalised as a whole, so that offsets count in the text given.
 */
function layOut(glyphs: readonly Glyph[]): TextLayer {
  const words: PageWord[] = [];
  const pieces: string[] = [];
  let length = 0;
  const push = (text: string) => {
    pieces.push(text);
    length += text.length;
  };
  const lines = readLines(glyphs);
  const boxes = lines.map((line) => line.reduce<Box | null>((whole, word) => union(whole, word.box), null));
  const usual = usualGap(boxes);
  for (const [at, line] of lines.entries()) {
    if (words.length > 0) push(isApart(boxes[at - 1], boxes[at], usual) ? '\n\n' : '\n');
    let left: Box | null = null;
    for (const word of line) {
      if (left !== null) push(isColumn(left, word.box) ? '\t' : ' ');
      left = word.box ?? left ?? noBox;
      const text = word.text.normalize('NFC');
      words.push({ text, start: length, end: length + text.length, ...toRect(word.box ?? noBox) });
      push(text);
    }
  }
  return { text: pieces.join(''), words };
}

const noBox: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** The space between two lines of one paragraph, in line heights: the lower quartile of all spaces of the page. */
function usualGap(boxes: readonly (Box | null)[]): number {
  const gaps = boxes.flatMap((box, at) => {
    const gap = gapBetween(boxes[at - 1], box);
    return gap === null || gap < -0.5 || gap > 2 ? [] : [gap];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
}

function gapBetween(above: Box | null | undefined, box: Box | null | undefined): number | null {
  if (!above || !box) return null;
  return (box.top - above.bottom) / Math.max(1, Math.min(above.bottom - above.top, box.bottom - box.top));
}

/** A line clearly further below the last one than usual, or above it (the next column), begins something new. */
function isApart(above: Box | null | undefined, box: Box | null | undefined, usual: number): boolean {
  const gap = gapBetween(above, box);
  return gap !== null && (gap > Math.max(0.3, usual + 0.35) || gap < -1.5);
}

function isColumn(left: Box, right: Box | null): boolean {
  return right !== null && right.left - left.right > 2 * (left.bottom - left.top);
}

function toRect({ left, top, right, bottom }: Box): { x: number; y: number; w: number; h: number } {
  return { x: round(left), y: round(top), w: round(right - left), h: round(bottom - top) };
}

function union(a: Box | null, b: Box | null): Box | null {
  if (a === null || b === null) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** Hundredths of a point; a damaged font may give no number at all. */
function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}
