import { expect, it } from 'vitest';
import type { Evidence, Page } from '../../../../src-contract/index.ts';
import { boxesOf, segmentsOf } from '../../../../src-renderer/screens/inbox/marks.ts';

function evidence(start: number, end: number, field: Evidence['field'] = 'name'): Evidence {
  return { field, part: 0, start, end, confidence: 0.9, rule: 'test' };
}

const text = 'Ik ben Anneleen, klant K700123.';

it('cuts a text into pieces that are the text again', () => {
  const pieces = segmentsOf(text, [evidence(23, 30, 'customerNumber'), evidence(7, 15)]);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter((piece) => piece.evidence).map((piece) => piece.text)).toEqual([
    'Anneleen',
    'K700123',
  ]);
});

it('marks what begins first where two pieces of evidence overlap', () => {
  const pieces = segmentsOf(text, [evidence(10, 20), evidence(7, 15)]);
  expect(pieces.filter((piece) => piece.evidence).map((piece) => piece.text)).toEqual(['Anneleen']);
});

it('marks nothing for evidence without words', () => {
  expect(segmentsOf(text, [evidence(0, 0, 'language')])).toEqual([{ text, start: 0, evidence: null }]);
});

it('stays within a text that is shorter than its evidence says', () => {
  expect(segmentsOf('kort', [evidence(0, 99)]).map((piece) => piece.text)).toEqual(['kort']);
});

it('draws one box per line of words', () => {
  const page: Page = {
    number: 1,
    width: 100,
    height: 100,
    pictureOnly: false,
    words: [
      { start: 0, end: 4, x: 10, y: 10, w: 20, h: 10 },
      { start: 5, end: 9, x: 40, y: 11, w: 20, h: 10 },
      { start: 10, end: 14, x: 10, y: 30, w: 20, h: 10 },
      { start: 15, end: 19, x: 40, y: 30, w: 20, h: 10 },
    ],
  };
  const boxes = boxesOf(page, [evidence(0, 14)]);
  expect(boxes.map(({ left, top, width, height }) => [left, top, width, height])).toEqual([
    [0.08, 0.08, 0.54, 0.15],
    [0.08, 0.28, 0.24, 0.14],
  ]);
});
