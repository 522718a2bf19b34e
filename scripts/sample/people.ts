/** Draws the 200 customers and the guests: the cast at its fixed numbers, the others by lot. */
import anyAscii from 'any-ascii';
import { cast } from './cast.ts';
import { pools } from './names.ts';
import type { Home, Person, Tongue } from './person.ts';
import { type Rng, seeded } from './rng.ts';

const firstNumber = 700_101;
const customerCount = 200;
const guestCount = 28;
const counterCount = 12;

/** What the till of the shop itself types in where a customer leaves no address; it belongs to nobody. */
const counterEmail = 'balie@fotowinkel.example';

/** Whether the person bought at the till of the shop and left no address. */
export function boughtAtTill(person: Person): boolean {
  return person.email === counterEmail;
}

function tongue(rng: Rng): Tongue {
  return rng.pick<Tongue>(['nl', 'nl', 'nl', 'nl', 'nl', 'fr', 'fr', 'fr', 'de', 'en']);
}

function drawHome(rng: Rng, language: Tongue): Home {
  const [postcode, city, country] = rng.pick(pools[language].places);
  return {
    street: rng.pick(pools[language].streets),
    house: String(rng.int(1, 180)),
    box: rng.chance(0.2) ? String(rng.int(1, 12)) : null,
    postcode,
    city,
    country,
  };
}

/** Belgian numbers from one narrow, plainly made-up block; NL and FR ones likewise. */
function drawPhone(rng: Rng, country: string): string {
  const tail = String(rng.int(0, 9999)).padStart(4, '0');
  if (country === 'NL') return `+3161234${tail}`;
  if (country === 'FR') return `+3363998${tail}`;
  if (country === 'DE') return `+4917139200${tail.slice(0, 2)}`;
  if (country === 'GB') return `+447700900${tail.slice(0, 3)}`;
  return `+324${rng.pick(['70', '75', '84', '96', '99'])}00${tail}`;
}

function draw(key: string, customerNumber: string | null, serial: number): Person {
  const rng = seeded(`person:${key}`);
  const language = tongue(rng);
  const pool = pools[language];
  const [first, last] = [rng.pick(pool.first), rng.pick(pool.last)];
  const local = anyAscii(`${first}.${last}`)
    .toLowerCase()
    .replace(/[^a-z.]/g, '');
  const home = drawHome(rng, language);
  return {
    key,
    first,
    last,
    email: `${local}${serial}@${rng.pick(pool.domains)}`,
    earlierEmail: null,
    phone: drawPhone(rng, home.country),
    customerNumber,
    language,
    birthDate: rng.chance(0.3)
      ? rng.moment('1945-01-01T00:00', '2006-12-31T00:00').toPlainDate().toString()
      : null,
    home,
    orders: customerNumber === null ? 1 : rng.int(0, 4),
    giftTo: null,
    note: rng.chance(0.03) ? rng.pick(notes) : '',
  };
}

const notes = [
  '+32 nummer klopt niet meer',
  '=1+1',
  'VIP; altijd "ok" zeggen',
  '-5% afgesproken',
  '@planning: terugbellen',
];

/** All people who have something in the shop; 200 of them with a customer number, the rest guests. */
export function people(): readonly Person[] {
  const byNumber = new Map(cast.filter((p) => p.customerNumber !== null).map((p) => [p.customerNumber, p]));
  const customers = Array.from({ length: customerCount }, (_, i) => {
    const number = `K${firstNumber + i}`;
    return byNumber.get(number) ?? draw(number, number, i + 1);
  });
  const guests = Array.from({ length: guestCount }, (_, i) => draw(`guest-${i}`, null, 900 + i));
  const counter = Array.from({ length: counterCount }, (_, i) => ({
    ...draw(`counter-${i}`, null, 950 + i),
    email: counterEmail,
  }));
  return [...customers, ...cast.filter((p) => p.customerNumber === null), ...guests, ...counter];
}
