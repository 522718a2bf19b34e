import { expect, it } from 'vitest';
import type { CaseRow } from '../../../../src-contract/index.ts';
import { CaseId } from '../../../../src-contract/vocabulary.ts';
import { inSections } from '../../../../src-renderer/screens/todo/sections.ts';

let last = 0;
function aCase(daysLeft: number, change: Partial<CaseRow> = {}): CaseRow {
  last += 1;
  return {
    id: CaseId.parse(last),
    number: `2026-${String(last).padStart(4, '0')}`,
    name: 'Anneleen Van den Broeck',
    rights: ['access'],
    stage: 'data',
    next: 'pull-records',
    records: 0,
    receivedOn: '2026-11-02',
    dueOn: '2026-12-02',
    daysLeft,
    owner: 'Marie Verbeke',
    paused: false,
    ...change,
  };
}

function shape(cases: CaseRow[]): [string, number[]][] {
  return inSections(cases).map(({ section, cases: rows }) => [section, rows.map((row) => row.daysLeft)]);
}

it('puts what is due first at the top and leaves empty sections out', () => {
  expect(shape([aCase(19), aCase(5), aCase(0), aCase(-2)])).toEqual([
    ['now', [-2, 0]],
    ['week', [5]],
    ['later', [19]],
  ]);
});

it('keeps what waits for the person’s answer apart', () => {
  expect(shape([aCase(3, { next: 'await-identity' }), aCase(3, { paused: true })])).toEqual([
    ['waiting', [3, 3]],
  ]);
});

it('shows a date that has gone by even while an answer is awaited', () => {
  expect(shape([aCase(-1, { next: 'await-identity' })])).toEqual([['now', [-1]]]);
});
