/** A person in the shop's records, as shown beside the request. */
import type { Candidate, IdentityCheck } from '../../../../src-contract/identity.ts';
import type { Requester } from '../../../../src-contract/reading.ts';
import type { ColumnMeaning } from '../../../../src-contract/vocabulary.ts';
import { type EmailRules, foldEmail } from '../match/email.ts';
import { clean, emailKey, isEmptyish, numberKey } from '../match/normalise.ts';
import { compareAddresses, compareNames, foldAddress, type Likeness } from '../match/person.ts';
import { phoneKey } from '../match/phone.ts';
import { emailSpace, type Found } from './found.ts';
import { customersOf } from './graph.ts';
import type { OpenFile } from './open.ts';
import type { Seed } from './terms.ts';
import { dateOf } from './title.ts';

const lastOrders = 3;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

type Held = { record: Found; value(meaning: ColumnMeaning): string[] };

function heldBy(record: Found, files: readonly OpenFile[]): Held {
  const columns = files[record.file]?.view.file.columns ?? [];
  return {
    record,
    value: (meaning) =>
      record.fields.flatMap(({ column, value }) =>
        columns[column]?.meaning === meaning && !isEmptyish(value) ? [clean(value)] : [],
      ),
  };
}

function addressText(held: Held): string[] {
  const street = held.value('street').join(' ');
  const place = [...held.value('postcode'), ...held.value('city')].join(' ');
  return street === '' || place === '' ? [] : [`${street}, ${place}`];
}

/** Numbers that people know come before the database's own. */
function numbersOf(records: readonly Found[], files: readonly OpenFile[]): string[] {
  const keys = records.flatMap((found) =>
    customersOf(found).map((key) => ({
      written: key.written,
      shown:
        files[found.file]?.view.keys.some(
          ({ space, attribute }) => space === key.space && attribute !== 'id',
        ) ?? false,
    })),
  );
  const shown = keys.filter((key) => key.shown);
  return unique((shown.length > 0 ? shown : keys).map(({ written }) => written));
}

function ordersOf(records: readonly Found[], files: readonly OpenFile[]): Candidate['lastOrders'] {
  const orders = records
    .filter(({ entity }) => entity === 'order')
    .flatMap((found) => {
      const keys = found.keys.filter(({ entity, own }) => entity === 'order' && own);
      const places = files[found.file]?.view.keys ?? [];
      const shown = keys.find(({ space }) =>
        places.some((place) => place.space === space && place.attribute !== 'id'),
      );
      const number = (shown ?? keys[0])?.written;
      const columns = files[found.file]?.view.file.columns ?? [];
      const fields = found.fields.map(({ column, name, value }) => ({
        name,
        value,
        meaning: columns[column]?.meaning ?? 'other',
      }));
      return number === undefined ? [] : [{ number, date: dateOf(fields) }];
    });
  const byNumber = new Map(orders.map((order) => [order.number, order]));
  return [...byNumber.values()].toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}

/** Puts together what the records of one person say, and compares it with the request. */
export function candidateOf(
  records: readonly Found[],
  seeds: readonly Seed[],
  requester: Requester,
  files: readonly OpenFile[],
  rules: EmailRules,
): Candidate {
  const country = requester.address?.country ?? 'BE';
  const held = records.map((record) => heldBy(record, files));
  const all = (meaning: ColumnMeaning): string[] => unique(held.flatMap(({ value }) => value(meaning)));
  const names = unique(records.flatMap(({ person }) => person.names));
  const emails = unique(
    records.flatMap((found) =>
      found.keys.filter(({ space }) => space === emailSpace).map(({ exact }) => exact),
    ),
  );
  const phones = unique(all('phone').map((phone) => phoneKey(phone, country) ?? phone));
  const addresses = unique(held.flatMap(addressText));
  const birthDates = unique(records.flatMap(({ person }) => person.birthDates));
  const customerNumbers = numbersOf(records, files);
  const orders = ordersOf(records, files);
  const led = seeds.filter((seed) => records.some((found) => found.keys.some(({ id }) => id === seed.id)));
  const folded = records.flatMap(({ person }) => person.addresses);
  const checks: IdentityCheck[] = [
    check('name', requester.name, names, compareNames),
    check('email', requester.email, emails, (a, b) => exact(address(a, rules), address(b, rules))),
    check('phone', requester.phone, phones, (a, b) => exact(phoneKey(a, country), phoneKey(b, country))),
    addressCheck(requester, addresses, folded),
    check('customerNumber', requester.customerNumber, customerNumbers, (a, b) => exact(bare(a), bare(b))),
    ordersCheck(requester, orders),
    check('birthDate', requester.birthDate, birthDates, exact),
  ];
  return {
    by: unique(led.map(({ written }) => written)).join(', ') || (names[0] ?? ''),
    name: names[0] ?? null,
    emails,
    phones,
    addresses,
    birthDate: birthDates[0] ?? null,
    customerNumbers,
    lastOrders: orders.slice(0, lastOrders),
    checks,
  };
}

const bare = (value: string): string | null => numberKey(value)?.replace(/[-./]/g, '') ?? null;
function address(written: string, rules: EmailRules): string | null {
  const email = emailKey(written);
  return email === null ? null : foldEmail(email, rules);
}

const exact = (a: string | null, b: string | null): Likeness => (a !== null && a === b ? 'match' : 'differs');

function check(
  field: IdentityCheck['field'],
  written: string | null,
  held: string[],
  compare: (written: string, held: string) => Likeness,
): IdentityCheck {
  return { field, written, held, result: resultOf(written, held, (value) => compare(written ?? '', value)) };
}

function resultOf<T>(
  written: string | null,
  held: readonly T[],
  compare: (value: T) => Likeness,
): IdentityCheck['result'] {
  if (written === null || written === '') return 'not-written';
  if (held.length === 0) return 'not-held';
  const found = held.map(compare);
  return found.includes('match') ? 'match' : found.includes('similar') ? 'similar' : 'differs';
}

function addressCheck(
  requester: Requester,
  held: string[],
  folded: Found['person']['addresses'],
): IdentityCheck {
  const { street, postcode, city } = requester.address ?? { street: null, postcode: null, city: null };
  const place = [postcode, city].filter((part) => part !== null).join(' ');
  const written = street === null && place === '' ? null : [street, place].filter(Boolean).join(', ');
  const own = foldAddress(street ?? '', postcode ?? '');
  const result = resultOf(own === null ? null : written, folded, (address) =>
    own === null ? 'differs' : compareAddresses(own, address),
  );
  return { field: 'address', written, held, result };
}

function ordersCheck({ orderNumbers }: Requester, orders: Candidate['lastOrders']): IdentityCheck {
  const held = orders.map(({ number }) => number);
  const known = new Set(held.map(bare));
  const found = orderNumbers.filter((number) => known.has(bare(number)));
  const written = orderNumbers.length === 0 ? null : orderNumbers.join(', ');
  const result = resultOf(written, held, () =>
    found.length === orderNumbers.length ? 'match' : found.length > 0 ? 'similar' : 'differs',
  );
  return {
    field: 'orderNumbers',
    written,
    held: found.length > 0 ? found : held.slice(0, lastOrders),
    result,
  };
}
