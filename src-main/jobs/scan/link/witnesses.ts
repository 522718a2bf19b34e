/** What stands beside the numbers of key columns, told from sketches: which people they are of, one or several. */
import { nothing, several } from '../index/hash.ts';
import type { Evidence, KeyColumn, Node } from './score.ts';
import type { FileSketch, KeySketch } from './sketch.ts';

function companion(file: FileSketch, node: Node, hash: number, place: number): number {
  const entry = node.lookup.get(hash);
  return entry === undefined ? 0 : (node.sketch.companions[entry * file.columns.length + place] ?? 0);
}

export class Witnesses {
  /** The key columns of which there is a sketch with something in it. */
  readonly nodes: readonly Node[];
  readonly #files: readonly FileSketch[];
  readonly #byFile: ReadonlyMap<number, readonly Node[]>;
  readonly #entries = new Map<string, ReadonlyMap<number, number>>();
  /** Columns of e-mail addresses and of names, by file: what tells people apart. */
  readonly #emails: ReadonlyMap<number, readonly number[]>;

  constructor(
    files: readonly FileSketch[],
    columns: readonly KeyColumn[],
    emails: ReadonlyMap<number, readonly number[]>,
  ) {
    this.#files = files;
    this.#emails = emails;
    this.nodes = columns.flatMap((column) => {
      const sketch = this.#sketchOf(column.file, column.column);
      if (sketch === null || sketch.hashes.length === 0) return [];
      const lookup = this.#entriesOf(column.file, column.column, sketch);
      return [{ ...column, sketch, lookup }];
    });
    this.#byFile = Map.groupBy(this.nodes, ({ file }) => file);
  }

