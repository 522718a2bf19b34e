import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltExport, newExport, type OwnedRow } from './export-builder.ts';

const people = [
  'Anneleen Peeters',
  'Bert Claes',
  'Zoë Dubois',
  'Łukasz Nowak',
  'Şahin Öz',
  'Marie De Smet',
  'Jan Janssens',
  'Els Maes',
].map((name, of) => ({ of, name, email: `klant${of}@post.example`, customer: 10_001 + of }));

/** Three orders for each of them, numbered like the customers: from 10001 on. */
const orders = people.flatMap((person) =>
  [0, 1, 2].map((nth) => ({
    ...person,
    id: 501 + person.of * 3 + nth,
    number: 10_001 + ((person.of + 3) % people.length) + nth * people.length,
  })),
);
const asked = { email: 'klant2@post.example', name: 'Zoë Dubois' };

let built: BuiltExport = newExport();
beforeEach(() => {
  built = newExport();
  built.csv(
    'customers.csv',
    ['customer_number', 'email', 'name'],
    people.map(({ of, customer, email, name }) => ({ of, cells: [customer, email, name] })),
  );
});
afterEach(() => built.remove());

const putOrders = (): void =>
  built.csv(
    'orders.csv',
    ['order_number', 'customer_number', 'email', 'billing_name'],
    orders.map(({ of, number, customer, email, name }) => ({ of, cells: [number, customer, email, name] })),
  );

describe('what a key refers to', () => {
  it('a parcel’s reference is an order’s number where the same people stand beside it, and events follow', () => {
    putOrders();
    const parcels = orders.map(({ of, number, name }) => ({ of, barcode: `3232${number}77`, number, name }));
    built.csv(
      'verzending/zendingen.csv',
      ['Barcode', 'Referentie', 'Naam bestemmeling', 'Postcode'],
      parcels.map(({ of, barcode, number, name }) => ({ of, cells: [barcode, `#${number}`, name, '9000'] })),
    );
    built.csv(
      'verzending/tracking_events.csv',
      ['barcode', 'event'],
      parcels.flatMap(({ of, barcode }): OwnedRow[] => [
        { of, cells: [barcode, 'ANNOUNCED'] },
        { of, cells: [barcode, 'DELIVERED'] },
      ]),
    );
    expect(built.taken(asked)).toEqual(built.of(2));
  });

  it('a parcel’s reference that is a customer’s number in an order’s range is not taken for an order’s', () => {
    putOrders();
    built.csv(
      'verzending/zendingen.csv',
      ['Barcode', 'Referentie', 'Naam bestemmeling', 'Postcode'],
      people.map(({ customer, name }) => ({
        of: null,
        cells: [`3232${customer}77`, customer, name, '9000'],
      })),
    );
    // Order 10003 is somebody else's: 10003 as a customer's number is hers, and tells nothing here.
    expect(built.taken(asked).filter((place) => place.startsWith('verzending'))).toEqual([]);
  });

  it('an answer’s ticket_id is a ticket’s, however many answers are counted from 1 too', () => {
    built.csv(
      'tickets.csv',
      ['Ticket ID', 'Requester email', 'Subject'],
      people.map(({ of, email }) => ({ of, cells: [of + 1, email, 'Vraag'] })),
    );
    built.ndjson(
      'ticket_conversations.ndjson',
      people.flatMap(({ of }) =>
        [0, 1].map((nth) => ({ of, value: { id: of * 2 + nth + 1, ticket_id: of + 1, body_text: 'Dag' } })),
      ),
    );
    expect(built.taken(asked)).toEqual(built.of(2));
  });

  it('a thing that nobody knows is followed to the file that is called after it', () => {
    built.csv(
      'reviews/invitations.csv',
      ['invitation_id', 'recipient_email', 'customer_number'],
      people.map(({ of, customer, email }) => ({ of, cells: [7001 + of, email, customer] })),
    );
    built.csv(
      'reviews/reviews.csv',
      ['review_id', 'invitation_id', 'stars'],
      people.map(({ of }) => ({ of, cells: [`tp${of}`, 7001 + of, 4] })),
    );
    built.ndjson(
      'klaviyo/profiles.ndjson',
      people.map(({ of, email }) => ({
        of,
        value: { type: 'profile', id: `01AB${of}X${of}Q9`, attributes: { email } },
      })),
    );
    built.ndjson(
      'klaviyo/events.ndjson',
      people.map(({ of }) => ({
        of,
        value: { id: `ev${of}`, metric: 'Opened', profile_id: `01AB${of}X${of}Q9` },
      })),
    );
    expect(built.taken(asked)).toEqual(built.of(2));
  });

  it('a line of an order that carries only the order’s name is the order’s', () => {
    built.csv(
      'orders_export.csv',
      ['Name', 'Email', 'Total', 'Billing Name', 'Lineitem name'],
      orders.flatMap(({ of, number, email, name }): OwnedRow[] => [
        { of, cells: [`#${number}`, email, '10.00', name, 'Mok'] },
        { of, cells: [`#${number}`, '', '', '', 'Kalender'] },
      ]),
    );
    expect(built.taken(asked)).toEqual(built.of(2));
  });

  it('a till’s mailbox beside everybody’s number does not speak against the number', () => {
    putOrders();
    built.csv(
      'pos_orders.csv',
      ['receipt', 'customer_number', 'customer_email', 'total'],
      people.map(({ of, customer }) => ({
        of,
        cells: [`R-${of}`, customer, 'winkel@fotoshop.example', '5.00'],
      })),
    );
    expect(built.taken(asked)).toEqual(built.of(2));
  });

  it('first names alone beside a customer’s number do not speak against it either', () => {
    built.csv(
      'product_comments.csv',
      ['id_comment', 'customer_number', 'customer_name', 'content'],
      people.map(({ of, customer, name }) => ({
        of,
        cells: [of + 1, customer, name.split(' ')[0] ?? '', 'Mooi'],
      })),
    );
    expect(built.taken(asked)).toEqual(built.of(2));
  });

  it('what stands in brackets behind a heading changes nothing', () => {
    putOrders();
    built.csv(
      'stripe/charges.csv',
      ['id', 'Amount', 'order_number (metadata)'],
      orders.map(({ of, number }) => ({ of, cells: [`ch_${number}x`, '10.00', number] })),
    );
    expect(built.taken(asked)).toEqual(built.of(2));
  });
});
