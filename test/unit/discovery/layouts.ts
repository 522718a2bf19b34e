/** Exports in the layouts of real shop systems, written from their public documentation. */
import { createHash } from 'node:crypto';
import type { BuiltExport, OwnedRow } from './export-builder.ts';
import type { MadeOrder, MadePerson } from './people.ts';

type Sold = { person: MadePerson; order: MadeOrder };
const sold = (people: readonly MadePerson[]): Sold[] =>
  people
    .flatMap((person) => person.orders.map((order) => ({ person, order })))
    .toSorted((a, b) => a.order.id - b.order.id);

/** Somebody else to whom every third order is sent. */
function recipient({ person, order }: Sold, people: readonly MadePerson[]): MadePerson {
  return order.id % 3 === 0 ? (people[(person.id + 4) % people.length] ?? person) : person;
}

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

/** PrestaShop: tables of the database. */
export function prestashop(built: BuiltExport, people: readonly MadePerson[]): void {
  const semi = { delimiter: ';', quoteAll: true, encoding: 'utf8', bom: true };
  built.csv(
    'presta/ps_customer.csv',
    [
      'id_customer',
      'id_shop_group',
      'id_shop',
      'id_gender',
      'id_default_group',
      'id_lang',
      'company',
      'firstname',
      'lastname',
      'email',
      'passwd',
      'birthday',
      'newsletter',
      'ip_registration_newsletter',
      'secure_key',
      'note',
      'active',
      'is_guest',
      'date_add',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [
        p.id,
        1,
        1,
        1,
        3,
        2,
        '',
        p.first,
        p.last,
        p.email,
        'x',
        '0000-00-00',
        0,
        '',
        `key${p.id}`,
        '',
        1,
        0,
        '2023-01-01',
      ],
    })),
    semi,
  );
  built.csv(
    'presta/ps_address.csv',
    [
      'id_address',
      'id_country',
      'id_state',
      'id_customer',
      'id_manufacturer',
      'id_supplier',
      'alias',
      'lastname',
      'firstname',
      'address1',
      'postcode',
      'city',
      'phone',
      'phone_mobile',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [p.id + 7, 3, 0, p.id, 0, 0, 'Home', p.last, p.first, p.street, p.postcode, p.city, '', p.phone],
    })),
    semi,
  );
  built.csv(
    'presta/ps_orders.csv',
    [
      'id_order',
      'reference',
      'id_shop',
      'id_carrier',
      'id_lang',
      'id_customer',
      'id_cart',
      'id_currency',
      'id_address_delivery',
      'id_address_invoice',
      'current_state',
      'payment',
      'total_paid',
      'date_add',
    ],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        order.id,
        `ORD${order.id}XK`,
        1,
        2,
        2,
        p.id,
        order.id + 11,
        1,
        p.id + 7,
        p.id + 7,
        5,
        'Bancontact',
        order.total,
        order.day,
      ],
    })),
    semi,
  );
  built.csv(
    'presta/ps_order_detail.csv',
    [
      'id_order_detail',
      'id_order',
      'id_order_invoice',
      'id_shop',
      'product_id',
      'product_name',
      'product_quantity',
      'product_price',
      'product_reference',
    ],
    sold(people).flatMap(({ person: p, order }) =>
      order.lines.map((line, index) => ({
        of: p.n,
        cells: [
          order.id * 6 + index,
          order.id,
          order.id + 2,
          1,
          index + 1,
          line.title,
          line.quantity,
          '3.00',
          line.sku,
        ],
      })),
    ),
    semi,
  );
  built.csv(
    'presta/ps_order_invoice.csv',
    ['id_order_invoice', 'id_order', 'number', 'delivery_number', 'total_paid_tax_incl', 'date_add'],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [order.id + 2, order.id, 5000 + order.id, 0, order.total, order.day],
    })),
    semi,
  );
  built.csv(
    'presta/ps_order_payment.csv',
    [
      'id_order_payment',
      'order_reference',
      'id_currency',
      'amount',
      'payment_method',
      'transaction_id',
      'card_number',
      'card_holder',
      'date_add',
    ],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        order.id,
        `ORD${order.id}XK`,
        1,
        order.total,
        'Bancontact',
        `PAY-${order.id}`,
        '',
        '',
        order.day,
      ],
    })),
    semi,
  );
  built.csv(
    'presta/ps_cart.csv',
    [
      'id_cart',
      'id_shop_group',
      'id_carrier',
      'id_lang',
      'id_address_delivery',
      'id_address_invoice',
      'id_currency',
      'id_customer',
      'id_guest',
      'secure_key',
      'date_add',
    ],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [order.id + 11, 1, 2, 2, p.id + 7, p.id + 7, 1, p.id, 0, `key${p.id}`, order.day],
    })),
    semi,
  );
  built.csv(
    'presta/ps_customer_thread.csv',
    [
      'id_customer_thread',
      'id_shop',
      'id_lang',
      'id_contact',
      'id_customer',
      'id_order',
      'id_product',
      'status',
      'email',
      'token',
      'date_add',
    ],
    people
      .filter((p) => p.id % 3 === 0)
      .map((p, index) => ({
        of: p.n,
        cells: [index + 1, 1, 2, 1, p.id, 0, 0, 'open', p.email, `tok${p.id}q`, '2025-01-01'],
      })),
    semi,
  );
  built.csv(
    'presta/ps_customer_message.csv',
    [
      'id_customer_message',
      'id_customer_thread',
      'id_employee',
      'message',
      'ip_address',
      'user_agent',
      'date_add',
    ],
    people
      .filter((p) => p.id % 3 === 0)
      .flatMap((p, index) =>
        [0, 1].map((turn) => ({
          of: p.n,
          cells: [
            index * 2 + turn + 1,
            index + 1,
            turn,
            turn === 0 ? 'Where is my parcel?\nThank you' : 'On its way, kind regards from all of us',
            '',
            '',
            '2025-01-01',
          ],
        })),
      ),
    semi,
  );
}

