/** JSON records: one object a line (NDJSON), or the objects of an array. Nested objects become dotted names. */

import { Carry } from './carry.ts';
import type { Decode } from './csv.ts';
import type { FlatObject } from './flat.ts';

/** One value of a record: `path` is the same for all elements of a list, `name` tells which one it is. */
export type JsonField = { path: string; name: string; value: string };

export type JsonRecord = { offset: number; line: number; fields: JsonField[] };
export type JsonProblem = { line: number; code: 'malformed-line' | 'line-too-long' | 'not-an-object' };

/** Deepest nesting that is taken apart; what lies deeper is given as JSON text. */
const deepest = 32;

/** Numbers are kept as they are written: an order number of 19 digits does not fit a double. */
function parse(text: string): unknown {
  if (!/\d{16}|\d\.\d{15}|\d[eE]/.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
      ? context.source
      : value,
  );
}

function flatten(value: unknown, path: string, name: string, depth: number, into: JsonField[]): void {
  if (value === null || value === undefined) into.push({ path, name, value: '' });
  else if (typeof value !== 'object') into.push({ path, name, value: String(value) });
  else if (depth >= deepest) into.push({ path, name, value: JSON.stringify(value) });
  else if (Array.isArray(value)) {
    if (value.length === 0) into.push({ path, name, value: '' });
    value.forEach((item, index) => {
      flatten(item, path, `${name}.${index + 1}`, depth + 1, into);
    });
  } else {
    const entries = Object.entries(value);
    if (entries.length === 0) into.push({ path, name, value: '' });
    for (const [key, item] of entries) {
      flatten(
        item,
        path === '' ? key : `${path}.${key}`,
        name === '' ? key : `${name}.${key}`,
        depth + 1,
        into,
      );
    }
  }
}

/** The fields of one JSON object. @throws SyntaxError where `text` is no JSON; null where it is no object. */
export function jsonFields(text: string): JsonField[] | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields: JsonField[] = [];
  flatten(value, '', '', 0, fields);
  return fields;
}

export type JsonSink = {
  onRecord: (record: JsonRecord) => void;
  /** For an object that the scanner's `flat` holds. */
  onFlat: (offset: number, line: number) => void;
  onProblem: (problem: JsonProblem) => void;
};
type Options = {
  sink: JsonSink;
  decode: Decode;
  /** Reads flat objects; its contents are what `onFlat` is about. */
  flat: FlatObject;
  limit: number;
  /** Byte offset and physical line of the first byte that will be fed. */
  start?: Start;
};
type Start = { offset: number; line: number };

const lf = 0x0a;

/** Reads one object a line; a line that is broken is named and the next one is read. */
export class NdjsonScanner {
  readonly #options: Options;
  readonly #carry = new Carry();
  #offset: number;
  #line: number;
  #passing = false;

  constructor(options: Options) {
    this.#options = options;
    this.#offset = options.start?.offset ?? 0;
    this.#line = options.start?.line ?? 1;
  }

