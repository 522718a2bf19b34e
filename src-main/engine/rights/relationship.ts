/** What the records of one case tell of the person as a customer: account, orders, last contact. */
import type { ColumnMeaning, PulledRecord, RecordField } from '../../../src-contract/index.ts';
import { type DayReader, type DaySpan, earlier, latest } from './days.ts';

/** A record as the retention rules look at it. */
export type HeldRecord = Pick<PulledRecord, 'category' | 'kind' | 'file' | 'date' | 'fields'>;

export type Account =
  | { state: 'open' }
  /** `on` is null where only that it ended is known. */
  | { state: 'ended'; on: DaySpan | null }
  | { state: 'none' }
  | { state: 'unknown' };

/** The last of something; `complete` is false where others carry no day and could be later. */
export type Last = { span: DaySpan | null; complete: boolean };

/** The orders that a picture or text stands in; `unknown` where no record tells whether it was ordered. */
export type Ordered = { orders: string[] } | 'not-ordered' | 'unknown';

export type Relationship = {
  readonly lastOrder: Last;
  readonly lastCommunication: Last;
  /** Days of all orders that carry one. */
  readonly orderDays: readonly DaySpan[];
  /** The day of the order that a record belongs to by its order number; null where none is told. */
  orderDayOf(record: HeldRecord): DaySpan | null;
  dayOfOrder(order: string): DaySpan | null;
  accountOf(record: HeldRecord): Account;
  orderedIn(record: HeldRecord): Ordered;
};

/** Reads it out of all records of a case that were not taken out. */
export function relationshipOf(records: readonly HeldRecord[], days: DayReader): Relationship {
  const orders = datesOfOrders(records, days);
  const accounts = accountsOf(records, days);
  const orderedIn = orderFinder(records);
  const dayOfOrder = (order: string): DaySpan | null => orders.get(order) ?? null;
  return {
    lastOrder: lastOf([...orders.values()]),
    lastCommunication: lastCommunication(records, days),
    orderDays: [...orders.values()].filter((span) => span !== null),
    dayOfOrder,
    orderDayOf: (record) => latest(ordersOf(record).flatMap((order) => dayOfOrder(order) ?? [])),
    accountOf: (record) => accountOf(record, accounts),
    orderedIn,
  };
}

