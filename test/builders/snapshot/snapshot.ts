/**
 * An export with planted truth: which record is whose is known for each. Eight files in five encodings, with quoted
 * newlines and 300 columns, in which records are joined over numbers, addresses and cookies.
 */
import type { Requester } from '../../../src-contract/index.ts';
import { type BuiltExport, newExport, type OwnedRow } from '../../unit/discovery/export-builder.ts';
import { randomOf } from '../../unit/discovery/people.ts';
import { castOf, type Subject } from './cast.ts';

export type PlantedSnapshot = { built: BuiltExport; subjects: Subject[] };

type Order = {
  of: Subject;
  n: number;
  number: string;
  /** Account, address and name that stand on it. */
  account: string;
  email: string;
  name: string;
  to: Subject;
  /** It bears the address of one who did not place it. */
  typedBy: Subject | null;
};

/** Builds the snapshot; remove it through `built` after the test. */
export function plantedSnapshot(count: number, seed: number): PlantedSnapshot {
  const subjects = castOf(count, seed);
  const orders = ordersOf(subjects, randomOf(seed + 1));
  const built = newExport();
  writeAccounts(built, subjects);
  writeOrders(built, orders);
  writeTraces(built, subjects);
  return { built, subjects };
}

/** What the subject would write in her request. */
export function requestOf({
  n,
  first,
  last,
  email,
  street,
  postcode,
  city,
  phone,
  numbers,
}: Subject): Partial<Requester> {
  const address = { street, postcode, city, country: 'BE' };
  const customerNumber = n % 5 === 0 ? (numbers[0] ?? null) : null;
  return { name: `${first} ${last}`, email, address, phone: n % 3 === 0 ? phone : null, customerNumber };
}

/** A name as somebody mistypes it: two letters change places. */
function mistyped(name: string): string {
  return name.replace(/(\p{L})(\p{L})(\p{L})$/u, '$1$3$2');
}

function ordersOf(subjects: readonly Subject[], random: () => number): Order[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // Whoever has two accounts has ordered with both.
  const placed = subjects.flatMap((of) =>
    Array.from({ length: Math.max(1, of.numbers.length) + Math.floor(random() * 3) }, (_, at) => ({
      of,
      at,
    })),
  );
  const own = placed.map(({ of, at }) => ({
    of,
    account: of.numbers[at % Math.max(1, of.numbers.length)] ?? pick(['', '0', 'NULL']),
    email: at > 0 && of.before !== null ? of.before : of.email,
    name: of.situation === 'typos' ? `${of.first} ${mistyped(of.last)}` : `${of.last} ${of.first}`,
    to: of.situation === 'gift orders' || random() < 0.1 ? pick(subjects) : of,
    typedBy: null,
  }));
  // A stranger with an account of his own gave her address on his order.
  const others = subjects.filter(({ situation }) => situation === 'alone');
  const strange = subjects
    .filter(({ situation }) => situation === 'address typed by a stranger')
    .flatMap((typed) => {
      const of = pick(others);
      const name = `${of.first} ${of.last}`;
      return of.last === typed.last || of.first === typed.first
        ? []
        : [{ of, account: of.numbers[0] ?? '', email: typed.email, name, to: of, typedBy: typed }];
    });
  return [...own, ...strange].map((order, index) => ({
    ...order,
    n: index + 1,
    number: `SP${30_000 + index}`,
  }));
}

