import { afterAll, describe, expect, it } from 'vitest';
import { builtWorld, worlds } from '../../builders/exports/worlds.ts';
import type { MadePerson } from './people.ts';

const asked = ({ first, last, email, street, postcode, city }: MadePerson) => ({
  name: `${first} ${last}`,
  email,
  address: { street, postcode, city, country: 'BE' },
});

for (const [name, world] of Object.entries(worlds)) {
  describe(`a shop on ${name} with the services around it`, () => {
    const { built, people, numberOf } = builtWorld(world, 30);
    afterAll(() => built.remove());

    /** What is wrong with what a request is given, record by record. */
    const wrong = (person: MadePerson, request: Parameters<typeof built.taken>[0]): string[] => {
      const [taken, own] = [new Set(built.taken(request)), new Set(built.of(person.n))];
      return [
        ...[...own].filter((place) => !taken.has(place)).map((place) => `${person.n} misses ${place}`),
        ...[...taken].filter((place) => !own.has(place)).map((place) => `${person.n} is given ${place}`),
      ];
    };

    it('gives twelve people all that is theirs and nothing else', () => {
      expect(people.slice(0, 12).flatMap((person) => wrong(person, asked(person)))).toEqual([]);
    });

    it('gives the same to the address alone, and to a name with an order’s number', () => {
      const buyers = people.filter(({ orders }) => orders.length > 0).slice(0, 6);
      const found = buyers.flatMap((person) => {
        const number = person.orders[0] === undefined ? [] : [numberOf(person.orders[0])];
        const name = `${person.first} ${person.last}`;
        return [...wrong(person, { email: person.email }), ...wrong(person, { name, orderNumbers: number })];
      });
      expect(found).toEqual([]);
    });
  });
}
