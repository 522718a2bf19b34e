/**
 * Which key columns hold the same numbers. Columns that do share a *space*; a key is followed from one record to
 * another only inside its space. Names propose a link, values confirm or refuse it: two columns called
 * `customer_id` are kept apart where the same number stands beside different people.
 */

import { Groups } from './groups.ts';
import { type Joined, type Proposal, proposalsOf } from './proposals.ts';
import {
  arePlainlyTheSame,
  counting,
  type Evidence,
  enough,
  type KeyColumn,
  mayBeCalledOtherwise,
  type Node,
  type Overlap,
  overlap,
  scoreOf,
} from './score.ts';
import type { FileSketch } from './sketch.ts';
import { Witnesses } from './witnesses.ts';

/** Key column (`file:column`) → its space; columns that lead nowhere have none. */
export type Spaces = ReadonlyMap<string, string>;

export const columnId = (file: number, column: number): string => `${file}:${column}`;

/** What staff said of two key columns (`columnId`): that they hold the same numbers, or that they don't. */
export type Decision = { a: string; b: string; follow: boolean };

/** Staff's word comes before whatever names and values say. */
const decided = 100;

export class Linker {
  readonly #witnesses: Witnesses;
  readonly #nodes: readonly Node[];
  readonly #decisions = new Map<string, boolean>();

  constructor(
    files: readonly FileSketch[],
    columns: readonly KeyColumn[],
    emails: ReadonlyMap<number, readonly number[]>,
    decisions: readonly Decision[] = [],
  ) {
    this.#witnesses = new Witnesses(files, columns, emails);
    this.#nodes = this.#witnesses.nodes;
    for (const { a, b, follow } of decisions) {
      this.#decisions.set(`${a} ${b}`, follow);
      this.#decisions.set(`${b} ${a}`, follow);
    }
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
        const { said, score, common } = this.#weigh(a, b);
        if (score === null) refused.push([a, b]);
        const seen = score === null ? said === false : score > 0 || common.shared >= enough;
        if (seen) joined.push({ a, b, score: score ?? 0, common, said });
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

  /** What speaks for two columns holding the same numbers; a score of null: never. Staff's word comes first. */
  #weigh(a: Node, b: Node): { said: boolean | null; score: number | null; common: Overlap } {
    const said = this.#decided(a, b);
    if (said === null && isNeverOne(a, b)) return { said, score: null, common: nothingInCommon };
    const common = overlap(a, b);
    return { said, score: said === null ? this.#score(a, b, common) : said ? decided : null, common };
  }

  #decided(a: Node, b: Node): boolean | null {
    if (this.#decisions.size === 0) return null;
    return this.#decisions.get(`${columnId(a.file, a.column)} ${columnId(b.file, b.column)}`) ?? null;
  }

  /** Null: never the same; 0: nothing speaks for it; else the higher the surer. */
  #score(a: Node, b: Node, common: Overlap): number | null {
    if (a.file === b.file) return 1;
    if (common.shared === 0) return 0;
    const evidence = this.#witnesses.evidence(a, b);
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

  /** With the customers beside the same number in both; what its own folder lists is what it says. */
  #isCalledOtherwise(a: Node, b: Node, common: Overlap, evidence: Evidence): boolean {
    if (!mayBeCalledOtherwise(a, b, common)) return false;
    const reference = a.own ? b : a;
    const listed = this.#nodes.some(
      ({ own, entity, folder }) => own && entity === reference.entity && folder === reference.folder,
    );
    return !listed && arePlainlyTheSame(this.#witnesses.withCustomers(a, b, evidence));
  }

  /** A key of many people is no way from one record to the next, whatever it is called. */
  #followable(group: readonly Node[]): boolean {
    if (group.some((a) => group.some((b) => this.#decided(a, b) === true))) return true;
    if (group.some((node) => node.entity === 'customer' || node.entity === 'order')) return true;
    // A thread has two parties by its nature; whether it is two customers' is seen on its messages.
    const isThread = group.some(({ entity }) => entity === 'ticket' || entity === 'message');
    if (group.some((node) => node.personal))
      return group.every(
        (node) => this.#witnesses.mixed(node, isThread) <= Math.max(1, node.lookup.size * 0.3),
      );
    // A noun that nobody knows: followed only where its values show, several times over, that each is one person's, or
    // where another file is called after it and lists it.
    const referring = group.filter((node) => node.sketch.repeated >= enough);
    const listed = group.some((node) => node.own && !node.repeats);
    return (
      group.length > 1 &&
      (referring.length > 0 || listed || isContained(group)) &&
      group.some((node) => !node.repeats) &&
      group.every((node) => this.#witnesses.mixed(node, isThread) === 0)
    );
  }
}

const nothingInCommon: Overlap = { shared: 0, smaller: 0 };

/** Two columns of one file are two numbers, unless one says that it is an earlier one. */
function isNeverOne(a: Node, b: Node): boolean {
  return a.file === b.file && !(a.entity !== null && a.entity === b.entity && a.earlier !== b.earlier);
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
