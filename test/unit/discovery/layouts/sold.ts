/** Orders and their buyers, as every layout writes them. */
import type { MadeOrder, MadePerson } from '../people.ts';

export type Sold = { person: MadePerson; order: MadeOrder };

/** All orders with their buyers, by number. */
export function sold(people: readonly MadePerson[]): Sold[] {
  return people
    .flatMap((person) => person.orders.map((order) => ({ person, order })))
    .toSorted((a, b) => a.order.id - b.order.id);
}

/** Somebody else to whom every third order is sent. */
export function recipient({ person, order }: Sold, people: readonly MadePerson[]): MadePerson {
  return order.id % 3 === 0 ? (people[(person.id + 4) % people.length] ?? person) : person;
}
