import { describe, expect, it } from 'vitest';
import { held, lawOf, order, standing, written } from './held.ts';

const account = held(2, 'customer', '2019-10-31', { customer: 'K1', status: 'active' });

describe('category 1, a visit without an account', () => {
  const cart = held(1, 'cart', '2026-11-14', { ip: '192.0.2.1' });

  it('is kept during the visit and the 24 hours after it, then due', () => {
    expect(standing('2026-11-14', cart)).toEqual({
      state: 'within',
      until: '2026-11-15',
      from: { what: 'visit-end', on: '2026-11-14' },
    });
    expect(standing('2026-11-15', cart)).toMatchObject({ state: 'within' });
    expect(standing('2026-11-16', cart)).toMatchObject({ state: 'due', since: '2026-11-16' });
  });

  it('counts from the last thing done, and not from the day on which the cart expires', () => {
    const changed = held(1, 'cart', '2026-11-14', {
      updated_at: '2026-11-20 08:00:00',
      vervalt_op: '2026-12-14',
    });
    expect(standing('2026-11-21', changed)).toMatchObject({ state: 'within', until: '2026-11-21' });
    expect(standing('2026-11-25', changed)).toMatchObject({ state: 'due', since: '2026-11-22' });
  });

  it('passes the end of a month', () => {
    expect(standing('2026-12-01', held(1, 'cart', '2026-11-30'))).toMatchObject({ until: '2026-12-01' });
    expect(standing('2026-12-02', held(1, 'cart', '2026-11-30'))).toMatchObject({ since: '2026-12-02' });
  });

  it('cannot be told without the end of the visit', () => {
    expect(standing('2026-11-25', held(1, 'cart', null))).toEqual({
      state: 'cannot-tell',
      missing: 'visit-end',
    });
  });

  it('takes a moment in universal time for the day it was in Brussels', () => {
    const late = written(held(1, 'cart', null), 'seen_at', '2026-11-14T23:30:00Z', '2026-11-14');
    expect(standing('2026-11-15', late)).toMatchObject({ until: '2026-11-16' });
  });
});

describe('category 2, the account', () => {
  it('is kept for as long as the account is there', () => {
    expect(standing('2026-11-25', account)).toEqual({ state: 'within', until: null, from: null });
  });

  it('is due two years after the account was deleted', () => {
    const deleted = held(2, 'customer', '2019-10-31', { customer: 'K1', deleted_at: '2024-11-25 10:00:00' });
    expect(standing('2026-11-25', deleted)).toEqual({
      state: 'within',
      until: '2026-11-25',
      from: { what: 'relationship-end', on: '2024-11-25' },
    });
    expect(standing('2026-11-26', deleted)).toMatchObject({ state: 'due', since: '2026-11-26' });
  });

  it('ends on 28 February where the account was deleted on a leap day', () => {
    const deleted = held(2, 'customer', '2019-10-31', { verwijderd_op: '2024-02-29' });
    expect(standing('2026-02-28', deleted)).toMatchObject({ state: 'within', until: '2026-02-28' });
    expect(standing('2026-03-01', deleted)).toMatchObject({ state: 'due', since: '2026-03-01' });
  });

  it.each([{ status: 'deleted' }, { is_deleted: '1' }, { toestand: 'verwijderd' }])(
    'cannot be told where it is gone and nothing says since when (%o)',
    (columns) => {
      expect(standing('2026-11-25', held(2, 'customer', '2019-10-31', columns))).toEqual({
        state: 'cannot-tell',
        missing: 'relationship-end',
      });
    },
  );

  it('is there where the flag of deletion says no', () => {
    expect(
      standing('2026-11-25', held(2, 'customer', '2019-10-31', { is_deleted: '0', deleted_at: '' })),
    ).toMatchObject({
      state: 'within',
    });
  });

  it('is not taken for open or ended where it is only blocked', () => {
    expect(standing('2026-11-25', held(2, 'customer', '2019-10-31', { status: 'disabled' }))).toEqual({
      state: 'cannot-tell',
      missing: 'account',
    });
  });

  it('holds for what hangs on the account, and is not guessed without it', () => {
    const address = held(2, 'address', null, { customer: 'K1' });
    expect(standing('2026-11-25', address, account)).toMatchObject({ state: 'within', until: null });
    expect(standing('2026-11-25', address)).toEqual({ state: 'cannot-tell', missing: 'account' });
  });

  it('looks at the account that the record names where there are two', () => {
    const gone = held(2, 'customer', '2015-01-01', { customer: 'K2', deleted_at: '2020-01-10' });
    const [old, mine] = [
      held(2, 'address', null, { customer: 'K2' }),
      held(2, 'address', null, { customer: 'K1' }),
    ];
    expect(standing('2026-11-25', old, account, gone)).toMatchObject({ state: 'due', since: '2022-01-11' });
    expect(standing('2026-11-25', mine, account, gone)).toMatchObject({ state: 'within' });
    expect(standing('2026-11-25', held(2, 'address', null), account, gone)).toMatchObject({
      missing: 'account',
    });
  });
});

