/**
 * Splits a mailbox file into its messages: mboxo and mboxrd (RFC 4155 and its kin), as Thunderbird, Apple Mail,
 * mutt and Google Takeout write them.
 */

/** One message: its bytes without the line that parts it from the one before. */
export type MboxMessage = {
  /** Byte offset and physical line, from 1, of its `From ` line. */
  offset: number;
  line: number;
  bytes: Buffer;
  /** Longer than the limit; the rest is left out. */
  cut: boolean;
};

const lf = 0x0a;
const mark = Buffer.from('From ');
const lineMark = Buffer.from('\nFrom ');
const escapedMark = Buffer.from('\n>');

/** So far two lines are looked at to tell whether a message begins; a `From ` line is far shorter. */
const longestLook = 4096;

/** A sender, then a moment: `From - Tue Feb 03 10:11:12 2026`, `From an@post.example 2026-02-03 10:11:12`. */
const separator = /^From \S.*\b\d{1,2}:\d{2}(?::\d{2})?\b/;
const year = /\b(?:19|20)\d{2}\b/;
const field = /^>*[!-9;-~]+[ \t]*:|^>From /;

/**
 * True where two lines begin a message: the `From ` line and the first line of a header. A writer who forgot to
 * escape a sentence that starts with "From" wrote no time in it.
 */
function begins(first: string, second: string): boolean {
  return separator.test(first) && year.test(first) && field.test(second);
}

/** True for the first bytes of a mailbox file. */
export function isMbox(head: Buffer): boolean {
  const text = head.subarray(0, longestLook).toString('latin1');
  const [first = '', second = ''] = text.replace(/^\xef\xbb\xbf/, '').split(/\r?\n/, 2);
  return begins(first, second);
}

/** Reads a mailbox in chunks; holds one message in memory, and of that no more than `limit` bytes. */
export class MboxScanner {
  readonly #onMessage: (message: MboxMessage) => void;
  readonly #limit: number;
  /** Bytes that were fed and not yet told apart. */
  #rest: Buffer = Buffer.alloc(0);
  #pieces: Buffer[] = [];
  #held = 0;
  #cut = false;
  /** Where the present message began; null before the first one. */
  #message: { offset: number; line: number } | null = null;
  #offset: number;
  #line: number;

  /** `start`: byte offset and physical line of the first byte that will be fed, the beginning of a message. */
  constructor(options: {
    onMessage: (message: MboxMessage) => void;
    limit: number;
    start: { offset: number; line: number };
  }) {
    this.#onMessage = options.onMessage;
    this.#limit = options.limit;
    this.#offset = options.start.offset;
    this.#line = options.start.line;
  }

  feed(chunk: Buffer): void {
    this.#read(this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]), false);
  }

  end(): void {
    this.#read(this.#rest, true);
    this.#close();
  }

  #read(bytes: Buffer, last: boolean): void {
    let from = 0;
    let at = this.#message === null ? (bytes.subarray(0, mark.length).equals(mark) ? 0 : -1) : -1;
    if (this.#message === null && !last && bytes.length < longestLook) {
      this.#rest = Buffer.from(bytes);
      return;
    }
    if (at < 0) at = next(bytes, 0);
    while (at >= 0) {
      const look = bytes.subarray(at, at + longestLook);
      const [first = '', second] = look.toString('latin1').split(/\r?\n/, 3);
      const whole = last || look.length === longestLook || isSecondLineWhole(look);
      if (!whole) break;
      if (begins(first, second ?? '')) {
        this.#take(bytes.subarray(from, at));
        from = at;
        this.#close();
        this.#message = { offset: this.#offset, line: this.#line };
      }
      at = next(bytes, at + 1);
    }
    const keep = last ? bytes.length : at >= 0 ? at : Math.max(from, bytes.length - lineMark.length);
    this.#take(bytes.subarray(from, keep));
    this.#rest = Buffer.from(bytes.subarray(keep));
  }

  #take(piece: Buffer): void {
    this.#offset += piece.length;
    for (let at = piece.indexOf(lf); at >= 0; at = piece.indexOf(lf, at + 1)) this.#line += 1;
    if (this.#message === null) return;
    const room = this.#limit - this.#held;
    if (piece.length > room) this.#cut = true;
    const kept = piece.subarray(0, Math.max(0, room));
    this.#held += kept.length;
    if (kept.length > 0) this.#pieces.push(Buffer.from(kept));
  }

  #close(): void {
    const message = this.#message;
    const bytes = this.#pieces.length === 1 ? (this.#pieces[0] ?? mark) : Buffer.concat(this.#pieces);
    const cut = this.#cut;
    this.#pieces = [];
    this.#held = 0;
    this.#cut = false;
    this.#message = null;
    if (message === null) return;
    const body = bytes.indexOf(lf) + 1;
    this.#onMessage({ ...message, bytes: unescaped(bytes.subarray(body)), cut });
  }
}

/** Where the next line that starts with `From ` begins; -1 for none. */
function next(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(lineMark, Math.max(0, from - 1));
  return at < 0 ? -1 : at + 1;
}

function isSecondLineWhole(look: Buffer): boolean {
  const first = look.indexOf(lf);
  return first >= 0 && look.indexOf(lf, first + 1) >= 0;
}

/** Takes one `>` from lines that the writer escaped (`>From `, in mboxrd `>>From ` too). */
function unescaped(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(escapedMark); at >= 0; at = bytes.indexOf(escapedMark, at + 1)) {
    let end = at + 1;
    while (bytes[end] === 0x3e) end += 1;
    if (!bytes.subarray(end, end + mark.length).equals(mark)) continue;
    kept.push(bytes.subarray(from, at + 1));
    from = at + 2;
  }
  return from === 0 ? bytes : Buffer.concat([...kept, bytes.subarray(from)]);
}
