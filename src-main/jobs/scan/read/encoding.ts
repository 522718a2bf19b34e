/** Which encoding a text file is in, and how its bytes become text. */
import { isUtf8 } from 'node:buffer';
import type { Decode } from './csv.ts';
import { chunksOf, type Place } from './packed.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type FoundEncoding = {
  encoding: Encoding;
  /** Bytes of the byte order mark. */
  bom: number;
  /** True where most of the file is UTF-8 but some of its bytes are not. */
  mixed: boolean;
};

const latin = new TextDecoder('windows-1252');

/** The encoding that a file's first bytes tell by themselves: a byte order mark, or UTF-16's zero bytes. */
function fromHead(head: Buffer): FoundEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: 'utf-8', bom: 3, mixed: false };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2, mixed: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2, mixed: false };
  let even = 0;
  let odd = 0;
  const length = Math.min(head.length, 4096) & ~1;
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (pairs > 0 && odd > pairs * 0.4 && even < pairs * 0.05)
    return { encoding: 'utf-16le', bom: 0, mixed: false };
  if (pairs > 0 && even > pairs * 0.4 && odd < pairs * 0.05)
    return { encoding: 'utf-16be', bom: 0, mixed: false };
  return null;
}

/** Which UTF-16 a file's first bytes are in; null where they are in none. */
export function wideOf(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const told = fromHead(head)?.encoding;
  return told === 'utf-16le' || told === 'utf-16be' ? told : null;
}

/** How many bytes at the end of `bytes` are the start of a UTF-8 sequence that goes on in the next chunk. */
function openTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? back : 0;
    }
    if (byte < 0x80) return 0;
  }
  return 0;
}

/**
 * Looks through the whole file, since one byte far behind decides. Bytes that are not UTF-8 make it Windows-1252,
 * the superset of ISO-8859-1 that shops' exports are written in.
 * @throws what reading the file throws.
 */
export function findEncoding(place: Place, head: Buffer): FoundEncoding {
  const told = fromHead(head);
  if (told !== null && told.encoding !== 'utf-8') return told;
  const { broken, multi } = isAllUtf8(place) ? { broken: 0, multi: 0 } : countAll(place);
  if (broken === 0) return told ?? { encoding: 'utf-8', bom: 0, mixed: false };
  if (told !== null || multi > broken) return { encoding: 'utf-8', bom: told?.bom ?? 0, mixed: true };
  return { encoding: 'windows-1252', bom: 0, mixed: false };
}

/** Chunks of a file that are not cut inside a character. The last one may be. */
function* wholeCharacters(place: Place): Generator<Buffer> {
  let rest = Buffer.alloc(0);
  for (const { bytes } of chunksOf(place)) {
    const whole = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const tail = openTail(whole);
    rest = Buffer.from(whole.subarray(whole.length - tail));
    yield whole.subarray(0, whole.length - tail);
  }
  if (rest.length > 0) yield rest;
}

function isAllUtf8(place: Place): boolean {
  for (const bytes of wholeCharacters(place)) if (!isUtf8(bytes)) return false;
  return true;
}

function countAll(place: Place): { broken: number; multi: number } {
  const sum = { broken: 0, multi: 0 };
  for (const bytes of wholeCharacters(place)) {
    const { broken, multi } = countSequences(bytes);
    sum.broken += broken;
    sum.multi += multi;
  }
  return sum;
}

function countSequences(bytes: Buffer): { broken: number; multi: number } {
  let broken = 0;
  let multi = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const size = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (size === 1) at += 1;
    else if (byte >= 0xc2 && isUtf8(bytes.subarray(at, at + size)) && at + size <= bytes.length) {
      multi += 1;
      at += size;
    } else {
      broken += 1;
      at += 1;
    }
  }
  return { broken, multi };
}

/** Text of UTF-8 bytes; a stretch that is not UTF-8 is read as Windows-1252, so that no value turns into boxes. */
export const decodeUtf8: Decode = (bytes, start, end) => {
  const text = bytes.toString('utf8', start, end);
  return text.includes('\ufffd') && !isUtf8(bytes.subarray(start, end))
    ? decodeLatin(bytes, start, end)
    : text;
};

/** Text of Windows-1252 bytes. */
export const decodeLatin: Decode = (bytes, start, end) => {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && byte < 0xa0) return latin.decode(bytes.subarray(start, end));
  }
  return bytes.toString('latin1', start, end);
};