/** A number as it is compared: without the sign before it, and whatever its case. */
const keyOf = (value: string): string => value.trim().replace(/^#/, '').toUpperCase();

function keysOf({ fields }: HeldRecord, ...meanings: ColumnMeaning[]): string[] {
  return fields.flatMap(({ meaning, value }) =>
    meanings.includes(meaning) && value.trim() !== '' ? [keyOf(value)] : [],
  );
}

const ordersOf = (record: HeldRecord): string[] => keysOf(record, 'orderNumber');

/**
 * Days by order number. An order is dated by its own record; one that is not among the records by the earliest of
 * its papers; null where nothing dates it.
 */
function datesOfOrders(records: readonly HeldRecord[], days: DayReader): Map<string, DaySpan | null> {
  const own = new Map<string, DaySpan | null>();
  const papers = new Map<string, DaySpan | null>();
  records.forEach((record, index) => {
    if (record.category !== 3) return;
    const day = days.ofRecord(record);
    if (record.kind === 'order') {
      const numbers = keysOf(record, 'orderNumber', 'recordId');
      for (const number of numbers.length === 0 ? [`record ${index}`] : numbers) own.set(number, day);
      return;
    }
    for (const number of ordersOf(record)) papers.set(number, earliest(papers.get(number) ?? null, day));
  });
  return new Map([
    ...papers,
    ...[...own].map(([number, day]) => [number, day ?? papers.get(number) ?? null] as const),
  ]);
}

function earliest(one: DaySpan | null, other: DaySpan | null): DaySpan | null {
  if (one === null || other === null) return one ?? other;
  return { first: earlier(one.first, other.first), last: earlier(one.last, other.last) };
}

function lastOf(spans: readonly (DaySpan | null)[]): Last {
  const known = spans.filter((span) => span !== null);
  return { span: latest(known), complete: known.length === spans.length };
}

/** Kinds of records outside category 4 that are contact with the person too. */
const contacts = new Set(['call', 'ticket', 'message', 'contact']);

function lastCommunication(records: readonly HeldRecord[], days: DayReader): Last {
  const talks = records.filter(
    ({ category, kind }) => category === 4 || (category === 0 && contacts.has(kind ?? '')),
  );
  const { span, complete } = lastOf(talks.map((record) => days.ofRecord(record)));
  // Who is on the list is written to, whether or not the mailings are among the records.
  return { span, complete: complete && !talks.some(isSubscribed) };
}

const subscribed =
  /^(subscribed|active|actief|ingeschreven|aangemeld|inscrite?|abonnée?|abonniert|angemeldet|aktiv)$/i;

function isSubscribed({ category, kind, fields }: HeldRecord): boolean {
  return (
    category === 4 &&
    kind === 'subscriber' &&
    fields.some(({ name, value }) => /stat(us|e|ut)/i.test(name) && subscribed.test(value.trim()))
  );
}

/** Words of a column or a state that say that an account is gone, in four languages. */
const ended =
  /delet|remov|clos|verwijder|gesloten|opgezegd|be[eë]indigd|supprim|ferm[ée]|cl[oô]tur|gel(ö|oe|o)scht|geschlossen|gek(ü|ue|u)ndigt/i;
/** States in which an account may be there or not. */
const doubtful =
  /^(disabled|inactive|inactief|invited|declined|suspended|blocked|geblokkeerd|uitgeschakeld|inactif|désactivé|deaktiviert|inaktiv)$/i;
const guest = /guest|gast|invit[ée]$/i;
const yes = /^(1|true|t|yes|y|ja|oui|j|o|wahr|x)$/i;
const no = /^(0|false|f|no|n|nee|non|nein|falsch|)$/i;

type Accounts = { byNumber: Map<string, Account>; all: Account[] };

function accountsOf(records: readonly HeldRecord[], days: DayReader): Accounts {
  const accounts: Accounts = { byNumber: new Map(), all: [] };
  for (const record of records) {
    if (record.category !== 2 || record.kind !== 'customer') continue;
    const account = accountIn(record, days);
    accounts.all.push(account);
    for (const number of keysOf(record, 'customerNumber')) accounts.byNumber.set(number, account);
  }
  return accounts;
}

function accountIn(record: HeldRecord, days: DayReader): Account {
  const filled = record.fields.filter(({ value }) => value.trim() !== '');
  const gone = filled.filter(({ name }) => ended.test(name));
  const dated = gone.flatMap((field) => (field.meaning === 'date' ? (days.of(record, field) ?? []) : []));
  if (dated.length > 0) return { state: 'ended', on: latest(dated) };
  if (gone.some(isFlag) || filled.some((field) => isState(field, ended))) return { state: 'ended', on: null };
  if (filled.some((field) => guest.test(field.name) && yes.test(field.value.trim())))
    return { state: 'none' };
  // A date of deletion that can't be read, or a state that leaves it open.
  const open =
    gone.every(({ value }) => no.test(value.trim())) && !filled.some((field) => isState(field, doubtful));
  return { state: open ? 'open' : 'unknown' };
}

const isFlag = ({ value }: RecordField): boolean => yes.test(value.trim());

function isState({ name, value }: RecordField, states: RegExp): boolean {
  return /stat(us|e|ut)|zustand|toestand/i.test(name) && states.test(value.trim());
}

/** The account that a record names by its customer number, else the one state that all accounts share. */
function accountOf(record: HeldRecord, { byNumber, all }: Accounts): Account {
  const named = keysOf(record, 'customerNumber').flatMap((number) => byNumber.get(number) ?? []);
  const known = named.length > 0 ? named : all;
  const [first, ...others] = known;
  if (first !== undefined)
    return others.every(({ state }) => state === first.state)
      ? endedLast(known, first)
      : { state: 'unknown' };
  const guestOrder = record.fields.some(({ name, value }) => guest.test(name) && yes.test(value.trim()));
  const numbers = record.fields.filter(({ meaning }) => meaning === 'customerNumber');
  const unnamed = numbers.length > 0 && numbers.every(({ value }) => value.trim() === '');
  return { state: guestOrder || unnamed ? 'none' : 'unknown' };
}

/** Of several ended accounts the one that ended last; one without a day leaves it open. */
function endedLast(accounts: readonly Account[], first: Account): Account {
  if (first.state !== 'ended') return first;
  const { span, complete } = lastOf(
    accounts.map((account) => (account.state === 'ended' ? account.on : null)),
  );
  return { state: 'ended', on: complete ? span : null };
}

const orderColumn = /order|bestel|commande|auftrag/i;

/** Pictures name their order themselves, or a project that does. */
function orderFinder(records: readonly HeldRecord[]): (record: HeldRecord) => Ordered {
  const byThing = new Map<string, Set<string>>();
  const filesThatTell = new Set<string>();
  for (const record of records) {
    if (record.category === 5 && record.fields.some(namesOrder)) filesThatTell.add(record.file);
    if (record.category !== 5 && record.kind !== 'orderline') continue;
    const orders = ordersOf(record);
    if (orders.length === 0) continue;
    for (const thing of thingsOf(record)) {
      const known = byThing.get(thing) ?? new Set();
      for (const order of orders) known.add(order);
      byThing.set(thing, known);
    }
  }
  return (record) => {
    const own = ordersOf(record);
    const orders =
      own.length > 0 ? own : thingsOf(record).flatMap((thing) => [...(byThing.get(thing) ?? [])]);
    if (orders.length > 0) return { orders: [...new Set(orders)] };
    return filesThatTell.has(record.file) ? 'not-ordered' : 'unknown';
  };
}

const namesOrder = ({ name, meaning }: RecordField): boolean =>
  meaning === 'orderNumber' || orderColumn.test(name);

/** What a record is or hangs on, with the noun of its column: `project_id` in one file, `projectId` in another. */
function thingsOf({ kind, fields }: HeldRecord): string[] {
  return fields.flatMap(({ name, value, meaning }) => {
    if ((meaning !== 'recordId' && meaning !== 'reference') || value.trim() === '') return [];
    const noun = name
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/^id|id$/, '');
    return [`${noun === '' ? (kind ?? '') : noun} ${keyOf(value)}`];
  });
}
