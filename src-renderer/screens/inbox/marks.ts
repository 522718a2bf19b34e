/** Where the words stand that carried a value: in running text, and on the picture of a page. */
import type { Evidence, Page } from '../../../src-contract/index.ts';

export type Segment = { text: string; start: number; evidence: Evidence | null };

/** Evidence that covers something, without overlaps: what begins first wins, of two that begin together the longer. */
function apart(evidence: readonly Evidence[]): Evidence[] {
  const ordered = evidence
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Evidence[] = [];
  for (const each of ordered) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}

/** A text cut into plain pieces and pieces that are evidence; together they are the text again. */
export function segmentsOf(text: string, evidence: readonly Evidence[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const each of apart(evidence)) {
    const end = Math.min(each.end, text.length);
    if (each.start >= end) continue;
    if (each.start > at) segments.push({ text: text.slice(at, each.start), start: at, evidence: null });
    segments.push({ text: text.slice(each.start, end), start: each.start, evidence: each });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), start: at, evidence: null });
  return segments;
}

/** A box on a page, in shares of its width and height. */
export type MarkBox = { evidence: Evidence; left: number; top: number; width: number; height: number };

/** Room around the words, in points. */
const margin = 2;

/** One box per line of words for each piece of evidence on this page. */
export function boxesOf(page: Page, evidence: readonly Evidence[]): MarkBox[] {
  return apart(evidence).flatMap((each) => {
    const words = page.words.filter((word) => word.start < each.end && word.end > each.start);
    return linesOf(words).map((line) => {
      const left = Math.min(...line.map((word) => word.x)) - margin;
      const top = Math.min(...line.map((word) => word.y)) - margin;
      const right = Math.max(...line.map((word) => word.x + word.w)) + margin;
      const bottom = Math.max(...line.map((word) => word.y + word.h)) + margin;
      return {
        evidence: each,
        left: left / page.width,
        top: top / page.height,
        width: (right - left) / page.width,
        height: (bottom - top) / page.height,
      };
    });
  });
}

type Word = Page['words'][number];

/** Words that stand beside each other: the middle of one lies within the height of the other. */
function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const before = last?.at(-1);
    const middle = word.y + word.h / 2;
    if (last && before && middle >= before.y && middle <= before.y + before.h) last.push(word);
    else lines.push([word]);
  }
  return lines;
}
