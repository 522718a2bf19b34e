import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltExport, newExport } from './export-builder.ts';
import {
  an,
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

describe('keys that several people share, and people with several keys', () => {
  it('joins nobody through guests, zeros, placeholders and the till', () => {
    built.csv('customers.csv', customerColumns, [{ of: an, cells: anRow }]);
    const guest = (number: string, order: string, email: string, name: string) => [
      order,
      number,
      email,
      name,
      '',
      '',
      '',
    ];
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: guest('0', 'SP1', 'an@post.example', 'An Peeters') },
      { of: null, cells: guest('0', 'SP2', 'x@post.example', 'X Y') },
      { of: an, cells: guest('NULL', 'SP3', 'an@post.example', 'An Peeters') },
      { of: null, cells: guest('NULL', 'SP4', 'noreply@shop.example', 'Z') },
      { of: an, cells: guest('99', 'SP5', 'an@post.example', 'An Peeters') },
      ...['Rik', 'Lut', 'Mia', 'Tom', 'Wim'].map((name, index) => ({
        of: null,
        cells: guest('99', `SP${10 + index}`, `${name.toLowerCase()}@post.example`, `${name} De Wit`),
      })),
    ]);
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('never lets a gift, a delivery address or a phone lead to another account', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow.with(4, '0470123456') },
    ]);
    built.csv(
      'orders.csv',
      [...orderColumns, 'shipping_name', 'recipient_email'],
      [
        {
          of: an,
          cells: [
            'SP1',
            'K700001',
            'an@post.example',
            'An Peeters',
            'Kerkstraat 12',
            '9230',
            '',
            'Bert Claes',
            'bert@post.example',
          ],
        },
        {
          of: bert,
          cells: [
            'SP2',
            'K700002',
            'bert@post.example',
            'Bert Claes',
            'Dorpsplein 1',
            '9000',
            '',
            'An Peeters',
            'an@post.example',
          ],
        },
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
    expect(doubts(asAn)).toEqual(['customers.csv:3 same-phone', 'orders.csv:3 other-person-on-record']);
  });

  it('lists the same name at the same address beside another e-mail address', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      {
        of: null,
        cells: [
          'K9',
          'an.second@post.example',
          'Án',
          'PEETERS',
          '',
          'Kerkstraat 12 bus 3',
          'B-9230',
          'Wetteren',
        ],
      },
    ]);
    expect(built.taken(asAn)).toEqual(built.of(an));
    expect(doubts(asAn)).toEqual(['customers.csv:3 second-account']);
  });

  it('does not follow a cookie or a ticket that two customers share', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    built.csv(
      'clicks.csv',
      ['cookie_id', 'customer_number', 'url'],
      [
        { of: an, cells: ['c-an-1', 'K700001', '/a'] },
        { of: an, cells: ['c-an-1', '', '/b'] },
        { of: an, cells: ['c-both', 'K700001', '/c'] },
        { of: bert, cells: ['c-both', 'K700002', '/d'] },
        { of: null, cells: ['c-both', '', '/e'] },
      ],
    );
    built.csv(
      'ticket_messages.csv',
      ['message_id', 'ticket_id', 'from_email', 'message'],
      [
        { of: an, cells: ['m1', 'T1', 'an@post.example', 'Hello, where is it?'] },
        { of: an, cells: ['m2', 'T1', 'support@shop.example', 'It is on its way to you.'] },
        { of: an, cells: ['m3', 'T2', 'an@post.example', 'We both want our money back.'] },
        { of: bert, cells: ['m4', 'T2', 'bert@post.example', 'Me too, this is Bert.'] },
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
    expect(doubts(asAn)).toContain('clicks.csv:6 shared-key');
  });

  it('does not follow a browser in which a customer and a guest ordered', () => {
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP1', 'K700001', 'an@post.example', 'An Peeters', 'Kerkstraat 12', '9230', ''] },
      { of: an, cells: ['SP3', 'K700001', 'an@post.example', 'An Peeters', 'Kerkstraat 12', '9230', ''] },
      { of: bert, cells: ['SP2', '', 'bert@post.example', 'Bert Claes', 'Dorpsplein 1', '9000', ''] },
    ]);
    built.csv(
      'events.csv',
      ['event_id', 'cookie_id', 'order_number', 'event'],
      [
        { of: an, cells: ['e1', 'c-both', 'SP1', 'purchase'] },
        { of: bert, cells: ['e2', 'c-both', 'SP2', 'purchase'] },
        { of: null, cells: ['e3', 'c-both', '', 'page_view'] },
        { of: an, cells: ['e4', 'c-an', 'SP3', 'purchase'] },
        { of: an, cells: ['e5', 'c-an', '', 'page_view'] },
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('offers what stands under a second address of a guest, and takes it where her customer number carries both', () => {
    built.csv(
      'orders.csv',
      [...orderColumns, 'account_email'],
      [
        { of: an, cells: ['SP1', '', 'an@post.example', 'An Peeters', '', '', '', 'an.old@post.example'] },
        { of: null, cells: ['SP2', '', 'an.old@post.example', 'An Peeters', '', '', '', ''] },
        {
          of: bert,
          cells: ['SP3', 'K700002', 'bert@post.example', 'Bert Claes', '', '', '', 'bert.old@post.example'],
        },
        { of: bert, cells: ['SP4', '', 'bert.old@post.example', 'Bert Claes', '', '', '', ''] },
      ],
    );
    expect(built.taken({ name: 'An Peeters', email: 'an@post.example' })).toEqual(built.of(an));
    expect(doubts({ name: 'An Peeters', email: 'an@post.example' })).toContain(
      'orders.csv:3 earlier-address',
    );
    expect(built.taken({ name: 'Bert Claes', email: 'bert@post.example' })).toEqual(built.of(bert));
  });

  it('does not take a row number for the number of something else', () => {
    built.csv(
      'customers.csv',
      ['id', ...customerColumns],
      [
        { of: an, cells: ['17', ...anRow] },
        { of: bert, cells: ['18', ...bertRow] },
      ],
    );
    built.csv(
      'reviews.csv',
      ['id', 'customer_id', 'text'],
      [
        { of: bert, cells: ['17', '18', 'Not so good after all, sorry'] },
        { of: an, cells: ['18', '17', 'Very good indeed, thank you'] },
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('keeps father and son apart who share initial, address and phone', () => {
    const row = (number: string, email: string, birth: string) => [
      number,
      email,
      'J.',
      'Maes',
      '053111111',
      'Molenstraat 4',
      '9300',
      'Aalst',
      birth,
    ];
    built.csv(
      'customers.csv',
      [...customerColumns, 'date_of_birth'],
      [
        { of: an, cells: row('K1X', 'jos@post.example', '1951-01-02') },
        { of: bert, cells: row('K2X', 'jan@post.example', '1985-03-04') },
      ],
    );
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP1', 'K1X', 'jos@post.example', 'J. Maes', 'Molenstraat 4', '9300', ''] },
      { of: bert, cells: ['SP2', 'K2X', 'jan@post.example', 'J. Maes', 'Molenstraat 4', '9300', ''] },
    ]);
    expect(built.taken({ name: 'J. Maes', email: 'jos@post.example' })).toEqual(built.of(an));
  });

  it('takes both accounts of one person under one address, and an account that was merged into hers', () => {
    built.csv(
      'customers.csv',
      [...customerColumns, 'merged_into_customer_number'],
      [
        { of: an, cells: [...anRow, ''] },
        { of: an, cells: [...anRow.with(0, 'K700009'), ''] },
        { of: bert, cells: [...bertRow, ''] },
      ],
    );
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP1', 'K700009', '', '', '', '', ''] },
      { of: bert, cells: ['SP2', 'K700002', '', '', '', '', ''] },
    ]);
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('follows a list of changed addresses and of merged numbers', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    built.csv(
      'email_changes.csv',
      ['change_id', 'customer_number', 'old_email', 'new_email'],
      [
        { of: an, cells: ['e1', 'K700001', 'an.old@post.example', 'an@post.example'] },
        { of: bert, cells: ['e2', 'K700002', 'bert.old@post.example', 'bert@post.example'] },
      ],
    );
    built.csv(
      'account_merges.csv',
      ['merge_id', 'old_customer_number', 'new_customer_number'],
      [
        { of: an, cells: ['g1', 'K600009', 'K700001'] },
        { of: bert, cells: ['g2', 'K600008', 'K700002'] },
      ],
    );
    built.csv('newsletter_events.csv', newsletterColumns, [
      { of: an, cells: ['an.old@post.example', 'c', 'open'] },
      { of: bert, cells: ['bert.old@post.example', 'c', 'open'] },
    ]);
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP1', 'K600009', '', '', '', '', ''] },
      { of: bert, cells: ['SP2', 'K600008', '', '', '', '', ''] },
      { of: an, cells: ['SP3', 'K700001', '', '', '', '', ''] },
    ]);
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('finds by its values what a column is of, whatever a carrier calls it', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    const orders = [
      ['SP1', 'K700001'],
      ['SP2', 'K700002'],
      ['SP3', 'K700001'],
      ['SP4', 'K700002'],
    ] as const;
    built.csv(
      'orders.csv',
      orderColumns,
      orders.map(([number, customer]) => ({
        of: customer === 'K700001' ? an : bert,
        cells: [number, customer, '', '', '', '', ''],
      })),
    );
    built.csv(
      'carrier_list.csv',
      ['Customer reference', 'Weight', 'Depot'],
      orders.map(([number, customer], index) => ({
        of: customer === 'K700001' ? an : bert,
        cells: [number, `${index}.5`, 'Gent'],
      })),
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('tells how each record was reached', () => {
    built.csv('customers.csv', customerColumns, [{ of: an, cells: anRow }]);
    built.csv('orders.csv', orderColumns, [{ of: an, cells: ['SP1', 'K700001', '', '', '', '', ''] }]);
    built.csv('order_lines.csv', ['line_id', 'order_number', 'sku'], [{ of: an, cells: ['1', 'SP1', 'A'] }]);
    const line = built.pull(asAn).records.find(({ file }) => file === 'order_lines.csv');
    expect(line?.chain).toEqual([
      { meaning: 'email', value: 'an@post.example', from: 'request' },
      { meaning: 'customerNumber', value: 'K700001', from: 'customers.csv:2' },
      { meaning: 'orderNumber', value: 'SP1', from: 'orders.csv:2' },
    ]);
  });
});
