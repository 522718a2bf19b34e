/** Takes the traces off rows while a file is indexed: from the bytes where they are plain, else from the text. */
import { phoneTail } from '../match/normalise.ts';
import { fillers, nameWords } from '../match/person.ts';
import type { Row } from '../read/rows.ts';
import { asText, begin, finish, hashOf, hashOfBytes, nothing, phoneHash, step } from './hash.ts';
import { pair, phoneTrace, postcodeHash, salts, type TraceColumns, tellingWord } from './traces.ts';

type Emit = (trace: number) => void;

const mostRuns = 6;
const mostKnown = 10_000;

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const lower = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);
const isLetter = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;

export class Tracer {
  readonly #columns: TraceColumns;
  readonly #salt: number;
  readonly #emit: Emit;
  readonly #fillers: ReadonlySet<number>;
  /** What the row at hand shows so far. */
  readonly #runs: number[] = [];
  readonly #codes: number[] = [];
  readonly #words: number[] = [];
  readonly #known = new Map<string, number>();
  readonly #word: Word;

  constructor(columns: TraceColumns, salt: number, emit: Emit) {
    this.#columns = columns;
    this.#salt = salt;
    this.#emit = emit;
    this.#word = new Word(salt);
    this.#fillers = new Set([...fillers].map((word) => hashOf(word, salt)));
  }

