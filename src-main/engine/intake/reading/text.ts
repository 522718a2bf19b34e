/** Text as the rules see it: words without case and accents, each with its place in the original. */
import { fold } from '../../../text/fold.ts';

export type Word = {
  /** Lower case, no accents, ß as ss; `don't` is `dont`. */
  folded: string;
  start: number;
  end: number;
  /** True where a comma, bracket or dash stands between this word and the one before. */
  afterBreak: boolean;
};

export type Sentence = {
  start: number;
  end: number;
  words: Word[];
  /** Begins with a mark or a number, as the items of a list do. */
  bullet: boolean;
  question: boolean;
};

/** Dutch writes ij and ei for one sound; old and hurried hands write y. */
export function foldDutchSpelling(folded: string): string {
  return folded.replace(/ij|y/g, 'ei');
}

/** One letter for a doubled one, in words long enough to stay themselves: where spelling goes wrong most. */
export function singleLetters(word: string): string {
  return word.length < 4 ? word : word.replace(/(\p{L})\1/gu, '$1');
}

/** German spells ö as oe where the keyboard lacks it; both become o. */
export function foldUmlautSpelling(folded: string): string {
  return folded.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u');
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’](?:t|s|ve|re|ll|d|m|n)(?![\p{L}\p{N}]))?/gu;
const breakPattern = /[,;:()–—!?]|\s-\s|\s-(?=\p{L})|\n\s*[-*•·▪◦]/u;

/** The words of `text` between two offsets. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  let previousEnd = start;
  for (const match of text.slice(start, end).matchAll(wordPattern)) {
    const at = start + match.index;
    words.push({
      folded: fold(match[0]).replace(/'/g, ''),
      start: at,
      end: at + match[0].length,
      afterBreak: breakPattern.test(text.slice(previousEnd, at)),
    });
    previousEnd = at + match[0].length;
  }
  return words;
}

const abbreviations = new Set(
  (
    'art artt nr no num m mr mrs ms mme mlle dr drs ir mevr dhr bv bvb vb zgn resp incl excl enz etc evt ev cf ' +
    'z b bzw ca ggf usw abs lit str st tel e g i nl al par lid jan feb febr fev mrt apr aug sept sep okt oct nov dec dez ' +
    'janv fevr avr juil tav ref inzake aub svp dipl ing hr fr av ave bld blvd bd ste'
  ).split(' '),
);

/** What may follow `3.` without a sentence ending there: a lower-case word, a digit, a month, a law. */
const numberGoesOn =
  /^\s*(?:[\p{Ll}\d]|(?:Jan|Feb|F[ée]v|M[aäe]|Avr|Apr|Ju[nli]|Aug|Ao|Sep|O[ck]t|Nov|De[cz]|D[ée]c|DS|GD|AV|RG))/u;

function endsSentence(text: string, at: number): boolean {
  const mark = text[at];
  if (mark === undefined) return false;
  const next = text.slice(at + 1, at + 4);
  if (mark === '!' || mark === '?' || mark === '…') return /^["'”»)\]]*(\s|$)/.test(next);
  if (mark === ';') return true;
  if (mark !== '.') return false;
  if (!/^["'”»)\]]*(\s|$)/.test(next)) return false;
  const before = /([\p{L}\p{N}]+)$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? '';
  if (/^\d+$/.test(before)) return !numberGoesOn.test(text.slice(at + 1, at + 8));
  return !abbreviations.has(fold(before));
}

const bulletLine = /^\s*(?:[-*•·▪◦–—>]|\(?[a-z0-9]{1,2}[.)]|\(?(?:i|ii|iii|iv|v|vi|vii|viii)[.)])\s*\S/i;

/** A new line ends a sentence before a bullet, an empty line, or when the line was broken off well before the margin. */
function lineEndsSentence(line: string, next: string, margin: number): boolean {
  if (next.trim() === '' || line.trim() === '') return true;
  if (bulletLine.test(next)) return true;
  if (/^\s*\p{Lu}/u.test(next) && line.trimEnd().length < margin * 0.65) return true;
  return false;
}

/** Splits a range of `text` into sentences; hard-wrapped lines are joined, list items and headings are not. */
export function sentencesOf(text: string, start = 0, end = text.length): Sentence[] {
  const range = text.slice(start, end);
  const lines = range.split('\n');
  const margin = Math.max(...lines.map((line) => line.trimEnd().length));
  const cuts: number[] = [];
  let offset = start;
  lines.forEach((line, index) => {
    for (let at = 0; at < line.length; at += 1) if (endsSentence(line, at)) cuts.push(offset + at + 1);
    const next = lines[index + 1];
    if (next !== undefined && lineEndsSentence(line, next, margin)) cuts.push(offset + line.length);
    offset += line.length + 1;
  });
  cuts.push(end);
  const sentences: Sentence[] = [];
  let from = start;
  for (const cut of cuts) {
    const words = wordsOf(text, from, cut);
    const written = text.slice(from, cut).trim();
    if (words.length > 0) {
      sentences.push({
        start: from,
        end: cut,
        words,
        bullet: bulletLine.test(written),
        question: written.endsWith('?'),
      });
    }
    from = cut;
  }
  return sentences;
}
