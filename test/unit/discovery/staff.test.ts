import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mail } from '../../builders/mail.ts';
import { type BuiltExport, newExport, type OwnedRow } from './export-builder.ts';
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
  built.csv('customers.csv', customerColumns, [
    { of: an, cells: anRow },
    { of: bert, cells: bertRow },
  ]);
  built.csv('orders.csv', orderColumns, [
    { of: an, cells: ['SP1', 'K700001', 'an@post.example', 'An Peeters', '', '', ''] },
    { of: bert, cells: ['SP2', 'K700002', 'bert@post.example', 'Bert Claes', '', '', ''] },
  ]);
  built.csv('newsletter.csv', newsletterColumns, [
    { of: an, cells: ['an@post.example', 'Spring', 'open'] },
    { of: bert, cells: ['bert@post.example', 'Spring', 'open'] },
  ]);
});
afterEach(() => built.remove());

/** Reasons and counts of what was not taken; what is hers is taken, and nothing else. */
function notTaken(): { possible: string[]; counted: string[] } {
  const { records, possible, shared } = built.pull(asAn);
  expect(records.map(({ file, line }) => `${file}:${line}`).toSorted()).toEqual(built.of(an));
  return {
    possible: possible.map(({ file, line, reason }) => `${file}:${line} ${reason}`),
    counted: shared.map(({ meaning, value, records: count }) => `${meaning} ${value} ${count}`),
  };
}

const names = ['Cis', 'Dora', 'Els', 'Fons', 'Gust', 'Hilde', 'Ils', 'Jos', 'Karel', 'Lut', 'Mia', 'Nele'];
const customerOf = (n: number) => {
  const name = names[n % names.length] ?? '';
  return { name: `${name} Maes${n}`, email: `${name.toLowerCase()}${n}@post.example` };
};
const several = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Tickets with the requester’s address, and messages with the sender’s: An answers `count` customers, and asks once. */
function helpdesk(count: number): void {
  built.csv(
    'tickets.csv',
    ['ticket_id', 'requester_email', 'requester_name', 'subject'],
    [
      { of: an, cells: ['T1', 'an@post.example', 'An Peeters', 'mijn bestelling'] },
      ...several(count).map((n) => {
        const { email, name } = customerOf(n);
        return { of: null, cells: [`T${100 + n}`, email, name, 'vraag'] };
      }),
    ],
  );
  const message = (of: number | null, ticket: string, sender: string): OwnedRow => ({
    of,
    cells: [ticket, sender, 'Dag, hierbij wat meer uitleg over dat boek.'],
  });
  built.csv(
    'ticket_messages.csv',
    ['ticket_id', 'sender_email', 'body'],
    [
      message(an, 'T1', 'an@post.example'),
      message(an, 'T1', 'klantendienst@winkel.example'),
      ...several(count).flatMap((n) => [
        message(null, `T${100 + n}`, customerOf(n).email),
        message(null, `T${100 + n}`, 'an@post.example'),
      ]),
    ],
  );
}

