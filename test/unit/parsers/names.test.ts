import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../../src-main/parsers/names.ts';

describe('a file name from a stranger', () => {
  it.each([
    ['brief.pdf', 'brief.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Jan\\kaart.jpg', 'kaart.jpg'],
    ['factuur\u202egpj.exe', 'factuurgpj.exe'],
    ['a\u0000b\r\nc.txt', 'ab c.txt'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    ['wat? <is> dit|"nu".pdf', 'wat_ _is_ dit__nu_.pdf'],
    ['.. /.', 'part-2'],
    ['', 'part-2'],
    ['.verborgen', 'verborgen'],
    ['naam.', 'naam'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeName(given, 'part-2')).toBe(safe);
  });

  it('is cut in the middle, its ending kept', () => {
    const name = safeName(`${'lang'.repeat(100)}.jpeg`, 'x');
    expect(name).toHaveLength(120);
    expect(name.endsWith('….jpeg')).toBe(true);
  });

  it('never keeps a path, a direction, a control character or too much', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeName(given, 'part-1');
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]/u);
        expect(name).not.toMatch(/^\.|[.\s]$/u);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
