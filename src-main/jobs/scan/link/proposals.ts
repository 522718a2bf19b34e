/** Links between key columns as people see them: what is followed, and what was seen but is not sure enough. */
import { counting, enough, type Node, type Overlap } from './score.ts';

/** Two key columns that may hold the same numbers; `score` 0 where not enough speaks for it. */
export type Joined = {
  a: Node;
  b: Node;
  score: number;
  common: Overlap;
  /** What staff said of it. */
  said: boolean | null;
};

/** A link from a column that refers to numbers to the one that lists them. Files and columns by their places. */
export type Proposal = {
  from: { file: number; column: number };
  to: { file: number; column: number };
  /** Share of the referring column's numbers that the other holds, 0…1, told from samples. */
  overlap: number;
  because: 'name' | 'values' | 'staff';
  followed: boolean;
};

/** A list of what is not followed stays short enough to be read. */
const mostListed = 60;

/** The links of all spaces, then what is only listed, the likeliest first. */
export function proposalsOf(joined: readonly Joined[], followed: readonly (readonly Node[])[]): Proposal[] {
  const groupOf = new Map(followed.flatMap((group) => group.map((node) => [node, group] as const)));
  const made = followed.flatMap((group) => (group.length > 1 ? linksIn(group, joined) : []));
  const listed = joined
    .filter((pair) => {
      const group = groupOf.get(pair.a);
      const apart = group === undefined || group !== groupOf.get(pair.b);
      return apart && (pair.said === false || isWorthALook(pair));
    })
    .map((pair) => proposalOf(pair, false))
    .toSorted((x, y) => y.overlap - x.overlap);
  return [...made, ...bestOfEach(listed).slice(0, mostListed)];
}

/** Each column of a space with the one that lists its numbers, or else with the column that it agrees with best. */
function linksIn(group: readonly Node[], joined: readonly Joined[]): Proposal[] {
  const inside = joined
    .filter(({ a, b, score }) => score > 0 && group.includes(a) && group.includes(b))
    .toSorted((x, y) => y.score - x.score);
  const home = homeOf(group);
  return group.flatMap((node) => {
    if (node === home) return [];
    const own = inside.filter(({ a, b }) => a === node || b === node);
    const pair = own.find(({ a, b }) => a === home || b === home) ?? own[0];
    return pair === undefined ? [] : [proposalOf(pair, true, node)];
  });
}

/** Where the numbers of a space are listed: once each, in the file of the thing itself. */
function homeOf(group: readonly Node[]): Node | undefined {
  const weight = (node: Node): number => (node.own ? 2 : 0) + (node.repeats ? 0 : 1);
  return group.toSorted((x, y) => weight(y) - weight(x) || y.lookup.size - x.lookup.size)[0];
}

function proposalOf({ a, b, said }: Joined, followed: boolean, referring?: Node): Proposal {
  const from = referring ?? (homeOf([a, b]) === a ? b : a);
  const to = from === a ? b : a;
  return {
    from: { file: from.file, column: from.column },
    to: { file: to.file, column: to.column },
    overlap: shareOf(from, to),
    because: said !== null ? 'staff' : a.entity !== null && a.entity === b.entity ? 'name' : 'values',
    followed,
  };
}

function shareOf(from: Node, to: Node): number {
  const threshold = Math.min(from.sketch.threshold, to.sketch.threshold);
  const told = [...from.lookup.keys()].filter((hash) => hash < threshold);
  return told.length === 0 ? 0 : told.filter((hash) => to.lookup.has(hash)).length / told.length;
}

/** Many numbers in common, listed once each on one side, and not two files that each count from 1. */
function isWorthALook({ a, b, common: { shared, smaller } }: Joined): boolean {
  if (counting(a, b) > 0.5 && counting(b, a) > 0.5) return false;
  if ((a.repeats && b.repeats) || (a.own && b.own)) return false;
  return shared >= enough && shared >= smaller * 0.5;
}

/** Of the links from one column, the likeliest; what staff decided stays whatever else there is. */
function bestOfEach(listed: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return listed.filter(({ from, because }) => {
    const id = `${from.file}:${from.column}`;
    const first = !seen.has(id);
    seen.add(id);
    return first || because === 'staff';
  });
}
