/** One pass over a file's rows: counts, the sketch of its keys, and its skip index. */
import type { ColumnMeaning } from '../../../src-contract/vocabulary.ts';
import { asText, emailHash, hashOf, nothing, numberHash } from './index/hash.ts';
import { Indexer, inColumn } from './index/indexer.ts';
import { Numbered } from './index/numbered.ts';
import { Tracer } from './index/tracer.ts';
import type { TraceColumns } from './index/traces.ts';
import { FileSketcher } from './link/sketch.ts';
import { type Affix, coreOf, coreStart } from './match/affix.ts';
import { type FileKind, isCorrespondence } from './meaning/files.ts';
import { MailboxOwners, StaffDomains } from './meaning/staff.ts';
import type { Row } from './read/rows.ts';
import { columnKeys, foldedName, indexedKeys, keysOf, type NameColumns } from './record.ts';

export type TallyColumns = TraceColumns & {
  meanings: readonly ColumnMeaning[];
  /** Columns with keys, or with values that could be keys. */
  keys: readonly number[];
  /** How key columns write their numbers, where there is something to take off. */
  affixes: ReadonlyMap<number, Affix>;
  /** Whose row it is; where it names nobody, to whom something was sent. */
  names: NameColumns;
};

/** From this row on, what only shares are told from is looked at on one row in sixteen. */
const allCounted = 4096;

export class Tally {
  records = 0;
  /** Of the rows that were looked at for it, how many hold something in each column. */
  readonly filled: number[] = [];
  looked = 0;
  readonly indexer: Indexer;
  readonly #columns: TallyColumns;
  readonly #salt: number;
  readonly #sketcher: FileSketcher;
  readonly #tracer: Tracer;
  readonly #number = new Numbered();
  readonly #staff: StaffDomains | MailboxOwners | null;
  /** For each key column its place among the numbered ones, -1 for e-mail addresses. */
  readonly #numbered: readonly number[];
  /** For each key column what is taken off its numbers. */
  readonly #affixes: readonly (Affix | null)[];

  /** @param kind of the file: where it holds messages, the shop's own addresses among them are told */
  constructor(columns: TallyColumns, salt: number, kind: FileKind) {
    this.#columns = columns;
    this.#salt = salt;
    this.#staff = staffOf(kind);
    this.#sketcher = new FileSketcher([...columns.keys, -1]);
    const numbered = columns.keys.filter((column) => columns.meanings[column] !== 'email');
    this.#affixes = columns.keys.map((column) => columns.affixes.get(column) ?? null);
    this.#numbered = columns.keys.map((column) => numbered.indexOf(column));
    this.indexer = new Indexer(numbered);
    this.#tracer = new Tracer(columns, salt, (trace) => this.indexer.add(trace));
  }

