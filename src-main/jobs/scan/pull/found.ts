/** A record that was found, with the keys it holds and what it says about a person. */
import type { ColumnMeaning } from '../../../../src-contract/vocabulary.ts';
import type { Links } from '../link/columns.ts';
import { columnId } from '../link/space.ts';
import { type Affix, coreOf } from '../match/affix.ts';
import { type EmailRules, foldEmail } from '../match/email.ts';
import {
  clean,
  emailKeys,
  isDeskEmail,
  isDigest,
  isEmptyish,
  isPlaceholderEmail,
  phoneTail,
} from '../match/normalise.ts';
import { type FoldedAddress, foldAddress } from '../match/person.ts';
import { kindOfFile } from '../meaning/files.ts';
import { tokens } from '../meaning/tokens.ts';
import { earlierWords } from '../meaning/words.ts';
import type { Row, RowField } from '../read/rows.ts';
import { keysOf } from '../record.ts';
import type { ScannedFile } from '../scan.ts';

/** A key: a value inside a space (`email`, `customer.3` …). Two keys are the same when their ids are. */
export type Key = {
  id: string;
  space: string;
  value: string;
  /** The value before rules of the vault made it the same as others: the address with its tag. */
  exact: string;
};

export type FoundKey = Key & {
  meaning: ColumnMeaning;
  /** `customer`, `order`, `email` …; null for a column that only its values linked. */
  entity: string | null;
  /** The key of the record itself, not of something it refers to. */
  own: boolean;
  /** Another number or address of the same person, by its column's name: an earlier one, the one after a change. */
  alias: boolean;
  /** As it stands in the file. */
  written: string;
};

/** What a record says about the person it is about; other people's columns left out. */
export type PersonOnRecord = {
  names: string[];
  emails: string[];
  /** Their last digits. */
  phones: string[];
  /** As they stand, and the country of the record, empty where it names none. */
  phoneNumbers: string[];
  country: string;
  addresses: FoldedAddress[];
  birthDates: string[];
};

export type Found = {
  id: string;
  /** Number of the file in the pull. */
  file: number;
  /** What one record of its file is: `customer`, `order` …. */
  entity: string | null;
  line: number;
  offset: number;
  fields: RowField[];
  keys: FoundKey[];
  person: PersonOnRecord;
  /** The row says of its person that she works for the shop. */
  staff: boolean;
  /** E-mail addresses in columns about somebody else: gift recipients. */
  othersEmails: string[];
};

/** One key column of a file, ready for reading rows. */
export type KeyPlace = {
  column: number;
  space: string;
  meaning: ColumnMeaning;
  entity: string | null;
  attribute: string;
  own: boolean;
  /** The same number stands on more than a few rows of the file. */
  repeats: boolean;
  alias: boolean;
  /** What is taken off its numbers, so that they are the same as other columns'. */
  affix: Affix | null;
};

/** How to read a file's rows at a pull. */
export type FileView = {
  index: number;
  file: ScannedFile;
  entity: string | null;
  keys: KeyPlace[];
  /** Columns by meaning. */
  places: ReadonlyMap<ColumnMeaning, readonly number[]>;
  /** Columns of house numbers and boxes, which complete a street. */
  boxes: ReadonlySet<number>;
  /** By which e-mail addresses are compared. */
  emails: EmailRules;
};

export const emailSpace = 'email';
export const hashSpace = 'email-hash';

/** A key out of its parts. */
export function keyOf(space: string, value: string, exact = value): Key {
  return { id: `${space}\n${value}`, space, value, exact };
}

/** The key of an address, `exact` as `emailKey` gives it. */
export const emailKeyOf = (exact: string, rules: EmailRules): Key =>
  keyOf(emailSpace, foldEmail(exact, rules), exact);

/** The key columns of a file that is the `index`th of those linked. */
export function keyPlacesOf(file: ScannedFile, index: number, links: Links): KeyPlace[] {
  return file.columns.flatMap(({ name, meaning }, column): KeyPlace[] => {
    const alias = isAlias(name);
    if (meaning === 'email' || meaning === 'emailHash') {
      const space = meaning === 'email' ? emailSpace : hashSpace;
      return [
        {
          column,
          space,
          meaning,
          entity: 'email',
          attribute: 'email',
          own: false,
          repeats: true,
          alias,
          affix: null,
        },
      ];
    }
    const linked = links.columns.get(columnId(index, column));
    const space = links.spaces.get(columnId(index, column));
    if (linked === undefined || space === undefined) return [];
    // What a key is of is told by all columns that hold it: a carrier's "customer reference" is an order's number.
    const told = space.slice(0, space.lastIndexOf('.'));
    const own = linked.own && linked.entity === told;
    return [
      {
        column,
        space,
        meaning,
        entity: told,
        attribute: linked.attribute,
        own,
        repeats: linked.repeats,
        alias,
        affix: file.affixes[column] ?? null,
      },
    ];
  });
}

