import type { BuiltExport, OwnedRow } from '../export-builder.ts';
import type { MadePerson } from '../people.ts';
import { recipient, sold } from './sold.ts';

/** Shopify: customers_export and orders_export; further lines of an order leave most columns empty. */
export function shopify(built: BuiltExport, people: readonly MadePerson[]): void {
  built.csv(
    'shopify/customers_export.csv',
    [
      'Customer ID',
      'First Name',
      'Last Name',
      'Email',
      'Accepts Email Marketing',
      'Default Address Company',
      'Default Address Address1',
      'Default Address City',
      'Default Address Zip',
      'Default Address Country Code',
      'Phone',
      'Total Spent',
      'Total Orders',
      'Note',
      'Tags',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [
        `'${6_500_000_000_000 + p.id}`,
        p.first,
        p.last,
        p.email,
        'yes',
        '',
        p.street,
        p.city,
        p.postcode,
        'BE',
        `'${p.phone}`,
        '0.00',
        p.orders.length,
        '',
        '',
      ],
    })),
  );
  const rows: OwnedRow[] = sold(people).flatMap((sale) => {
    const { person: p, order } = sale;
    const to = recipient(sale, people);
    return order.lines.map((line, index) => {
      const once = (value: string | number): string | number => (index === 0 ? value : '');
      const head = [
        `#${1000 + order.id}`,
        p.email.toUpperCase(),
        once('paid'),
        once(`${order.day} 10:00:00 +0100`),
        once(order.total),
      ];
      const billing = [
        once(`${p.first} ${p.last}`),
        once(p.street),
        once(`'${p.postcode}`),
        once(p.city),
        once(p.phone),
      ];
      const shipping = [
        once(`${to.first} ${to.last}`),
        once(to.street),
        once(`'${to.postcode}`),
        once(to.phone),
      ];
      const item = [line.quantity, line.title, line.sku];
      return {
        of: p.n,
        cells: [...head, ...item, ...billing, ...shipping, once(4_900_000_000_000 + order.id), 'smartphoto'],
      };
    });
  });
  built.csv(
    'shopify/orders_export_1.csv',
    [
      'Name',
      'Email',
      'Financial Status',
      'Paid at',
      'Total',
      'Lineitem quantity',
      'Lineitem name',
      'Lineitem sku',
      'Billing Name',
      'Billing Street',
      'Billing Zip',
      'Billing City',
      'Billing Phone',
      'Shipping Name',
      'Shipping Street',
      'Shipping Zip',
      'Shipping Phone',
      'Id',
      'Vendor',
    ],
    rows,
  );
  built.csv(
    'shopify/payment_transactions_export_1.csv',
    ['Transaction Date', 'Type', 'Order', 'Card Brand', 'Payout Status', 'Amount', 'Fee', 'Currency'],
    sold(people).map(({ person, order }) => ({
      of: person.n,
      cells: [order.day, 'charge', `#${1000 + order.id}`, 'visa', 'paid', order.total, '0.30', 'EUR'],
    })),
  );
}