/** Mailchimp: members of an audience, and who opened what. */
export function mailchimp(built: BuiltExport, people: readonly MadePerson[]): void {
  built.csv(
    'mailchimp/subscribed_members_export.csv',
    [
      'Email Address',
      'First Name',
      'Last Name',
      'MEMBER_RATING',
      'OPTIN_TIME',
      'OPTIN_IP',
      'LATITUDE',
      'LONGITUDE',
      'LAST_CHANGED',
      'LEID',
      'EUID',
      'NOTES',
      'TAGS',
    ],
    people
      .filter((p) => p.id % 2 === 1)
      .map((p) => ({
        of: p.n,
        cells: [
          p.email,
          p.first,
          p.last,
          2,
          '2024-01-01 10:00:00',
          '198.51.100.4',
          '51.0',
          '3.9',
          '2024-02-01',
          100000 + p.id,
          `e${p.id}f00`,
          '',
          '"photo"',
        ],
      })),
  );
  built.csv(
    'mailchimp/campaign_activity.csv',
    ['Email', 'Campaign Id', 'Campaign Title', 'Action', 'Timestamp', 'Url', 'IP'],
    people
      .filter((p) => p.id % 2 === 1)
      .flatMap((p) =>
        ['c1', 'c2'].map((campaign) => ({
          of: p.n,
          cells: [
            p.email,
            campaign,
            `Campaign ${campaign}`,
            'open',
            '2025-02-02 10:00:00',
            '',
            '198.51.100.4',
          ],
        })),
      ),
  );
}

/** Matomo: visits, some of a signed-in user, and what was looked at in each. */
export function matomo(built: BuiltExport, people: readonly MadePerson[]): void {
  const visitor = (p: MadePerson): string => (0x1a2b3c4d5e000000n + BigInt(p.id * 7919)).toString(16);
  built.csv(
    'matomo/matomo_log_visit.csv',
    [
      'idvisit',
      'idsite',
      'idvisitor',
      'visit_last_action_time',
      'config_id',
      'location_ip',
      'user_id',
      'visit_total_actions',
      'referer_type',
      'config_browser_name',
      'location_country',
    ],
    people.flatMap((p) =>
      [0, 1, 2].map((turn) => ({
        of: p.n,
        cells: [
          p.id * 3 + turn,
          1,
          visitor(p),
          '2025-05-05 10:00:00',
          'aa11',
          '203.0.113.9',
          turn === 1 ? p.email : null,
          4,
          1,
          'CH',
          'be',
        ],
      })),
    ),
  );
  built.csv(
    'matomo/matomo_log_link_visit_action.csv',
    [
      'idlink_va',
      'idsite',
      'idvisitor',
      'idvisit',
      'idaction_url',
      'idaction_name',
      'server_time',
      'time_spent',
    ],
    people.flatMap((p) =>
      [0, 1, 2].map((turn) => ({
        of: p.n,
        cells: [p.id * 30 + turn, 1, visitor(p), p.id * 3 + turn, 1 + turn, 5, '2025-05-05 10:00:01', 10],
      })),
    ),
  );
}

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

/** WooCommerce before 2023: an order is a post, and all that is known of it are rows with a key and a value. */
export function woocommercePosts(built: BuiltExport, people: readonly MadePerson[]): void {
  const post = (order: MadeOrder): number => 100 + order.id;
  const tab = { delimiter: '\t' };
  built.csv(
    'woo-old/wp_users.tsv',
    ['ID', 'user_login', 'user_email', 'display_name'],
    people.map((p) => ({ of: p.n, cells: [p.id + 1, `user${p.id}`, p.email, `${p.first} ${p.last}`] })),
    tab,
  );
  const article = { of: null, cells: [7, 1, '2024-01-01', 'How to frame a picture', 'publish', 'post'] };
  built.csv(
    'woo-old/wp_posts.tsv',
    ['ID', 'post_author', 'post_date', 'post_title', 'post_status', 'post_type'],
    [
      article,
      ...sold(people).map(({ person: p, order }) => ({
        of: p.n,
        cells: [post(order), 1, order.day, 'Order', 'wc-completed', 'shop_order'],
      })),
    ],
    tab,
  );
  built.csv(
    'woo-old/wp_postmeta.tsv',
    ['meta_id', 'post_id', 'meta_key', 'meta_value'],
    sold(people).flatMap(({ person: p, order }) =>
      [
        ['_billing_email', p.email],
        ['_order_total', order.total],
        ['_billing_last_name', p.last],
      ].map(([key, value], index) => ({
        of: p.n,
        cells: [order.id * 10 + index, post(order), key ?? '', value ?? ''],
      })),
    ),
    tab,
  );
  built.csv(
    'woo-old/wp_woocommerce_order_items.tsv',
    ['order_item_id', 'order_item_name', 'order_item_type', 'order_id'],
    sold(people).flatMap(({ person: p, order }) =>
      order.lines.map((line, index) => ({
        of: p.n,
        cells: [order.id * 5 + index, line.title, 'line_item', post(order)],
      })),
    ),
    tab,
  );
  built.csv(
    'woo-old/wp_comments.tsv',
    ['comment_ID', 'comment_post_ID', 'comment_author', 'comment_author_email', 'comment_content', 'user_id'],
    people
      .filter((p) => p.n % 4 === 0)
      .map((p, index) => ({
        of: p.n,
        cells: [index + 1, 7, p.first, p.email, 'Thanks, that was a very useful article', 0],
      })),
    tab,
  );
}
