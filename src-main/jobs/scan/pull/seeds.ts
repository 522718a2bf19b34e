/** The identifiers of a request: where they may be looked for, and whether they lead to one person. */

import type { Requester } from '../../../../src-contract/reading.ts';
import { coreOf } from '../match/affix.ts';
import type { EmailRules } from '../match/email.ts';
import { emailKey, isPlaceholderEmail, numberKey } from '../match/normalise.ts';
import { isLike } from '../match/person.ts';
import type { Closure } from './closure.ts';
import { emailKeyOf, emailSpace, type FileView, type Found, type KeyPlace, keyOf } from './found.ts';
import { customersOf, type Graph, namesSomebody } from './graph.ts';
import { isSamePerson, isUnlikely } from './subject.ts';
import type { Seed } from './terms.ts';

/** Identifiers that lead to two different people. */
export type Conflict = { first: string; second: string };

/** How a number may have been written: as it stands, and without the marks that people put between its parts. */
function writings(value: string): string[] {
  const whole = numberKey(value);
  if (whole === null) return [];
  const bare = whole.replace(/[-./]/g, '');
  return bare === whole || bare === '' ? [whole] : [whole, bare];
}

/**
 * Spaces in which a number that a person wrote may be looked for. She knows the number on her invoice, not the row
 * number inside the shop's database: that one is asked only where there is no other.
 */
function spacesFor(entity: string, views: readonly FileView[]): Map<string, KeyPlace[]> {
  const places = views.flatMap(({ keys }) => keys.filter((key) => key.entity === entity));
  const shown = places.filter(({ attribute }) => attribute !== 'id');
  const spaces = new Map<string, KeyPlace[]>();
  for (const place of shown.length > 0 ? shown : places)
    spaces.set(place.space, [...(spaces.get(place.space) ?? []), place]);
  return spaces;
}

/** The identifiers of a request as keys. Name, address and phone are none: they only support or contradict. */
export function seedsOf(requester: Requester, views: readonly FileView[], emails: EmailRules): Seed[] {
  const seeds: Seed[] = [];
  const email = requester.email === null ? null : emailKey(requester.email);
  if (email !== null && !isPlaceholderEmail(email))
    seeds.push({ ...emailKeyOf(email, emails), meaning: 'email', written: email });
  const numbered = (meaning: string, entity: string, written: string): void => {
    for (const [space, places] of spacesFor(entity, views)) {
      const ways = writings(written);
      const cores = places.flatMap(({ affix }) => ways.map((way) => coreOf(way, affix)));
      for (const value of new Set([...ways, ...cores]))
        seeds.push({ ...keyOf(space, value), meaning, written: written.trim() });
    }
  };
  if (requester.customerNumber !== null) numbered('customerNumber', 'customer', requester.customerNumber);
  for (const number of requester.orderNumbers) numbered('orderNumber', 'order', number);
  return seeds;
}

/** Starts a closure from the seeds, the surest first; each later one must lead to the same person. */
export function startFrom(closure: Closure, seeds: readonly Seed[], graph: Graph): Conflict | null {
  const of = (meaning: string): Seed[] => seeds.filter((seed) => seed.meaning === meaning);
  for (const seed of of('email')) closure.start(seed);
  const shared = severalAccounts(closure, of('email'), graph);
  if (shared !== null) return shared;
  closure.grow();
  const numbers = of('customerNumber');
  // What is her number in one system may be somebody else's in another, where she has none.
  const hers = numbers.some((seed) => isKnownHers(closure, seed, graph));
  for (const seed of numbers) {
    const verdict = numberVerdict(closure, seed, graph);
    if (hers && verdict !== 'start') continue;
    if (verdict === 'conflict') return { first: 'email', second: 'customerNumber' };
    if (verdict === 'start') closure.start(seed);
    else closure.doubt(graph.with(seed.id), 'other-person-on-record');
    closure.grow();
  }
  for (const seed of of('orderNumber')) {
    const verdict = orderVerdict(closure, seed, graph);
    if (verdict === 'conflict')
      return { first: closure.numbers.size > 0 ? 'customerNumber' : 'email', second: 'orderNumber' };
    if (verdict === 'start') startOrder(closure, seed, graph);
    else closure.doubt(graph.with(seed.id), 'other-person-on-record');
    closure.grow();
  }
  return null;
}