describe('a customer who works for the shop', () => {
  it('gets no ticket that she answered: few are listed with the reason', () => {
    helpdesk(4);
    expect(notTaken()).toEqual({
      possible: [5, 7, 9, 11].map((line) => `ticket_messages.csv:${line} as-staff`),
      counted: [],
    });
  });

  it('gets no ticket that she answered: many are counted once', () => {
    helpdesk(300);
    expect(notTaken()).toEqual({ possible: [], counted: ['asStaff an@post.example 300'] });
  });

  it('keeps what is hers where the helpdesk knows her as an agent by a number', () => {
    const agent = 3_600_000_001;
    const user = (n: number): number => 3_610_000_000 + n * 11;
    built.ndjson('users.ndjson', [
      { of: an, value: { id: agent, name: 'An Peeters', email: 'an@post.example', role: 'agent' } },
      ...several(30).map((n) => ({ of: null, value: { ...customerOf(n), id: user(n), role: 'end-user' } })),
    ]);
    built.ndjson('tickets.ndjson', [
      {
        of: an,
        value: { id: 70_001, requester_id: agent, assignee_id: 3_600_000_002, subject: 'mijn bestelling' },
      },
      ...several(30).map((n) => ({
        of: null,
        value: { id: 70_100 + n, requester_id: user(n), assignee_id: agent, subject: 'vraag' },
      })),
    ]);
    const comment = (of: number | null, id: number, ticket: number, author: number) => ({
      of,
      value: {
        id,
        ticket_id: ticket,
        author_id: author,
        body: 'Dag, hierbij wat meer uitleg over dat boek.',
      },
    });
    built.ndjson('ticket_comments.ndjson', [
      comment(an, 1, 70_001, agent),
      ...several(30).flatMap((n) => [
        comment(null, 1000 + 2 * n, 70_100 + n, user(n)),
        comment(null, 1001 + 2 * n, 70_100 + n, agent),
      ]),
    ]);
    expect(notTaken()).toEqual({ possible: [], counted: [`asStaff ${agent} 30`] });
  });

  it('keeps what hangs on her number where the shop lists her as an administrator', () => {
    built.csv(
      'users.csv',
      ['user_id', 'email', 'name', 'role'],
      [
        { of: an, cells: ['31', 'an@post.example', 'An Peeters', 'administrator'] },
        { of: null, cells: ['32', 'cis@post.example', 'Cis Maes', 'customer'] },
        { of: bert, cells: ['33', 'bert@post.example', 'Bert Claes', 'customer'] },
      ],
    );
    built.csv(
      'wishlist.csv',
      ['wishlist_id', 'user_id', 'product'],
      [
        { of: an, cells: ['1', '31', 'Fotoboek'] },
        { of: null, cells: ['2', '32', 'Kalender'] },
        { of: an, cells: ['3', '31', 'Mok'] },
        { of: bert, cells: ['4', '33', 'Mok'] },
      ],
    );
    expect(notTaken()).toEqual({ possible: [], counted: [] });
  });

  it('gets no order that she entered for somebody else, were it one', () => {
    built.csv(
      'users.csv',
      ['user_id', 'email', 'name', 'role'],
      [
        { of: an, cells: ['31', 'an@post.example', 'An Peeters', 'administrator'] },
        { of: null, cells: ['32', 'cis@post.example', 'Cis Maes', 'customer'] },
        { of: bert, cells: ['33', 'bert@post.example', 'Bert Claes', 'customer'] },
      ],
    );
    built.csv(
      'shop_orders.csv',
      ['order_id', 'user_id', 'email', 'name'],
      [
        { of: an, cells: ['9001', '31', 'an@post.example', 'An Peeters'] },
        { of: bert, cells: ['9002', '31', 'bert@post.example', 'Bert Claes'] },
        { of: null, cells: ['9003', '32', 'cis@post.example', 'Cis Maes'] },
      ],
    );
    expect(notTaken()).toEqual({ possible: ['shop_orders.csv:3 as-staff'], counted: [] });
  });

  it('gets no answer of hers where the tickets themselves are not exported', () => {
    const said = (of: number | null, ticket: string, sender: string): OwnedRow => ({
      of,
      cells: [ticket, sender, 'Dag, hierbij wat meer uitleg over dat boek.'],
    });
    built.csv(
      'ticket_messages.csv',
      ['ticket_id', 'sender_email', 'body'],
      [
        said(an, 'T1', 'an@post.example'),
        said(an, 'T1', 'klantendienst@winkel.example'),
        ...several(3).flatMap((n) => [
          said(null, `T${100 + n}`, customerOf(n).email),
          said(null, `T${100 + n}`, 'an@post.example'),
        ]),
      ],
    );
    expect(notTaken().possible).toEqual([5, 7, 9].map((line) => `ticket_messages.csv:${line} as-staff`));
  });

  it('gets no mail that she wrote to customers from her own address', () => {
    const letters = several(40).map((n) =>
      mail({
        from: 'An Peeters <an@post.example>',
        to: `x <${customerOf(n).email}>`,
        subject: `Re: ${n}`,
        text: 'Dag, hierbij wat meer uitleg.',
      }),
    );
    const entries = letters.map((one) => `From - Mon Nov 02 10:00:00 2026\r\n${one}\r\n`);
    writeFileSync(join(built.folder, 'sent.mbox'), entries.join(''));
    expect(notTaken()).toEqual({ possible: [], counted: ['asStaff an@post.example 40'] });
  });

  it('is nobody who writes for her family', () => {
    built.csv(
      'tickets.csv',
      ['ticket_id', 'requester_email', 'requester_name'],
      [
        { of: an, cells: ['T1', 'an@post.example', 'An Peeters'] },
        { of: bert, cells: ['T2', 'bert@post.example', 'Bert Claes'] },
      ],
    );
    built.csv(
      'ticket_messages.csv',
      ['ticket_id', 'sender_email', 'body'],
      [
        { of: an, cells: ['T1', 'an@post.example', 'Waar blijft mijn boek toch?'] },
        { of: an, cells: ['T2', 'an@post.example', 'Ik antwoord even voor Bert, die is ziek.'] },
        { of: bert, cells: ['T2', 'bert@post.example', 'Waar blijft mijn boek toch?'] },
      ],
    );
    const { records } = built.pull(asAn);
    expect(records.map(({ file, line }) => `${file}:${line}`)).toContain('ticket_messages.csv:3');
  });
});
