/**
 * Records of other customers that bear the subject's address or number because she works for the shop: the tickets
 * that she answered, the mails that she wrote to customers, an order that she entered.
 */
import { emailSpace, type Found } from './found.ts';
import { customersOf, type Graph, isAccount } from './graph.ts';
import type { Subject } from './subject.ts';
import { crowd, type Origin } from './terms.ts';

/** A record of another's, and the key of the subject's that led to it. */
export type Answer = { found: Found; by: Origin };

/** What is known of the subject: her followed keys, and which of them are customer numbers. */
type Subjects = {
  subject: Subject;
  origins: ReadonlyMap<string, Origin>;
  numbers: ReadonlySet<string>;
};
/** And whether the shop lists the bearer of a number among those who work for it. */
type Known = Subjects & { isStaffs: (number: string) => boolean };

/**
 * The records under the subject's addresses and numbers that are another's, by their ids. A number under which the
 * shop lists her as staff tells it by itself; her address and her customer number only from three different others on,
 * since anybody may write once for the family.
 */
export function answersOf({ subject, origins, numbers }: Subjects, graph: Graph): Map<string, Answer> {
  const known = { subject, origins, numbers, isStaffs: staffIn(graph) };
  const sure = new Map<string, Answer>();
  const likely = new Map<string, Answer>();
  const others = new Set<string>();
  for (const by of origins.values()) {
    const { id, space } = by.key;
    if (space !== emailSpace && !numbers.has(id)) continue;
    const asStaff = space !== emailSpace && known.isStaffs(id);
    for (const found of graph.with(id)) {
      const other = sure.has(found.id) || isAccount(found) ? null : answered(found, known, graph, asStaff);
      if (other === null) continue;
      others.add(other);
      (asStaff ? sure : likely).set(found.id, { found, by });
    }
  }
  return others.size >= crowd ? new Map([...likely, ...sure]) : sure;
}

/** Whose record it is that the subject had part in; null for her own. */
function answered(found: Found, known: Known, graph: Graph, asStaff: boolean): string | null {
  const direct = asStaff ? otherOn(found, known) : null;
  if (direct !== null) return direct;
  return found.entity === 'mail' ? writtenTo(found, known.subject) : threadOf(found, known, graph);
}

/** Tells of a number whether all its accounts are staff's; each is looked at once. */
function staffIn(graph: Graph): (number: string) => boolean {
  const told = new Map<string, boolean>();
  return (number) => {
    const accounts = told.has(number) ? [] : graph.accountsOf(number);
    const is = told.get(number) ?? (accounts.length > 0 && accounts.every(({ staff }) => staff));
    told.set(number, is);
    return is;
  };
}

/** Another customer whom a record is about; null where something on it is the subject's, or nobody's. */
function otherOn(found: Found, { subject, numbers, isStaffs }: Known): string | null {
  const customers = customersOf(found).filter(({ id }) => !isStaffs(id));
  const { emails, names } = found.person;
  if (customers.some(({ id }) => numbers.has(id)) || emails.some((email) => subject.emails.has(email)))
    return null;
  const like = subject.nameLike(names);
  const named = like === 'differs' ? names[0] : undefined;
  return customers[0]?.id ?? (like === 'match' ? undefined : emails[0]) ?? named ?? null;
}

/** Another customer whose ticket a message is in: told by the ticket, and where there is none by its first message. */
function threadOf(found: Found, known: Known, graph: Graph): string | null {
  const thread = found.keys.find(({ entity, own }) => entity === 'ticket' && !own);
  if (thread === undefined) return null;
  const all = graph.with(thread.id);
  const head =
    all.find(({ keys }) => keys.some(({ id, own }) => id === thread.id && own)) ??
    all.filter(({ file }) => file === found.file).toSorted((a, b) => a.offset - b.offset)[0];
  return head === undefined ? null : otherOn(head, known);
}

/** Another customer in a mail on which nobody of the shop stands but the subject: she was the shop. */
function writtenTo({ keys, person }: Found, subject: Subject): string | null {
  const shops = keys.some(
    ({ space, value }) =>
      space === emailSpace && !subject.emails.has(value) && !person.emails.includes(value),
  );
  return shops ? null : (person.emails.find((email) => !subject.emails.has(email)) ?? null);
}
