/** The person whose records are pulled: what is known of her, growing with each record that is surely hers. */
import type { Requester } from '../../../../src-contract/reading.ts';
import { phoneTail } from '../match/normalise.ts';
import {
  compareAddresses,
  compareNames,
  type FoldedAddress,
  foldAddress,
  type Likeness,
  nameWords,
} from '../match/person.ts';
import { phoneKey } from '../match/phone.ts';
import type { PersonOnRecord } from './found.ts';

/** How a record's person compares with the subject; null where there is nothing to compare. */
export type Comparison = {
  name: Likeness | null;
  address: Likeness | null;
  phone: 'match' | 'differs' | null;
  birthDate: 'match' | 'differs' | null;
  email: 'match' | 'differs' | null;
};

const best = (found: readonly Likeness[]): Likeness | null =>
  found.includes('match')
    ? 'match'
    : found.includes('similar')
      ? 'similar'
      : found.length > 0
        ? 'differs'
        : null;

/** How the closest two names of two lists compare; null where one is empty. */
export function namesLike(a: readonly string[], b: readonly string[]): Likeness | null {
  return best(a.flatMap((name) => b.map((other) => compareNames(name, other))));
}

export class Subject {
  readonly names: string[] = [];
  /** Last digits of her phones, and whole ones in E.164. */
  readonly phones = new Set<string>();
  readonly dialled = new Set<string>();
  readonly addresses: FoldedAddress[] = [];
  readonly birthDates = new Set<string>();
  readonly emails = new Set<string>();

  readonly #country: string;

  constructor(requester: Requester) {
    this.#country = requester.address?.country ?? '';
    if (requester.name !== null) this.names.push(requester.name);
    const phone = requester.phone === null ? null : phoneTail(requester.phone);
    if (phone !== null) this.phones.add(phone);
    if (requester.phone !== null) this.#dial(requester.phone, '');
    const { street, postcode } = requester.address ?? { street: null, postcode: null };
    const address = street === null || postcode === null ? null : foldAddress(street, postcode);
    if (address !== null) this.addresses.push(address);
    if (requester.birthDate !== null) this.birthDates.add(requester.birthDate);
  }

  /** A number without its country is one of the record's country, else of hers. */
  #dial(written: string, country: string): void {
    const number = phoneKey(written, country || this.#country);
    if (number !== null) this.dialled.add(number);
  }

  /** Adds what a record that is surely the subject's says, except a name that is somebody else's. */
  learn(person: PersonOnRecord): void {
    const names = person.names.filter(
      (name) => this.names.length === 0 || this.nameLike([name]) !== 'differs',
    );
    if (person.names.length > 0 && names.length === 0) return;
    for (const name of names) if (!this.names.includes(name)) this.names.push(name);
    for (const phone of person.phones) this.phones.add(phone);
    for (const number of person.phoneNumbers) this.#dial(number, person.country);
    for (const day of person.birthDates) this.birthDates.add(day);
    for (const address of person.addresses) {
      if (!this.addresses.some((known) => compareAddresses(known, address) === 'match'))
        this.addresses.push(address);
    }
  }

  /** A family name alone is too little to tell who it is, once a whole name is known. */
  nameLike(names: readonly string[]): Likeness | null {
    const whole = this.names.filter((name) => nameWords(name).length > 1);
    return namesLike(whole.length > 0 ? whole : this.names, names);
  }

  /** A message that another customer wrote or got as well: whose words it holds is for people to see. */
  isJoined({ emails }: PersonOnRecord): boolean {
    return emails.some((email) => !this.emails.has(email));
  }

  compare(person: PersonOnRecord): Comparison {
    const sameOrNot = (known: ReadonlySet<string>, values: readonly string[]): 'match' | 'differs' | null =>
      known.size === 0 || values.length === 0
        ? null
        : values.some((value) => known.has(value))
          ? 'match'
          : 'differs';
    return {
      name: this.nameLike(person.names),
      address: best(
        person.addresses.flatMap((address) =>
          this.addresses.map((known) => compareAddresses(known, address)),
        ),
      ),
      phone: sameOrNot(this.phones, person.phones),
      birthDate: sameOrNot(this.birthDates, person.birthDates),
      email: sameOrNot(this.emails, person.emails),
    };
  }
}

/**
 * True where a record that carries the subject's e-mail address is another person's all the same: the name is
 * another's, something that is hard to share (address, phone, birth date) is another's too, and nothing of it is
 * the subject's. Somebody typed a wrong address.
 */
export function isAnothers({ name, address, phone, birthDate }: Comparison): boolean {
  const told = [address, phone, birthDate];
  return (
    name === 'differs' && told.includes('differs') && !told.includes('match') && !told.includes('similar')
  );
}

/**
 * True where nothing on a record but the number that led to it speaks for the subject, and the name speaks against
 * her: a number that was mistyped, or somebody else's.
 */
export function isUnlikely({ name, address, phone, birthDate, email }: Comparison): boolean {
  return (
    name === 'differs' &&
    address !== 'match' &&
    phone !== 'match' &&
    birthDate !== 'match' &&
    email !== 'match'
  );
}

/** True where two of the things that are hard to share agree: enough to take two accounts for one person's. */
export function isSamePerson({ name, address, phone, birthDate }: Comparison): boolean {
  if (name === 'differs' || name === null || birthDate === 'differs') return false;
  return address === 'match' || phone === 'match' || birthDate === 'match';
}
