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

/** `file:line reason` of what was listed; what is hers by exact identifiers is taken, and nothing else. */
function listed(): string[] {
  const { records, possible } = built.pull(asAn);
  expect(records.map(({ file, line }) => `${file}:${line}`).toSorted()).toEqual(built.of(an));
  return possible.map(({ file, line, reason }) => `${file}:${line} ${reason}`);
}

const account = (number: string, email: string, first: string, phone: string, street: string) => ({
  of: null,
  cells: [number, email, first, 'Peeters', phone, street, '9230', 'Wetteren'],
});
const house = 'Kerkstraat 12 bus 3';

describe('a second account of the same person', () => {
  it('is told by her name at her house, with what bears its number', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
      account('K9', 'an.other@post.example', 'An', '', house),
    ]);
    built.csv('orders.csv', orderColumns, [
      { of: null, cells: ['SP1', 'K9', 'an.other@post.example', 'An Peeters', house, '9230', ''] },
    ]);
    expect(listed()).toEqual(['customers.csv:4 second-account', 'orders.csv:2 second-account']);
  });

  it('is told by her name and her phone at another house', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      account('K9', 'an.other@post.example', 'An', '+32 470 123456', 'Molenweg 4'),
    ]);
    expect(listed()).toEqual(['customers.csv:3 second-account']);
  });

  it('is nobody else in the house, and nobody who shares her phone', () => {
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      account('K7', 'a@post.example', 'A.', '', house),
      account('K8', 'bob@post.example', 'Bob', '', house),
      account('K9', 'bob@other.example', 'Bob', '0470123456', 'Molenweg 4'),
    ]);
    expect(listed()).toEqual(['customers.csv:3 same-name-and-address', 'customers.csv:5 same-phone']);
  });

  it('is no order without a number, nor one with the number of a till', () => {
    built.csv('customers.csv', customerColumns, [{ of: an, cells: anRow }]);
    const order = (order: string, number: string, email: string, name: string, street = '', of = 0) => ({
      of: of || null,
      cells: [order, number, email, name, street, '9230', ''],
    });
    built.csv('orders.csv', orderColumns, [
      order('SP1', '', 'an.other@post.example', 'An Peeters', house),
      order('SP2', '99', 'an.other@post.example', 'An Peeters', house),
      order('SP3', '99', 'an@post.example', 'An Peeters', house, an),
      ...['Rik', 'Lut', 'Mia', 'Tom', 'Wim'].map((name, index) =>
        order(`SP1${index}`, '99', `${name}@post.example`, `${name} De Wit`),
      ),
    ]);
    const reasons = listed().filter((place) => /:[23] /.test(place));
    expect(reasons).toEqual(['orders.csv:2 same-name-and-address', 'orders.csv:3 shared-key']);
  });
});

describe('an address that stands beside hers', () => {
  it('is offered as an earlier or other one where no number says that both are hers', () => {
    built.csv('customers.csv', customerColumns, [{ of: an, cells: anRow }]);
    built.csv(
      'orders.csv',
      ['order_number', 'email', 'billing_email', 'name'],
      [{ of: an, cells: ['SP1', 'an@post.example', 'an.before@post.example', 'An Peeters'] }],
    );
    built.csv('newsletter.csv', newsletterColumns, [
      { of: an, cells: ['an@post.example', 'Spring', 'open'] },
      { of: null, cells: ['an.before@post.example', 'Spring', 'open'] },
    ]);
    expect(listed()).toEqual(['newsletter.csv:3 earlier-address']);
  });
});
