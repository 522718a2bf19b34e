import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  certificateHasRegisterNumber,
  isRegisterNumber,
  maskRegisterNumbers,
} from '../../../src-main/parsers/register-number.ts';

type Vectors = {
  mrz: { format: string; lines: string[] }[];
  nationalRegisterNumber: { number: string; valid: boolean }[];
};
const vectors: Vectors = JSON.parse(readFileSync('test/fixtures/vectors/identity.json', 'utf8'));

describe('Belgian register numbers', () => {
  it.each(vectors.nationalRegisterNumber)('check digits of $number', ({ number, valid }) => {
    expect(isRegisterNumber(number.replace(/\D/gu, ''))).toBe(valid);
  });

  const [first] = vectors.nationalRegisterNumber;
  const digits = first?.number.replace(/\D/gu, '') ?? '';
  it.each([
    digits,
    first?.number ?? '',
    `${digits.slice(0, 6)} ${digits.slice(6, 9)} ${digits.slice(9)}`,
    `${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4, 6)} - ${digits.slice(6, 9)} . ${digits.slice(9)}`,
    `${digits.slice(0, 6)}-${digits.slice(6, 9)}\u2013${digits.slice(9)}`,
    `${digits.slice(0, 6)}\n${digits.slice(6)}`,
  ])('are blocked out of a text at the same length, written as %j', (written) => {
    const { text, spans } = maskRegisterNumbers(`Mijn nummer is ${written}, groeten`);
    expect(text).toBe(`Mijn nummer is ${'█'.repeat(written.length)}, groeten`);
    expect(spans).toEqual([{ start: 15, end: 15 + written.length }]);
  });

  it('of somebody born in or after 2000 and bis numbers are blocked out too', () => {
    // 01.42.15-123: month 2 plus 40 for a bis number, born 2001.
    const check = 97 - (2_014_215_123 % 97);
    const bis = `014215123${String(check).padStart(2, '0')}`;
    expect(maskRegisterNumbers(`00.01.02-003-70 en ${bis}`).text).toBe(
      `${'█'.repeat(15)} en ${'█'.repeat(11)}`,
    );
  });

  it.each([
    'order 85073003329',
    'tel. +32470123456',
    'BE68 5390 0754 7034',
    'klantnummer 850730033281',
    '2026-11-02 12:30:45',
  ])('are not seen in %j', (text) => {
    expect(maskRegisterNumbers(text)).toEqual({ text, spans: [] });
  });

  it('are blocked out of the second line of a card, misread digits included', () => {
    const card = vectors.mrz.find(({ lines }) => lines[0]?.startsWith('IDBEL'))?.lines ?? [];
    const misread = (card[1] ?? '').replace('850203332', '8502O3332');
    for (const line of [card[1] ?? '', misread]) {
      expect(maskRegisterNumbers(`${card[0]}\n${line}\n${card[2]}`).text).toBe(
        `${card[0]}\n${line.slice(0, 18)}${'█'.repeat(11)}${line.slice(29)}\n${card[2]}`,
      );
    }
  });

  it('leave a card without optional data as it is', () => {
    const card = vectors.mrz.find(({ lines }) => lines[0]?.startsWith('I<UTOD'))?.lines.join('\n') ?? '';
    expect(maskRegisterNumbers(card)).toEqual({ text: card, spans: [] });
  });

  it('take linear time on a long row of digits', () => {
    const started = performance.now();
    maskRegisterNumbers('85 '.repeat(200_000));
    maskRegisterNumbers('0'.repeat(500_000));
    maskRegisterNumbers('A1<'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('the certificate of a signature', () => {
  const attribute = (tag: number, value: string) =>
    Buffer.concat([
      Buffer.from([0x30, value.length + 7, 0x06, 0x03, 0x55, 0x04, 0x05, tag, value.length]),
      Buffer.from(value),
    ]);

  it.each([0x13, 0x0c])('is told when its holder is named by register number (string type %i)', (tag) => {
    expect(
      certificateHasRegisterNumber(Buffer.concat([Buffer.alloc(40, 7), attribute(tag, '85073003328')])),
    ).toBe(true);
  });

  it('is left alone when its serial number is another one', () => {
    expect(certificateHasRegisterNumber(attribute(0x13, '12345678901'))).toBe(false);
    expect(certificateHasRegisterNumber(attribute(0x13, '202611'))).toBe(false);
    expect(certificateHasRegisterNumber(Buffer.from([0x06, 0x03, 0x55, 0x04, 0x05]))).toBe(false);
  });
});
