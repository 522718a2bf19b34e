/** Bytes that a scanner could not use yet, put before the next chunk in memory that is used again and again. */
export class Carry {
  #memory: Buffer = Buffer.alloc(0);
  #kept = 0;

  /** The kept bytes and `chunk` as one, valid until the next call. */
  join(chunk: Buffer): Buffer {
    if (this.#kept === 0) return chunk;
    const length = this.#kept + chunk.length;
    if (length > this.#memory.length) {
      const grown = Buffer.allocUnsafe(Math.max(length, this.#memory.length * 2));
      this.#memory.copy(grown, 0, 0, this.#kept);
      this.#memory = grown;
    }
    chunk.copy(this.#memory, this.#kept);
    return this.#memory.subarray(0, length);
  }

  /** Keeps the bytes of `joined` from `from` on. */
  keep(joined: Buffer, from: number): void {
    const length = joined.length - from;
    if (joined.buffer !== this.#memory.buffer && length > this.#memory.length)
      this.#memory = Buffer.allocUnsafe(Math.max(length, 64 * 1024));
    joined.copy(this.#memory, 0, from);
    this.#kept = length;
  }

  /** What is kept, as it stands. */
  get bytes(): Buffer {
    return this.#memory.subarray(0, this.#kept);
  }
}
