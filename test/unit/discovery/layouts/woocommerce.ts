import type { BuiltExport } from '../export-builder.ts';
import type { MadePerson } from '../people.ts';
import { recipient, sold } from './sold.ts';

/** WooCommerce: tables of the database, in which a customer's row in the lookup table has another number than her login. */
export function woocommerce(built: BuiltExport, people: readonly MadePerson[]): void {
  const login = (p: MadePerson): number => p.id + 1;
  const lookup = (p: MadePerson): number => people.length + 1 - p.id;
  built.csv(
    'woo/wp_users.csv',
    ['ID', 'user_login', 'user_pass', 'user_nicename', 'user_email', 'user_registered', 'display_name'],
    people.map((p) => ({
      of: p.n,
      cells: [
        login(p),
        `user${p.id}`,
        '$P$Bxyz',
        `user${p.id}`,
        p.email,
        '2023-01-02 10:00:00',
        `${p.first} ${p.last}`,
      ],
    })),
    { quoteAll: true },
  );
  built.csv(
    'woo/wp_usermeta.csv',
    ['umeta_id', 'user_id', 'meta_key', 'meta_value'],
    people.flatMap((p) =>
      [
        ['billing_phone', p.phone],
        ['billing_address_1', p.street],
        ['nickname', p.first],
      ].map(([key, value], index) => ({
        of: p.n,
        cells: [p.id * 10 + index, login(p), key ?? '', value ?? ''],
      })),
    ),
    { quoteAll: true },
  );
  built.csv(
    'woo/wp_wc_customer_lookup.csv',
    [
      'customer_id',
      'user_id',
      'username',
      'first_name',
      'last_name',
      'email',
      'date_last_active',
      'country',
      'postcode',
      'city',
    ],
    people
      .map((p) => ({
        of: p.n,
        cells: [
          lookup(p),
          login(p),
          `user${p.id}`,
          p.first,
          p.last,
          p.email,
          '2025-01-01',
          'BE',
          p.postcode,
          p.city,
        ],
      }))
      .toReversed(),
  );
  built.csv(
    'woo/wp_wc_orders.csv',
    [
      'id',
      'status',
      'currency',
      'total_amount',
      'customer_id',
      'billing_email',
      'date_created_gmt',
      'payment_method',
      'transaction_id',
      'ip_address',
      'customer_note',
    ],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        order.id + 3,
        'wc-completed',
        'EUR',
        order.total,
        login(p),
        p.email,
        order.day,
        'bancontact',
        `tx${order.id}`,
        '203.0.113.9',
        '',
      ],
    })),
  );
  built.csv(
    'woo/wp_wc_order_addresses.csv',
    [
      'id',
      'order_id',
      'address_type',
      'first_name',
      'last_name',
      'address_1',
      'city',
      'postcode',
      'email',
      'phone',
    ],
    sold(people).flatMap((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return [
        {
          of: p.n,
          cells: [
            order.id * 2,
            order.id + 3,
            'billing',
            p.first,
            p.last,
            p.street,
            p.city,
            p.postcode,
            p.email,
            p.phone,
          ],
        },
        {
          of: p.n,
          cells: [
            order.id * 2 + 1,
            order.id + 3,
            'shipping',
            to.first,
            to.last,
            to.street,
            to.city,
            to.postcode,
            null,
            null,
          ],
        },
      ];
    }),
  );
  built.csv(
    'woo/wp_wc_order_stats.csv',
    [
      'order_id',
      'parent_id',
      'date_created',
      'num_items_sold',
      'total_sales',
      'returning_customer',
      'status',
      'customer_id',
    ],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [order.id + 3, 0, order.day, order.lines.length, order.total, 0, 'wc-completed', lookup(p)],
    })),
  );
  built.csv(
    'woo/wp_woocommerce_order_items.csv',
    ['order_item_id', 'order_item_name', 'order_item_type', 'order_id'],
    sold(people).flatMap(({ person: p, order }) =>
      order.lines.map((line, index) => ({
        of: p.n,
        cells: [order.id * 5 + index, line.title, 'line_item', order.id + 3],
      })),
    ),
  );
  built.csv(
    'woo/wp_woocommerce_order_itemmeta.csv',
    ['meta_id', 'order_item_id', 'meta_key', 'meta_value'],
    sold(people).flatMap(({ person: p, order }) =>
      order.lines.map((line, index) => ({
        of: p.n,
        cells: [order.id * 7 + index, order.id * 5 + index, '_qty', line.quantity],
      })),
    ),
  );
  built.csv(
    'woo/wp_wc_product_meta_lookup.csv',
    ['product_id', 'sku', 'stock_quantity'],
    [1, 2, 3, 4, 5].map((n) => ({ of: null, cells: [n, `SKU-${n}`, 10 * n] })),
  );
}
