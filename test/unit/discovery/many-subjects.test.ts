import { afterAll, describe, expect, it } from 'vitest';
import { newExport } from './export-builder.ts';
import { randomOf } from './people.ts';

type Subject = {
  n: number;
  first: string;
  last: string;
  email: string;
  /** An address that she used before, on orders of her account. */
  before: string | null;
  phone: string;
  street: string;
  postcode: string;
  guest: boolean;
};

const firsts = ['An', 'Bert', 'Céline', 'J.', 'Jan', 'Jos', 'Łukasz', 'Ayşe'];
const lasts = ['Peeters', 'Van den Broeck', 'Janssens', 'Maes', 'Şahin', "D'Hondt"];
/** `npm run test:long` asks for the full number. */
const count = process.env['DESK_LONG'] === undefined ? 60 : 2000;

const random = randomOf(20261125);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const chance = (share: number): boolean => random() < share;

/** Households of three with one address; two of them share a family name, and often the phone. Names repeat. */
const subjects: Subject[] = Array.from({ length: count }, (_, index) => {
  const house = Math.floor(index / 3);
  return {
    n: index + 1,
    first: pick(firsts),
    last: lasts[(house + (index % 3 === 2 ? 1 : 0)) % lasts.length] ?? '',
    email: `u${index}@${pick(['a', 'b', 'c'])}.example`,
    before: chance(0.2) ? `before${index}@x.example` : null,
    phone: chance(0.5) ? `047${1_000_000 + house}` : `048${1_000_000 + index}`,
    street: `Dorpsstraat ${house}`,
    postcode: String(9000 + (house % 60)),
    guest: chance(0.15),
  };
});

/** Orders, some placed as a guest, some under the address used before, some sent to somebody else. */
const orders = subjects
  .flatMap((subject) => Array.from({ length: Math.floor(random() * 4) }, () => subject))
  .map((subject, index) => {
    const asGuest = subject.guest || chance(0.1);
    return {
      subject,
      n: index + 1,
      number: `SP${30_000 + index}`,
      email: !asGuest && subject.before !== null && chance(0.5) ? subject.before : subject.email,
      to: chance(0.3) ? pick(subjects) : subject,
      customer: asGuest ? pick(['', '0', 'NULL']) : `K${7001 + subject.n}`,
    };
  });

const built = newExport();
afterAll(() => built.remove());

built.csv(
  'klanten.csv',
  ['id', 'klantnummer', 'email', 'voornaam', 'achternaam', 'gsm', 'straat', 'postcode'],
  subjects
    .filter(({ guest }) => !guest)
    .map((one) => ({
      of: one.n,
      cells: [one.n, `K${7001 + one.n}`, one.email, one.first, one.last, one.phone, one.street, one.postcode],
    })),
  { delimiter: ';', newline: '\r\n', bom: true },
);
built.csv(
  'orders.csv',
  [
    'id',
    'order_number',
    'customer_number',
    'email',
    'billing_name',
    'shipping_name',
    'shipping_phone',
    'note',
  ],
  orders.map(({ subject, n, number, customer, email, to }) => ({
    of: subject.n,
    cells: [
      n,
      number,
      customer,
      email,
      `${subject.last} ${subject.first}`,
      `${to.first} ${to.last}`,
      to.phone,
      'for "her"\nand him',
    ],
  })),
);
built.csv(
  'order_lines.csv',
  ['id', 'order_id', 'sku'],
  orders.flatMap(({ subject, n }) =>
    ['A', 'B'].map((sku, index) => ({ of: subject.n, cells: [n * 2 + index, n, sku] })),
  ),
);
built.csv(
  'parcels.csv',
  ['tracking_number', 'order_number', 'name', 'postcode', 'email'],
  orders.map(({ subject, n, number, to }) => ({
    of: subject.n,
    cells: [`3S${n}XY`, number, `${to.first} ${to.last}`, to.postcode, to.email],
  })),
);
built.csv(
  'newsletter_events.csv',
  ['email', 'action', 'campaign_id'],
  subjects.flatMap(({ n, email, before }) => {
    const used = orders.some((order) => order.email === before) ? [email, before] : [email];
    return used.map((address) => ({ of: n, cells: [address?.toUpperCase() ?? '', 'open', n % 5] }));
  }),
);
built.ndjson(
  'clicks.ndjson',
  subjects.flatMap(({ n, guest }) => {
    const of = guest ? null : n;
    const customer = guest ? null : `K${7001 + n}`;
    return [
      { of, value: { cookie: `ck-${n}-z`, customer, url: '/' } },
      { of, value: { cookie: `ck-${n}-z`, customer: null, url: '/x' } },
      { of: null, value: { cookie: `unknown-${n}`, customer: null, url: '/x' } },
    ];
  }),
);

describe('many subjects in one export, with homonyms, households, gifts, guests and changed addresses', () => {
  it(`finds for each of ${count} all of their records and nobody else’s`, { timeout: 3_000_000 }, () => {
    for (const { n, first, last, email, street, postcode, phone } of subjects) {
      const address = { street, postcode, city: 'Gent', country: 'BE' };
      const taken = built.taken({ name: `${first} ${last}`, email, address, phone });
      expect([n, taken]).toEqual([n, built.of(n)]);
    }
  });
});
