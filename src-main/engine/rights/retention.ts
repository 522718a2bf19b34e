/**
 * Whether the period for which a record may be kept has run: the statement's own periods (PS 4, as data in
 * `resources/controller`), then the papers that tax and accounting law keep longer. As far as the records of the case
 * tell; what they leave open is named, not guessed.
 */
import { Temporal } from 'temporal-polyfill';
import type { Retention, RetentionGap, RetentionStart } from '../../../src-contract/index.ts';
import { type CategoryFacts, type Controller, categoryFacts } from '../controller/index.ts';
import { type DayReader, type DaySpan, earlier, later, latest, readDays } from './days.ts';
import { classOf, isKnownPaper, keptByLaw, type Law } from './keeping.ts';
import { type HeldRecord, type Relationship, relationshipOf } from './relationship.ts';

type StatementRule = CategoryFacts['retention'][number];
type From = { what: RetentionStart; on: Temporal.PlainDate };

/**
 * The last day of a period, between two days where the records leave it open; `gap` says what would settle it.
 * `running` is a customer relationship that goes on.
 */
type Period =
  | { state: 'running' }
  | {
      state: 'ends';
      first: Temporal.PlainDate;
      last: Temporal.PlainDate;
      gap: RetentionGap;
      from: From | null;
    }
  | { state: 'unknown'; gap: RetentionGap };

export type RetentionCheck = {
  /** Where a record of the case stands on the day. */
  of(record: HeldRecord): Retention;
  /** What the law makes of a record, whatever the statement says, and whether or not its day has passed. */
  lawOf(record: HeldRecord): Law;
};

const running: Period = { state: 'running' };
const unknowns = new Map<RetentionGap, Period>();

/** The one period of each gap, so that what is told of it is told once. */
function unknown(gap: RetentionGap): Period {
  const period = unknowns.get(gap) ?? { state: 'unknown', gap };
  unknowns.set(gap, period);
  return period;
}

type CaseView = {
  days: DayReader;
  relationship: Relationship;
  controller: Controller;
  /** Periods that are the same for all records of a rule. */
  shared: Map<StatementRule, Period>;
};

/**
 * The check for the records of one case, all of them that were not taken out.
 * @param today ISO date in the controller's time zone
 */
export function checkRetention(
  records: readonly HeldRecord[],
  controller: Controller,
  today: string,
): RetentionCheck {
  const days = readDays(records, controller.timeZone);
  const view: CaseView = { days, relationship: relationshipOf(records, days), controller, shared: new Map() };
  const day = Temporal.PlainDate.from(today);
  const settled = settler(day);
  return {
    of: (record) => settled(periodOf(record, view, day), lawFor(record, view)),
    lawOf: (record) => lawFor(record, view),
  };
}

/** `settle`, which answers the same question once: many records share their period and their law. */
function settler(today: Temporal.PlainDate): (period: Period, law: Law) => Retention {
  const known = new Map<Period, Map<string, Retention>>();
  return (period, law) => {
    const ofPeriod = known.get(period) ?? new Map<string, Retention>();
    known.set(period, ofPeriod);
    const key = typeof law === 'string' ? law : `${law.class} ${law.until}`;
    const before = ofPeriod.get(key);
    if (before !== undefined) return before;
    const told = settle(period, law, today);
    ofPeriod.set(key, told);
    return told;
  };
}

function settle(period: Period, law: Law, today: Temporal.PlainDate): Retention {
  const passed = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(today, day) > 0;
  if (period.state === 'running') return { state: 'within', until: null, from: null };
  const from =
    period.state === 'ends' && period.from !== null
      ? { what: period.from.what, on: period.from.on.toString() }
      : null;
  if (period.state === 'ends' && !passed(period.first))
    return { state: 'within', until: period.first.toString(), from };
  if (typeof law !== 'string' && law.until >= today.toString())
    return { state: 'kept-by-law', class: law.class, article: law.article, until: law.until, from };
  if (period.state === 'unknown') return { state: 'cannot-tell', missing: period.gap };
  if (law === 'paper-kind' || law === 'paper-date') return { state: 'cannot-tell', missing: law };
  if (!passed(period.last)) return { state: 'cannot-tell', missing: period.gap };
  const lawEnded = law === 'nothing' ? period.last : Temporal.PlainDate.from(law.until);
  return { state: 'due', since: later(period.last, lawEnded).add({ days: 1 }).toString(), from };
}

/** Only papers of orders, deliveries and payments are kept by law. */
function lawFor(record: HeldRecord, { days, relationship }: CaseView): Law {
  if (record.category !== 3) return 'nothing';
  if (!isKnownPaper(record.kind)) return 'paper-kind';
  if (classOf(record.kind) === null) return 'nothing';
  const day = days.ofRecord(record) ?? relationship.orderDayOf(record);
  if (day === null || day.first.year !== day.last.year) return 'paper-date';
  return keptByLaw(record.kind, day.first.year) ?? 'nothing';
}

/** The statement's period of a record. */
function periodOf(record: HeldRecord, view: CaseView, today: Temporal.PlainDate): Period {
  const facts = categoryFacts(view.controller, record.category);
  if (facts === null) return unknown('not-in-statement');
  const { relationship } = view;
  const rule = facts.retention[0];
  switch (rule?.from) {
    case 'visit-end':
      return after(rule, 'visit-end', lastDayOn(record, view.days, today), 'visit-end');
    case 'relationship-end':
      return afterRelationship(rule, record, relationship);
    case 'last-order':
      return sharedPeriod(rule, view, () => afterLast(rule, 'last-order', relationship.lastOrder));
    case 'last-communication':
      return sharedPeriod(rule, view, () =>
        afterLast(rule, 'last-communication', relationship.lastCommunication),
      );
    case 'cookie-policy':
    case undefined:
      return unknown('cookie-policy');
    default:
      return ofPicture(facts.retention, record, view);
  }
}

