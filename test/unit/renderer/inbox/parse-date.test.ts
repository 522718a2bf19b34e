import { expect, it } from 'vitest';
import { parseTypedDate } from '../../../../src-renderer/screens/inbox/parse-date.ts';

const today = '2026-11-25';

it.each([
  ['12/11/2026', '2026-11-12'],
  ['12-11-26', '2026-11-12'],
  [' 2.1.2026 ', '2026-01-02'],
  ['2026-11-12', '2026-11-12'],
  ['12/11', '2026-11-12'],
  ['24/12', '2025-12-24'],
  ['29/2/2024', '2024-02-29'],
])('reads %s as %s', (typed, day) => {
  expect(parseTypedDate(typed, today)).toBe(day);
});

it.each(['', 'gisteren', '31/2/2026', '12/13/2026', '0/1/2026', '12'])(
  'does not take %s for a day',
  (typed) => {
    expect(parseTypedDate(typed, today)).toBeNull();
  },
);
