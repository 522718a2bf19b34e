import { afterAll, describe, expect, it } from 'vitest';
import { situations } from '../../builders/snapshot/cast.ts';
import { plantedSnapshot, requestOf } from '../../builders/snapshot/snapshot.ts';
import { newExport } from './export-builder.ts';
import { an, anRow, asAn, bert, bertRow, customerColumns } from './two-customers.ts';

/** `npm run test:long` asks for the full number. */
const count = process.env['DESK_LONG'] === undefined ? 40 : 2000;
const { built, subjects } = plantedSnapshot(count, 20261125);
afterAll(() => built.remove());

describe(`a snapshot with planted truth, ${subjects.length} subjects`, () => {
  for (const situation of situations) {
    it(`finds every record and nobody else’s: ${situation}`, { timeout: 3_000_000 }, () => {
      const wrong = subjects
        .filter((subject) => subject.situation === situation)
        .flatMap((subject) => {
          const taken = new Set(built.taken(requestOf(subject)));
          const own = new Set(built.of(subject.n));
          return [
            ...[...own].filter((place) => !taken.has(place)).map((place) => `${subject.n} misses ${place}`),
            ...[...taken].filter((place) => !own.has(place)).map((place) => `${subject.n} is given ${place}`),
          ];
        });
      expect(wrong).toEqual([]);
    });
  }
});

it('follows the number of an account that was merged into hers, where nothing else bears it', () => {
  const small = newExport();
  const columns = [...customerColumns, 'merged_into_customer_number'];
  small.csv('customers.csv', columns, [
    { of: an, cells: [...anRow, ''] },
    { of: an, cells: [...anRow.with(0, 'K700009').with(1, 'an.second@x.example'), 'K700001'] },
    { of: bert, cells: [...bertRow, ''] },
  ]);
  small.csv(
    'preferences.csv',
    ['customer_number', 'preference'],
    [
      { of: an, cells: ['K700001', 'yes'] },
      { of: an, cells: ['K700009', 'no'] },
      { of: bert, cells: ['K700002', 'no'] },
    ],
  );
  const taken = small.taken(asAn);
  small.remove();
  expect(taken).toEqual(small.of(an));
});
