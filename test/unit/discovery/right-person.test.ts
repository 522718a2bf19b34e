import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskError } from '../../../src-contract/errors.ts';
import { type BuiltExport, newExport } from './export-builder.ts';
import {
  an,
  anAddress,
  anRow,
  asAn,
  bert,
  bertRow,
  customerColumns,
  newsletterColumns,
  orderColumns,
} from './two-customers.ts';

let built: BuiltExport = newExport();
beforeEach(() => {
  built = newExport();
});
afterEach(() => built.remove());

/** `file:line reason` of what was listed but not taken. */
const doubts = (requester: Parameters<BuiltExport['pull']>[0]): string[] =>
  built.pull(requester).possible.map(({ file, line, reason }) => `${file}:${line} ${reason}`);

function conflictOf(requester: Parameters<BuiltExport['pull']>[0]): unknown {
  try {
    built.pull(requester);
    return null;
  } catch (error) {
    return error instanceof DeskError ? { code: error.code, ...error.params } : error;
  }
}

describe('the right person', () => {
  it('takes an e-mail address whole and without regard to case, never as a part of another', () => {
    built.csv(
      'subscribers.csv',
      ['email', 'name'],
      [
        { of: an, cells: [' AN@Post.Example', 'An Peeters'] },
        { of: null, cells: ['jan@post.example', 'Jan Peeters'] },
        { of: null, cells: ['an@post.example.org', 'An Peeters'] },
        { of: null, cells: ['a_n@post.example', 'An'] },
        { of: null, cells: ['an+shop@post.example', 'An Peeters'] },
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('does not take the order of a stranger who typed her address, but lists it', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP1', 'K700001', 'an@post.example', 'An Peeters', 'Kerkstraat 12', '9230', ''] },
      {
        of: bert,
        cells: ['SP2', 'K700002', 'an@post.example', 'Bert Claes', 'Dorpsplein 1', '9000', '0471000000'],
      },
      {
        of: null,
        cells: ['SP3', '', 'an@post.example', 'Carla Smet', 'Nieuwstraat 5', '8000', '0472999999'],
      },
    ]);
    built.csv(
      'order_lines.csv',
      ['line_id', 'order_number', 'sku'],
      [
        { of: an, cells: ['1', 'SP1', 'A'] },
        { of: bert, cells: ['2', 'SP2', 'B'] },
        { of: null, cells: ['3', 'SP3', 'C'] },
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
    expect(doubts(asAn)).toEqual([
      'orders.csv:3 other-person-on-record',
      'orders.csv:4 other-person-on-record',
    ]);
  });

  it('keeps a married couple apart that shares a mailbox, an address and a phone', () => {
    const shared = ['home@post.example', 'Kerkstraat 12', '9230'];
    built.csv('customers.csv', customerColumns, [
      {
        of: an,
        cells: [
          'K1A',
          'home@post.example',
          'An',
          'Peeters',
          '0470123456',
          'Kerkstraat 12',
          '9230',
          'Wetteren',
        ],
      },
      {
        of: bert,
        cells: [
          'K2B',
          'home@post.example',
          'Bert',
          'Claes',
          '0470123456',
          'Kerkstraat 12',
          '9230',
          'Wetteren',
        ],
      },
    ]);
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP1', 'K1A', shared[0] ?? '', 'An Peeters', 'Kerkstraat 12', '9230', ''] },
      { of: bert, cells: ['SP2', 'K2B', shared[0] ?? '', 'Bert Claes', 'Kerkstraat 12', '9230', ''] },
    ]);
    built.csv('newsletter_events.csv', newsletterColumns, [
      { of: null, cells: ['home@post.example', 'c', 'open'] },
    ]);
    const request = { ...asAn, email: 'home@post.example' };
    expect(built.taken(request)).toEqual(built.of(an));
    expect(doubts(request)).toContain('newsletter_events.csv:2 shared-key');
    expect(conflictOf({ email: 'home@post.example' })).toEqual({
      code: 'identifiers-conflict',
      first: 'email',
      second: 'email',
    });
  });

  it('stops where the address leads to one person and the number to another', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    built.csv('orders.csv', orderColumns, [
      { of: bert, cells: ['SP2', 'K700002', 'bert@post.example', 'Bert Claes', 'Dorpsplein 1', '9000', ''] },
    ]);
    const conflict = { code: 'identifiers-conflict', first: 'email', second: 'customerNumber' };
    expect(conflictOf({ ...asAn, customerNumber: 'K700002' })).toEqual(conflict);
    expect(conflictOf({ ...asAn, orderNumbers: ['SP2'] })).toMatchObject({
      code: 'identifiers-conflict',
      second: 'orderNumber',
    });
  });

  it('follows a number that the request names although the account has an older address', () => {
    built.csv('customers.csv', customerColumns, [{ of: an, cells: anRow.with(1, 'an.old@post.example') }]);
    built.csv('newsletter_events.csv', newsletterColumns, [
      { of: an, cells: ['an.old@post.example', 'c', 'open'] },
    ]);
    expect(built.taken({ ...asAn, customerNumber: 'k700001' })).toEqual(built.of(an));
  });

  it('does not take what a mistyped number of a request without other identifiers leads to', () => {
    built.csv('customers.csv', customerColumns, [{ of: bert, cells: bertRow }]);
    const request = { name: 'An Peeters', address: anAddress, customerNumber: 'K700002' };
    expect(built.taken(request)).toEqual([]);
    expect(doubts(request)).toEqual(['customers.csv:2 other-person-on-record']);
  });

  it('follows a changed address over the orders that were placed under the older one', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP1', 'K700001', 'an.old@post.example', 'An Peeters', 'Kerkstraat 12', '9230', ''] },
      { of: an, cells: ['SP2', '', 'an.old@post.example', 'Peeters An', 'Kerkstraat 12', '9230', ''] },
      { of: bert, cells: ['SP3', 'K700002', 'bert@post.example', 'Bert Claes', 'Dorpsplein 1', '9000', ''] },
    ]);
    built.csv('newsletter_events.csv', newsletterColumns, [
      { of: an, cells: ['an.old@post.example', 'c', 'open'] },
      { of: bert, cells: ['bert@post.example', 'c', 'open'] },
    ]);
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it("does not follow her husband's address that she typed on her own order", () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP1', 'K700001', 'bert@post.example', 'An Peeters', 'Kerkstraat 12', '9230', ''] },
      { of: bert, cells: ['SP2', 'K700002', 'bert@post.example', 'Bert Claes', 'Dorpsplein 1', '9000', ''] },
    ]);
    built.csv('newsletter_events.csv', newsletterColumns, [
      { of: bert, cells: ['bert@post.example', 'c', 'open'] },
    ]);
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('leaves a stranger’s order whose file comes before hers, with all that stands under its number', () => {
    built.csv(
      'a_carts.csv',
      ['cart_id', 'email'],
      [
        { of: bert, cells: ['7002', 'an@post.example'] },
        { of: an, cells: ['7001', 'an@post.example'] },
      ],
    );
    built.csv(
      'b_orders.csv',
      ['order_id', 'cart_id', 'email', 'customer_name', 'total'],
      [
        { of: bert, cells: ['SP900002', '7002', 'an@post.example', 'Bert Claes', '10'] },
        { of: an, cells: ['SP900001', '7001', 'an@post.example', 'An Peeters', '20'] },
      ],
    );
    built.csv(
      'c_order_addresses.csv',
      ['order_id', 'email', 'name', 'street', 'postcode', 'telephone'],
      [
        {
          of: bert,
          cells: ['SP900002', 'an@post.example', 'Bert Claes', 'Dorpsplein 1', '9000', '0471000000'],
        },
        {
          of: an,
          cells: ['SP900001', 'an@post.example', 'An Peeters', 'Kerkstraat 12', '9230', '0470123456'],
        },
      ],
    );
    built.csv(
      'd_payments.csv',
      ['payment_id', 'order_id', 'amount'],
      [
        { of: bert, cells: ['tr_2', 'SP900002', '10'] },
        { of: an, cells: ['tr_1', 'SP900001', '20'] },
      ],
    );
    built.csv('z_customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    expect(built.taken(asAn)).toEqual(built.of(an));
  });
});
