/**
 * Which key columns hold the same numbers. Columns that do share a *space*; a key is followed from one record to
 * another only inside its space. Names propose a link, values confirm or refuse it: two columns called
 * `customer_id` are kept apart where the same number stands beside different people.
 */

import { nothing, several } from '../index/hash.ts';
import { Groups } from './groups.ts';
import { type Joined, type Proposal, proposalsOf } from './proposals.ts';
import {
  counting,
  type Evidence,
  enough,
  isCalledOtherwise,
  type KeyColumn,
  type Node,
  type Overlap,
  overlap,
  scoreOf,
} from './score.ts';
import type { FileSketch, KeySketch } from './sketch.ts';

/** Key column (`file:column`) → its space; columns that lead nowhere have none. */
export type Spaces = ReadonlyMap<string, string>;

export const columnId = (file: number, column: number): string => `${file}:${column}`;

/** What staff said of two key columns (`columnId`): that they hold the same numbers, or that they don't. */
export type Decision = { a: string; b: string; follow: boolean };

/** Staff's word comes before whatever names and values say. */
const decided = 100;

function companion(file: FileSketch, node: Node, hash: number, place: number): number {
  const entry = node.lookup.get(hash);
  return entry === undefined ? 0 : (node.sketch.companions[entry * file.columns.length + place] ?? 0);
}

export class Linker {
  readonly #files: readonly FileSketch[];
  readonly #nodes: Node[];
  readonly #byFile = new Map<number, Node[]>();
  readonly #entries = new Map<string, ReadonlyMap<number, number>>();
  /** Columns of e-mail addresses and of names, by file: what tells people apart. */
  readonly #emails: ReadonlyMap<number, readonly number[]>;
  readonly #decisions = new Map<string, boolean>();

