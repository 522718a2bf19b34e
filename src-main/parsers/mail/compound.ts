/**
 * Compound files (MS-CFB), the container of Outlook's .msg: whether one can be walked at all. Libraries follow its
 * chains and its tree as they stand, and a crafted file leads them round for ever.
 */

/** Where things stand in the header (MS-CFB 2.2) and in a directory entry (2.6.1). */
const header = {
  size: 512,
  sectorShift: 30,
  fatCount: 44,
  directory: 48,
  miniFat: 60,
  difat: 68,
  firstFat: 76,
};
const entry = { size: 128, type: 66, left: 68, right: 72, child: 76, start: 116, length: 120 };
const types = { storage: 1, stream: 2, root: 5 };

const endOfChain = -2;
const nothing = -1;
const miniSector = 64;
/** Streams below this length lie in mini sectors. */
const miniCutoff = 4096;

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** True for the first bytes of a compound file, whatever it holds. */
export function isCompound(bytes: Uint8Array): boolean {
  return bytes.length >= header.size && signature.every((byte, at) => bytes[at] === byte);
}

/**
 * True where every chain ends, every entry hangs in one place, and the streams together are no longer than the file,
 * so that reading all of it takes time and memory in the order of its length.
 */
export function isSound(bytes: Uint8Array): boolean {
  if (!isCompound(bytes)) return false;
  try {
    return new Walk(bytes).isSound();
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

class Walk {
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #sectors: number;
  /** Sectors of the allocation table. */
  readonly #fat: number[] = [];
  #miniFat: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#sectorBytes = this.#view.getUint8(header.sectorShift) === 12 ? 4096 : 512;
    this.#sectors = Math.ceil(bytes.length / this.#sectorBytes);
  }

  isSound(): boolean {
    if (!this.#readFat()) return false;
    const miniFat = this.#chain(this.#int(header.miniFat), this.#sectors);
    const directory = this.#chain(this.#int(header.directory), this.#sectors);
    if (miniFat === null || directory === null) return false;
    this.#miniFat = miniFat;
    const perSector = this.#sectorBytes / entry.size;
    const places = directory.flatMap((sector) =>
      Array.from({ length: perSector }, (_, index) => this.#place(sector) + index * entry.size),
    );
    return this.#isTree(places) && this.#areStreamsSound(places);
  }

  #int(at: number): number {
    return this.#view.getInt32(at, true);
  }

  #place(sector: number): number {
    return (sector + 1) * this.#sectorBytes;
  }

  /** The first 109 sectors of the table stand in the header, the others in a chain of their own. */
  #readFat(): boolean {
    const count = this.#int(header.fatCount);
    const [first, more] = [this.#int(header.difat), this.#int(header.difat + 4)];
    if (count < 0 || count > this.#sectors || more < 0 || more > this.#sectors) return false;
    const inHeader = Math.min(count, (header.size - header.firstFat) / 4);
    for (let at = 0; at < inHeader; at += 1) this.#fat.push(this.#int(header.firstFat + at * 4));
    const width = this.#sectorBytes / 4 - 1;
    for (let at = 0, sector = first; at < more && sector >= 0; at += 1) {
      for (let place = 0; place < width; place += 1) {
        const held = this.#int(this.#place(sector) + place * 4);
        if (held < 0) break;
        this.#fat.push(held);
      }
      sector = this.#int(this.#place(sector) + width * 4);
    }
    return true;
  }

  #next(sector: number, table: readonly number[]): number {
    const width = this.#sectorBytes / 4;
    const held = table[Math.floor(sector / width)];
    return held === undefined ? endOfChain : this.#int(this.#place(held) + (sector % width) * 4);
  }

  /** The sectors of a chain; null where there are more than `most`, as where it goes round. */
  #chain(start: number, most: number, table: readonly number[] = this.#fat): number[] | null {
    const sectors: number[] = [];
    for (
      let sector = start;
      sector !== endOfChain && sector !== nothing;
      sector = this.#next(sector, table)
    ) {
      if (sectors.length >= most || sector < 0) return null;
      sectors.push(sector);
    }
    return sectors;
  }

  #isTree(places: readonly number[]): boolean {
    const seen = new Set<number>();
    const waiting = [0];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const place = places[index];
      if (place === undefined || seen.has(index)) return false;
      seen.add(index);
      const type = this.#view.getUint8(place + entry.type);
      const links = type === types.storage || type === types.root ? [entry.child] : [];
      if (type !== types.root) links.push(entry.left, entry.right);
      waiting.push(...links.map((link) => this.#int(place + link)).filter((next) => next !== nothing));
    }
    return true;
  }

  #areStreamsSound(places: readonly number[]): boolean {
    let total = 0;
    return places.every((place) => {
      const type = this.#view.getUint8(place + entry.type);
      const start = this.#int(place + entry.start);
      const length = this.#int(place + entry.length);
      if (type === types.root) return this.#chain(start, this.#sectors) !== null;
      if (type !== types.stream || length === 0) return true;
      total += length;
      if (length < 0 || total > this.#view.byteLength) return false;
      if (length >= miniCutoff) return true;
      return this.#chain(start, Math.ceil(length / miniSector) + 1, this.#miniFat) !== null;
    });
  }
}