  feed(chunk: Buffer): void {
    const bytes = this.#carry.join(chunk);
    let at = 0;
    for (let end = bytes.indexOf(lf, at); end >= 0; end = bytes.indexOf(lf, at)) {
      this.#take(bytes, at, end);
      this.#offset += end + 1 - at;
      this.#line += 1;
      at = end + 1;
    }
    if (bytes.length - at > this.#options.limit) this.#pass(bytes, at);
    else this.#carry.keep(bytes, at);
  }

  end(): void {
    this.#take(this.#carry.bytes, 0, this.#carry.bytes.length);
  }

  #pass(bytes: Buffer, at: number): void {
    if (!this.#passing) this.#options.sink.onProblem({ line: this.#line, code: 'line-too-long' });
    this.#passing = true;
    this.#offset += bytes.length - at;
    this.#carry.keep(bytes, bytes.length);
  }

  #take(bytes: Buffer, start: number, end: number): void {
    if (this.#passing) {
      this.#passing = false;
      return;
    }
    takeObject(bytes, start, end, { offset: this.#offset, line: this.#line }, this.#options);
  }
}

function takeObject(
  bytes: Buffer,
  start: number,
  end: number,
  { offset, line }: Start,
  { sink, decode, flat }: Options,
): void {
  if (flat.read(bytes, start, end)) {
    sink.onFlat(offset, line);
    return;
  }
  const text = decode(bytes, start, end).trim();
  if (text === '') return;
  const fields = fieldsOrNothing(text.endsWith(',') ? text.slice(0, -1) : text);
  if (fields === undefined) sink.onProblem({ line, code: 'malformed-line' });
  else if (fields === null) sink.onProblem({ line, code: 'not-an-object' });
  else sink.onRecord({ offset, line, fields });
}

/** Undefined for what is no JSON. */
function fieldsOrNothing(text: string): JsonField[] | null | undefined {
  try {
    return jsonFields(text);
  } catch {
    return undefined;
  }
}

const quote = 0x22;
const backslash = 0x5c;

const longestKey = 500;

/** Puts a key (with its quotes, byte by byte) into an object as its first field. */
function withKey(key: string, object: Buffer): Buffer {
  const rest = object.subarray(1);
  const comma = /^\s*\}/.test(rest.toString('latin1', 0, 64)) ? '' : ',';
  return Buffer.concat([Buffer.from('{"@id":'), Buffer.from(key, 'latin1'), Buffer.from(comma), rest]);
}

/**
 * Reads the objects that lie `depth` levels deep: 0 for objects one after the other, 1 for an array of objects,
 * 2 for an object whose lists hold them (`{"customers": [{…}, {…}]}`), and so on. Of keyed ones (`{"12": {…}}`) the
 * key is the record's first field, `@id`, and the place of the key is the record's place.
 */
export class JsonArrayScanner {
  readonly #options: Options;
  readonly #wanted: number;
  readonly #keyed: boolean;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #pieces: Buffer[] = [];
  #held = 0;
  /** Where in the present chunk the record goes on. */
  #from = 0;
  #record: Start | null = null;
  /** The last string outside of a record, with its quotes: a key, perhaps. */
  #key: Start & { text: string } = { offset: 0, line: 1, text: '' };
  #offset: number;
  #line: number;

  /** `inside`: the bytes do not begin with the file but at one of its objects. */
  constructor(options: Options & { depth: number; inside: boolean; keyed: boolean }) {
    this.#options = options;
    this.#keyed = options.keyed;
    this.#wanted = options.depth;
    this.#depth = options.inside ? options.depth : 0;
    this.#offset = options.start?.offset ?? 0;
    this.#line = options.start?.line ?? 1;
  }

  feed(chunk: Buffer): void {
    this.#from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === lf) this.#line += 1;
      if (this.#inString) this.#inside(byte);
      else if (byte === quote) this.#begin(at);
      else if (byte === 0x7b || byte === 0x5b) this.#open(byte, at);
      else if (byte === 0x7d || byte === 0x5d) this.#shut(chunk, at);
    }
    if (this.#record !== null) this.#hold(chunk.subarray(this.#from));
    this.#offset += chunk.length;
  }

  #begin(at: number): void {
    this.#inString = true;
    if (this.#keyed && this.#record === null)
      this.#key = { offset: this.#offset + at, line: this.#line, text: '"' };
  }

  #open(byte: number, at: number): void {
    if (byte === 0x7b && this.#depth === this.#wanted) {
      const { offset, line } = this.#key;
      this.#record = this.#keyed ? { offset, line } : { offset: this.#offset + at, line: this.#line };
      this.#from = at;
    }
    this.#depth += 1;
  }

  #shut(chunk: Buffer, at: number): void {
    this.#depth -= 1;
    if (this.#record !== null && this.#depth === this.#wanted)
      this.#close(chunk.subarray(this.#from, at + 1));
  }

  end(): void {
    if (this.#record !== null)
      this.#options.sink.onProblem({ line: this.#record.line, code: 'malformed-line' });
  }

  #inside(byte: number): void {
    if (this.#keyed && this.#record === null && this.#key.text.length < longestKey)
      this.#key.text += String.fromCharCode(byte);
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) this.#inString = false;
  }

  #hold(piece: Buffer): void {
    this.#held += piece.length;
    if (this.#held <= this.#options.limit) this.#pieces.push(Buffer.from(piece));
    else this.#pieces = [];
  }

  #close(piece: Buffer): void {
    const record = this.#record;
    this.#record = null;
    this.#hold(piece);
    if (record !== null) {
      if (this.#held > this.#options.limit)
        this.#options.sink.onProblem({ line: record.line, code: 'line-too-long' });
      else {
        const whole = this.#pieces.length === 1 ? (this.#pieces[0] ?? piece) : Buffer.concat(this.#pieces);
        const bytes = this.#keyed ? withKey(this.#key.text, whole) : whole;
        takeObject(bytes, 0, bytes.length, record, this.#options);
      }
    }
    this.#pieces = [];
    this.#held = 0;
  }
}