  add(row: Row, width: number): void {
    this.records += 1;
    this.indexer.row(row.offset, row.line);
    const counted = this.records <= allCounted || (this.records & 15) === 0;
    if (counted) this.#countFilled(row, width);
    let sampled = false;
    const { keys, others } = this.#columns;
    for (let place = 0; place < keys.length; place += 1)
      if (this.#addKey(row, keys[place] ?? 0, place, counted)) sampled = true;
    for (const column of others) this.#addOther(row, column);
    this.#tracer.add(row);
    if (sampled) this.#sample(row);
    if (this.#staff !== null) this.#addStaff(this.#staff, row);
  }

  #countFilled(row: Row, width: number): void {
    this.looked += 1;
    for (let column = 0; column < width; column += 1)
      if (row.isFilled(column)) this.filled[column] = (this.filled[column] ?? 0) + 1;
  }

  /** True where the sketch wants a key of this column on this row. */
  #addKey(row: Row, column: number, place: number, counted: boolean): boolean {
    const numbered = this.#numbered[place] ?? -1;
    const start = row.start(column);
    const hash = start < 0 ? asText : this.#hash(row, column, start, numbered < 0);
    if (hash === nothing) return false;
    if (hash === asText) return this.#addText(row, column, place, counted);
    const affix = this.#affixes[place] ?? null;
    const from = affix === null ? start : coreStart(row.bytes, start, row.end(column), affix);
    if (from < 0) return this.#addText(row, column, place, counted);
    if (counted) this.#sketcher.count(place, digitsIn(row, from, row.end(column)));
    if (numbered < 0) this.indexer.add(inColumn(hash, column));
    else {
      const taken = this.indexer.wants(numbered)
        ? this.#number.read(row.bytes, start, row.end(column))
        : null;
      this.indexer.addNumber(numbered, hash, taken);
    }
    const core = from === start ? hash : numberHash(row.bytes, from, row.end(column), this.#salt);
    return this.#sketcher.wants(place, core);
  }

  #hash(row: Row, column: number, start: number, email: boolean): number {
    return email
      ? emailHash(row.bytes, start, row.end(column), this.#salt)
      : numberHash(row.bytes, start, row.end(column), this.#salt);
  }

  #addText(row: Row, column: number, place: number, counted: boolean): boolean {
    const numbered = this.#numbered[place] ?? -1;
    const affix = this.#affixes[place] ?? null;
    let wanted = false;
    for (const written of row.values(column)) {
      for (const key of indexedKeys(this.#columns.meanings[column] ?? 'other', written)) {
        const hash = hashOf(key, this.#salt);
        const core = coreOf(key, affix);
        if (counted) this.#sketcher.count(place, digitsOf(core));
        if (numbered < 0) this.indexer.add(inColumn(hash, column));
        else this.indexer.addNumber(numbered, hash, this.#number.readKey(key));
        if (this.#sketcher.wants(place, core === key ? hash : hashOf(core, this.#salt))) wanted = true;
      }
    }
    return wanted;
  }

  #addOther(row: Row, column: number): void {
    const start = row.start(column);
    if (start >= 0 && !holdsAt(row.bytes, start, row.end(column))) return;
    for (const written of row.values(column))
      for (const key of indexedKeys('email', written))
        this.indexer.add(inColumn(hashOf(key, this.#salt), column));
  }

  /** A row of the sample is read in full: few are. */
  #sample(row: Row): void {
    const { keys, meanings } = this.#columns;
    const hashes = keys.map((column, place) =>
      columnKeys(meanings[column] ?? 'other', row.values(column), indexedKeys).map((key) =>
        hashOf(coreOf(key, this.#affixes[place] ?? null), this.#salt),
      ),
    );
    const name = foldedName(this.#columns.names, row);
    this.#sketcher.add([...hashes, name === '' ? [] : [hashOf(name, this.#salt)]]);
  }

  #addStaff(staff: StaffDomains | MailboxOwners, row: Row): void {
    const { keys, meanings } = this.#columns;
    staff.add(
      keys.flatMap((column) =>
        meanings[column] === 'email' ? columnKeys('email', row.values(column), keysOf) : [],
      ),
    );
  }

  /** What the pass told of the file. The rest of the index is then taken from `indexer`. */
  finish(): { sketch: ReturnType<FileSketcher['finish']>; staffDomains: string[] } {
    this.indexer.finish();
    return { sketch: this.#sketcher.finish(), staffDomains: this.#staff?.told() ?? [] };
  }
}

function holdsAt(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === 0x40) return true;
  return false;
}

/** Length of a value that is digits only; 0 for any other. */
function digitsIn(row: Row, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const byte = row.bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) return 0;
  }
  return end - start;
}

const digitsOf = (key: string): number => (/^\d+$/.test(key) ? key.length : 0);

function staffOf(kind: FileKind): StaffDomains | MailboxOwners | null {
  if (kind.entity === 'mail') return new MailboxOwners();
  return isCorrespondence(kind) ? new StaffDomains() : null;
}
