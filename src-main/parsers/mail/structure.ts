/**
 * How a mail is built (RFC 5322, RFC 2046): which bytes are headers, bodies and parts. Reading and cutting use the
 * same tree, so that the part that staff saw is the part that is cut out.
 */
import { decodeText } from '../decode-text.ts';
import type { StructuredValue } from './parameters.ts';
import { readStructured } from './parameters.ts';

/** A header field; `name` in lower case, `value` unfolded but not decoded, `raw` as it stands in the file. */
export type HeaderField = { name: string; value: string; raw: Uint8Array };

export type MimePart = {
  headers: HeaderField[];
  type: StructuredValue;
  disposition: StructuredValue;
  /** Body bytes `bodyStart`…`bodyEnd`, transfer encoding not undone. */
  bodyStart: number;
  bodyEnd: number;
  children: MimePart[];
};

export type MimeTree = {
  root: MimePart;
  /** A multipart ends without its closing boundary. */
  truncated: boolean;
  /** More parts or levels than the limits; what is beyond them is part of the body of the last one read. */
  cut: 'parts' | 'depth' | null;
};

type Open = { boundary: string; part: MimePart };
type Line = { start: number; end: number; next: number };

/** The first value of a header; empty where there is none. */
export function headerValue(part: MimePart, name: string): string {
  return part.headers.find((header) => header.name === name)?.value ?? '';
}

/** Reads the tree of a mail. Linear in its length; never throws. */
export function readTree(bytes: Uint8Array, limits: { parts: number; depth: number }): MimeTree {
  const reader = new TreeReader(bytes, limits);
  return reader.read();
}

/** More fields than this no program writes; the lines of all others stay with the last one, so that no byte is lost. */
const mostFields = 2000;

const noValue: StructuredValue = { value: '', parameters: new Map() };

class TreeReader {
  readonly #bytes: Uint8Array;
  readonly #limits: { parts: number; depth: number };
  readonly #open: Open[] = [];
  #current: MimePart;
  #inHeader = true;
  /** Bytes of the header field that is being read. */
  #field: { start: number; end: number } | null = null;
  #parts = 1;
  #cut: MimeTree['cut'] = null;

  constructor(bytes: Uint8Array, limits: { parts: number; depth: number }) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#current = newPart('text/plain');
  }

  read(): MimeTree {
    const root = this.#current;
    let lineEnd = 0;
    for (const line of lines(this.#bytes, startOfMail(this.#bytes))) {
      if (this.#delimiter(line, lineEnd)) continue;
      if (this.#inHeader) this.#headerLine(line);
      lineEnd = line.end;
    }
    if (this.#inHeader) this.#endHeader(this.#bytes.length);
    this.#current.bodyEnd = this.#bytes.length;
    const truncated = this.#open.length > 0;
    for (const { part } of this.#open) part.bodyEnd = this.#bytes.length;
    return { root, truncated, cut: this.#cut };
  }

  /** Takes a boundary line: ends the parts above it, starts the next or closes the multipart. */
  #delimiter(line: Line, previousEnd: number): boolean {
    if (this.#open.length === 0 || this.#bytes[line.start] !== 0x2d || this.#bytes[line.start + 1] !== 0x2d)
      return false;
    const text = latin(this.#bytes, line.start, Math.min(line.end, line.start + 300)).trimEnd();
    const at = this.#open.findLastIndex(
      ({ boundary }) => text === `--${boundary}` || text === `--${boundary}--`,
    );
    const level = this.#open[at];
    if (level === undefined) return false;
    if (this.#inHeader) this.#endHeader(line.start);
    this.#current.bodyEnd = Math.max(this.#current.bodyStart, previousEnd);
    for (const { part } of this.#open.slice(at + 1)) part.bodyEnd = line.start;
    this.#open.length = at + 1;
    if (text !== `--${level.boundary}`) {
      this.#open.length = at;
      level.part.bodyEnd = line.next;
      this.#current = newPart('text/plain');
      return true;
    }
    this.#startPart(level.part, line.next);
    return true;
  }

  #startPart(parent: MimePart, start: number): void {
    const part = newPart(parent.type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain');
    part.bodyStart = start;
    this.#current = part;
    this.#inHeader = true;
    if (this.#parts >= this.#limits.parts) {
      this.#cut = 'parts';
      return;
    }
    this.#parts += 1;
    parent.children.push(part);
  }

  #headerLine(line: Line): void {
    const first = this.#bytes[line.start];
    const full = this.#current.headers.length >= mostFields;
    const folded = (first === 0x20 || first === 0x09 || full) && this.#field !== null;
    if (line.start === line.end) {
      this.#endHeader(line.next);
    } else if (folded && this.#field !== null) {
      this.#field.end = line.next;
    } else if (isFieldStart(this.#bytes, line)) {
      this.#endField();
      this.#field = { start: line.start, end: line.next };
    } else {
      // No field and no empty line: a program that forgot the empty line; what follows is text.
      this.#endHeader(line.start);
    }
  }

  #endField(): void {
    if (this.#field === null) return;
    const raw = this.#bytes.subarray(this.#field.start, this.#field.end);
    this.#field = null;
    const text = decodeText(raw, null).text;
    const colon = text.indexOf(':');
    const value = text
      .slice(colon + 1)
      .replace(/\n(?=[ \t])/gu, '')
      .trim();
    this.#current.headers.push({ name: text.slice(0, colon).trim().toLowerCase(), value, raw });
  }

  #endHeader(bodyStart: number): void {
    this.#endField();
    this.#inHeader = false;
    const part = this.#current;
    part.bodyStart = bodyStart;
    part.bodyEnd = bodyStart;
    const type = readStructured(headerValue(part, 'content-type'));
    if (/^[^\s/]+\/[^\s/]+$/u.test(type.value)) part.type = type;
    part.disposition = readStructured(headerValue(part, 'content-disposition'));
    const boundary = part.type.parameters.get('boundary');
    if (!part.type.value.startsWith('multipart/') || boundary === undefined || boundary === '') return;
    if (this.#open.length >= this.#limits.depth) this.#cut = 'depth';
    else this.#open.push({ boundary: Buffer.from(boundary, 'utf8').toString('latin1').trimEnd(), part });
  }
}

function newPart(type: string): MimePart {
  return {
    headers: [],
    type: { value: type, parameters: new Map() },
    disposition: noValue,
    bodyStart: 0,
    bodyEnd: 0,
    children: [],
  };
}

/** Skips a byte order mark, empty lines and the "From …" line of an mbox file. */
function startOfMail(bytes: Uint8Array): number {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) start += 1;
  if (latin(bytes, start, start + 5) !== 'From ') return start;
  return lines(bytes, start).next().value?.next ?? start;
}

/** Lines ended by LF, CR LF or a lone CR; `end` is before the line end, `next` after it. */
function* lines(bytes: Uint8Array, from: number): Generator<Line, undefined> {
  let start = from;
  while (start < bytes.length) {
    let end = start;
    while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end += 1;
    const next = bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? end + 2 : Math.min(end + 1, bytes.length);
    yield { start, end, next };
    start = next;
  }
  return undefined;
}

function isFieldStart(bytes: Uint8Array, line: Line): boolean {
  const text = latin(bytes, line.start, Math.min(line.end, line.start + 100));
  return /^[!-9;-~]+[ \t]*:/u.test(text);
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    start,
    Math.max(start, end),
  );
}
