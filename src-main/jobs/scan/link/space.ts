/**
 * Which key columns hold the same numbers. Columns that do share a *space*; a key is followed from one record to
 * another only inside its space. Names propose a link, values confirm or refuse it: two columns called
 * `customer_id` are kept apart where the same number stands beside different people.
 */

import { several } from '../index/hash.ts';
import { Groups } from './groups.ts';
import type { FileSketch, KeySketch } from './sketch.ts';

/** A key column as linking sees it. */
export type KeyColumn = {
  /** Number of the file, and the column's place in it. */
  file: number;
  column: number;
  /** Folder of the file: files of one system lie together. */
  folder: string;
  /** What the key is of; null for a column whose name says nothing and whose values look like keys. */
  entity: string | null;
  attribute: string;
  /** The key of the file's own records. */
  own: boolean;
  /** The entity is one that belongs to one person (`order`, `ticket`), not a noun that nobody knows. */
  personal: boolean;
  /** Says another number of the same customer. */
  earlier: boolean;
};

/** Key column (`file:column`) → its space; columns that lead nowhere have none. */
export type Spaces = ReadonlyMap<string, string>;

export const columnId = (file: number, column: number): string => `${file}:${column}`;

type Evidence = { agree: number; differ: number };
type Overlap = { shared: number; smaller: number };
type Node = KeyColumn & { sketch: KeySketch; lookup: ReadonlyMap<number, number>; unique: boolean };

/** Two key columns and how much speaks for them holding the same numbers. */
type Edge = { a: Node; b: Node; score: number };

const enough = 3;

function companion(file: FileSketch, node: Node, hash: number, place: number): number {
  const entry = node.lookup.get(hash);
  return entry === undefined ? 0 : (node.sketch.companions[entry * file.columns.length + place] ?? 0);
}

/** Numbers that both columns hold, among those that both samples would show. */
function overlap(a: Node, b: Node): Overlap {
  const threshold = Math.min(a.sketch.threshold, b.sketch.threshold);
  const [few, many] = a.lookup.size <= b.lookup.size ? [a, b] : [b, a];
  let shared = 0;
  let fewSize = 0;
  let manySize = 0;
  for (const hash of few.lookup.keys()) {
    if (hash >= threshold) continue;
    fewSize += 1;
    if (many.lookup.has(hash)) shared += 1;
  }
  for (const hash of many.lookup.keys()) if (hash < threshold) manySize += 1;
  return { shared, smaller: Math.min(fewSize, manySize) };
}

function sameEntity(a: Node, b: Node, { shared, smaller }: Overlap, proven: boolean): number {
  if (proven) return 5;
  // Two files that each count their own records from 1 have the same numbers, and nothing else, in common.
  if (a.own && b.own && a.sketch.small > 0.5 && b.sketch.small > 0.5 && a.entity !== 'customer') return 0;
  if (a.attribute === b.attribute) return 3;
  return shared >= smaller * 0.5 && (a.unique || b.unique) ? 2 : 0;
}

/**
 * Names that do not agree: only where the values leave no doubt. Mere counting numbers never do, since two counters
 * have the same numbers; between two known things (an order, a customer) even long ones are no proof.
 */
function strangers(a: Node, b: Node, { shared, smaller }: Overlap): number {
  const known = a.personal && b.personal;
  if (known && (a.sketch.counted > 0.1 || b.sketch.counted > 0.1)) return 0;
  const certain = shared >= enough && shared >= smaller * 0.9 && (a.unique || b.unique);
  return certain && a.sketch.small < 0.5 && b.sketch.small < 0.5 ? 1 : 0;
}

