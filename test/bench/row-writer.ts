/** Writes rows of text into a file through one buffer: no string is built for a row, so that a gigabyte takes seconds. */
import { closeSync, openSync, writeSync } from 'node:fs';

const bufferBytes = 8 * 1024 * 1024;
/** No row is longer. */
const longestRow = 64 * 1024;

export class RowWriter {
  readonly #file: number;
  readonly #buffer = Buffer.allocUnsafe(bufferBytes);
  #at = 0;
  #written = 0;

  /** @throws what opening the file throws */
  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  /** Bytes made ahead with `Buffer.from`. */
  bytes(piece: Uint8Array): this {
    const buffer = this.#buffer;
    let at = this.#at;
    for (let index = 0; index < piece.length; index += 1) {
      buffer[at] = piece[index] ?? 0;
      at += 1;
    }
    this.#at = at;
    return this;
  }

  /** One character of ASCII, by its code. */
  byte(code: number): this {
    this.#buffer[this.#at] = code;
    this.#at += 1;
    return this;
  }

  /** A whole number from 0, filled up with zeros to `width` digits. */
  number(value: number, width = 1): this {
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
    const size = Math.max(width, digits);
    let rest = value;
    for (let place = this.#at + size - 1; place >= this.#at; place -= 1) {
      this.#buffer[place] = 0x30 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.#at += size;
    return this;
  }

  /** Eight lower-case hexadecimal digits of a 32-bit number. */
  hex(value: number): this {
    for (let shift = 28; shift >= 0; shift -= 4) {
      const digit = (value >>> shift) & 15;
      this.byte(digit < 10 ? 0x30 + digit : 0x57 + digit);
    }
    return this;
  }

  /** Ends the row. */
  row(): void {
    this.byte(0x0a);
    if (this.#at > bufferBytes - longestRow) this.#flush();
  }

  /** Closes the file and answers its size in bytes. */
  end(): number {
    this.#flush();
    closeSync(this.#file);
    return this.#written;
  }

  #flush(): void {
    let from = 0;
    while (from < this.#at) from += writeSync(this.#file, this.#buffer, from, this.#at - from);
    this.#written += this.#at;
    this.#at = 0;
  }
}
