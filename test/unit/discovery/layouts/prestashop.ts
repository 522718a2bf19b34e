import type { BuiltExport } from '../export-builder.ts';
import type { MadePerson } from '../people.ts';
import { sold } from './sold.ts';

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
