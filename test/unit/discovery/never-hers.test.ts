import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltExport, newExport } from './export-builder.ts';
import { an, anRow, asAn, bert, bertRow, customerColumns, orderColumns } from './two-customers.ts';

let built: BuiltExport = newExport();
beforeEach(() => {
  built = newExport();
});
afterEach(() => built.remove());

const many = Array.from({ length: 40 }, (_, index) => index + 1);
const numberOf = (person: number): string => `K8${10_000 + person * 37}`;
const stranger = (person: number): string[] => [
  numberOf(person),
  `p${person}@post.example`,
  `Jan${person}`,
  'Maes',
  '',
  `Laan ${person}`,
  '8000',
  'Brugge',
];

describe('what looks like a number of hers and is none', () => {
  it('a yes or no about customers, on every row of a list', () => {
    built.csv(
      'customers.csv',
      [...customerColumns, 'returning_customer'],
      [
        { of: an, cells: [...anRow, '1'] },
        ...many.map((one) => ({ of: null, cells: [...stranger(one), String(one % 2)] })),
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('where a parcel stands, written as a code', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      ...many.map((one) => ({ of: null, cells: stranger(one) })),
    ]);
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP700', 'K700001', 'an@post.example', 'An Peeters', '', '', ''] },
      ...many.map((one) => ({
        of: null,
        cells: [`SP${800 + one}`, numberOf(one), `p${one}@post.example`, `Jan${one} Maes`, '', '', ''],
      })),
    ]);
    built.csv(
      'carrier/parcels.csv',
      ['Tracking Number', 'order_number'],
      [
        { of: an, cells: ['700100200300', 'SP700'] },
        ...many.map((one) => ({ of: null, cells: [`7001002${10_000 + one * 7}`, `SP${800 + one}`] })),
      ],
    );
    built.csv(
      'carrier/events.csv',
      ['trk', 'code', 'when'],
      [
        { of: an, cells: ['700100200300', 'PU', '2026-03-04'] },
        { of: an, cells: ['700100200300', 'OK', '2026-03-05'] },
        ...many.flatMap((one) =>
          ['PU', 'OK'].map((code) => ({
            of: null,
            cells: [`7001002${10_000 + one * 7}`, code, '2026-03-04'],
          })),
        ),
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('the ledger’s number for all who have none', () => {
    built.csv('customers.csv', customerColumns, [{ of: bert, cells: bertRow }]);
    built.csv('orders.csv', orderColumns, [
      { of: an, cells: ['SP700', '', 'an@post.example', 'An Peeters', 'Kerkstraat 12', '9230', ''] },
      ...many.map((one) => ({
        of: null,
        cells: [`SP${800 + one}`, '', `p${one}@post.example`, `Jan${one} Maes`, `Laan ${one}`, '8000', ''],
      })),
    ]);
    built.csv(
      'ledger.csv',
      ['order_number', 'debtor_number', 'amount'],
      [
        { of: an, cells: ['SP700', 'DEB-WEB', '12,00'] },
        ...many.map((one) => ({ of: null, cells: [`SP${800 + one}`, 'DEB-WEB', '9,00'] })),
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('the number of who brought somebody in', () => {
    built.csv(
      'customers.csv',
      [...customerColumns, 'customer_number_sales'],
      [
        { of: an, cells: [...anRow, ''] },
        { of: bert, cells: [...bertRow, 'K700001'] },
        ...many.map((one) => ({ of: null, cells: [...stranger(one), ''] })),
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });

  it('a payment with her address, typed by a stranger, for an order that is wholly another’s', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    built.csv('orders.csv', orderColumns, [
      {
        of: an,
        cells: ['SP700', 'K700001', 'an@post.example', 'An Peeters', 'Kerkstraat 12', '9230', '0470123456'],
      },
      {
        of: null,
        cells: ['SP701', '', 'an@post.example', 'Cédric Groß', 'Chaussée 94', '5000', '0485999999'],
      },
    ]);
    built.csv(
      'payments.csv',
      ['payment_id', 'order_number', 'payer_customer_id', 'email'],
      [
        { of: an, cells: ['pay_Ab1Cd2Ef', 'SP700', '598059', 'an@post.example'] },
        { of: null, cells: ['pay_Xy9Zw8Vu', 'SP701', '611222', 'an@post.example'] },
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });
});

describe('one number, written in two ways', () => {
  it('is followed with and without its prefix and its zeros', () => {
    built.csv('shop/orders.csv', orderColumns, [
      { of: an, cells: ['SO-5001', 'K700001', 'an@post.example', 'An Peeters', '', '', ''] },
      ...many.map((one) => ({
        of: null,
        cells: [`SO-${5100 + one}`, numberOf(one), `p${one}@post.example`, `Jan${one} Maes`, '', '', ''],
      })),
    ]);
    const jobs = (write: (order: number) => string) => [
      { of: an, cells: [write(5001), 'A4'] },
      ...many.map((one) => ({ of: null, cells: [write(5100 + one), 'A4'] })),
    ];
    built.csv(
      'print/jobs.csv',
      ['ordnr', 'format'],
      jobs((order) => String(order).padStart(8, '0')),
    );
    built.csv('rma/retours.csv', ['bestelnr', 'format'], jobs(String));
    expect(built.taken(asAn)).toEqual(built.of(an));
    expect(built.taken({ name: 'An Peeters', orderNumbers: ['5001'] })).toEqual(built.of(an));
  });
});
