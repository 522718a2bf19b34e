/** The people behind records: rows that share a number, or an address and a name, are one person's. */
import { compareNames } from '../match/person.ts';
import { emailSpace, type Found } from './found.ts';
import { customersOf } from './graph.ts';

/** Groups records by person. Records that say nothing about a person are left out. */
export function peopleOf(records: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  const telling = records.filter((found) => customersOf(found).length > 0 || found.person.emails.length > 0);
  // Accounts first: they say which name belongs to a number.
  const ordered = telling.toSorted((a, b) => weight(b) - weight(a));
  for (const found of ordered) {
    const joined = groups.filter((group) => group.some((other) => isOnePerson(other, found)));
    const merged = [...joined.flat(), found];
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

const weight = (found: Found): number =>
  (customersOf(found).some(({ own }) => own) ? 2 : 0) + (customersOf(found).length > 0 ? 1 : 0);

function isOnePerson(a: Found, b: Found): boolean {
  const numbers = new Set(customersOf(a).map(({ id }) => id));
  const theirs = customersOf(b);
  if (theirs.some(({ id }) => numbers.has(id))) return true;
  const contradicts = theirs.some(({ space }) => customersOf(a).some((key) => key.space === space));
  const addresses = new Set(a.keys.filter(({ space }) => space === emailSpace).map(({ id }) => id));
  if (!b.keys.some(({ id }) => addresses.has(id))) return false;
  const unlike = differ(a.person.names, b.person.names);
  return !unlike && !(contradicts && (a.person.names.length === 0 || b.person.names.length === 0));
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length > 0 &&
    b.length > 0 &&
    a.every((name) => b.every((other) => compareNames(name, other) === 'differs'))
  );
}
