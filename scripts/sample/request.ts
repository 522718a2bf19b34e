/** What every sample request has: the message or letter, and what a reader must find in it. */
import type { ReadingDates, Requester } from '../../src-contract/reading.ts';
import type { RequestKind, Right } from '../../src-contract/vocabulary.ts';
import { fullName, type Person, streetLine, type Tongue } from './person.ts';

/** One entry of `expected.json`. */
export type Expected = {
  /** Name in `resources/sample/requests`. */
  file: string;
  kind: RequestKind;
  language: Tongue;
  rights: readonly Right[];
  requester: Requester;
  dates: ReadingDates;
  /** `staff` where the page is a picture: a program without OCR reads nothing, and staff typed what is here. */
  readBy: 'program' | 'staff';
  /** For a request: the day it reached the shop and the last day to answer (GDPR 12(3), Regulation 1182/71). */
  clock: { received: string; due: string } | null;
};

/** A sample request: what is expected of it, and whose it is in the export (null: nobody's there). */
export type SampleRequest = { expected: Expected; person: string | null };

/** A requester of whom everything is written that the account knows; `patch` takes out or changes what differs. */
export function requesterOf(person: Person, patch: Partial<Requester> = {}): Requester {
  const { home } = person;
  return {
    name: fullName(person),
    email: person.email,
    phone: null,
    address: { street: streetLine(home), postcode: home.postcode, city: home.city, country: home.country },
    customerNumber: null,
    orderNumbers: [],
    birthDate: null,
    ...patch,
  };
}