function sharedPeriod(rule: StatementRule, { shared }: CaseView, reckon: () => Period): Period {
  const period = shared.get(rule) ?? reckon();
  shared.set(rule, period);
  return period;
}

/** A period counted from a day; hours end on the next day, since a visit is known by its day only. */
function after(rule: StatementRule, what: RetentionStart, start: DaySpan | null, gap: RetentionGap): Period {
  if (start === null || rule.period === null) return unknown(gap);
  const [first, last] = [endOf(start.first, rule.period), endOf(start.last, rule.period)];
  const certain = start.first.equals(start.last);
  return {
    state: 'ends',
    first,
    last,
    gap: certain ? gap : 'day-or-month',
    from: certain ? { what, on: start.first } : null,
  };
}

function endOf(start: Temporal.PlainDate, period: string): Temporal.PlainDate {
  const length = Temporal.Duration.from(period);
  return length.hours > 0
    ? start.add({ days: Math.ceil(length.hours / 24) })
    : start.add(length, { overflow: 'constrain' });
}

/** A period after the last of something; where one without a day could be later, only the earliest end is known. */
function afterLast(
  rule: StatementRule,
  what: 'last-order' | 'last-communication',
  { span, complete }: Relationship['lastOrder'],
): Period {
  const period = after(rule, what, span, what);
  return complete || period.state !== 'ends' ? period : { ...period, last: endless, gap: what };
}

/** Later than any day that is asked about. */
const endless = Temporal.PlainDate.from('9999-12-31');

function afterRelationship(rule: StatementRule, record: HeldRecord, relationship: Relationship): Period {
  const account = relationship.accountOf(record);
  if (account.state === 'open') return running;
  if (account.state === 'ended') return after(rule, 'relationship-end', account.on, 'relationship-end');
  return unknown('account');
}

/** The last day that a record tells of what was done, a deadline in it left out. */
function lastDayOn(record: HeldRecord, days: DayReader, today: Temporal.PlainDate): DaySpan | null {
  const told = record.fields.flatMap((field) => {
    if (field.meaning !== 'date' || expiry.test(field.name)) return [];
    const day = days.of(record, field);
    return day === null || Temporal.PlainDate.compare(day.first, today) > 0 ? [] : [day];
  });
  return latest([days.ofRecord(record), ...told].filter((day) => day !== null));
}

const expiry = /expir|verval|geldig|valid|ablauf|ablaeuft|läuft|gültig|échéance|echeance/i;

/** Pictures and texts: in an ordered product, saved with an account, or left without one. */
function ofPicture(rules: readonly StatementRule[], record: HeldRecord, view: CaseView): Period {
  const { relationship } = view;
  const ordered = relationship.orderedIn(record);
  if (ordered === 'unknown') return unknown('whether-ordered');
  if (ordered === 'not-ordered') return ofSaved(rules, record, view);
  const rule = rules.find(({ when }) => when === 'in-ordered-product');
  const known = ordered.orders.map((order) => relationship.dayOfOrder(order));
  if (rule === undefined || known.some((day) => day === null)) return unknown('order-date');
  // Ordered more than once: kept for the last of the orders.
  return after(rule, 'order', latest(known.filter((day) => day !== null)), 'order-date');
}

function ofSaved(rules: readonly StatementRule[], record: HeldRecord, view: CaseView): Period {
  const saved = view.days.ofRecord(record);
  const [withAccount, without] = [
    rules.find(({ when }) => when === 'saved-with-account'),
    rules.find(({ when }) => when === 'without-account'),
  ];
  if (saved === null || withAccount === undefined || without === undefined) return unknown('saved-date');
  const account = view.relationship.accountOf(record);
  const renewed = renewedPeriod(withAccount, saved, view.relationship.orderDays);
  const short = after(without, 'upload', saved, 'saved-date');
  if (account.state === 'none') return short;
  if (account.state === 'open') return renewed;
  if (renewed.state !== 'ends' || short.state !== 'ends') return unknown('account');
  return {
    state: 'ends',
    first: earlier(short.first, renewed.first),
    last: later(short.last, renewed.last),
    gap: 'account',
    from: null,
  };
}

/** Each order within the period starts it anew; one after its end does not bring it back. */
function renewedPeriod(rule: StatementRule, saved: DaySpan, orders: readonly DaySpan[]): Period {
  const { period } = rule;
  if (period === null) return unknown('saved-date');
  const startIn = (pick: (span: DaySpan) => Temporal.PlainDate): Temporal.PlainDate =>
    orders
      .map(pick)
      .toSorted(Temporal.PlainDate.compare)
      .reduce(
        (start, order) =>
          Temporal.PlainDate.compare(order, start) > 0 &&
          Temporal.PlainDate.compare(order, endOf(start, period)) <= 0
            ? order
            : start,
        pick(saved),
      );
  const starts = [startIn(({ first }) => first), startIn(({ last }) => last)] as const;
  const span = { first: earlier(...starts), last: later(...starts) };
  const what = span.first.equals(saved.first) ? 'saved' : 'new-order';
  return after(rule, what, span, 'saved-date');
}
