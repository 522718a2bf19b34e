/** Golomb–Rice coding of growing whole numbers: close to the least space that a set of random numbers can take. */

/** Writes numbers bit by bit. */
export class BitWriter {
  #bytes: Uint8Array;
  #at = 0;

  constructor(expectedBytes: number) {
    this.#bytes = new Uint8Array(Math.max(64, expectedBytes));
  }

  /** Bits written so far. */
  get length(): number {
    return this.#at;
  }

  /** Writes `gap` with parameter `k`: its high part as so many ones and a zero, its `k` low bits as they are. */
  rice(gap: number, k: number): void {
    const high = Math.floor(gap / 2 ** k);
    this.#reserve(high + k + 1);
    for (let ones = high; ones > 0; ones -= 1) this.#one();
    this.#at += 1;
    this.#low(gap, k);
  }

  #one(): void {
    const byte = this.#at >>> 3;
    this.#bytes[byte] = (this.#bytes[byte] ?? 0) | (0x80 >>> (this.#at & 7));
    this.#at += 1;
  }

  #low(value: number, bits: number): void {
    let left = bits;
    while (left > 0) {
      const room = 8 - (this.#at & 7);
      const taken = Math.min(room, left);
      const part = (value >>> (left - taken)) & ((1 << taken) - 1);
      const byte = this.#at >>> 3;
      this.#bytes[byte] = (this.#bytes[byte] ?? 0) | (part << (room - taken));
      this.#at += taken;
      left -= taken;
    }
  }

  #reserve(bits: number): void {
    const needed = ((this.#at + bits) >>> 3) + 2;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  /** All that was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, (this.#at + 7) >>> 3);
  }
}

/** Reads numbers that a `BitWriter` wrote, from bit `at` of `bytes` on. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Bit at which the next number starts. */
  get at(): number {
    return this.#at;
  }

  rice(k: number): number {
    let high = 0;
    while (this.#bit() === 1) high += 1;
    let value = high;
    for (let left = k; left > 0; ) {
      const room = 8 - (this.#at & 7);
      const taken = Math.min(room, left);
      const byte = this.#bytes[this.#at >>> 3] ?? 0;
      value = value * 2 ** taken + ((byte >>> (room - taken)) & ((1 << taken) - 1));
      this.#at += taken;
      left -= taken;
    }
    return value;
  }

  #bit(): number {
    const bit = ((this.#bytes[this.#at >>> 3] ?? 0) >>> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit;
  }
}
