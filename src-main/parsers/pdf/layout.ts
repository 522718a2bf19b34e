/** Puts what stands on a page into reading order: words, lines, blocks. Pure; all places in points from the top left. */
import type { PageWord } from '../shape.ts';

export type Box = { left: number; top: number; right: number; bottom: number };
/** A character or a word with its place; a blank has none. */
export type Placed = { text: string; box: Box | null };

export type TextLayer = { text: string; words: PageWord[] };

/**
 * Writes characters out with the gaps that a reader sees: an empty line between paragraphs and blocks, a tab between
 * columns. `fields` (filled into a form) are put on the line that they stand on. A word is normalised (NFC) as a
 * whole, so that offsets count in the text given.
 */
export function layOut(glyphs: readonly Placed[], fields: readonly Placed[]): TextLayer {
  const words: PageWord[] = [];
  const pieces: string[] = [];
  let length = 0;
  const push = (text: string) => {
    pieces.push(text);
    length += text.length;
  };
  const lines = readLines(glyphs);
  for (const field of fields) placeField(lines, field);
  const boxes = lines.map(boxOf);
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

/** Puts characters together to words, and words to lines. */
function readLines(glyphs: readonly Placed[]): Placed[][] {
  const lines: Placed[][] = [];
  let line: Placed[] = [];
  let word: Placed = { text: '', box: null };
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

/** Puts a field's words behind the label on its line, or on lines of their own where no text stands beside it. */
function placeField(lines: Placed[][], { text, box }: Placed): void {
  if (box === null) return;
  const own = text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.split(/\s+/u).filter((word) => word !== ''))
    .filter((line) => line.length > 0)
    .map((line) => line.map((word): Placed => ({ text: word, box })));
  const middle = (box.top + box.bottom) / 2;
  const beside = lines.find((line) => {
    const other = boxOf(line);
    return other !== null && other.top < middle && other.bottom > middle && other.left < box.left;
  });
  const [first] = own;
  if (beside !== undefined && first !== undefined && own.length === 1) {
    const after = beside.findLastIndex((word) => word.box !== null && word.box.left < box.left);
    beside.splice(after + 1, 0, ...first);
    return;
  }
  const below = lines.findIndex((line) => (boxOf(line)?.top ?? 0) > middle);
  lines.splice(below < 0 ? lines.length : below, 0, ...own);
}

function boxOf(line: readonly Placed[]): Box | null {
  return line.reduce<Box | null>((whole, word) => union(whole, word.box), null);
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

function union(a: Box | null, b: Box | null): Box | null {
  if (a === null || b === null) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function toRect({ left, top, right, bottom }: Box): { x: number; y: number; w: number; h: number } {
  return { x: round(left), y: round(top), w: round(right - left), h: round(bottom - top) };
}

/** Hundredths of a point; a damaged font may give no number at all. */
function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}
