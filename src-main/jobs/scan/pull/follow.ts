/** Following identifiers from record to record until nothing new turns up. */

import type { Requester } from '../../../../src-contract/reading.ts';
import type { EmailRules } from '../match/email.ts';
import { isLike } from '../match/person.ts';
import { type Answer, answersOf } from './answers.ts';
import { Closure } from './closure.ts';
import type { FileView, Key } from './found.ts';
import { Graph } from './graph.ts';
import { type Conflict, startFrom } from './seeds.ts';
import { namesLike } from './subject.ts';
import type { Seed } from './terms.ts';

/** Searches files for keys and adds what it finds; `accounts` asks only the files that list customers. */
export type Search = (keys: readonly Key[], graph: Graph, where: 'everywhere' | 'accounts') => void;

/** A chain of records is never that long; a data fault that makes it so must not read the files for ever. */
const mostRounds = 40;

/** So many records of one shared key are listed one by one; more say the same thing again and again. */
const mostListed = 25;

/** Says that a key joins the subject with others: its records are listed where they are few, else counted. */
function doubtShared(closure: Closure, graph: Graph, id: string): void {
  const records = graph.with(id);
  const key = records[0]?.keys.find((held) => held.id === id);
  const count = Math.max(records.length, graph.countOf(id));
  if (count <= mostListed || key === undefined) closure.doubt(records, 'shared-key');
  else closure.shared.push({ meaning: key.meaning, value: key.written, records: count });
}

/** The subject's records out of everything found so far. */
function evaluate(
  graph: Graph,
  requester: Requester,
  seeds: readonly Seed[],
  emails: EmailRules,
): { closure: Closure; conflict: Conflict | null } {
  const tainted = new Set<string>();
  const answers = new Map<string, Answer>();
  for (;;) {
    const closure = new Closure(graph, requester, emails, tainted, answers);
    const conflict = startFrom(closure, seeds, graph);
    const known = answers.size;
    for (const [id, answer] of answersOf(closure, graph)) if (!answers.has(id)) answers.set(id, answer);
    // Those whom she answered make no crowd of her own address.
    if (conflict === null && answers.size > known) continue;
    const before = tainted.size;
    for (const id of closure.contested) tainted.add(id);
    if (conflict !== null || tainted.size === before) {
      tellAnswers(closure, graph, answers);
      for (const id of tainted) doubtShared(closure, graph, id);
      doubtVariants(closure, graph);
      return { closure, conflict };
    }
  }
}

/** Lists what she had part in as staff, by the key that led to it; where that is much it is counted. */
function tellAnswers(closure: Closure, graph: Graph, answers: ReadonlyMap<string, Answer>): void {
  for (const [id, group] of Map.groupBy(answers.values(), ({ by }) => by.key.id)) {
    const dropped = Math.max(0, graph.countOf(id) - graph.with(id).length);
    const value = group[0]?.by.written ?? '';
    if (group.length + dropped > mostListed)
      closure.shared.push({ meaning: 'asStaff', value, records: group.length + dropped });
    else for (const { found } of group) closure.possible.set(found.id, { found, reason: 'as-staff' });
  }
}

/** Lists what stands under an address of hers but for a tag or dots; a crowd's is counted. */
function doubtVariants(closure: Closure, graph: Graph): void {
  for (const { address, count, records } of graph.alike.under(closure.subject.emails)) {
    if (records.length > 0) closure.doubt(records, 'address-variant');
    else closure.shared.push({ meaning: 'email', value: address, records: count });
  }
}

/** Spaces in which a key leads from one record to another: not those of a single column that never repeats. */
function leadingSpaces(views: readonly FileView[]): Set<string> {
  const places = views.flatMap(({ keys }) => keys);
  const count = new Map<string, number>();
  for (const { space, own, repeats } of places)
    count.set(space, (count.get(space) ?? 0) + (own && !repeats ? 1 : 2));
  return new Set([...count].filter(([, weight]) => weight > 1).map(([space]) => space));
}

/**
 * Pulls what the seeds lead to. On a conflict the seeds lead to different people, and the closure is of no use.
 * @throws what `search` throws.
 */
export function follow(
  seeds: readonly Seed[],
  requester: Requester,
  views: readonly FileView[],
  emails: EmailRules,
  search: Search,
): { graph: Graph; closure: Closure; conflict: Conflict | null } {
  const own = requester.name === null ? [] : [requester.name];
  const graph = new Graph(({ person }) => isLike(namesLike(own, person.names)));
  const leading = leadingSpaces(views);
  const given = new Set(seeds.map(({ id }) => id));
  const listed = new Set(views.flatMap(({ keys }) => keys.filter(listsAccounts).map(({ space }) => space)));
  const run = (keys: readonly Key[]): boolean => {
    const fresh = keys.filter(
      ({ id, space }) => !graph.searched.has(id) && (leading.has(space) || given.has(id)),
    );
    for (const { id } of keys) {
      graph.searched.add(id);
      graph.identified.add(id);
    }
    if (fresh.length > 0) search(fresh, graph, 'everywhere');
    return fresh.length > 0;
  };
  /** Whose a number is stands in the files of customers; where there are none, on all its records. */
  const identify = (keys: readonly Key[]): boolean => {
    const fresh = keys.filter(({ id }) => !graph.identified.has(id));
    const unlisted = run(fresh.filter(({ space }) => !listed.has(space)));
    const asked = fresh.filter(({ space }) => listed.has(space));
    for (const { id } of asked) graph.identified.add(id);
    if (asked.length > 0) search(asked, graph, 'accounts');
    return unlisted || asked.length > 0;
  };
  run(seeds);
  for (let round = 0; ; round += 1) {
    const { closure, conflict } = evaluate(graph, requester, seeds, emails);
    const more = run([...closure.open.values()]);
    const identified = identify([...closure.unknown.values(), ...numbersIn(graph)]);
    if ((!more && !identified) || round >= mostRounds) return { graph, closure, conflict };
  }
}

const listsAccounts = ({ entity, own }: { entity: string | null; own: boolean }): boolean =>
  entity === 'customer' && own;

/** Customer numbers on all records found: whose they are must be known before a record is judged. */
function numbersIn(graph: Graph): Key[] {
  return [...graph.records.values()].flatMap(({ keys }) =>
    keys.filter(({ entity }) => entity === 'customer'),
  );
}
