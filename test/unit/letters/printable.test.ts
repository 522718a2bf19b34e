import { describe, expect, it } from 'vitest';
import { printable } from '../../../src-main/jobs/typeset/printable.ts';

const latin = (point: number): boolean => point < 0x250 || point === 0xfffd;
const print = (text: string, longest = 64): string => printable(text, latin, longest);

describe('printable text', () => {
  it('leaves ordinary text alone', () => {
    expect(print('Noëlla Łukasz, 9230 Wetteren')).toBe('Noëlla Łukasz, 9230 Wetteren');
  });

  it('composes what came decomposed', () => {
    expect(print('Noe\u0308lla')).toBe('Noëlla');
  });

  it('knows every kind of line break, and no other control', () => {
    expect(print('a\r\nb\rc\u2028d\u0085e\tf\u0000g\u0007h')).toBe('a\nb\nc\nd\ne fgh');
  });

  it('drops what turns a line around and what hides', () => {
    expect(print('\u202Egpj.exe\u202C \u2066x\u2069\ufeff\u200b')).toBe('gpj.exe x');
  });

  it('names a character that no font has', () => {
    expect(print('漢 🎂 ❤\ufe0f')).toBe('[U+6F22] [U+1F382] [U+2764]');
  });

  it('mends half a character', () => {
    expect(print('a\ud83d')).toBe('a\ufffd');
  });

  it('makes a long run breakable without losing a letter or parting a mark from it', () => {
    const run = 'x\u0331'.repeat(40);
    const broken = printable(run, () => true, 20);
    expect(broken.replaceAll('\u200b', '')).toBe(run);
    expect(broken.split('\u200b').every((piece) => piece.startsWith('x'))).toBe(true);
    expect(broken).toContain('\u200b');
  });

  it('leaves a run alone that fits', () => {
    const address = 'https://www.gegevensbeschermingsautoriteit.be';
    expect(print(address)).toBe(address);
  });
});
