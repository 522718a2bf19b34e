import { describe, expect, it } from 'vitest';
import { markOlder, olderWarning } from '../../../src-main/engine/discovery/snapshot.ts';
import { searchedFile } from '../letters/facts.ts';

const marked = (modifiedAt: string | null, receivedOn: string): boolean | undefined =>
  markOlder([searchedFile('orders.csv', { modifiedAt })], receivedOn, 'Europe/Brussels')[0]?.older;

describe('an export beside the request', () => {
  it('is older when it was written on a day before the request came in', () => {
    expect(marked('2026-11-11T12:00:00.000Z', '2026-11-12')).toBe(true);
    expect(marked('2026-11-12T12:00:00.000Z', '2026-11-12')).toBe(false);
    expect(marked('2026-11-13T12:00:00.000Z', '2026-11-12')).toBe(false);
  });

  it('is of the day it was in Brussels', () => {
    expect(marked('2026-11-11T22:59:59.000Z', '2026-11-12')).toBe(true);
    expect(marked('2026-11-11T23:00:00.000Z', '2026-11-12')).toBe(false);
    expect(marked('2026-07-11T22:00:00.000Z', '2026-07-12')).toBe(false);
  });

  it('that is gone is not called old', () => {
    expect(marked(null, '2026-11-12')).toBe(false);
  });

  it('is named, so that the shop can be asked for it', () => {
    const files = [
      searchedFile('orders.csv', { older: true }),
      searchedFile('customers.csv'),
      searchedFile('web/clicks.ndjson', { older: true }),
    ];
    expect(olderWarning(files, '2026-11-12')).toEqual([
      {
        code: 'files-older',
        params: { count: 2, received: '2026-11-12', files: 'orders.csv, web/clicks.ndjson' },
      },
    ]);
    expect(olderWarning([searchedFile('customers.csv')], '2026-11-12')).toEqual([]);
  });
});