function writeAccounts(built: BuiltExport, subjects: readonly Subject[]): void {
  const accounts = subjects.flatMap((of) => of.numbers.map((number, place) => ({ of, number, place })));
  built.csv(
    'klanten.csv',
    [
      'id',
      'klantnummer',
      'email',
      'voornaam',
      'achternaam',
      'gsm',
      'straat',
      'postcode',
      'gemeente',
      'geboortedatum',
      'merged_into_customer_number',
    ],
    accounts.map(({ of, number, place }, index) => ({
      of: of.n,
      cells: [
        index + 1,
        number,
        place === 0 ? of.email : `tweede${of.n}@x.example`,
        of.first,
        of.last,
        of.phone,
        of.street,
        of.postcode,
        of.city,
        of.birthDate,
        place === 0 ? '' : (of.numbers[0] ?? ''),
      ],
    })),
    { delimiter: ';', newline: '\r\n', bom: true },
  );
  const attributes = Array.from({ length: 299 }, (_, index) => `voorkeur_${index + 1}`);
  built.csv(
    'klantvoorkeuren.csv',
    ['klantnummer', ...attributes],
    accounts.map(({ of, number }) => ({
      of: of.n,
      cells: [number, ...attributes.map((_, index) => (index % 7 === of.n % 7 ? 'ja' : ''))],
    })),
    { encoding: 'latin1', delimiter: ';' },
  );
}

function writeOrders(built: BuiltExport, orders: readonly Order[]): void {
  built.csv(
    'orders.csv',
    [
      'id',
      'order_number',
      'customer_number',
      'email',
      'billing_name',
      'billing_street',
      'billing_postcode',
      'billing_phone',
      'shipping_name',
      'shipping_street',
      'recipient_email',
      'note',
    ],
    orders.map(({ of, n, number, account, email, name, to }) => ({
      of: of.n,
      cells: [
        n,
        number,
        account,
        email,
        name,
        of.street,
        of.postcode,
        of.phone,
        `${to.first} ${to.last}`,
        to.street,
        to === of ? '' : to.email,
        n % 3 === 0 ? `Voor "${to.first}",\ngraag cadeau verpakt; à côté` : '',
      ],
    })),
    { encoding: 'win1252' },
  );
  built.csv(
    'order_lines.csv',
    ['id', 'order_id', 'sku', 'description'],
    orders.flatMap(({ of, n }) =>
      ['FB-A4', 'MUG-1'].map((sku, place) => ({ of: of.n, cells: [n * 2 + place, n, sku, 'Tasse "Été"'] })),
    ),
    { encoding: 'utf16le', bom: true, delimiter: '\t' },
  );
  built.csv(
    'parcels.csv',
    ['tracking_number', 'order_number', 'name', 'postcode', 'email'],
    orders.map(({ of, n, number, to }) => ({
      of: of.n,
      cells: [`3S${n}XY`, number, `${to.first} ${to.last}`, to.postcode, to.email],
    })),
    { encoding: 'utf16be', bom: true },
  );
}

function writeTraces(built: BuiltExport, subjects: readonly Subject[]): void {
  built.csv(
    'newsletter_events.csv',
    ['event_id', 'email', 'action', 'campaign_id'],
    subjects.flatMap(({ n, email }): OwnedRow[] =>
      ['open', 'click'].map((action, place) => ({
        of: n,
        cells: [`E${n * 2 + place}`, place === 0 ? email.toUpperCase() : email, action, n % 5],
      })),
    ),
  );
  built.csv(
    'ticket_messages.csv',
    ['message_id', 'ticket_id', 'from_email', 'message'],
    subjects.flatMap(({ n, email }): OwnedRow[] => [
      { of: n, cells: [`m${n}`, `T${n}-x`, email, 'Beste,\n\nwaar blijft mijn "fotoboek"?\nDank u'] },
      { of: n, cells: [`a${n}`, `T${n}-x`, 'support@shop.example', 'Wij kijken het na, u hoort van ons.'] },
    ]),
    { delimiter: ';', quoteAll: true },
  );
  built.ndjson(
    'clicks.ndjson',
    subjects.flatMap(({ n, numbers }) => {
      const of = numbers.length === 0 ? null : n;
      return [
        { of, value: { cookie: `ck-${n}-z`, customer: numbers[0] ?? null, url: '/' } },
        { of, value: { cookie: `ck-${n}-z`, customer: null, url: '/x' } },
        { of: null, value: { cookie: `unknown-${n}`, customer: null, url: '/x' } },
      ];
    }),
  );
}