  /**
   * Does one number stand for one person in both columns? Looked at from the number (which e-mail address or name
   * stands beside it) and from the address (which number stands beside it).
   */
  evidence(a: Node, b: Node): Evidence {
    const sum: Evidence = { agree: 0, differ: 0 };
    // A customer has one number, but any number of orders: only of the first kind two numbers are a contradiction.
    const single = a.entity === 'customer';
    for (const left of this.#tellers(a.file)) {
      for (const right of this.#tellers(b.file)) {
        if ((left === -1) !== (right === -1)) continue;
        add(sum, this.#beside(a, left, b, right), true);
        if (left !== -1) add(sum, this.#from(a, left, b, right), single);
      }
    }
    for (const [left, right] of this.#commonKeys(a, b))
      add(sum, this.#from(a, left.column, b, right.column), single);
    return sum;
  }

  /** The same with the customers whose numbers stand beside the same number in both. */
  withCustomers(a: Node, b: Node, evidence: Evidence): Evidence {
    const sum = { ...evidence };
    for (const [left, right] of this.#commonKeys(a, b))
      if (left.entity === 'customer') add(sum, this.#beside(a, left.column, b, right.column), true);
    return sum;
  }

  /** Among a column's numbers, how many stand beside several people or orders. */
  mixed(node: Node, isThread: boolean): number {
    const file = this.#files[node.file];
    if (file === undefined) return 0;
    const judge = this.nodes.find(
      (other) =>
        other.file === node.file &&
        (other.entity === 'customer' || (other.entity === 'order' && !ordersOften.has(node.entity ?? ''))) &&
        !other.own,
    );
    const emails = isThread ? [] : (this.#emails.get(node.file) ?? []);
    const columns = [judge?.column, ...emails].filter((column) => column !== undefined);
    return Math.max(
      0,
      ...columns.map((column) => {
        const place = file.columns.indexOf(column);
        if (place < 0) return 0;
        return [...node.lookup.keys()].filter((hash) => companion(file, node, hash, place) === several)
          .length;
      }),
    );
  }

  /** Hash → entry of a column's sketch. */
  #entriesOf(file: number, column: number, sketch: KeySketch): ReadonlyMap<number, number> {
    const id = `${file}:${column}`;
    const known = this.#entries.get(id) ?? new Map([...sketch.hashes].map((hash, index) => [hash, index]));
    this.#entries.set(id, known);
    return known;
  }

  #sketchOf(file: number, column: number): KeySketch | null {
    const sketch = this.#files[file];
    const place = sketch?.columns.indexOf(column) ?? -1;
    return place < 0 ? null : (sketch?.keys[place] ?? null);
  }

  #tellers(file: number): number[] {
    return [...(this.#emails.get(file) ?? []).slice(0, 2), -1];
  }

  /** What stands beside the same number in both files. */
  #beside(a: Node, left: number, b: Node, right: number): Evidence {
    const evidence = { agree: 0, differ: 0 };
    const [fileA, fileB] = [this.#files[a.file], this.#files[b.file]];
    if (fileA === undefined || fileB === undefined) return evidence;
    const [placeA, placeB] = [fileA.columns.indexOf(left), fileB.columns.indexOf(right)];
    if (placeA < 0 || placeB < 0) return evidence;
    if (!this.#tells(a, placeA) || !this.#tells(b, placeB)) return evidence;
    for (const hash of a.lookup.keys()) {
      if (!b.lookup.has(hash)) continue;
      count(evidence, companion(fileA, a, hash, placeA), companion(fileB, b, hash, placeB));
    }
    return evidence;
  }

  /** One address beside most numbers is a till's or a shop's, and tells nobody from anybody. */
  #tells(node: Node, place: number): boolean {
    const file = this.#files[node.file];
    if (file === undefined) return false;
    const counts = new Map<number, number>();
    let told = 0;
    for (const hash of node.lookup.keys()) {
      const beside = companion(file, node, hash, place);
      if (beside === nothing || beside === several) continue;
      told += 1;
      counts.set(beside, (counts.get(beside) ?? 0) + 1);
    }
    return told < 5 || Math.max(...counts.values()) < told * 0.5;
  }

  /** Which numbers stand beside the same value of another column that both files have. */
  #from(a: Node, left: number, b: Node, right: number): Evidence {
    const evidence = { agree: 0, differ: 0 };
    const [fileA, fileB] = [this.#files[a.file], this.#files[b.file]];
    const [sketchA, sketchB] = [this.#sketchOf(a.file, left), this.#sketchOf(b.file, right)];
    if (fileA === undefined || fileB === undefined || sketchA === null || sketchB === null) return evidence;
    const placesB = this.#entriesOf(b.file, right, sketchB);
    const [placeA, placeB] = [fileA.columns.indexOf(a.column), fileB.columns.indexOf(b.column)];
    sketchA.hashes.forEach((hash, entry) => {
      const other = placesB.get(hash);
      if (other === undefined) return;
      const mine = sketchA.companions[entry * fileA.columns.length + placeA] ?? 0;
      const theirs = sketchB.companions[other * fileB.columns.length + placeB] ?? 0;
      count(evidence, mine, theirs);
    });
    return evidence;
  }

  /** Other keys that both files have under the same name, such as the order of a payment and of an invoice. */
  *#commonKeys(a: Node, b: Node): Generator<[Node, Node]> {
    const named = (file: number): Node[] =>
      (this.#byFile.get(file) ?? []).filter((node) => node.entity !== null && node.personal);
    for (const left of named(a.file)) {
      if (left === a || left.entity === a.entity || left.entity === b.entity) continue;
      for (const right of named(b.file)) {
        if (right !== b && left.entity === right.entity && left.attribute === right.attribute)
          yield [left, right];
      }
    }
  }
}

/** Who orders several times: many orders beside one of them are no sign of many people. */
const ordersOften = new Set(['visitor', 'device', 'session', 'subscriber', 'contact', 'lead']);

function add(sum: Evidence, more: Evidence, contradicts: boolean): void {
  // Two numbers of which a person can have many agree by chance now and then; only that most agree says something.
  if (contradicts || more.agree > more.differ * 2) sum.agree += more.agree;
  if (contradicts) sum.differ += more.differ;
}

function count(evidence: Evidence, mine: number, theirs: number): void {
  if (mine === 0 || theirs === 0 || mine === several || theirs === several) return;
  if (mine === theirs) evidence.agree += 1;
  else evidence.differ += 1;
}
