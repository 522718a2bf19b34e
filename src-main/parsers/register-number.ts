/**
 * Belgian national register numbers. They may be neither kept nor used (Act of 8 August 1983), so they are blocked
 * out of every text before it leaves the parser process.
 */
import type { Span } from './shape.ts';

const separator = '[\\s.\\-\\u2010-\\u2014/\\u00b7]{0,3}';
/** YYMMDD-SSS-CC; a bis number (people who are not in the register) adds 20 or 40 to the month. */
const written = new RegExp(
  `(?<![\\d+])(\\d{2})${separator}([0-5]\\d)${separator}([0-3]\\d)${separator}(\\d{3})${separator}(\\d{2})(?!\\d)`,
  'gu',
);

/**
 * The second line of a TD1 card (ICAO 9303-5): birth, sex, expiry, nationality, then eleven characters of optional
 * data, where Belgian cards carry the number. Whatever stands there goes, right check digits or not: a misread
 * digit makes the number no less readable.
 */
const cardLine =
  /(?<![A-Z0-9])([0-9OIL]{7}[MFX<][0-9OIL]{7}[A-Z0-9<]{3})([A-Z0-9<]{11})(?=[A-Z0-9<](?![A-Z0-9<]))/gu;

/** Whether eleven digits are a register number: CC = 97 − (first nine mod 97), a 2 before them for births from 2000 on. */
export function isRegisterNumber(digits: string): boolean {
  if (!/^\d{11}$/u.test(digits)) return false;
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (month > 12 || Number(digits.slice(2, 4)) > 52 || day > 31) return false;
  const first = digits.slice(0, 9);
  const check = Number(digits.slice(9));
  return check === 97 - (Number(first) % 97) || check === 97 - (Number(`2${first}`) % 97);
}

/** A text without its register numbers: each is replaced by as many `█`, so that all offsets hold. */
export function maskRegisterNumbers(text: string): { text: string; spans: Span[] } {
  const found = [...numbersIn(text), ...cardDataIn(text)].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  for (const span of found) {
    const last = spans.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else spans.push(span);
  }
  return { text: blockOut(text, spans), spans };
}

function numbersIn(text: string): Span[] {
  return [...text.matchAll(written)]
    .filter((match) => isRegisterNumber(match.slice(1).join('')))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function cardDataIn(text: string): Span[] {
  return [...text.matchAll(cardLine)].flatMap((match) => {
    const [, before = '', optional = ''] = match;
    const start = match.index + before.length;
    return /^<*$/u.test(optional) ? [] : [{ start, end: start + optional.length }];
  });
}

/** Puts `█` in the place of every character of the spans. */
function blockOut(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start), '█'.repeat(end - start));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** DER of the attribute serialNumber (2.5.4.5) as a PrintableString or UTF8String of eleven characters follows these bytes. */
const serialNumberAttribute = Buffer.from([0x06, 0x03, 0x55, 0x04, 0x05]);

/** Whether a certificate in these bytes (DER, alone or inside a CMS signature) names its holder by register number. */
export function certificateHasRegisterNumber(der: Uint8Array): boolean {
  const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength);
  for (
    let at = bytes.indexOf(serialNumberAttribute);
    at >= 0;
    at = bytes.indexOf(serialNumberAttribute, at + 1)
  ) {
    const value = at + serialNumberAttribute.length;
    const isText = bytes[value] === 0x13 || bytes[value] === 0x0c;
    if (
      isText &&
      bytes[value + 1] === 11 &&
      isRegisterNumber(bytes.toString('latin1', value + 2, value + 13))
    ) {
      return true;
    }
  }
  return false;
}
