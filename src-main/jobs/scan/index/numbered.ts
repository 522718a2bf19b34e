/** Numbers as shops give them out, `SP1230413` or `100234`: what stands before the digits, and the digits as a number. */
import { begin, finish, step } from './hash.ts';

/** Digits that a double holds exactly. */
const mostDigits = 15;

/** A number taken apart. Two keys that are the same have the same parts; two with the same parts may differ in zeros. */
export class Numbered {
  /** Hash of what stands before the digits, in upper case. */
  prefix = 0;
  /** The digits at the end; not a number where there are none, or too many. */
  value = Number.NaN;

  /** Takes bytes apart that are plain (see `numberHash`). */
  read(bytes: Buffer, start: number, end: number): this {
    let at = end;
    let value = 0;
    let unit = 1;
    while (at > start && end - at < mostDigits) {
      const digit = (bytes[at - 1] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      value += digit * unit;
      unit *= 10;
      at -= 1;
    }
    this.value = at === end ? Number.NaN : value;
    let state = begin(0);
    for (let place = start; place < at; place += 1) {
      const byte = bytes[place] ?? 0;
      state = step(state, byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte);
    }
    this.prefix = finish(state);
    return this;
  }

  /** Takes a key apart. */
  readKey(key: string): this {
    const bytes = Buffer.from(key);
    return this.read(bytes, 0, bytes.length);
  }
}
