/** Made-up customers with orders, for exports in the layouts of real shop systems. */

export type MadePerson = {
  /** Who it is. */
  n: number;
  /** Her number in the system that is written. */
  id: number;
  first: string;
  last: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  city: string;
  orders: MadeOrder[];
};
export type MadeOrder = {
  id: number;
  day: string;
  lines: { sku: string; title: string; quantity: number }[];
  total: string;
};

const firsts = [
  'Anneleen',
  'Bart',
  'Céline',
  'Dirk',
  'Ève',
  'Łukasz',
  'Ayşe',
  'Jürgen',
  'Zoë',
  'Noëlla',
  'Ștefan',
  'Jan',
];
const lasts = [
  'Peeters',
  'Van den Broeck',
  "D'Hondt",
  'Janssens',
  'Müller',
  'Şahin',
  'Lefèvre',
  'De Smet',
  'Kowalski',
  'Claes',
];
const streets = ['Kerkstraat', 'Chaussée de Mons', 'Dorpsstraat', 'Bahnhofstraße', 'Rue Haute'];
const skus = ['FB-A4', 'PR-13', 'CAL-A3', 'MUG-1', 'PUZ-500'];

/** A small deterministic generator (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` people; names repeat, so that there are homonyms, and neighbours share an address. */
export function madePeople(count: number, seed = 7): MadePerson[] {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  let order = 0;
  return Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    const first = pick(firsts);
    const last = pick(lasts);
    return {
      n,
      id: n,
      first,
      last,
      email: `p${n}.${first
        .normalize('NFD')
        .replace(/[^a-zA-Z]/g, '')
        .toLowerCase()}@post.example`,
      phone: `+3247${String(1000000 + n * 137)}`,
      street: `${pick(streets)} ${1 + Math.floor(n / 2)}`,
      postcode: String(9000 + Math.floor(n / 2)),
      city: 'Wetteren',
      orders: Array.from({ length: Math.floor(random() * 4) }, () => {
        order += 1;
        return {
          id: order,
          day: `2025-0${1 + (order % 9)}-1${order % 9}`,
          lines: Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
            sku: pick(skus),
            title: `Product ${pick(skus)}`,
            quantity: 1 + Math.floor(random() * 3),
          })),
          total: `${10 + order}.50`,
        };
      }),
    };
  });
}

/** The same people as another system numbers them, in another order, with orders of its own numbers. */
export function renumbered(people: readonly MadePerson[], seed: number): MadePerson[] {
  const random = randomOf(seed);
  const ids = people.map(({ id }) => id);
  for (let at = ids.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [ids[at], ids[other]] = [ids[other] ?? 0, ids[at] ?? 0];
  }
  const orders = people.flatMap((person) => person.orders.map(() => person.n)).length;
  const numbers = Array.from({ length: orders }, (_, index) => index + 1).toSorted(() => random() - 0.5);
  return people
    .map((person, index) => ({
      ...person,
      id: ids[index] ?? 0,
      orders: person.orders.map((order) => ({ ...order, id: numbers.pop() ?? 0 })),
    }))
    .toSorted((a, b) => a.id - b.id);
}
