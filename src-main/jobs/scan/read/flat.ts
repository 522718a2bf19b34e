/**
 * Reads a JSON object that holds only texts, numbers and literals, straight from its bytes: most lines of an event log
 * are such objects, and all have the same names in the same order. Anything else is left to `JSON.parse`, and what
 * this reader gives is what `JSON.parse` would have given.
 */
import type { Decode } from './csv.ts';

const quote = 0x22;
const backslash = 0x5c;
const zero = 0x30;
const minus = 0x2d;
const point = 0x2e;
const comma = 0x2c;
const closing = 0x7d;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= 0x39;
const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const literals = [
  { bytes: Buffer.from('true'), text: 'true' },
  { bytes: Buffer.from('false'), text: 'false' },
  { bytes: Buffer.from('null'), text: '' },
];

const textKind = 0;
const escapedKind = 1;
const numberKind = 2;
const literalKind = 3;

const failed = -1;

/** The fields of one flat object, valid until the next one is read. */
export class FlatObject {
  bytes: Buffer = Buffer.alloc(0);
  count = 0;
  readonly names: string[] = [];
  readonly #keys: Buffer[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #kinds: number[] = [];
  readonly #decode: Decode;

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  /** Reads the object in `bytes` from `start` to `end`; false where it is not flat, or no JSON. */
  read(bytes: Buffer, start: number, end: number): boolean {
    this.bytes = bytes;
    this.count = 0;
    let at = this.#skip(start);
    if (bytes[at] !== 0x7b) return false;
    for (;;) {
      at = this.#field(this.#skip(at + 1), end);
      if (at === failed) return false;
      at = this.#skip(at);
      if (at >= end) return false;
      if (bytes[at] === closing) return this.#endsAt(at + 1, end);
      if (bytes[at] !== comma) return false;
    }
  }

  /** Where field `index` stands; -1 where its text is not simply its bytes. */
  start(index: number): number {
    const kind = this.#kinds[index];
    return kind === textKind || kind === numberKind ? (this.#starts[index] ?? -1) : -1;
  }

  end(index: number): number {
    return this.#ends[index] ?? 0;
  }

  /** Whether field `index` holds a text that is not empty, a number, true or false. */
  isFilled(index: number): boolean {
    if (this.#kinds[index] === literalKind) return this.text(index) !== '';
    return this.#starts[index] !== this.#ends[index];
  }

  text(index: number): string {
    const start = this.#starts[index] ?? 0;
    const end = this.#ends[index] ?? 0;
    const kind = this.#kinds[index];
    if (kind === literalKind) return literals[start]?.text ?? '';
    const text = this.#decode(this.bytes, start, end);
    return kind === escapedKind ? String(JSON.parse(`"${text}"`)) : text;
  }

  #skip(from: number): number {
    let at = from;
    while (isBlank(this.bytes[at])) at += 1;
    return at;
  }

  /** A comma may follow an object that stands in a list, a line each. */
  #endsAt(from: number, end: number): boolean {
    let at = this.#skip(from);
    if (this.bytes[at] === comma && at < end) at = this.#skip(at + 1);
    return at >= end;
  }

  #field(at: number, end: number): number {
    const afterName = this.#name(at, end);
    if (afterName === failed) return failed;
    const colon = this.#skip(afterName);
    if (this.bytes[colon] !== 0x3a) return failed;
    const from = this.#skip(colon + 1);
    const byte = this.bytes[from];
    const next =
      byte === quote
        ? this.#string(from + 1, end)
        : byte === minus || isDigit(byte)
          ? this.#number(from)
          : this.#literal(from);
    this.count += 1;
    return next > end ? failed : next;
  }

  /** Most objects have the names of the one before: then nothing is decoded. */
  #name(at: number, end: number): number {
    if (this.bytes[at] !== quote) return failed;
    const key = this.#keys[this.count];
    if (key !== undefined && this.#holds(key, at + 1)) return at + 1 + key.length;
    const close = this.bytes.indexOf(quote, at + 1);
    if (close < 0 || close >= end || close === at + 1) return failed;
    const written = this.bytes.subarray(at + 1, close + 1);
    if (written.some((byte) => byte === backslash || byte < 0x20)) return failed;
    const name = this.#decode(this.bytes, at + 1, close);
    const before = this.names.indexOf(name);
    if (before >= 0 && before < this.count) return failed;
    this.#keys.splice(this.count, Number.POSITIVE_INFINITY, Buffer.from(written));
    this.names.splice(this.count, Number.POSITIVE_INFINITY, name);
    return close + 1;
  }

  #holds(wanted: Buffer, at: number): boolean {
    for (let place = 0; place < wanted.length; place += 1)
      if (this.bytes[at + place] !== wanted[place]) return false;
    return true;
  }

  #add(start: number, end: number, kind: number): void {
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.#kinds[this.count] = kind;
  }

  #string(from: number, end: number): number {
    let kind = textKind;
    let at = from;
    for (; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte === quote) {
        this.#add(from, at, kind);
        return at + 1;
      }
      if (byte < 0x20) return failed;
      if (byte !== backslash) continue;
      kind = escapedKind;
      const length = escapeLength(this.bytes, at + 1);
      if (length === 0) return failed;
      at += length;
    }
    return failed;
  }

  /** Only numbers that read as they are written: `1.50` and `1e3` do not. */
  #number(from: number): number {
    let at = this.bytes[from] === minus ? from + 1 : from;
    const whole = at;
    while (isDigit(this.bytes[at])) at += 1;
    if (at === whole || (this.bytes[whole] === zero && at > whole + 1)) return failed;
    let fraction = false;
    if (this.bytes[at] === point) {
      fraction = true;
      at += 1;
      const first = at;
      while (isDigit(this.bytes[at])) at += 1;
      if (at === first || this.bytes[at - 1] === zero) return failed;
    }
    const zeroBelow = whole > from && this.bytes[whole] === zero && !fraction;
    // `0.0000001` reads as `1e-7`.
    const tiny = fraction && this.bytes[whole] === zero && at - whole > 7;
    if (at - whole > 15 || zeroBelow || tiny || isExponent(this.bytes[at])) return failed;
    this.#add(from, at, numberKind);
    return at;
  }

  #literal(from: number): number {
    const which = literals.findIndex(({ bytes }) => this.#holds(bytes, from));
    const found = literals[which];
    if (found === undefined) return failed;
    this.#add(which, which, literalKind);
    return from + found.bytes.length;
  }
}

const isExponent = (byte: number | undefined): boolean => byte === 0x65 || byte === 0x45;

/** Bytes of an escape behind its backslash; 0 where JSON knows none such. */
function escapeLength(bytes: Buffer, at: number): number {
  const letter = String.fromCharCode(bytes[at] ?? 0);
  if ('"\\/bfnrt'.includes(letter)) return 1;
  return letter === 'u' && /^[0-9a-fA-F]{4}$/.test(bytes.toString('latin1', at + 1, at + 5)) ? 5 : 0;
}