  add(row: Row): void {
    for (const column of this.#columns.phones) this.#phone(row, column);
    if (this.#columns.streets.length > 0) this.#house(row);
    if (this.#columns.others.length > 0) this.#recipient(row);
  }

  #phone(row: Row, column: number): void {
    const start = row.start(column);
    const salt = this.#salt ^ salts.phone;
    const hash = start < 0 ? asText : phoneHash(row.bytes, start, row.end(column), salt);
    if (hash > nothing) this.#emit(hash);
    if (hash !== asText) return;
    for (const value of row.values(column)) {
      const tail = phoneTail(value);
      if (tail !== null) this.#emit(phoneTrace(tail, this.#salt));
    }
  }

  #house(row: Row): void {
    const given = this.#givenCode(row);
    this.#runs.length = 0;
    this.#codes.length = 0;
    // `foldAddress` sees no house number in "12bis".
    let unnumbered = false;
    for (const column of this.#columns.streets)
      eachText(row, column, (bytes, start, end) => {
        if (this.#digitRuns(bytes, start, end, given === nothing)) unnumbered = true;
      });
    if (given !== nothing) this.#codes.push(given);
    if (this.#runs.length === 0) unnumbered = true;
    for (const code of this.#codes) {
      if (unnumbered) this.#emit(pair(salts.house, code, 0, this.#salt));
      for (const run of this.#runs) this.#emit(pair(salts.house, code, run, this.#salt));
    }
  }

  /** The first postcode in its own columns. */
  #givenCode(row: Row): number {
    for (const column of this.#columns.postcodes) {
      const start = row.start(column);
      const hash =
        start < 0
          ? postcodeHash(row.values(column)[0] ?? '', this.#salt)
          : codeHash(row.bytes, start, row.end(column), this.#salt);
      if (hash !== nothing) return hash;
    }
    return nothing;
  }

  /**
   * Gathers the digits that stand together; with `codes` also those that may be a postcode ("Kerkstraat 12, 9230
   * Wetteren" in one column). True where letters stand at a number.
   */
  #digitRuns(bytes: Buffer, start: number, end: number, codes: boolean): boolean {
    let lettered = false;
    for (let at = start; at < end; at += 1) {
      if (!isDigit(bytes[at] ?? 0)) continue;
      const from = at;
      while (at < end && isDigit(bytes[at] ?? 0)) at += 1;
      const hash = hashOfBytes(bytes, from, at, this.#salt);
      if (this.#runs.length < mostRuns) this.#runs.push(hash);
      if (codes && (at - from === 4 || at - from === 5)) this.#codes.push(hash);
      if (at + 1 < end && isLetter(lower(bytes[at] ?? 0)) && isLetter(lower(bytes[at + 1] ?? 0)))
        lettered = true;
    }
    return lettered;
  }

  /** Names of other people with the postcode beside them. Their e-mail addresses are keys, not traces. */
  #recipient(row: Row): void {
    this.#codes.length = 0;
    this.#words.length = 0;
    for (const column of this.#columns.others)
      eachText(row, column, (bytes, start, end) => {
        if (holds(bytes, start, end, isDigit)) {
          if (end - start <= 10) this.#codes.push(codeHash(bytes, start, end, this.#salt));
        } else {
          const word = this.#wordHash(bytes, start, end);
          if (word !== nothing) this.#words.push(word);
        }
      });
    for (const word of this.#words)
      for (const code of this.#codes) this.#emit(pair(salts.recipient, code, word, this.#salt));
  }

  /** The same as `tellingWord` of `nameWords`. */
  #wordHash(bytes: Buffer, start: number, end: number): number {
    let best: number = nothing;
    let longest = 1;
    for (let at = start; at < end; at += 1) {
      at = this.#word.read(bytes, at, end);
      if (this.#word.isForeign) return this.#wordOf(bytes.toString('utf8', start, end));
      const { length, hash } = this.#word;
      if (length < longest || this.#fillers.has(hash)) continue;
      best = length > longest || best === nothing ? hash : Math.min(best, hash);
      longest = length;
    }
    return best === nothing ? this.#wordOf(bytes.toString('utf8', start, end)) : best;
  }

  /** Names and towns come again and again; folding their accents is what costs. */
  #wordOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= mostKnown) this.#known.clear();
    const hash = tellingWord(nameWords(text), this.#salt);
    this.#known.set(text, hash);
    return hash;
  }
}

/** Hands over the bytes of a column's values. */
function eachText(row: Row, column: number, take: (bytes: Buffer, start: number, end: number) => void): void {
  const start = row.start(column);
  if (start >= 0) {
    const end = row.end(column);
    if (end > start) take(row.bytes, start, end);
    return;
  }
  for (const value of row.values(column)) {
    const bytes = Buffer.from(value);
    if (bytes.length > 0) take(bytes, 0, bytes.length);
  }
}

function holds(bytes: Buffer, start: number, end: number, is: (byte: number) => boolean): boolean {
  for (let at = start; at < end; at += 1) if (is(bytes[at] ?? 0)) return true;
  return false;
}

const code = Buffer.alloc(16);

/** The same as `postcodeHash`. */
function codeHash(bytes: Buffer, start: number, end: number, salt: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const byte = lower(bytes[at] ?? 0);
    if (byte >= 0x80 || count === code.length) return postcodeHash(bytes.toString('utf8', start, end), salt);
    if (!isLetter(byte) && !isDigit(byte)) continue;
    code[count] = byte;
    count += 1;
  }
  if (count === 0) return nothing;
  let letters = 0;
  while (letters < count && isLetter(code[letters] ?? 0)) letters += 1;
  let digits = 0;
  while (letters + digits < count && isDigit(code[letters + digits] ?? 0)) digits += 1;
  return hashOfBytes(code, digits >= 4 ? letters : 0, count, salt);
}

/** One word of plain letters, folded as `nameWords` folds it. */
class Word {
  length = 0;
  hash: number = nothing;
  /** It holds a letter with an accent, or one that was lost: its text must be folded. */
  isForeign = false;
  readonly #salt: number;

  constructor(salt: number) {
    this.#salt = salt;
  }

  /** Reads from `start` up to what is no letter; returns where that is. */
  read(bytes: Buffer, start: number, end: number): number {
    let state = begin(this.#salt);
    let before = 0;
    let at = start;
    this.length = 0;
    this.isForeign = false;
    for (; at < end; at += 1) {
      const byte = lower(bytes[at] ?? 0);
      if (byte >= 0x80 || byte === 0x3f) this.isForeign = true;
      if (!isLetter(byte)) break;
      // An umlaut written as two letters counts as one.
      const umlaut = byte === 0x65 && (before === 0x61 || before === 0x6f || before === 0x75);
      before = byte;
      if (umlaut) continue;
      state = step(state, byte);
      this.length += 1;
    }
    this.hash = finish(state);
    return at;
  }
}