describe('category 3, orders and their papers', () => {
  it('is within two years of the last order, of whatever order the record is', () => {
    const old = held(3, 'giftcard', '2020-05-03', { order: 'SP1' });
    expect(standing('2026-11-25', old, order('SP1', '2020-05-03'), order('SP2', '2025-01-31'))).toEqual({
      state: 'within',
      until: '2027-01-31',
      from: { what: 'last-order', on: '2025-01-31' },
    });
    expect(standing('2026-11-25', old, order('SP1', '2020-05-03'))).toMatchObject({
      state: 'due',
      since: '2022-05-04',
    });
  });

  const last = order('SP9', '2021-12-31');
  const invoice = (date: string) => held(3, 'invoice', date, { order: 'SP9', invoice: 'F1' });

  it('keeps invoices of 2022 for ten years and those of 2021 for seven', () => {
    expect(standing('2026-11-25', invoice('2022-01-01'), last)).toEqual({
      state: 'kept-by-law',
      class: 'tax',
      article: 'VAT Code 60',
      until: '2032-12-31',
      from: { what: 'last-order', on: '2021-12-31' },
    });
    expect(standing('2026-11-25', invoice('2021-12-31'), last)).toMatchObject({ until: '2028-12-31' });
  });

  it('lets an invoice of 2021 go on the day after its last year, and not before', () => {
    expect(standing('2028-12-31', invoice('2021-12-31'), last)).toMatchObject({ state: 'kept-by-law' });
    expect(standing('2029-01-01', invoice('2021-12-31'), last)).toMatchObject({
      state: 'due',
      since: '2029-01-01',
    });
    expect(standing('2032-12-31', invoice('2022-12-31'), last)).toMatchObject({ state: 'kept-by-law' });
    expect(standing('2033-01-01', invoice('2022-12-31'), last)).toMatchObject({
      state: 'due',
      since: '2033-01-01',
    });
  });

  it('keeps payments seven years and papers of delivery three, each to the end of its year', () => {
    const first = order('SP9', '2024-03-01');
    const payment = held(3, 'payment', '2024-03-02', { order: 'SP9' });
    const parcel = held(3, 'shipment', '2024-03-05', { order: 'SP9' });
    expect(standing('2026-11-25', payment, first)).toMatchObject({
      class: 'accounting',
      article: 'CEL III.86, III.88',
      until: '2031-12-31',
    });
    expect(standing('2026-11-25', parcel, first)).toMatchObject({
      state: 'kept-by-law',
      class: 'no-proof',
      until: '2027-12-31',
    });
    expect(standing('2028-01-01', parcel, first)).toMatchObject({ state: 'due', since: '2028-01-01' });
  });

  it('is due only when both the statement’s period and the law’s have run', () => {
    const first = order('SP1', '2021-06-01');
    expect(standing('2026-11-25', first)).toMatchObject({ state: 'due', since: '2025-01-01' });
    expect(standing('2026-11-25', first, order('SP2', '2024-06-01'))).toMatchObject({
      state: 'due',
      since: '2026-06-02',
    });
  });

  it('dates an order line and an undated paper by their order', () => {
    const line = held(3, 'orderline', null, { order: '#SP9' });
    expect(standing('2026-11-25', line, order('SP9', '2024-03-01'))).toMatchObject({ until: '2027-12-31' });
    expect(standing('2026-11-25', held(3, 'invoice', null, { order: 'SP8' }), last)).toEqual({
      state: 'cannot-tell',
      missing: 'paper-date',
    });
  });

  it('dates an order that is not among the records by the earliest of its papers', () => {
    const payment = held(3, 'payment', '2025-02-03', { order: 'SP1' });
    const invoice = held(3, 'invoice', '2025-02-01', { order: 'SP1' });
    expect(standing('2026-11-25', payment, invoice)).toMatchObject({
      state: 'within',
      until: '2027-02-01',
      from: { what: 'last-order', on: '2025-02-01' },
    });
  });

  it('cannot be told while an order without a date could be the last', () => {
    const card = held(3, 'giftcard', '2020-05-03', { order: 'SP1' });
    expect(standing('2026-11-25', card, order('SP2', null))).toEqual({
      state: 'cannot-tell',
      missing: 'last-order',
    });
    expect(standing('2021-11-25', card, order('SP2', null))).toMatchObject({
      state: 'within',
      until: '2022-05-03',
    });
  });

  it('cannot be told for a paper of an unknown kind, once its own period is over', () => {
    const paper = held(3, null, '2022-01-01', { order: 'SP9' });
    expect(standing('2026-11-25', paper, last)).toEqual({ state: 'cannot-tell', missing: 'paper-kind' });
    expect(standing('2023-11-25', paper, last)).toMatchObject({ state: 'within' });
  });

  it('says that the law keeps an invoice even where the last order is unknown', () => {
    const lone = held(3, 'invoice', '2023-05-05');
    expect(standing('2026-11-25', lone)).toMatchObject({
      state: 'kept-by-law',
      until: '2033-12-31',
      from: null,
    });
    expect(standing('2026-11-25', held(3, 'giftcard', '2023-05-05'))).toMatchObject({
      missing: 'last-order',
    });
  });

  it('tells the law also for a paper whose own period still runs', () => {
    const fresh = order('SP3', '2026-10-01');
    const invoice = held(3, 'invoice', '2026-10-02', { order: 'SP3' });
    expect(standing('2026-11-25', invoice, fresh)).toMatchObject({ state: 'within' });
    expect(lawOf(invoice, fresh)).toEqual({
      class: 'tax',
      article: 'VAT Code 60',
      year: 2026,
      until: '2036-12-31',
    });
    expect(lawOf(held(2, 'invoice', '2026-10-02'))).toBe('nothing');
  });
});

