/** Magento 2's database tables, with attributes in tables of their own (EAV). */
import { sold } from '../../unit/discovery/layouts/sold.ts';
import type { Writer } from './shop.ts';

/** Magento: customers with their attributes, carts and their items, wish lists, reviews, subscribers. */
export const magentoAttributes: Writer = ({ built, people, numberOf }) => {
  const quote = (id: number): number => 5000 + id * 3;
  built.csv(
    'customer_entity.csv',
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
    ],
    people.map((p) => ({
      of: p.n,
      cells: [p.id, 1, p.email, 1, 'NULL', 1, '2023-05-06 07:08:09', 1, p.first, p.last, 'NULL', 900 + p.id],
    })),
    { quoteAll: true },
  );
  built.csv(
    'customer_entity_varchar.csv',
    ['value_id', 'attribute_id', 'entity_id', 'value'],
    people.flatMap((p, index) => [
      { of: p.n, cells: [index * 2 + 1, 151, p.id, 'fotoboek'] },
      { of: p.n, cells: [index * 2 + 2, 152, p.id, 'maandelijks'] },
    ]),
    { quoteAll: true },
  );
  built.csv(
    'customer_address_entity.csv',
    [
      'entity_id',
      'increment_id',
      'parent_id',
      'created_at',
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
      cells: [
        900 + p.id,
        'NULL',
        p.id,
        '2023-05-06',
        p.city,
        'BE',
        p.first,
        p.last,
        p.postcode,
        p.street,
        p.phone,
      ],
    })),
    { quoteAll: true },
  );
  const orders = sold(people);
  built.csv(
    'quote.csv',
    [
      'entity_id',
      'store_id',
      'created_at',
      'is_active',
      'items_count',
      'customer_id',
      'customer_email',
      'customer_firstname',
      'reserved_order_id',
      'remote_ip',
    ],
    orders.map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        quote(order.id),
        1,
        order.day,
        0,
        order.lines.length,
        order.id % 5 === 0 ? 'NULL' : p.id,
        p.email,
        p.first,
        numberOf(order),
        '198.51.100.9',
      ],
    })),
    { quoteAll: true },
  );
  let item = 0;
  built.csv(
    'quote_item.csv',
    ['item_id', 'quote_id', 'created_at', 'product_id', 'sku', 'name', 'qty'],
    orders.flatMap(({ person: p, order }) =>
      order.lines.map((line) => {
        item += 1;
        return {
          of: p.n,
          cells: [item, quote(order.id), order.day, 12, line.sku, line.title, line.quantity],
        };
      }),
    ),
    { quoteAll: true },
  );
  built.csv(
    'sales_order.csv',
    [
      'entity_id',
      'state',
      'status',
      'store_id',
      'customer_id',
      'grand_total',
      'increment_id',
      'customer_email',
      'customer_firstname',
      'customer_lastname',
      'quote_id',
      'created_at',
    ],
    orders.map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        order.id,
        'complete',
        'complete',
        1,
        order.id % 5 === 0 ? 'NULL' : p.id,
        order.total,
        numberOf(order),
        p.email,
        p.first,
        p.last,
        quote(order.id),
        order.day,
      ],
    })),
    { quoteAll: true },
  );
  built.csv(
    'sales_order_status_history.csv',
    ['entity_id', 'parent_id', 'is_customer_notified', 'comment', 'status', 'created_at', 'entity_name'],
    orders.map(({ person: p, order }) => ({
      of: p.n,
      cells: [3000 + order.id, order.id, 1, 'Paid', 'processing', order.day, 'order'],
    })),
    { quoteAll: true },
  );
  const wishing = people.filter(({ id }) => id % 3 === 0);
  built.csv(
    'wishlist.csv',
    ['wishlist_id', 'customer_id', 'shared', 'sharing_code', 'updated_at'],
    wishing.map((p) => ({ of: p.n, cells: [40 + p.id, p.id, 0, `c0de${p.id}`, '2025-01-01'] })),
    { quoteAll: true },
  );
  built.csv(
    'wishlist_item.csv',
    ['wishlist_item_id', 'wishlist_id', 'product_id', 'store_id', 'added_at', 'description', 'qty'],
    wishing.flatMap((p) =>
      [1, 2].map((n) => ({ of: p.n, cells: [p.id * 2 + n, 40 + p.id, 7 + n, 1, '2025-01-01', 'NULL', 1] })),
    ),
    { quoteAll: true },
  );
  built.csv(
    'review_detail.csv',
    ['detail_id', 'review_id', 'store_id', 'title', 'detail', 'nickname', 'customer_id'],
    wishing.map((p, index) => ({
      of: p.n,
      cells: [index + 1, 70 + index, 1, 'Mooi', 'Heel mooi afgewerkt en snel geleverd', p.first, p.id],
    })),
    { quoteAll: true },
  );
};