/** Prepares a file for reading its rows; it is the `index`th of a pull. */
export function viewOf(file: ScannedFile, index: number, keys: KeyPlace[], emails: EmailRules): FileView {
  const places = new Map<ColumnMeaning, number[]>();
  const boxes = new Set<number>();
  file.columns.forEach(({ name, meaning }, column) => {
    places.set(meaning, [...(places.get(meaning) ?? []), column]);
    if (meaning === 'street' && tokens(name).some((word) => /^(bus|busnummer|box|boite)$/.test(word)))
      boxes.add(column);
  });
  return { index, file, entity: kindOfFile(file).entity, keys, places, boxes, emails };
}

const isAlias = (name: string): boolean =>
  tokens(name).some((word) => earlierWords.has(word) || word === 'new');

/** The keys in one column of a row. */
export function keysIn(place: KeyPlace, row: Row, emails: EmailRules): FoundKey[] {
  return row.values(place.column).flatMap((written) => {
    const { space, meaning, entity, own, alias, affix } = place;
    return keysOf(meaning, written).map((value) => ({
      ...(space === emailSpace ? emailKeyOf(value, emails) : keyOf(space, coreOf(value, affix))),
      meaning,
      entity,
      own,
      alias,
      written: clean(written),
    }));
  });
}

const filled = (row: Row, columns: readonly number[] | undefined): string[] =>
  (columns ?? [])
    .flatMap((column) => row.values(column))
    .filter((value) => !isEmptyish(value) && !isDigest(value));

/** The full names on a row: whole ones, and first and last names put together. */
function namesOf(view: FileView, row: Row): string[] {
  const { places } = view;
  const firsts = (places.get('firstName') ?? []).map((column) => filled(row, [column])[0] ?? '');
  const lasts = (places.get('lastName') ?? []).map((column) => filled(row, [column])[0] ?? '');
  const pairs = Array.from({ length: Math.max(firsts.length, lasts.length) }, (_, index) =>
    `${firsts[index] ?? ''} ${lasts[index] ?? ''}`.trim(),
  );
  return [...filled(row, places.get('name')), ...pairs].map(clean).filter((name) => /\p{L}{2}/u.test(name));
}

function addressesOf(view: FileView, row: Row): FoldedAddress[] {
  const street = (view.places.get('street') ?? [])
    .map((column) => {
      const value = filled(row, [column])[0] ?? '';
      return value !== '' && view.boxes.has(column) && !/[a-z]/i.test(value) ? `bus ${value}` : value;
    })
    .filter((part) => part !== '')
    .join(' ');
  const postcodes = filled(row, view.places.get('postcode'));
  // "Kerkstraat 12, 9230 Wetteren" in one column.
  const inside = /\b(\d{4,5})\s+\p{L}/u.exec(street);
  const postcode = postcodes[0] ?? inside?.[1] ?? '';
  const address = foldAddress(
    postcodes[0] === undefined && inside !== null ? street.slice(0, inside.index) : street,
    postcode,
  );
  return address === null ? [] : [address];
}

const isStaff = (view: FileView, email: string): boolean =>
  view.file.staffDomains.includes(email.slice(email.lastIndexOf('@') + 1)) ||
  view.file.staffDomains.includes(email);

/** A desk's address in a mailbox is a customer's where it is not the shop's. */
const isNobody = (view: FileView, email: string): boolean =>
  view.entity === 'mail' ? isPlaceholderEmail(email) : isDeskEmail(email);

/** Reads what a row says about the person it is about. */
export function personOf(view: FileView, row: Row): PersonOnRecord {
  const emails = filled(row, view.places.get('email')).flatMap(emailKeys);
  const phoneNumbers = filled(row, view.places.get('phone'));
  return {
    names: namesOf(view, row),
    emails: emails
      .filter((email) => !isNobody(view, email) && !isStaff(view, email))
      .map((email) => foldEmail(email, view.emails)),
    phones: phoneNumbers.flatMap((value) => phoneTail(value) ?? []),
    phoneNumbers,
    country: filled(row, view.places.get('country'))[0] ?? '',
    addresses: addressesOf(view, row),
    birthDates: filled(row, view.places.get('birthDate')).flatMap((value) => isoDay(value) ?? []),
  };
}

/** A day as `YYYY-MM-DD`; day and month in the order of this part of the world. Null for anything else. */
export function isoDay(value: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(value.trim());
  const own = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(value.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Roles of people who answer customers, as helpdesks name them; `moderator` or `editor` may be a customer's. */
const staffRole = /^(agent|admin|administrator|staff|employee|medewerker|mitarbeiter|collaborateur|owner)$/i;

function isStaffRow(fields: readonly RowField[]): boolean {
  return fields.some(
    ({ name, value }) => /^(user[ _.-]?)?(role|rol|rolle|type)$/i.test(name) && staffRole.test(value.trim()),
  );
}

/** Takes a row over into memory. */
export function foundOf(view: FileView, row: Row): Found {
  return {
    id: `${view.index}:${row.offset}`,
    file: view.index,
    entity: view.entity,
    line: row.line,
    offset: row.offset,
    fields: row.fields(),
    keys: view.keys.flatMap((place) => keysIn(place, row, view.emails)),
    person: personOf(view, row),
    staff: isStaffRow(row.fields()),
    othersEmails: filled(row, view.places.get('otherPerson')).flatMap(emailKeys),
  };
}
