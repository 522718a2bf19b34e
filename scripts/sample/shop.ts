/** The whole made-up shop in memory: what every file of the export is printed from. */
import { type Order, orders } from './orders.ts';
import { people } from './people.ts';
import type { Person } from './person.ts';
import { seeded } from './rng.ts';

/** A browser that somebody uses: the cookie it carries and where it comes from. Nobody shares one. */
export type Device = {
  cookieId: string;
  ip: string;
  browser: string;
  kind: 'desktop' | 'mobile' | 'tablet';
  /** The first browser of a person: the shop tied its cookie to the account. */
  first: boolean;
  /** Whether somebody ever signed in with it, so that clicks carry a customer number. */
  signedIn: boolean;
};

export type Shop = {
  people: readonly Person[];
  orders: readonly Order[];
  devices: ReadonlyMap<string, readonly Device[]>;
};

/** The day after which the export holds nothing. */
export const exportedOn = '2026-11-17';

const browsers = ['Chrome 142', 'Firefox 145', 'Safari 26', 'Edge 142', 'Samsung Internet 28'];

/** Addresses for documentation only (RFC 5737, RFC 3849); the first is an office that many people sit in. */
function drawIp(person: Person): string {
  const rng = seeded(`ip:${person.home.street}${person.home.house}${person.home.city}`);
  if (rng.chance(0.08)) return '192.0.2.10';
  if (rng.chance(0.15)) return `2001:db8:${rng.hex(4)}::${rng.hex(3)}`;
  return rng.chance(0.5) ? `198.51.100.${rng.int(2, 254)}` : `203.0.113.${rng.int(2, 254)}`;
}

function drawDevices(person: Person): readonly Device[] {
  const rng = seeded(`device:${person.key}`);
  return Array.from({ length: rng.int(1, 2) }, (_, nth) => ({
    cookieId: `${rng.hex(8)}-${rng.hex(4)}-${rng.hex(8)}`,
    ip: drawIp(person),
    browser: rng.pick(browsers),
    kind: rng.pick(['desktop', 'mobile', 'mobile', 'tablet'] as const),
    first: nth === 0,
    signedIn: person.customerNumber !== null && rng.chance(0.7),
  }));
}

/** Builds the shop; always the same one. */
export function shop(): Shop {
  const everybody = people();
  return {
    people: everybody,
    orders: orders(everybody),
    devices: new Map(everybody.map((person) => [person.key, drawDevices(person)])),
  };
}

/** The person of the cast with that key. Throws if the cast has none. */
export function personOf(from: Shop, key: string): Person {
  const person = from.people.find((one) => one.key === key);
  if (person === undefined) throw new Error(`nobody is called ${key}`);
  return person;
}

/** That person's orders, oldest first. */
export function ordersOf(from: Shop, key: string): readonly Order[] {
  return from.orders.filter((order) => order.buyer.key === key);
}
