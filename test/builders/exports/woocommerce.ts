/** WooCommerce's database tables with its orders in tables of their own (developer.woocommerce.com/docs, HPOS). */
import { recipient, sold } from '../../unit/discovery/layouts/sold.ts';
import type { Writer } from './shop.ts';

const tabs = { delimiter: '\t' };

/** WooCommerce: users, orders, addresses, items, and the statistics whose customers have numbers of their own. */
export const woocommerceTables: Writer = ({ built, people, numberOf }) => {
  const user = (id: number): number => 200 + id;
  const looked = (id: number): number => 201 + people.length - id;
  built.csv(
    'wp_users.tsv',
    [
      'ID',
      'user_login',
      'user_pass',
      'user_nicename',
      'user_email',
      'user_url',
      'user_registered',
      'display_name',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [
        user(p.id),
        `u${p.id}`,
        '$P$Bxyz',
        `u${p.id}`,
        p.email,
        '',
        '2024-01-02 10:00:00',
        `${p.first} ${p.last}`,
      ],
    })),
    tabs,
  );
  built.csv(
    'wp_usermeta.tsv',
    ['umeta_id', 'user_id', 'meta_key', 'meta_value'],
    people.flatMap((p, index) => [
      { of: p.n, cells: [index * 2 + 1, user(p.id), 'billing_phone', p.phone] },
      { of: p.n, cells: [index * 2 + 2, user(p.id), 'shipping_city', p.city] },
    ]),
    tabs,
  );
  built.csv(
    'wp_wc_customer_lookup.tsv',
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
      'state',
    ],
    people
      .map((p) => ({
        of: p.n,
        cells: [
          looked(p.id),
          user(p.id),
          `u${p.id}`,
          p.first,
          p.last,
          p.email,
          '2025-02-03',
          'BE',
          p.postcode,
          p.city,
          '\\N',
        ],
      }))
      .toSorted((a, b) => Number(a.cells[0]) - Number(b.cells[0])),
    tabs,
  );
  const orders = sold(people);
  const guest = (id: number): boolean => id % 4 === 0;
  built.csv(
    'wp_wc_orders.tsv',
    [
      'id',
      'status',
      'currency',
      'type',
      'tax_amount',
      'total_amount',
      'customer_id',
      'billing_email',
      'date_created_gmt',
      'date_updated_gmt',
      'parent_order_id',
      'payment_method',
      'payment_method_title',
      'transaction_id',
      'ip_address',
      'user_agent',
      'customer_note',
    ],
    orders.map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        numberOf(order),
        'wc-completed',
        'EUR',
        'shop_order',
        '2.10',
        order.total,
        guest(order.id) ? 0 : user(p.id),
        p.email,
        `${order.day} 09:00:00`,
        `${order.day} 09:05:00`,
        0,
        'mollie',
        'Bancontact',
        `tr_${order.id}a`,
        '203.0.113.7',
        'Mozilla/5.0',
        '\\N',
      ],
    })),
    tabs,
  );
  built.csv(
    'wp_wc_order_addresses.tsv',
    [
      'id',
      'order_id',
      'address_type',
      'first_name',
      'last_name',
      'company',
      'address_1',
      'address_2',
      'city',
      'state',
      'postcode',
      'country',
      'email',
      'phone',
    ],
    orders.flatMap((sale, index) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      const where = (who: typeof p) => [
        who.first,
        who.last,
        '\\N',
        who.street,
        '\\N',
        who.city,
        '\\N',
        who.postcode,
        'BE',
      ];
      return [
        { of: p.n, cells: [index * 2 + 1, numberOf(order), 'billing', ...where(p), p.email, p.phone] },
        { of: p.n, cells: [index * 2 + 2, numberOf(order), 'shipping', ...where(to), '\\N', '\\N'] },
      ];
    }),
    tabs,
  );
  let item = 0;
  built.csv(
    'wp_woocommerce_order_items.tsv',
    ['order_item_id', 'order_item_name', 'order_item_type', 'order_id'],
    orders.flatMap(({ person: p, order }) =>
      order.lines.map((line) => {
        item += 1;
        return { of: p.n, cells: [item, line.title, 'line_item', numberOf(order)] };
      }),
    ),
    tabs,
  );
  built.csv(
    'wp_wc_orders_meta.tsv',
    ['id', 'order_id', 'meta_key', 'meta_value'],
    orders.map(({ person: p, order }, index) => ({
      of: p.n,
      cells: [index + 1, numberOf(order), '_mollie_paid', '1'],
    })),
    tabs,
  );
  built.csv(
    'wp_wc_order_stats.tsv',
    ['order_id', 'parent_id', 'date_created', 'num_items_sold', 'total_sales', 'status', 'customer_id'],
    orders.map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        numberOf(order),
        0,
        `${order.day} 09:00:00`,
        order.lines.length,
        order.total,
        'wc-completed',
        looked(p.id),
      ],
    })),
    tabs,
  );
};
