/** Draws the orders of the sample shop, with everything that hangs on an order. */
import type { Temporal } from 'temporal-polyfill';
import { boughtAtTill } from './people.ts';
import { fullName, type Person, streetLine } from './person.ts';
import { type Product, products } from './products.ts';
import { type Rng, seeded } from './rng.ts';

type OrderLine = { product: Product; quantity: number; text: string; projectId: string | null };

type Receiver = {
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  phone: string;
};

export type Order = {
  number: string;
  entityId: number;
  buyer: Person;
  /** The address used for this order: an earlier one on old orders. */
  email: string;
  placedAt: Temporal.PlainDateTime;
  lines: readonly OrderLine[];
  shipTo: Receiver;
  giftMessage: string;
  note: string;
  method: string;
  totalCents: number;
};

type Draft = Omit<Order, 'number' | 'entityId' | 'lines'> & {
  lines: readonly Omit<OrderLine, 'projectId'>[];
};

const giftMessages = [
  'Gelukkige verjaardag!\nVeel liefs van ons allemaal',
  'Joyeux anniversaire, "mamie"\nÀ bientôt',
  'Voor de "allerliefste" oma',
  'Proficiat met de baby; tot gauw',
];

const notes = [
  '',
  '',
  '',
  '',
  'Graag leveren na 17 u.',
  'Laisser chez le voisin, "porte verte"',
  'Bitte nicht klingeln,\nBaby schläft',
  '=SUM(1;2)',
  '+1 week later is ook goed',
  '-',
  '@balie: factuur meesturen',
  '#strong[let op] <b>breekbaar</b> </script>',
];

const texts = [
  '',
  '',
  '',
  'Ons jaar 2025',
  'Voor opa & oma',
  'Noor\n21.03.2026\n3,45 kg',
  'Été 2024 – "la mer"',
  '=2+3',
  'Ωραία & Яна',
];

function drawLines(rng: Rng): Draft['lines'] {
  return Array.from({ length: rng.int(1, 3) }, () => {
    const product = rng.pick(products);
    const quantity = product.studio ? rng.int(1, 2) : rng.int(1, 60);
    return { product, quantity, text: product.studio ? rng.pick(texts) : '' };
  });
}

function receiver(person: Person, initialOnly: boolean): Receiver {
  return {
    name: initialOnly ? `${person.first.charAt(0)}. ${person.last}` : fullName(person),
    street: streetLine(person.home),
    postcode: person.home.postcode,
    city: person.home.city,
    country: person.home.country,
    phone: person.phone,
  };
}

function drawOrder(buyer: Person, nth: number, byKey: ReadonlyMap<string, Person>): Draft {
  const rng = seeded(`order:${buyer.key}:${nth}`);
  const placedAt = rng.moment('2024-01-08T07:00', '2026-10-31T22:00');
  const friend = buyer.giftTo !== null && nth % 2 === 1 ? byKey.get(buyer.giftTo) : undefined;
  const lines = drawLines(rng);
  const earlier = buyer.earlierEmail;
  const old = earlier !== null && placedAt.toPlainDate().toString() < earlier.until;
  return {
    buyer,
    email: old ? earlier.address : buyer.email,
    placedAt,
    lines,
    shipTo: receiver(friend ?? buyer, friend === undefined && rng.chance(0.15)),
    giftMessage: friend === undefined ? '' : rng.pick(giftMessages),
    note: rng.pick(notes),
    method: boughtAtTill(buyer)
      ? 'contant'
      : rng.pick(['bancontact', 'bancontact', 'visa', 'paypal', 'klarna', 'overschrijving']),
    totalCents: lines.reduce((sum, line) => sum + line.quantity * line.product.cents, 495),
  };
}

/** All orders in the order in which they were placed, numbered that way (`SP1230007`, `SP1230014`, …). */
export function orders(people: readonly Person[]): readonly Order[] {
  const byKey = new Map(people.map((person) => [person.key, person]));
  const drafts = people.flatMap((person) =>
    Array.from({ length: person.orders }, (_, nth) => drawOrder(person, nth, byKey)),
  );
  const sorted = drafts.toSorted((a, b) => a.placedAt.toString().localeCompare(b.placedAt.toString(), 'en'));
  return sorted.map((draft, i) => {
    const number = `SP${1_230_000 + 7 * (i + 1)}`;
    return {
      ...draft,
      number,
      // Deliberately in the range of the customers' own internal ids: a bare number joins nobody.
      entityId: 1001 + i,
      lines: draft.lines.map((line, nth) => ({
        ...line,
        projectId: line.product.studio ? `PRJ-${number.slice(2)}-${nth + 1}` : null,
      })),
    };
  });
}