describe('category 4, newsletter and contact', () => {
  const opened = held(4, 'event', '2023-05-05');

  it('is within two years of the last contact, a call included', () => {
    expect(standing('2026-11-25', opened, held(4, 'ticket', '2024-12-31'))).toMatchObject({
      state: 'within',
      until: '2026-12-31',
      from: { what: 'last-communication', on: '2024-12-31' },
    });
    expect(standing('2026-11-25', opened, held(0, 'call', '2026-01-01'))).toMatchObject({
      until: '2028-01-01',
    });
    expect(standing('2026-11-25', opened, held(0, 'review', '2026-01-01'))).toMatchObject({
      state: 'due',
      since: '2025-05-06',
    });
  });

  it('cannot be told for who is on the list while no mailing is among the records', () => {
    const listed = held(4, 'subscriber', '2021-02-11', { STATUS: 'subscribed' });
    expect(standing('2026-11-25', listed)).toEqual({ state: 'cannot-tell', missing: 'last-communication' });
    expect(
      standing('2026-11-25', held(4, 'subscriber', '2021-02-11', { STATUS: 'unsubscribed' })),
    ).toMatchObject({
      state: 'due',
      since: '2023-02-12',
    });
  });
});

describe('category 5, pictures and texts', () => {
  const image = (columns: Readonly<Record<string, string>>, date = '2026-08-30') =>
    held(5, 'image', date, columns);

  it('in an ordered product is kept 60 days after the order, account or not', () => {
    const ordered = image({ order: 'SP1', customer: 'K1' });
    expect(standing('2026-10-31', ordered, order('SP1', '2026-09-01'), account)).toEqual({
      state: 'within',
      until: '2026-10-31',
      from: { what: 'order', on: '2026-09-01' },
    });
    expect(standing('2026-11-01', ordered, order('SP1', '2026-09-01'), account)).toMatchObject({
      state: 'due',
      since: '2026-11-01',
    });
    expect(standing('2026-11-01', ordered, order('SP1', '2026-09-01'))).toMatchObject({ state: 'due' });
  });

  it('is not kept longer by another order', () => {
    const ordered = image({ order: 'SP1', customer: 'K1' });
    expect(
      standing('2026-11-01', ordered, order('SP1', '2026-09-01'), order('SP2', '2026-10-30'), account),
    ).toMatchObject({ state: 'due', since: '2026-11-01' });
  });

  it('needs the day of the order', () => {
    expect(standing('2026-11-25', image({ order: 'SP1' }), account)).toEqual({
      state: 'cannot-tell',
      missing: 'order-date',
    });
  });

  it('saved with an account is kept two years, renewed by a new order', () => {
    const saved = image({ order: '', customer: 'K1' }, '2024-02-29');
    expect(standing('2026-02-28', saved, account)).toEqual({
      state: 'within',
      until: '2026-02-28',
      from: { what: 'saved', on: '2024-02-29' },
    });
    expect(standing('2026-03-01', saved, account)).toMatchObject({ state: 'due', since: '2026-03-01' });
    expect(standing('2026-11-25', saved, account, order('SP1', '2026-02-28'))).toMatchObject({
      state: 'within',
      until: '2028-02-28',
      from: { what: 'new-order', on: '2026-02-28' },
    });
  });

  it('is not brought back by an order after the period, nor renewed by one before it', () => {
    const saved = image({ order: '', customer: 'K1' }, '2023-05-01');
    expect(standing('2026-11-25', saved, account, order('SP1', '2025-05-02'))).toMatchObject({
      state: 'due',
      since: '2025-05-02',
    });
    expect(standing('2026-11-25', saved, account, order('SP1', '2022-05-02'))).toMatchObject({
      state: 'due',
      since: '2025-05-02',
    });
  });

  it('is renewed again and again', () => {
    const saved = image({ order: '', customer: 'K1' }, '2021-05-01');
    const orders = [order('SP3', '2026-12-01'), order('SP1', '2023-04-30'), order('SP2', '2025-04-30')];
    expect(standing('2026-12-02', saved, account, ...orders)).toMatchObject({
      state: 'within',
      until: '2028-12-01',
    });
  });

  it('left without an account goes after 90 days', () => {
    const left = image({ order: '', customer: '' });
    expect(standing('2026-11-28', left)).toEqual({
      state: 'within',
      until: '2026-11-28',
      from: { what: 'upload', on: '2026-08-30' },
    });
    expect(standing('2026-11-29', left)).toMatchObject({ state: 'due', since: '2026-11-29' });
  });

  it('tells what holds with and without an account where nothing says which, and else that this is missing', () => {
    const picture = image({ order: '' });
    expect(standing('2026-09-15', picture)).toEqual({ state: 'within', until: '2026-11-28', from: null });
    expect(standing('2026-11-29', picture)).toEqual({ state: 'cannot-tell', missing: 'account' });
    expect(standing('2028-08-31', picture)).toEqual({ state: 'due', since: '2028-08-31', from: null });
  });

  it('is ordered with the project that it belongs to', () => {
    const picture = image({ project_id: 'PRJ-1', order: '' });
    const project = held(5, 'project', '2026-08-31', { projectId: 'prj-1', order: 'SP1' });
    expect(standing('2026-11-25', picture, project, order('SP1', '2026-09-01'))).toMatchObject({
      state: 'due',
      since: '2026-11-01',
    });
    const another = held(5, 'project', '2026-08-31', { projectId: 'PRJ-2', order: 'SP1' });
    expect(standing('2026-11-25', picture, another, order('SP1', '2026-09-01'), account)).toMatchObject({
      state: 'within',
      until: '2028-09-01',
    });
  });

  it('cannot be told where no column says whether it was ordered', () => {
    expect(standing('2026-11-25', image({ customer: 'K1' }), account)).toEqual({
      state: 'cannot-tell',
      missing: 'whether-ordered',
    });
  });
});

