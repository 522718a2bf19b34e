import { createHash } from 'node:crypto';
import type { BuiltExport } from '../export-builder.ts';
import type { MadeOrder, MadePerson } from '../people.ts';
import { recipient, sold } from './sold.ts';

/** What the services around a shop export: payments, parcels, tickets, reviews, web statistics, audiences. */
export function services(built: BuiltExport, people: readonly MadePerson[]): void {
  const orderNumber = (order: MadeOrder): string => `SP${1_200_000 + order.id}`;
  const cookie = (p: MadePerson): string => `GA1.2.${100_000_000 + p.id * 7919}.${1_700_000_000 + p.id}`;
  built.csv(
    'bestellingen 2025.csv',
    [
      'Bestelnummer',
      'Besteldatum',
      'Klant',
      'E-mailadres',
      'Factuuradres',
      'Postcode',
      'Gemeente',
      'Leveringsnaam',
      'Leveringsadres',
      'Totaal',
    ],
    sold(people).map((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return {
        of: p.n,
        cells: [
          orderNumber(order),
          order.day,
          `${p.last} ${p.first}`,
          p.email,
          p.street,
          p.postcode,
          p.city,
          `${to.first} ${to.last}`,
          to.street,
          order.total.replace('.', ','),
        ],
      };
    }),
    {
      delimiter: ';',
      encoding: 'utf16le',
      bom: true,
      newline: '\r\n',
      before: 'Overzicht bestellingen;;;;;;;;;\r\n;;;;;;;;;\r\n',
    },
  );
  built.csv(
    'stripe/unified_payments.csv',
    [
      'id',
      'Created date (UTC)',
      'Amount',
      'Currency',
      'Description',
      'Customer ID',
      'Customer Email',
      'Card Last4',
      'order_number (metadata)',
    ],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        `ch_3N${order.id}xYz`,
        order.day,
        order.total,
        'eur',
        `Order ${orderNumber(order)}`,
        `cus_P${p.id}aBc`,
        p.email,
        '4242',
        orderNumber(order),
      ],
    })),
  );
  built.csv(
    'paypal.csv',
    [
      'Date',
      'Time',
      'Name',
      'Type',
      'Status',
      'Gross',
      'From Email Address',
      'To Email Address',
      'Transaction ID',
      'Invoice Number',
      'Shipping Address',
    ],
    sold(people)
      .filter(({ order }) => order.id % 2 === 0)
      .map(({ person: p, order }) => ({
        of: p.n,
        cells: [
          order.day,
          '10:00:00',
          `${p.first} ${p.last}`,
          'Express Checkout Payment',
          'Completed',
          order.total,
          p.email,
          'payments@shop.example',
          `9AB${order.id}CD`,
          '',
          '',
        ],
      })),
    { quoteAll: true, bom: true },
  );
  built.csv(
    'sendcloud_parcels.csv',
    [
      'Parcel ID',
      'Order number',
      'Tracking number',
      'Carrier',
      'Name',
      'Address',
      'Postal code',
      'City',
      'Email',
      'Telephone',
      'Status',
    ],
    sold(people).map((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return {
        of: p.n,
        cells: [
          900_000 + order.id,
          orderNumber(order),
          `3SABC${order.id}77`,
          'bpost',
          `${to.first} ${to.last}`,
          to.street,
          to.postcode,
          to.city,
          to.email,
          to.phone,
          'Delivered',
        ],
      };
    }),
  );
  built.ndjson(
    'zendesk/tickets.ndjson',
    people
      .filter((p) => p.n % 2 === 0)
      .map((p) => ({
        of: p.n,
        value: {
          id: 7000 + p.id,
          subject: 'My order',
          status: 'solved',
          requester: { id: 55_000_000 + p.id, name: `${p.first} ${p.last}`, email: p.email.toUpperCase() },
          assignee: { id: 99, email: 'eva@shop.example' },
          tags: ['order'],
          comments: [
            { id: 1, body: 'Where is it?' },
            { id: 2, body: 'Coming' },
          ],
        },
      })),
  );
  built.csv(
    'trustpilot_reviews.csv',
    [
      'Review Id',
      'Review Created (UTC)',
      'Review Username',
      'Review Stars',
      'Review Title',
      'Review Content',
      'Reference Number',
      'Consumer Email',
      'Company Reply Date (UTC)',
    ],
    people
      .filter((p) => p.orders.length > 0)
      .map((p) => ({
        of: p.n,
        cells: [
          `rv${p.id}f9c`,
          '2025-03-03',
          `${p.first} ${p.last.charAt(0)}`,
          5,
          'Great',
          'Lovely prints, thanks a lot again',
          orderNumber(p.orders[0] as MadeOrder),
          p.email,
          '',
        ],
      })),
  );
  built.csv(
    'analytics/events.csv',
    [
      'event_date',
      'event_name',
      'user_pseudo_id',
      'user_id',
      'page_location',
      'transaction_id',
      'device_category',
      'geo_country',
    ],
    people.flatMap((p) =>
      [0, 1, 2].map((turn) => ({
        of: p.n,
        cells: [
          '20250303',
          turn === 2 ? 'login' : 'page_view',
          cookie(p),
          turn === 2 ? p.email : '',
          '/photobook',
          '',
          'mobile',
          'Belgium',
        ],
      })),
    ),
  );
  built.csv(
    'audiences/meta_custom_audience.csv',
    ['email_sha256', 'country', 'value'],
    people
      .filter((p) => p.n % 3 === 0)
      .map((p) => ({ of: p.n, cells: [createHash('sha256').update(p.email).digest('hex'), 'be', 10] })),
  );
  built.text(
    'leesmij.txt',
    'Dit is geen export. Het is een brief met wat uitleg, en verder niets.\nGroeten\n',
  );
  built.text('.DS_Store', 'x');
  built.text('foto.jpg', '\u00ff');
}
