/**
 * Records that could be the subject's but are reached by no exact identifier: her name at her address beside another
 * e-mail address, her phone, a gift that was sent to her. They are listed, never taken and never stored.
 */
import type { PossibleRecord } from '../../../../src-contract/records.ts';
import type { Lookup, SkipIndex } from '../index/lookup.ts';
import { houseTrace, phoneTrace, recipientTrace, traceColumns } from '../index/traces.ts';
import { foldedMost } from '../match/email.ts';
import { isEmptyish, numberKey, phoneTail } from '../match/normalise.ts';
import { compareAddresses, compareNames, isLike } from '../match/person.ts';
import type { Row } from '../read/rows.ts';
import { type FileView, personOf } from './found.ts';
import { hashedPhones } from './hashes.ts';
import { holdsEmail } from './search.ts';
import type { Comparison, Subject } from './subject.ts';

type Reason = PossibleRecord['reason'];

/** Looks for the subject on rows of one file; null where the file has no columns that could show her. */
export function suspectIn(view: FileView, subject: Subject): ((row: Row) => Reason | null) | null {
  const { places } = view;
  const postcodes = new Set(subject.addresses.map(({ postcode }) => postcode));
  const nameColumns = [...(places.get('name') ?? []), ...(places.get('lastName') ?? [])];
  const streetColumns = places.get('street') ?? [];
  const postcodeColumns = places.get('postcode') ?? [];
  const phoneColumns = places.get('phone') ?? [];
  const othersColumns = places.get('otherPerson') ?? [];
  const byAddress =
    nameColumns.length > 0 && streetColumns.length > 0 && postcodes.size > 0 && subject.names.length > 0;
  const byPhone = phoneColumns.length > 0 && subject.phones.size > 0;
  const hashColumns = hashColumnsOf(view);
  const hashes = new Set(hashColumns.length === 0 ? [] : [...subject.dialled].flatMap(hashedPhones));
  const byOthers = othersColumns.length > 0 && (subject.emails.size > 0 || subject.names.length > 0);
  if (!byAddress && !byPhone && !byOthers && hashes.size === 0) return null;

  /** Cheap: only rows with one of her postcodes are looked at closely. */
  const nearby = (row: Row): boolean =>
    postcodeColumns.length === 0
      ? streetColumns.some((column) => row.values(column).some((value) => holdsAny(value, postcodes)))
      : postcodeColumns.some((column) => row.values(column).some((value) => holdsAny(value, postcodes)));

  const livesThere = (row: Row): boolean => {
    const person = personOf(view, row);
    const name = subject.nameLike(person.names);
    const there = person.addresses.some((address) =>
      subject.addresses.some((known) => compareAddresses(known, address) === 'match'),
    );
    return there && isLike(name);
  };

  const hasPhone = (row: Row): boolean =>
    hashColumns.some((column) => row.values(column).some((value) => hashes.has(numberKey(value) ?? ''))) ||
    phoneColumns.some((column) =>
      row.values(column).some((value) => {
        const tail = value === '' ? null : phoneTail(value);
        return tail !== null && subject.phones.has(tail);
      }),
    );

  const isRecipient = (row: Row): boolean =>
    holdsEmail(row, othersColumns, subject.emails, view.emails) || sentToHer(view, row, subject, postcodes);

  return (row) => {
    if (byAddress && nearby(row) && livesThere(row)) return 'same-name-and-address';
    if ((byPhone || hashes.size > 0) && hasPhone(row)) return 'same-phone';
    return byOthers && isRecipient(row) ? 'other-person-on-record' : null;
  };
}

/** Columns in which a phone may stand hashed: its own ones, and those of hashes that may be of anything. */
const hashColumnsOf = ({ places }: FileView): number[] => [
  ...(places.get('phoneHash') ?? []),
  ...(places.get('emailHash') ?? []),
];

function holdsAny(value: string, postcodes: ReadonlySet<string>): boolean {
  const text = value.toLowerCase().replace(/[\s-]/g, '');
  for (const postcode of postcodes) if (text.includes(postcode)) return true;
  return false;
}

/** A delivery to her name in her postcode. */
function sentToHer(view: FileView, row: Row, subject: Subject, postcodes: ReadonlySet<string>): boolean {
  const values = (view.places.get('otherPerson') ?? []).flatMap((column) => row.values(column));
  const filled = values.filter((value) => !isEmptyish(value));
  if (!filled.some((value) => postcodes.has(value.toLowerCase().replace(/[\s-]/g, '')))) return false;
  return filled.some((value) => subject.names.some((name) => compareNames(name, value) === 'match'));
}

/** Where in a file the subject may show: lookups for her phones, her houses, and her name as a recipient's. */
export function tracesIn(view: FileView, subject: Subject, index: SkipIndex): Lookup[] {
  const { phones, streets, others } = traceColumns(view.places);
  const hashColumns = hashColumnsOf(view);
  const hashes = hashColumns.length === 0 ? [] : [...subject.dialled].flatMap(hashedPhones);
  const { salt } = index;
  const traces: (number | null)[] = [
    ...(phones.length === 0 ? [] : [...subject.phones].map((tail) => phoneTrace(tail, salt))),
    ...(streets.length === 0 ? [] : subject.addresses.map((address) => houseTrace(address, salt))),
    ...(others.length === 0
      ? []
      : subject.names.flatMap((name) =>
          subject.addresses.map(({ postcode }) => recipientTrace(name, postcode, salt)),
        )),
  ];
  return [
    ...traces.flatMap((hash) => (hash === null ? [] : [{ hash, column: -1, prefix: 0, value: Number.NaN }])),
    ...hashColumns.flatMap((column) => hashes.map((hash) => index.key(hash, column))),
    ...others.flatMap((column) => [...subject.emails].map((email) => index.key(foldedMost(email), column))),
  ];
}

/** How much each reason says by itself, of 100. */
const byReason: Readonly<Record<Reason, number>> = {
  'same-name-and-address': 45,
  'same-phone': 25,
  'other-person-on-record': 10,
  'shared-key': 10,
  'address-variant': 35,
  'earlier-address': 30,
  'second-account': 45,
  'as-staff': 5,
};

/**
 * How likely a doubtful record is the subject's, 1…99: what led to it, and what of the person on it agrees with her or
 * speaks against her. It orders what people look at, and decides nothing.
 */
export function scoreOf(reason: Reason, { name, address, phone, birthDate, email }: Comparison): number {
  const agreed =
    (name === 'match' ? 20 : name === 'similar' ? 10 : name === 'differs' ? -15 : 0) +
    (address === 'match' ? 15 : address === 'differs' ? -10 : 0) +
    (phone === 'match' ? 20 : phone === 'differs' ? -5 : 0) +
    (birthDate === 'match' ? 25 : birthDate === 'differs' ? -30 : 0) +
    (email === 'match' ? 20 : email === 'differs' ? -5 : 0);
  return Math.max(1, Math.min(99, byReason[reason] + agreed));
}
