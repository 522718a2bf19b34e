import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src-main/parsers/decode-text.ts';

const letter = 'Geachte, ik heet Renée Çelik en woon in België. Één vraag: “welke gegevens” — € 5.';
const codes = (bytes: Uint8Array, declared: string | null) =>
  decodeText(bytes, declared).problems.map(({ code, params: { used } }) => [code, used]);

describe('text whose encoding is', () => {
  it('declared and right is read without a word', () => {
    for (const declared of ['utf-8', 'UTF-8 ', 'windows-1252', 'cp850', 'utf-16le']) {
      const text = letter.replace(/[“”—€]/gu, declared === 'cp850' ? '' : '$&');
      expect(decodeText(iconv.encode(text, declared.trim()), declared)).toEqual({ text, problems: [] });
    }
  });

  it('not declared is UTF-8 where it can be', () => {
    expect(decodeText(Buffer.from(letter), null)).toEqual({ text: letter, problems: [] });
    expect(decodeText(Buffer.from(letter), 'us-ascii')).toEqual({ text: letter, problems: [] });
  });

  it('not declared and no UTF-8 is guessed, and said so', () => {
    const bytes = iconv.encode(letter, 'windows-1252');
    expect(decodeText(bytes, null).text).toBe(letter);
    expect(codes(bytes, null)).toEqual([['charset-guessed', 'windows-1252']]);
  });

  it('declared as UTF-8 but is not is guessed', () => {
    expect(decodeText(iconv.encode(letter, 'windows-1252'), 'utf-8').text).toBe(letter);
  });

  it('declared as Latin-1 but is UTF-8 is read as UTF-8', () => {
    expect(decodeText(Buffer.from(letter), 'iso-8859-1').text).toBe(letter);
    expect(codes(Buffer.from(letter), 'iso-8859-1')).toEqual([['charset-guessed', 'utf-8']]);
  });

  it('unknown keeps what is readable and names it', () => {
    expect(decodeText(Buffer.from('Hallo Łukasz'), 'x-klingon')).toEqual({
      text: 'Hallo Łukasz',
      problems: [{ code: 'charset-unknown', params: { declared: 'x-klingon', used: 'utf-8' } }],
    });
    expect(codes(iconv.encode(letter, 'windows-1252'), 'foo')).toEqual([['charset-unknown', 'windows-1252']]);
  });

  it.each([
    ['windows-1254', 'Ayşe Şahin, İstanbul, ığ'],
    ['windows-1250', 'Łukasz był łaskaw'],
  ])('not declared shows by its letters: %s', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding), null).text).toBe(text);
  });

  it('told by a byte order mark needs no declaration', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      expect(decodeText(iconv.encode(letter, encoding, { addBOM: true }), 'iso-8859-1').text).toBe(letter);
    }
  });

  it('UTF-8 with a letter cut in two at its end stays UTF-8', () => {
    const bytes = Buffer.from(`${letter.slice(0, 48)}é`).subarray(0, -1);
    expect(decodeText(bytes, 'utf-8').text).toContain('Renée Çelik');
  });

  it('anything has no characters that nobody sees', () => {
    expect(
      decodeText(Buffer.from('\ufeffJan\u200b Jans\u00adsens\u00a0\u202etneG\u202c'), 'utf-8').text,
    ).toBe('Jan Janssens tneG');
  });

  it('anything gives composed letters and plain line ends', () => {
    expect(decodeText(Buffer.from('e\u0301\r\nb\rc\0'), 'utf-8').text).toBe('é\nb\nc');
  });
});
