import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Affix,
  affixOf,
  coreOf,
  coreStart,
  writtenAs,
} from '../../../../../src-main/jobs/scan/match/affix.ts';

const numbers = [1001, 1002, 1017, 1044, 1210];

describe('what a column writes before its numbers', () => {
  it('is told from most of them', () => {
    expect(affixOf(numbers.map((number) => `SO-${number}`))).toEqual({ prefix: 'SO-', width: null });
    expect(affixOf(numbers.map((number) => `0000${number}`))).toEqual({ prefix: '', width: 8 });
    expect(affixOf(numbers.map((number) => `KL-00${number}`))).toEqual({ prefix: 'KL-', width: 6 });
    expect(affixOf([...numbers.map((number) => `SO-${number}`), 'BY PHONE'])).toEqual({
      prefix: 'SO-',
      width: null,
    });
  });

  it('is nothing where they have none, have several, or count anew each year', () => {
    expect(affixOf(numbers.map(String))).toBeNull();
    expect(affixOf(['A1', 'B2', 'C3', 'D4', 'E5', 'F6'])).toBeNull();
    expect(affixOf(numbers.map((number) => `INV/2026/${number}`))).toBeNull();
    expect(affixOf(['007', '07', '7', '70', '17'])).toBeNull();
    expect(affixOf(['SO-1', 'SO-2'])).toBeNull();
  });

  it('comes off, so that the same number is the same in two systems', () => {
    expect(coreOf('SO-1001', { prefix: 'SO-', width: null })).toBe('1001');
    expect(coreOf('00001001', { prefix: '', width: 8 })).toBe('1001');
    expect(coreOf('WEB-1001', { prefix: 'SO-', width: null })).toBe('WEB-1001');
  });

  it('keeps a number apart that its column writes otherwise', () => {
    const affix: Affix = { prefix: 'SO-', width: null };
    expect(coreOf('1001', affix)).not.toBe(coreOf('SO-1001', affix));
    expect(coreOf('SO-01001', affix)).toBe('SO-01001');
  });

  it('is put on again for the index, whatever was written', () => {
    const affix = fc.record({
      prefix: fc.constantFrom('', 'SO-', 'KL', '#'),
      width: fc.option(fc.integer({ min: 3, max: 9 }), { nil: null }),
    });
    const key = fc.oneof(
      fc.stringMatching(/^(SO-|KL|#)?[0-9]{1,9}$/),
      fc.stringMatching(/^[A-Z0-9-]{1,12}$/),
    );
    fc.assert(fc.property(key, affix, (written, how) => writtenAs(coreOf(written, how), how) === written));
  });

  it('is seen in the bytes as in the text', () => {
    const affix: Affix = { prefix: 'SO-', width: 6 };
    fc.assert(
      fc.property(fc.stringMatching(/^(SO-)?[0-9]{1,7}$/), (written) => {
        const bytes = Buffer.from(written);
        const start = coreStart(bytes, 0, bytes.length, affix);
        const core = coreOf(written, affix);
        return start < 0
          ? core === written || core === `~${written}`
          : bytes.toString('latin1', start) === core;
      }),
    );
  });
});
