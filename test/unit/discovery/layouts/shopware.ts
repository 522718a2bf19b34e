import { createHash } from 'node:crypto';
import type { BuiltExport } from '../export-builder.ts';
import type { MadePerson } from '../people.ts';
import { recipient, sold } from './sold.ts';

/** Shopware 6: tables of the database, whose ids are 32 hexadecimal digits. */
export function shopware(built: BuiltExport, people: readonly MadePerson[]): void {
  const id = (kind: string, n: number): string =>
    createHash('sha256').update(`${kind}${n}`).digest('hex').slice(0, 32);
  const semi = { delimiter: ';' };
  built.csv(
    'shopware/customer.csv',
    [
      'id',
      'customer_group_id',
      'sales_channel_id',
      'default_billing_address_id',
      'customer_number',
      'salutation_id',
      'first_name',
      'last_name',
      'email',
      'guest',
      'remote_address',
      'created_at',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [
        id('c', p.id),
        id('g', 1),
        id('s', 1),
        id('a', p.id),
        10_000 + p.id,
        id('sal', 1),
        p.first,
        p.last,
        p.email,
        0,
        '203.0.113.0',
        '2023-01-01',
      ],
    })),
    semi,
  );
  built.csv(
    'shopware/customer_address.csv',
    [
      'id',
      'customer_id',
      'country_id',
      'first_name',
      'last_name',
      'street',
      'zipcode',
      'city',
      'phone_number',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [
        id('a', p.id),
        id('c', p.id),
        id('be', 1),
        p.first,
        p.last,
        p.street,
        p.postcode,
        p.city,
        p.phone,
      ],
    })),
    semi,
  );
  built.csv(
    'shopware/order.csv',
    [
      'id',
      'version_id',
      'order_number',
      'currency_id',
      'sales_channel_id',
      'billing_address_id',
      'amount_total',
      'order_date_time',
    ],
    sold(people).map(({ person, order }) => ({
      of: person.n,
      cells: [
        id('o', order.id),
        id('v', 1),
        20_000 + order.id,
        id('eur', 1),
        id('s', 1),
        id('oa', order.id),
        order.total,
        order.day,
      ],
    })),
    semi,
  );
  built.csv(
    'shopware/order_customer.csv',
    ['id', 'version_id', 'order_id', 'customer_id', 'email', 'first_name', 'last_name', 'customer_number'],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        id('oc', order.id),
        id('v', 1),
        id('o', order.id),
        id('c', p.id),
        p.email,
        p.first,
        p.last,
        10_000 + p.id,
      ],
    })),
    semi,
  );
  built.csv(
    'shopware/order_address.csv',
    ['id', 'order_id', 'first_name', 'last_name', 'street', 'zipcode', 'city'],
    sold(people).flatMap((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return [p, to].map((who, index) => ({
        of: p.n,
        cells: [
          id(index === 0 ? 'oa' : 'od', order.id),
          id('o', order.id),
          who.first,
          who.last,
          who.street,
          who.postcode,
          who.city,
        ],
      }));
    }),
    semi,
  );
  built.csv(
    'shopware/order_line_item.csv',
    ['id', 'order_id', 'product_id', 'label', 'quantity', 'unit_price'],
    sold(people).flatMap(({ person, order }) =>
      order.lines.map((line, index) => ({
        of: person.n,
        cells: [
          id('l', order.id * 10 + index),
          id('o', order.id),
          id('p', index),
          line.title,
          line.quantity,
          '3.00',
        ],
      })),
    ),
    semi,
  );
}
