/** UTF-16 files, read as UTF-8 bytes with the way back to their own offsets. */
import { StringDecoder } from 'node:string_decoder';
import { chunksOf, type Place } from './packed.ts';

/** Gives a UTF-16 file as UTF-8 chunks, and tells where in the file a place in that UTF-8 stands. */
export class Utf16File {
  readonly #place: Place;
  readonly #bigEndian: boolean;
  readonly #from: number;
  readonly #to: number;
  /** Chunks that records may still point into. */
  readonly #open: Buffer[] = [];
  /** Place up to which offsets were told: in UTF-8 bytes, and in the file's own bytes. */
  #told = 0;
  #own: number;
  /** UTF-8 place of the first open chunk. */
  #base = 0;

  /** The part of the file from byte `offset` to byte `end` (exclusive). */
  constructor(
    place: Place,
    encoding: 'utf-16le' | 'utf-16be',
    { offset, end }: { offset: number; end: number },
  ) {
    this.#place = place;
    this.#bigEndian = encoding === 'utf-16be';
    this.#from = offset;
    this.#to = end;
    this.#own = offset;
  }

  /** The bytes as UTF-8, in chunks, each with the file's own offset. @throws what reading throws. */
  *chunks(): Generator<{ bytes: Buffer; offset: number }> {
    const decoder = new StringDecoder('utf16le');
    for (const { bytes, offset } of chunksOf(this.#place, this.#from, this.#to)) {
      // A chunk is a whole number of code units except at the end of a file that was cut off.
      const even = bytes.subarray(0, bytes.length & ~1);
      const chunk = Buffer.from(decoder.write(this.#bigEndian ? even.swap16() : even));
      this.#open.push(chunk);
      yield { bytes: chunk, offset };
    }
    const last = Buffer.from(decoder.end());
    this.#open.push(last);
    if (last.length > 0) yield { bytes: last, offset: this.#to };
  }

  /** Byte offset in the file of UTF-8 place `at`; to be asked in growing order. */
  offset(at: number): number {
    while (this.#told < at) {
      const chunk = this.#open[0];
      if (chunk === undefined) break;
      const end = Math.min(chunk.length, at - this.#base);
      for (let place = this.#told - this.#base; place < end; place += 1) {
        const byte = chunk[place] ?? 0;
        if ((byte & 0xc0) !== 0x80) this.#own += byte >= 0xf0 ? 4 : 2;
      }
      this.#told = this.#base + end;
      if (end < chunk.length) break;
      this.#base += chunk.length;
      this.#open.shift();
    }
    return this.#own;
  }
}

/** The first bytes of a UTF-16 file as UTF-8. */
export function headAsUtf8(head: Buffer, encoding: 'utf-16le' | 'utf-16be', bom: number): Buffer {
  const even = Buffer.from(head.subarray(bom, bom + ((head.length - bom) & ~1)));
  return Buffer.from((encoding === 'utf-16be' ? even.swap16() : even).toString('utf16le'));
}