/** One address, several accounts, and none of them bears the requester's name. */
function severalAccounts(closure: Closure, seeds: readonly Seed[], graph: Graph): Conflict | null {
  for (const seed of seeds) {
    const accounts = graph.with(seed.id).filter((found) => customersOf(found).some(({ own }) => own));
    const names = accounts.filter(({ person }) => person.names.length > 0);
    if (names.length < 2) continue;
    const first = names[0];
    const alike = names.every((found) => first !== undefined && isAlike(closure, found, first));
    const fits = names.some((found) => closure.subject.nameLike(found.person.names) !== 'differs');
    const known = closure.subject.names.length > 0;
    if (!alike && (!known || !fits)) return { first: 'email', second: 'email' };
  }
  return null;
}

/** Two rows that may be one person's: they share a number, or no name on one contradicts the other. */
function isAlike(closure: Closure, a: Found, b: Found): boolean {
  const numbers = new Set(customersOf(a).map(({ id }) => id));
  if (a === b || customersOf(b).some(({ id }) => numbers.has(id))) return true;
  return closure.likeOf(a, b) !== 'differs';
}

type Verdict = 'start' | 'doubt' | 'conflict';

/** The account of a number has her address, or bears her name. */
function isKnownHers(closure: Closure, seed: Seed, graph: Graph): boolean {
  if (closure.numbers.has(seed.id)) return true;
  return graph.accountsOf(seed.id).some(({ person }) => {
    const { email, name } = closure.subject.compare(person);
    return email === 'match' || (name === 'match' && email !== 'differs');
  });
}

function numberVerdict(closure: Closure, seed: Seed, graph: Graph): Verdict {
  if (closure.numbers.has(seed.id)) return 'start';
  const accounts = graph.accountsOf(seed.id);
  const established = closure.taken.size > 0;
  const other = [...closure.numbers].some((id) => id.startsWith(`${seed.space}\n`));
  for (const { person } of accounts) {
    const compared = closure.subject.compare(person);
    if (compared.email === 'match') return 'start';
    if (isUnlikely(compared)) return established ? 'conflict' : 'doubt';
    if (other && !isSamePerson(compared)) return 'conflict';
  }
  return 'start';
}

/** The records that say whose an order is: the order itself or, where it names nobody, what hangs on its other number. */
function recordsOf(seed: Seed, graph: Graph): readonly Found[] {
  const tells = (found: Found): boolean => namesSomebody(found) || customersOf(found).length > 0;
  const all = graph.with(seed.id);
  const own = all.filter((found) => found.keys.some((key) => key.id === seed.id && key.own));
  if (own.some(tells)) return own;
  const numbers = own.flatMap(({ keys }) => keys.filter((key) => key.own && key.entity === 'order'));
  return [...all, ...numbers.flatMap(({ id }) => graph.with(id))].filter(tells);
}

function orderVerdict(closure: Closure, seed: Seed, graph: Graph): Verdict {
  const established = closure.taken.size > 0;
  const records = recordsOf(seed, graph);
  const customers = records.flatMap(customersOf);
  if (customers.some(({ id }) => closure.numbers.has(id))) return 'start';
  const people = [...records, ...customers.flatMap(({ id }) => graph.accountsOf(id))];
  const compared = people.map(({ person }) => closure.subject.compare(person));
  if (compared.some(({ email }) => email === 'match')) return 'start';
  // An order may be sent to somebody else; one name that fits is enough to see whose it is.
  const fits = compared.some(({ name }) => isLike(name));
  if (!fits && compared.some(isUnlikely)) return established ? 'conflict' : 'doubt';
  const sameSpace = customers.some(({ space }) =>
    [...closure.numbers].some((id) => id.startsWith(`${space}\n`)),
  );
  const unnamed = !fits && compared.some(({ email }) => email === 'differs');
  if (!established || !(sameSpace || unnamed)) return 'start';
  return compared.some(isSamePerson) ? 'doubt' : 'conflict';
}

/** Follows an order that the request names, and whom it leads to. */
function startOrder(closure: Closure, seed: Seed, graph: Graph): void {
  closure.start(seed);
  for (const found of recordsOf(seed, graph)) {
    if (closure.subject.nameLike(found.person.names) === 'differs') continue;
    for (const key of found.keys) {
      if (key.space === emailSpace || key.entity === 'customer') closure.adopt(key, found);
    }
  }
}
