/** Bytes to text when the declared encoding is missing, unknown or wrong. */
import iconv from 'iconv-lite';
import type { Problem } from './shape.ts';

export type DecodedText = { text: string; problems: Problem[] };

/** NUL, soft hyphen, zero-width and direction characters: they hide in names and addresses, or turn them round. */
const unseen = /[\0\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Names that say nothing: a program writes them whatever it sends. */
const meaningless = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  'unknown-8bit',
  'default',
  'binary',
  '8bit',
]);

/**
 * Decodes text. A byte order mark wins, then the declared encoding (WHATWG label or one that iconv knows), unless
 * the bytes contradict it; without a usable declaration UTF-8, then a guess. Never throws. Line ends become `\n`,
 * no-break spaces spaces; characters that nobody sees are dropped; the result is NFC.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText {
  const { text, problems } = decode(bytes, (declared ?? '').trim().toLowerCase());
  const clean = text
    .replace(/\r\n?/gu, '\n')
    .replace(/\u00a0/gu, ' ')
    .replace(unseen, '');
  return { text: clean.normalize('NFC'), problems };
}

function decode(bytes: Uint8Array, declared: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), problems: [] };
  const utf8 = strictly('utf-8', bytes);
  if (meaningless.has(declared)) return utf8 === null ? guess(bytes) : { text: utf8, problems: [] };
  const label = whatwgName(declared);
  const known: boolean = label !== null || iconv.encodingExists(declared);
  if (!known) {
    const found = utf8 === null ? guess(bytes) : { text: utf8, problems: [] };
    const { used = 'utf-8' } = found.problems[0]?.params ?? {};
    return {
      text: found.text,
      problems: [{ code: 'charset-unknown', params: { declared: declared.slice(0, 40), used } }],
    };
  }
  // Text in a one-byte encoding is practically never well-formed UTF-8 by chance.
  if (
    utf8 !== null &&
    label !== 'utf-8' &&
    hasHighByte(bytes) &&
    (label?.startsWith('windows-12') ?? false)
  ) {
    return { text: utf8, problems: [{ code: 'charset-guessed', params: { used: 'utf-8' } }] };
  }
  if (label === null) return { text: iconv.decode(Buffer.from(bytes), declared), problems: [] };
  const text = strictly(label, bytes);
  if (text !== null) return { text, problems: [] };
  return label === 'utf-8' ? guess(bytes) : { text: new TextDecoder(label).decode(bytes), problems: [] };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function whatwgName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function hasHighByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

/** Letters of Turkish as Windows-1252 shows them; the Icelandic ones that stand there are not written here. */
const turkish = /[ðÐþÞýÝ]/u;
/** Signs that Windows-1252 shows inside words where a Polish or Czech program wrote a letter. */
const centralEuropean = /[¹³¿£¯]\p{Ll}/u;

function guess(bytes: Uint8Array): DecodedText {
  const used = guessEncoding(bytes);
  return {
    text: new TextDecoder(used).decode(bytes),
    problems: [{ code: 'charset-guessed', params: { used } }],
  };
}

function guessEncoding(bytes: Uint8Array): string {
  // UTF-8 that was cut off or holds a stray byte is still UTF-8; Latin-1 read as UTF-8 has hardly a letter left.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.split('\ufffd').length - 1;
  const wide = lenient.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  if (wide > broken) return 'utf-8';
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (centralEuropean.test(western)) return 'windows-1250';
  return turkish.test(western) ? 'windows-1254' : 'windows-1252';
}
