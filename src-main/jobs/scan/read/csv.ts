/**
 * A byte scanner for delimited text. It works on bytes, in chunks, and never holds more than one record, so that
 * a file of any size takes the same memory. Rules are RFC 4180's, read leniently: what breaks them is named by its
 * line and costs one line, not the file.
 */

import { Carry } from './carry.ts';

/** How a delimited file is written. */
export type Dialect = {
  /** The byte between two fields. */
  delimiter: number;
  /** `lf` also covers CRLF. */
  newline: 'lf' | 'cr';
  /** How a quote inside a quoted field is written: doubled, or after a backslash (database dumps). */
  escape: 'double' | 'backslash';
};

/** Turns the bytes of one field into text. */
export type Decode = (bytes: Buffer, start: number, end: number) => string;

export type RecordProblem = 'unterminated-quote' | 'line-too-long';

/** Longest record that is held in memory, in bytes. */
export const longestRecord = 16 * 1024 * 1024;

const quote = 0x22;
const backslash = 0x5c;
const lf = 0x0a;
const cr = 0x0d;
const space = 0x20;

const plain = 0;
const quoted = 1;
const doubled = 2;
const escaped = 4;

/** One record, valid only until the scanner goes on: its fields are places in the scanner's buffer. */
export class CsvRecord {
  /** Byte offset of the record in the file. */
  offset = 0;
  /** Physical line, counted from 1, where the record starts. */
  line = 0;
  /** Number of fields. */
  count = 0;
  problem: RecordProblem | null = null;
  /** The scanner's buffer. */
  bytes: Buffer = Buffer.alloc(0);
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #kinds: number[] = [];
  readonly #decode: Decode;

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  /** The text of field `index`; the empty string where the record is shorter than that. */
  text(index: number): string {
    if (index >= this.count) return '';
    const kind = this.#kinds[index] ?? plain;
    const value = this.#decode(this.bytes, this.#starts[index] ?? 0, this.#ends[index] ?? 0);
    if ((kind & doubled) !== 0) return value.replaceAll('""', '"');
    return (kind & escaped) === 0 ? value : value.replace(/\\(["\\])/g, '$1');
  }

  /** Whether the first field may start with `byte`, which is ASCII; any does for 0. Space before it does not count. */
  startsWith(byte: number): boolean {
    if (byte === 0) return true;
    let at = this.#starts[0] ?? 0;
    while (at < (this.#ends[0] ?? 0) && (this.bytes[at] ?? 0) <= space) at += 1;
    return this.bytes[at] === byte;
  }

  /** True where field `index` holds no byte at all. */
  isEmpty(index: number): boolean {
    return index >= this.count || this.#starts[index] === this.#ends[index];
  }

  /** Where field `index` stands in `bytes`; -1 where its text is not simply those bytes. */
  start(index: number): number {
    if (index >= this.count) return 0;
    return ((this.#kinds[index] ?? plain) & (doubled | escaped)) === 0 ? (this.#starts[index] ?? 0) : -1;
  }

  /** Where field `index` ends in `bytes`. */
  end(index: number): number {
    return index >= this.count ? 0 : (this.#ends[index] ?? 0);
  }

  /** All fields as text. */
  texts(): string[] {
    return Array.from({ length: this.count }, (_, index) => this.text(index));
  }

  begin(bytes: Buffer): void {
    this.bytes = bytes;
    this.count = 0;
    this.problem = null;
  }

  add(start: number, end: number, kind: number): void {
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.#kinds[this.count] = kind;
    this.count += 1;
  }
}

/** Outcome of one try to read a record: where the next one starts, or why there is none yet. */
const needsMore = -1;
const malformed = -2;

export class CsvScanner {
  readonly #dialect: Dialect;
  readonly #newline: number;
  readonly #limit: number;
  readonly #record: CsvRecord;
  readonly #onRecord: (record: CsvRecord) => void;
  readonly #carry = new Carry();
  #offset: number;
  #line: number;
  /** Inside a line that is too long: everything up to its end is passed over. */
  #passing = false;
  #newlinesInside = 0;

  /**
   * `start` is the byte offset and physical line of the first byte that will be fed. `onRecord` gets the same
   * object each time.
   */
  constructor(options: {
    dialect: Dialect;
    decode: Decode;
    onRecord: (record: CsvRecord) => void;
    start?: { offset: number; line: number };
    limit?: number;
  }) {
    this.#dialect = options.dialect;
    this.#newline = options.dialect.newline === 'lf' ? lf : cr;
    this.#limit = options.limit ?? longestRecord;
    this.#record = new CsvRecord(options.decode);
    this.#onRecord = options.onRecord;
    this.#offset = options.start?.offset ?? 0;
    this.#line = options.start?.line ?? 1;
  }

  /** Takes the next bytes of the file. */
  feed(chunk: Buffer): void {
    this.#scan(this.#carry.join(chunk), false);
  }

  /** Says that the file ends here. */
  end(): void {
    this.#scan(this.#carry.bytes, true);
  }

  #scan(bytes: Buffer, final: boolean): void {
    let at = 0;
    while (at < bytes.length) {
      const next = this.#passing ? this.#passLine(bytes, at) : this.#next(bytes, at, final);
      if (next === needsMore) break;
      this.#offset += next - at;
      at = next;
    }
    this.#carry.keep(bytes, final ? bytes.length : at);
  }

  #next(bytes: Buffer, at: number, final: boolean): number {
    const tooLong = bytes.length - at > this.#limit;
    let next = this.#read(bytes, at, final, true);
    if (next === malformed || (next === needsMore && tooLong)) {
      const problem: RecordProblem = 'unterminated-quote';
      next = this.#read(bytes, at, final, false);
      this.#record.problem = problem;
    }
    if (next === needsMore) {
      if (!tooLong) return needsMore;
      this.#record.begin(bytes);
      this.#record.problem = 'line-too-long';
      this.#passing = true;
      this.#emit(0);
      return this.#passLine(bytes, at);
    }
    this.#emit(1 + this.#newlinesInside);
    return next;
  }

  #emit(lines: number): void {
    this.#record.offset = this.#offset;
    this.#record.line = this.#line;
    this.#line += lines;
    this.#onRecord(this.#record);
  }

  #passLine(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(this.#newline, at);
    if (end < 0) return bytes.length;
    this.#passing = false;
    this.#line += 1;
    return end + 1;
  }

  /** Reads one record from `at`; returns where the next one starts, `needsMore` or `malformed`. */
  #read(bytes: Buffer, at: number, final: boolean, quoting: boolean): number {
    const { delimiter } = this.#dialect;
    this.#record.begin(bytes);
    this.#newlinesInside = 0;
    let from = at;
    for (;;) {
      const end =
        quoting && bytes[from] === quote
          ? this.#quotedField(bytes, from, final)
          : this.#plainField(bytes, from, final);
      if (end < 0) return end;
      if (bytes[end] === delimiter) from = end + 1;
      else if (bytes[end] === this.#newline) return end + 1;
      else if (bytes[end] === cr && bytes[end + 1] === lf) return end + 2;
      else return end;
    }
  }

  /** Returns the place of the byte that ends the field: a delimiter, a newline, or the end of the file. */
  #plainField(bytes: Buffer, from: number, final: boolean): number {
    const { delimiter } = this.#dialect;
    const newline = this.#newline;
    const length = bytes.length;
    let end = from;
    while (end < length && bytes[end] !== delimiter && bytes[end] !== newline) end += 1;
    if (end === length && !final) return needsMore;
    const withCr = newline === lf && bytes[end] !== delimiter && end > from && bytes[end - 1] === cr;
    this.#record.add(from, withCr ? end - 1 : end, plain);
    return end;
  }

  #quotedField(bytes: Buffer, from: number, final: boolean): number {
    let kind = quoted;
    let stray = false;
    let at = from + 1;
    for (;;) {
      at = bytes.indexOf(quote, at);
      if (at < 0) return final ? malformed : needsMore;
      const inside = this.#insideQuote(bytes, from, at, final);
      if (inside === needsMore) return needsMore;
      if (inside !== plain) {
        kind |= inside;
        at += inside === doubled ? 2 : 1;
        continue;
      }
      const close = this.#closes(bytes, at + 1, final);
      if (close === needsMore) return needsMore;
      if (close !== malformed) return this.#closeField(bytes, from + 1, at, close, kind, stray);
      stray = true;
      at += 1;
    }
  }

  /** Whether the quote at `at` stands for itself: `doubled`, `escaped`, or `plain` where it may close the field. */
  #insideQuote(bytes: Buffer, from: number, at: number, final: boolean): number {
    if (this.#dialect.escape === 'backslash') return this.#isEscaped(bytes, from, at) ? escaped : plain;
    if (at + 1 === bytes.length) return final ? plain : needsMore;
    return bytes[at + 1] === quote ? doubled : plain;
  }

  #closeField(
    bytes: Buffer,
    start: number,
    end: number,
    close: number,
    kind: number,
    stray: boolean,
  ): number {
    let newlines = 0;
    for (
      let at = bytes.indexOf(this.#newline, start);
      at >= 0 && at < end;
      at = bytes.indexOf(this.#newline, at + 1)
    )
      newlines += 1;
    // A lone quote and a newline in one field: a quote that was never closed met the next record's.
    if (stray && newlines > 0) return malformed;
    this.#newlinesInside += newlines;
    const backslashes =
      this.#dialect.escape === 'backslash' && bytes.subarray(start, end).includes(backslash);
    this.#record.add(start, end, backslashes ? kind | escaped : kind);
    return close;
  }

  #isEscaped(bytes: Buffer, from: number, at: number): boolean {
    let before = at - 1;
    while (before > from && bytes[before] === backslash) before -= 1;
    return (at - 1 - before) % 2 === 1;
  }

  /** Where the field ends if the quote before `at` closes it; `malformed` if that quote stands inside the text. */
  #closes(bytes: Buffer, at: number, final: boolean): number {
    const { delimiter } = this.#dialect;
    let end = at;
    while (end < bytes.length && bytes[end] === space && delimiter !== space) end += 1;
    if (end === bytes.length) return final ? end : needsMore;
    const byte = bytes[end];
    if (byte === delimiter || byte === this.#newline) return end;
    if (byte !== cr) return malformed;
    if (end + 1 === bytes.length) return final ? end + 1 : needsMore;
    return bytes[end + 1] === lf ? end : malformed;
  }
}
