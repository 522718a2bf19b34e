import { describe, expect, it } from 'vitest';
import {
  closedDaysOf,
  dayOf,
  explain,
  reckon,
  reckonPaused,
} from '../../../src-main/engine/deadlines/index.ts';
import deadlines from '../../fixtures/vectors/deadlines.json' with { type: 'json' };
import pauses from '../../fixtures/vectors/pauses.json' with { type: 'json' };

const belgium = closedDaysOf('BE');

describe('the legal clock', () => {
  it.each(deadlines)('reckons a request received on $received', (vector) => {
    expect(reckon(vector.received, belgium)).toEqual(vector);
  });

  it.each(pauses)('adds the days of pauses to $received', (vector) => {
    expect(reckonPaused(vector.received, vector.pauses, belgium)).toEqual(vector);
  });

  it('explains a date that was moved by Easter Monday', () => {
    expect(explain(reckon('2025-03-21', belgium), false)).toEqual([
      { code: 'received', date: '2025-03-21', day: null },
      { code: 'one-month', date: '2025-04-21', day: null },
      { code: 'rolled', date: '2025-04-21', day: 'Easter Monday' },
      { code: 'due', date: '2025-04-22', day: null },
    ]);
  });

  it('takes the day of receipt in the controller’s time zone, also just after midnight', () => {
    expect(dayOf('2026-11-01T23:30:00Z', 'Europe/Brussels')).toBe('2026-11-02');
    expect(dayOf('2026-07-01T22:30:00Z', 'Europe/Brussels')).toBe('2026-07-02');
    expect(dayOf('2026-10-25T00:30:00Z', 'Europe/Brussels')).toBe('2026-10-25');
  });
});
