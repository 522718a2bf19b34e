/** Bytes of a file, plain or packed: what a table is read from, whatever lies around it. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Gunzip, Inflate } from 'fflate';

/** One wrapping that is taken off. Plain data, kept with the file. */
export type Layer =
  | { kind: 'gzip' }
  /** A member of a ZIP archive: where its data stand in what lies around it, and how long they are. */
  | { kind: 'zip'; offset: number; packed: number; deflated: boolean; bytes: number };

/** Where bytes lie: a file of the disk, and what must be taken off it, the outermost first. */
export type Place = { file: string; layers: readonly Layer[] };

/** A file of the disk as it is. */
export const plain = (file: string): Place => ({ file, layers: [] });

/** Thrown where packed bytes are not what their archive says, or far more than it could honestly hold. */
export class PackingError extends Error {
  readonly reason: 'archive-damaged' | 'archive-bomb';

  constructor(reason: 'archive-damaged' | 'archive-bomb', cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

const chunkBytes = 1024 * 1024;
/** What is inflated at once: even the tightest packing then fits in memory. */
const packedBytes = 16 * 1024;
/** Deflate packs at most 1032 to 1; text that people export comes nowhere near, once it is more than a little. */
const mostRatio = 500;
const smallBytes = 256 * 1024 * 1024;

type Chunk = { bytes: Buffer; offset: number };

/**
 * Chunks of a place from byte `from` to byte `to` (exclusive), with the offset of each. The same memory may be used for
 * each chunk: keep a copy, not the chunk. In packed bytes what lies before `from` is inflated and dropped.
 * @throws PackingError; what `open` and `read` throw (a file that is gone, a drive that vanished)
 */
export function* chunksOf(place: Place, from = 0, to = Number.POSITIVE_INFINITY): Generator<Chunk> {
  const layer = place.layers.at(-1);
  if (layer === undefined) {
    yield* fromDisk(place.file, from, to);
    return;
  }
  const around = { file: place.file, layers: place.layers.slice(0, -1) };
  if (layer.kind === 'zip' && !layer.deflated) {
    const end = Math.min(layer.offset + to, layer.offset + layer.packed);
    for (const { bytes, offset } of chunksOf(around, layer.offset + from, end))
      yield { bytes, offset: offset - layer.offset };
    return;
  }
  const packed =
    layer.kind === 'zip' ? chunksOf(around, layer.offset, layer.offset + layer.packed) : chunksOf(around);
  yield* cut(inflated(packed, layer), from, to);
}

function* fromDisk(path: string, from: number, to: number): Generator<Chunk> {
  const file = openSync(path, 'r');
  try {
    const memory = Buffer.allocUnsafe(Math.max(1, Math.min(chunkBytes, to - from)));
    let offset = from;
    while (offset < to) {
      const read = readSync(file, memory, 0, Math.min(memory.length, to - offset), offset);
      if (read === 0) return;
      yield { bytes: memory.subarray(0, read), offset };
      offset += read;
    }
  } finally {
    closeSync(file);
  }
}

/** Everything that packed chunks hold. @throws PackingError */
function* inflated(packed: Iterable<Chunk>, layer: Layer): Generator<Uint8Array> {
  const inflater = new Inflater(layer);
  for (const { bytes } of packed)
    for (let at = 0; at < bytes.length; at += packedBytes)
      // A copy: the inflater keeps what it could not use yet.
      yield* inflater.push(Uint8Array.from(bytes.subarray(at, at + packedBytes)), false);
  yield* inflater.push(new Uint8Array(), true);
  inflater.check();
}

/** Takes one layer off, and watches that no more comes out than could honestly be in it. */
class Inflater {
  readonly #layer: Layer;
  readonly #stream: Gunzip | Inflate;
  #out: Uint8Array[] = [];
  #read = 0;
  #written = 0;
  /** Where in what was written the present member of a gzip file begins. */
  #member = 0;
  /** The last bytes read: a gzip member ends with its length. */
  #tail = Buffer.alloc(0);

  constructor(layer: Layer) {
    this.#layer = layer;
    const take = (bytes: Uint8Array): void => {
      this.#written += bytes.length;
      this.#out.push(bytes);
    };
    if (layer.kind === 'zip') this.#stream = new Inflate(take);
    else {
      const gunzip = new Gunzip(take);
      gunzip.onmember = () => {
        this.#member = this.#written;
      };
      this.#stream = gunzip;
    }
  }

  push(bytes: Uint8Array, last: boolean): Uint8Array[] {
    try {
      this.#stream.push(bytes, last);
    } catch (error) {
      throw new PackingError('archive-damaged', error);
    }
    this.#read += bytes.length;
    this.#tail = Buffer.concat([this.#tail, bytes]).subarray(-4);
    if (this.#written > smallBytes && this.#written > this.#read * mostRatio)
      throw new PackingError('archive-bomb');
    return this.#out.splice(0);
  }

  /** @throws PackingError where the packed bytes were cut off */
  check(): void {
    const told = this.#layer.kind === 'zip' ? this.#layer.bytes : this.#tail.readUInt32LE(0);
    const found = this.#layer.kind === 'zip' ? this.#written : (this.#written - this.#member) % 2 ** 32;
    if (told !== found) throw new PackingError('archive-damaged');
  }
}

function* cut(all: Iterable<Uint8Array>, from: number, to: number): Generator<Chunk> {
  let offset = 0;
  for (const bytes of all) {
    const end = offset + bytes.length;
    if (end > from) {
      const first = Math.max(from, offset);
      const part = bytes.subarray(first - offset, Math.min(to, end) - offset);
      if (part.length > 0)
        yield { bytes: Buffer.from(part.buffer, part.byteOffset, part.length), offset: first };
    }
    offset = end;
    if (offset >= to) return;
  }
}

/** The first bytes of a place, at most `length`. @throws as `chunksOf` */
export function headOf(place: Place, length: number): Buffer {
  const parts: Buffer[] = [];
  for (const { bytes } of chunksOf(place, 0, length)) parts.push(Buffer.from(bytes));
  return Buffer.concat(parts);
}

/** All bytes of a place; null where they are more than `most`. @throws as `chunksOf` */
export function allOf(place: Place, most: number): Buffer | null {
  const bytes = headOf(place, most + 1);
  return bytes.length > most ? null : bytes;
}

/** The last bytes of a file of the disk, at most `length`. @throws what `open` and `read` throw. */
export function tailOf(file: string, length = 64 * 1024): Buffer {
  const { size } = statSync(file);
  return Buffer.concat(
    [...fromDisk(file, Math.max(0, size - length), size)].map(({ bytes }) => Buffer.from(bytes)),
  );
}