export class Linker {
  readonly #files: readonly FileSketch[];
  readonly #nodes: Node[];
  readonly #byFile = new Map<number, Node[]>();
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
    this.#nodes = columns.flatMap((column) => {
      const sketch = this.#sketchOf(column.file, column.column);
      if (sketch === null || sketch.hashes.length === 0) return [];
      const lookup = this.#entriesOf(column.file, column.column, sketch);
      return [{ ...column, sketch, lookup, unique: sketch.repeated <= sketch.hashes.length * 0.02 }];
    });
    for (const node of this.#nodes)
      this.#byFile.set(node.file, [...(this.#byFile.get(node.file) ?? []), node]);
  }

  /** Joins the columns into spaces, the surest links first; a link that the values refuse is never made. */
  spaces(): Spaces {
    const edges: Edge[] = [];
    const refused: [Node, Node][] = [];
    this.#nodes.forEach((a, index) => {
      for (const b of this.#nodes.slice(index + 1)) {
        const score = this.#score(a, b);
        if (score === null) refused.push([a, b]);
        else if (score > 0) edges.push({ a, b, score });
      }
    });
    const groups = new Groups(this.#nodes, refused);
    for (const edge of edges.toSorted((x, y) => y.score - x.score)) groups.join(edge.a, edge.b);
    const spaces = new Map<string, string>();
    for (const [index, group] of groups.all().entries()) {
      if (!this.#followable(group)) continue;
      const name = entityOfGroup(group);
      for (const node of group) spaces.set(columnId(node.file, node.column), `${name}.${index}`);
    }
    return spaces;
  }

  /** Hash → entry of a column's sketch. */
  #entriesOf(file: number, column: number, sketch: KeySketch): ReadonlyMap<number, number> {
    const id = columnId(file, column);
    const known = this.#entries.get(id) ?? new Map([...sketch.hashes].map((hash, index) => [hash, index]));
    this.#entries.set(id, known);
    return known;
  }

  #sketchOf(file: number, column: number): KeySketch | null {
    const sketch = this.#files[file];
    const place = sketch?.columns.indexOf(column) ?? -1;
    return place < 0 ? null : (sketch?.keys[place] ?? null);
  }

  /** Null: never the same; 0: nothing speaks for it; else the higher the surer. */
  #score(a: Node, b: Node): number | null {
    if (a.file === b.file) {
      return a.entity !== null && a.entity === b.entity && a.earlier !== b.earlier ? 1 : null;
    }
    const common = overlap(a, b);
    if (common.shared === 0) return 0;
    const evidence = this.#evidence(a, b);
    const told = evidence.agree + evidence.differ;
    if (told >= enough && evidence.agree < told * 0.4) return null;
    const proven = evidence.agree >= 2 && evidence.agree >= told * 0.7;
    if (!proven && this.#countApart(a, b)) return 0;
    // A reference and the key it points at, in one folder, come before all other pairs.
    const near = (a.folder === b.folder ? 0.2 : 0) + ((a.own && a.unique) !== (b.own && b.unique) ? 0.3 : 0);
    const score =
      a.entity !== null && a.entity === b.entity ? sameEntity(a, b, common, proven) : strangers(a, b, common);
    return score === 0 ? 0 : score + near;
  }

  /** Two systems in two folders, each with its own list of such things, counted from 1 in both. */
  #countApart(a: Node, b: Node): boolean {
    if (a.folder === b.folder || a.sketch.small <= 0.5 || b.sketch.small <= 0.5) return false;
    const listed = (node: Node): boolean =>
      this.#nodes.some((other) => other.own && other.folder === node.folder && other.entity === node.entity);
    return listed(a) && listed(b);
  }

  /**
   * Does one number stand for one person in both columns? Looked at from the number (which e-mail address or name
   * stands beside it) and from the address (which number stands beside it).
   */
  #evidence(a: Node, b: Node): Evidence {
    const sum: Evidence = { agree: 0, differ: 0 };
    // A customer has one number, but any number of orders: only of the first kind two numbers are a contradiction.
    const single = a.entity === 'customer';
    for (const left of this.#witnesses(a.file)) {
      for (const right of this.#witnesses(b.file)) {
        if ((left === -1) !== (right === -1)) continue;
        add(sum, this.#beside(a, left, b, right), true);
        if (left !== -1) add(sum, this.#from(a, left, b, right), single);
      }
    }
    for (const [left, right] of this.#commonKeys(a, b))
      add(sum, this.#from(a, left.column, b, right.column), single);
    return sum;
  }

  #witnesses(file: number): number[] {
    return [...(this.#emails.get(file) ?? []).slice(0, 2), -1];
  }

  /** What stands beside the same number in both files. */
  #beside(a: Node, left: number, b: Node, right: number): Evidence {
    const evidence = { agree: 0, differ: 0 };
    const [fileA, fileB] = [this.#files[a.file], this.#files[b.file]];
    if (fileA === undefined || fileB === undefined) return evidence;
    const [placeA, placeB] = [fileA.columns.indexOf(left), fileB.columns.indexOf(right)];
    if (placeA < 0 || placeB < 0) return evidence;
    for (const hash of a.lookup.keys()) {
      if (!b.lookup.has(hash)) continue;
      count(evidence, companion(fileA, a, hash, placeA), companion(fileB, b, hash, placeB));
    }
    return evidence;
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

  /** A key of many people is no way from one record to the next, whatever it is called. */
  #followable(group: readonly Node[]): boolean {
    if (group.some((node) => node.entity === 'customer' || node.entity === 'order')) return true;
    if (group.some((node) => node.personal))
      return group.every((node) => this.#mixed(node) <= Math.max(1, node.lookup.size * 0.3));
    // A noun that nobody knows: followed only where its values show, several times over, that each is one person's.
    const referring = group.filter((node) => node.sketch.repeated >= enough);
    return (
      group.length > 1 &&
      referring.length > 0 &&
      group.some((node) => node.unique) &&
      group.every((node) => this.#mixed(node) === 0)
    );
  }

  /** Among a column's numbers, how many stand beside several people or orders. */
  #mixed(node: Node): number {
    const file = this.#files[node.file];
    if (file === undefined) return 0;
    const judge = this.#nodes.find(
      (other) =>
        other.file === node.file && (other.entity === 'customer' || other.entity === 'order') && !other.own,
    );
    // A thread has two parties by its nature; whether it is two customers' is seen on its messages.
    const thread = node.entity === 'ticket' || node.entity === 'message';
    const emails = thread ? [] : (this.#emails.get(node.file) ?? []);
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
}

/** What the numbers of a group are of: what the file that lists them says, else what most columns say. */
function entityOfGroup(group: readonly Node[]): string {
  const own = group.find((node) => node.own && node.entity !== null)?.entity;
  if (own !== undefined && own !== null) return own;
  const counts = new Map<string, number>();
  for (const { entity, personal } of group) {
    if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + (personal ? 2 : 1));
  }
  return [...counts].toSorted((x, y) => y[1] - x[1])[0]?.[0] ?? 'key';
}

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
