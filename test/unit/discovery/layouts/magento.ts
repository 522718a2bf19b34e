import type { BuiltExport } from '../export-builder.ts';
import type { MadeOrder, MadePerson } from '../people.ts';
import { recipient, sold } from './sold.ts';

/** Magento 2: tables of the database; every table counts its rows from 1. */
export function magento(built: BuiltExport, people: readonly MadePerson[]): void {
  const tab = { delimiter: '\t' };
  const increment = (order: MadeOrder): string => String(order.id).padStart(9, '0');
  built.csv(
    'magento/customer_entity.tsv',
    [
      'entity_id',
      'website_id',
      'email',
      'group_id',
      'increment_id',
      'store_id',
      'created_at',
      'is_active',
      'firstname',
      'lastname',
      'dob',
      'default_billing',
      'default_shipping',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [
        p.id,
        1,
        p.email,
        1,
        'NULL',
        1,
        '2023-01-01 10:00:00',
        1,
        p.first,
        p.last,
        'NULL',
        p.id + 20,
        p.id + 20,
      ],
    })),
    tab,
  );
  built.csv(
    'magento/customer_address_entity.tsv',
    [
      'entity_id',
      'parent_id',
      'city',
      'country_id',
      'firstname',
      'lastname',
      'postcode',
      'street',
      'telephone',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [p.id + 20, p.id, p.city, 'BE', p.first, p.last, p.postcode, p.street, p.phone],
    })),
    tab,
  );
  built.csv(
    'magento/sales_order.tsv',
    [
      'entity_id',
      'state',
      'store_id',
      'customer_id',
      'grand_total',
      'increment_id',
      'customer_email',
      'customer_firstname',
      'customer_lastname',
      'customer_is_guest',
      'quote_id',
      'billing_address_id',
      'shipping_address_id',
      'remote_ip',
      'created_at',
    ],
    sold(people).map(({ person: p, order }) => {
      const guest = order.id % 4 === 0;
      return {
        of: p.n,
        cells: [
          order.id,
          'complete',
          1,
          guest ? 'NULL' : p.id,
          order.total,
          increment(order),
          p.email,
          p.first,
          p.last,
          guest ? 1 : 0,
          order.id + 50,
          order.id * 2,
          order.id * 2 + 1,
          '203.0.113.5',
          order.day,
        ],
      };
    }),
    tab,
  );
  built.csv(
    'magento/sales_order_item.tsv',
    [
      'item_id',
      'order_id',
      'parent_item_id',
      'quote_item_id',
      'store_id',
      'product_id',
      'product_type',
      'sku',
      'name',
      'qty_ordered',
      'price',
    ],
    sold(people).flatMap(({ person: p, order }) =>
      order.lines.map((line, index) => ({
        of: p.n,
        cells: [
          order.id * 4 + index,
          order.id,
          'NULL',
          order.id * 4 + index,
          1,
          1 + index,
          'simple',
          line.sku,
          line.title,
          line.quantity,
          '1.0000',
        ],
      })),
    ),
    tab,
  );
  built.csv(
    'magento/sales_order_address.tsv',
    [
      'entity_id',
      'parent_id',
      'customer_address_id',
      'customer_id',
      'postcode',
      'lastname',
      'street',
      'city',
      'email',
      'telephone',
      'firstname',
      'address_type',
    ],
    sold(people).flatMap((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return [
        {
          of: p.n,
          cells: [
            order.id * 2,
            order.id,
            'NULL',
            'NULL',
            p.postcode,
            p.last,
            p.street,
            p.city,
            p.email,
            p.phone,
            p.first,
            'billing',
          ],
        },
        {
          of: p.n,
          cells: [
            order.id * 2 + 1,
            order.id,
            'NULL',
            'NULL',
            to.postcode,
            to.last,
            to.street,
            to.city,
            p.email,
            to.phone,
            to.first,
            'shipping',
          ],
        },
      ];
    }),
    tab,
  );
  built.csv(
    'magento/sales_order_payment.tsv',
    [
      'entity_id',
      'parent_id',
      'amount_paid',
      'method',
      'cc_last_4',
      'last_trans_id',
      'additional_information',
    ],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [order.id, order.id, order.total, 'adyen_cc', '1111', `T${order.id}AB`, '{"a":1}'],
    })),
    tab,
  );
  built.csv(
    'magento/sales_invoice.tsv',
    ['entity_id', 'store_id', 'grand_total', 'order_id', 'increment_id', 'created_at'],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [order.id, 1, order.total, order.id, increment(order), order.day],
    })),
    tab,
  );
  built.csv(
    'magento/newsletter_subscriber.tsv',
    [
      'subscriber_id',
      'store_id',
      'change_status_at',
      'customer_id',
      'subscriber_email',
      'subscriber_status',
      'subscriber_confirm_code',
    ],
    people
      .filter((p) => p.id % 2 === 0)
      .map((p, index) => ({
        of: p.n,
        cells: [index + 1, 1, '2024-01-01', p.id % 4 === 0 ? 0 : p.id, p.email, 1, `conf${p.id}x`],
      })),
    tab,
  );
  built.csv(
    'magento/review_detail.tsv',
    ['detail_id', 'review_id', 'store_id', 'title', 'detail', 'nickname', 'customer_id'],
    people
      .filter((p) => p.id % 3 === 0)
      .map((p, index) => ({
        of: p.n,
        cells: [index + 1, index + 1, 1, 'Good', 'Very good indeed, thank you', p.first, p.id],
      })),
    tab,
  );
}
