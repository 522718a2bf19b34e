import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Found, FoundKey } from '../../../src-main/jobs/scan/pull/found.ts';
import { emailSpace, keyOf } from '../../../src-main/jobs/scan/pull/found.ts';
import { Graph } from '../../../src-main/jobs/scan/pull/graph.ts';
import { type BuiltExport, newExport } from './export-builder.ts';
import { an, anRow, asAn, customerColumns, orderColumns } from './two-customers.ts';

let built: BuiltExport = newExport();
beforeEach(() => {
  built = newExport();
});
afterEach(() => built.remove());

const crowd = Array.from({ length: 3_000 }, (_, index) => index);

function record(at: number, keys: FoundKey[], name: string): Found {
  return {
    id: `0:${at}`,
    file: 0,
    entity: 'order',
    line: at,
    offset: at,
    fields: [],
    keys,
    person: {
      names: [name],
      emails: [],
      phones: [],
      phoneNumbers: [],
      country: '',
      addresses: [],
      birthDates: [],
    },
    staff: false,
    othersEmails: [],
  };
}

const till: FoundKey = {
  ...keyOf(emailSpace, 'till@shop.example'),
  meaning: 'email',
  entity: 'email',
  own: false,
  alias: false,
  written: 'till@shop.example',
};

describe('keys that a crowd has in common', () => {
  it('keeps what bears her name, and of the others only so many as show that it is a crowd', () => {
    const graph = new Graph(({ person }) => person.names.includes('An Peeters'));
    graph.searched.add(till.id);
    for (const at of crowd) graph.add(record(at, [till], at % 1_000 === 999 ? 'An Peeters' : `Buyer ${at}`));
    expect(graph.countOf(till.id)).toBe(3_000);
    expect(graph.with(till.id).filter(({ person }) => person.names[0] === 'An Peeters')).toHaveLength(3);
    expect(graph.records.size).toBeLessThan(200);
  });

  it('keeps every record of one account, whatever names its orders bear', () => {
    const number: FoundKey = {
      ...till,
      ...keyOf('customer.1', 'K1'),
      entity: 'customer',
      meaning: 'customerNumber',
    };
    const graph = new Graph();
    graph.searched.add(number.id);
    for (const at of crowd) graph.add(record(at, [number], `Colleague ${at}`));
    expect(graph.records.size).toBe(3_000);
  });

  it('takes her own order under the till’s address and counts the others', () => {
    built.csv('customers.csv', customerColumns, [{ of: an, cells: anRow.with(1, 'till@shop.example') }]);
    const order = (number: number, name: string): string[] => [
      `SP${number}`,
      '',
      'till@shop.example',
      name,
      `Straat ${number}`,
      '8000',
      '',
    ];
    built.csv('orders.csv', orderColumns, [
      ...crowd.map((number) => ({ of: null, cells: order(number, `Buyer${number} Janssens`) })),
      { of: an, cells: order(9_999, 'An Peeters').with(4, 'Kerkstraat 12/3').with(5, '9230') },
    ]);
    const { records, shared } = built.pull({ ...asAn, email: 'till@shop.example' });
    expect(records.map(({ file, line }) => `${file}:${line}`).toSorted()).toEqual(built.of(an));
    expect(shared).toEqual([{ meaning: 'email', value: 'till@shop.example', records: 3_002 }]);
  });
});