describe('what the statement gives no period for', () => {
  it('is said so: cookies hang on another paper, some records on none', () => {
    expect(standing('2026-11-25', held(6, 'session', '2020-01-01'))).toEqual({
      state: 'cannot-tell',
      missing: 'cookie-policy',
    });
    expect(standing('2026-11-25', held(0, 'review', '2020-01-01'))).toEqual({
      state: 'cannot-tell',
      missing: 'not-in-statement',
    });
  });
});

describe('dates that can be read as two days', () => {
  const card = (text: string, date: string) =>
    written(held(3, 'order', null, { order: text }), 'orderdatum', text, date);
  const voucher = held(3, 'giftcard', '2020-01-01');

  it('are not guessed where the two make a difference', () => {
    // 3 April or 4 March 2024: two years later lies before or after 10 March 2026.
    expect(standing('2026-03-10', voucher, card('04/03/2024', '2024-03-04'))).toEqual({
      state: 'cannot-tell',
      missing: 'day-or-month',
    });
  });

  it('settle what both readings agree on, by the surer day', () => {
    const read = card('04/03/2024', '2024-03-04');
    expect(standing('2026-03-04', voucher, read)).toEqual({
      state: 'within',
      until: '2026-03-04',
      from: null,
    });
    expect(standing('2026-04-04', voucher, read)).toEqual({ state: 'due', since: '2026-04-04', from: null });
    // The year is certain, and the law asks for no more.
    const invoice = written(held(3, 'invoice', null), 'factuurdatum', '04/03/2021', '2021-03-04');
    expect(standing('2026-11-25', invoice)).toMatchObject({ state: 'kept-by-law', until: '2028-12-31' });
  });

  it('are certain where another date of the same column can be read one way only', () => {
    const others = [card('25/12/2023', '2023-12-25')] as const;
    expect(standing('2026-03-10', voucher, card('04/03/2024', '2024-03-04'), ...others)).toMatchObject({
      state: 'due',
      since: '2026-03-05',
    });
    const american = [card('12/25/2023', '2023-12-25')] as const;
    expect(standing('2026-03-10', voucher, card('04/03/2024', '2024-03-04'), ...american)).toMatchObject({
      state: 'within',
      until: '2026-04-03',
    });
  });

  it('stay open in a column that writes both ways', () => {
    const both = [card('25/12/2023', '2023-12-25'), card('12/25/2023', '2023-12-25')] as const;
    expect(standing('2026-03-10', voucher, card('04/03/2024', '2024-03-04'), ...both)).toMatchObject({
      missing: 'day-or-month',
    });
  });

  it('are certain with points, which nobody writes after the month', () => {
    expect(standing('2026-03-10', voucher, card('04.03.2024', '2024-03-04'))).toMatchObject({
      state: 'due',
      since: '2026-03-05',
    });
  });

  it('are one day where day and month are the same number', () => {
    expect(standing('2026-11-25', voucher, card('05/05/2025', '2025-05-05'))).toMatchObject({
      until: '2027-05-05',
    });
  });

  it('that do not exist are no dates', () => {
    expect(standing('2026-11-25', voucher, card('31/02/2025', '2025-02-31'))).toMatchObject({
      missing: 'last-order',
    });
  });
});

describe('seconds since 1970', () => {
  it('are days in Brussels', () => {
    // 2026-11-14 23:30 in universal time.
    const seen = written(held(1, 'cart', null), 'created_at', '1794699000', '2026-11-14');
    expect(standing('2026-11-16', seen)).toMatchObject({ state: 'within', until: '2026-11-16' });
  });
});