  constructor(
    files: readonly FileSketch[],
    columns: readonly KeyColumn[],
    emails: ReadonlyMap<number, readonly number[]>,
    decisions: readonly Decision[] = [],
  ) {
    this.#files = files;
    this.#emails = emails;
    for (const { a, b, follow } of decisions) {
      this.#decisions.set(`${a} ${b}`, follow);
      this.#decisions.set(`${b} ${a}`, follow);
    }
    this.#nodes = columns.flatMap((column) => {
      const sketch = this.#sketchOf(column.file, column.column);
      if (sketch === null || sketch.hashes.length === 0) return [];
      const lookup = this.#entriesOf(column.file, column.column, sketch);
      return [{ ...column, sketch, lookup }];
    });
    for (const node of this.#nodes)
      this.#byFile.set(node.file, [...(this.#byFile.get(node.file) ?? []), node]);
  }

  /**
   * Joins the columns into spaces, the surest links first; a link that the values refuse is never made. The proposals
   * tell people which links are followed, and which were seen but are not sure enough.
   */
  link(): { spaces: Spaces; proposals: Proposal[] } {
    const joined: Joined[] = [];
    const refused: [Node, Node][] = [];
    this.#nodes.forEach((a, index) => {
      for (const b of this.#nodes.slice(index + 1)) {
        const said = this.#decided(a, b);
        const common = overlap(a, b);
        const score = said === null ? this.#score(a, b, common) : said ? decided : null;
        if (score === null) refused.push([a, b]);
        if ((score !== null && (score > 0 || common.shared >= enough)) || said === false)
          joined.push({ a, b, score: score ?? 0, common, said });
      }
    });
    const groups = new Groups(this.#nodes, refused);
    for (const { a, b, score } of joined.toSorted((x, y) => y.score - x.score))
      if (score > 0) groups.join(a, b);
    const spaces = new Map<string, string>();
    const followed = groups.all().filter((group) => this.#followable(group));
    for (const [index, group] of followed.entries()) {
      const name = entityOfGroup(group);
      for (const node of group) spaces.set(columnId(node.file, node.column), `${name}.${index}`);
    }
    return { spaces, proposals: proposalsOf(joined, followed) };
  }

  #decided(a: Node, b: Node): boolean | null {
    return this.#decisions.get(`${columnId(a.file, a.column)} ${columnId(b.file, b.column)}`) ?? null;
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
  #score(a: Node, b: Node, common: Overlap): number | null {
    if (a.file === b.file) {
      return a.entity !== null && a.entity === b.entity && a.earlier !== b.earlier ? 1 : null;
    }
    if (common.shared === 0) return 0;
    const evidence = this.#evidence(a, b);
    const told = evidence.agree + evidence.differ;
    if (told >= enough && evidence.agree < told * 0.4) return null;
    const proven = evidence.agree >= 2 && evidence.agree >= told * 0.7;
    if (!proven && this.#countApart(a, b)) return 0;
    // A reference and the key it points at, in one folder, come before all other pairs.
    const near =
      (a.folder === b.folder ? 0.2 : 0) + ((a.own && !a.repeats) !== (b.own && !b.repeats) ? 0.3 : 0);
    const score = this.#isCalledOtherwise(a, b, common, evidence)
      ? 4
      : scoreOf(a, b, common, evidence, proven);
    return score === 0 ? 0 : score + near;
  }

  /** Two systems in two folders, each with its own list of such things, counted from 1 in both. */
  #countApart(a: Node, b: Node): boolean {
    // A parcel's reference is no counter of its own.
    if (a.entity !== b.entity || a.folder === b.folder || counting(a, b) <= 0.5 || counting(b, a) <= 0.5)
      return false;
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

  /** With the customers whose numbers stand beside the same number in both; what its own folder lists is what it says. */
  #isCalledOtherwise(a: Node, b: Node, common: Overlap, evidence: Evidence): boolean {
    const sum = { ...evidence };
    for (const [left, right] of this.#commonKeys(a, b))
      if (left.entity === 'customer') add(sum, this.#beside(a, left.column, b, right.column), true);
    const reference = a.own ? b : a;
    const listed = this.#nodes.some(
      ({ own, entity, folder }) => own && entity === reference.entity && folder === reference.folder,
    );
    return !listed && isCalledOtherwise(a, b, common, sum);
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

  /** A key of many people is no way from one record to the next, whatever it is called. */
  #followable(group: readonly Node[]): boolean {
    if (group.some((a) => group.some((b) => this.#decided(a, b) === true))) return true;
    if (group.some((node) => node.entity === 'customer' || node.entity === 'order')) return true;
    // A thread has two parties by its nature; whether it is two customers' is seen on its messages.
    const isThread = group.some(({ entity }) => entity === 'ticket' || entity === 'message');
    if (group.some((node) => node.personal))
      return group.every((node) => this.#mixed(node, isThread) <= Math.max(1, node.lookup.size * 0.3));
    // A noun that nobody knows: followed only where its values show, several times over, that each is one person's, or
    // where another file is called after it and lists it.
    const referring = group.filter((node) => node.sketch.repeated >= enough);
    const listed = group.some((node) => node.own && !node.repeats);
    return (
      group.length > 1 &&
      (referring.length > 0 || listed || isContained(group)) &&
      group.some((node) => !node.repeats) &&
      group.every((node) => this.#mixed(node, isThread) === 0)
    );
  }

  /** Among a column's numbers, how many stand beside several people or orders. */
  #mixed(node: Node, isThread: boolean): number {
    const file = this.#files[node.file];
    if (file === undefined) return 0;
    const judge = this.#nodes.find(
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
}

/** Nearly all that one column of a noun holds, another holds too, and they are no mere counters. */
function isContained(group: readonly Node[]): boolean {
  return group.some((a) =>
    group.some((b) => {
      if (a === b || counting(a, b) > 0.5) return false;
      const { shared, smaller } = overlap(a, b);
      return shared >= 10 && shared >= smaller * 0.95;
    }),
  );
}

/** Who orders several times: many orders beside one of them are no sign of many people. */
const ordersOften = new Set(['visitor', 'device', 'session', 'subscriber', 'contact', 'lead']);

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
