/** The exports that hosted shops give: BigCommerce's orders and customers, Lightspeed's in Dutch, Shopware 6's tables. */
import { createHash } from 'node:crypto';
import { recipient, sold } from '../../unit/discovery/layouts/sold.ts';
import type { Writer } from './shop.ts';

/** BigCommerce: `Customers` and `Orders` as the control panel exports them. */
export const bigCommerce: Writer = ({ built, people, numberOf }) => {
  built.csv(
    'customers-2025-11-20.csv',
    [
      'Customer ID',
      'First Name',
      'Last Name',
      'Company',
      'Email',
      'Phone',
      'Notes',
      'Store Credit',
      'Customer Group',
      'Date Joined',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [p.id, p.first, p.last, '', p.email, p.phone, '', '0.00', 'Retail', '03/04/2024'],
    })),
  );
  built.csv(
    'orders-2025-11-20.csv',
    [
      'Order ID',
      'Order Status',
      'Order Date',
      'Order Total (inc tax)',
      'Customer ID',
      'Customer Name',
      'Customer Email',
      'Customer Phone',
      'Ship Method',
      'Payment Method',
      'Billing Name',
      'Billing Street 1',
      'Billing Suburb',
      'Billing Zip',
      'Shipping Name',
      'Shipping Street 1',
      'Shipping Zip',
      'Shipping Phone',
      'Shipping Email',
      'Transaction ID',
    ],
    sold(people).map((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return {
        of: p.n,
        cells: [
          numberOf(order),
          'Completed',
          order.day,
          order.total,
          order.id % 4 === 1 ? 0 : p.id,
          `${p.first} ${p.last}`,
          p.email,
          p.phone,
          'bpost',
          'Card',
          `${p.first} ${p.last}`,
          p.street,
          p.city,
          p.postcode,
          `${to.first} ${to.last}`,
          to.street,
          to.postcode,
          to.phone,
          to.email,
          `txn-${order.id}`,
        ],
      };
    }),
  );
};

/** Lightspeed eCom: Dutch headings, semicolons, Windows-1252. */
export const lightspeed: Writer = ({ built, people, numberOf }) => {
  const dialect = { delimiter: ';', encoding: 'win1252', newline: '\r\n' };
  const plain = (text: string): string => text.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  built.csv(
    'klanten.csv',
    [
      'Intern_ID',
      'Klantnummer',
      'Geslacht',
      'Voornaam',
      'Achternaam',
      'E-mail',
      'Telefoon',
      'Mobiel',
      'Factuur_Straat',
      'Factuur_Nummer',
      'Factuur_Postcode',
      'Factuur_Plaats',
      'Nieuwsbrief',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [
        88000 + p.id,
        `K${1000 + p.id}`,
        'v',
        plain(p.first),
        plain(p.last),
        p.email,
        '',
        p.phone,
        p.street.replace(/\s\d+$/, ''),
        p.street.replace(/^.*\s/, ''),
        p.postcode,
        p.city,
        'ja',
      ],
    })),
    dialect,
  );
  built.csv(
    'bestellingen.csv',
    [
      'Order_ID',
      'Order_nummer',
      'Datum',
      'Status',
      'Klant_ID',
      'Klant_Naam',
      'Klant_E-mail',
      'Bedrag_Totaal',
      'Verzend_Naam',
      'Verzend_Straat',
      'Verzend_Postcode',
    ],
    sold(people).map((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return {
        of: p.n,
        cells: [
          640000 + order.id,
          numberOf(order),
          order.day,
          'verzonden',
          88000 + p.id,
          plain(`${p.first} ${p.last}`),
          p.email,
          order.total.replace('.', ','),
          plain(`${to.first} ${to.last}`),
          to.street,
          to.postcode,
        ],
      };
    }),
    dialect,
  );
  built.csv(
    'bestelregels.csv',
    ['Regel_ID', 'Order_ID', 'Artikelcode', 'Omschrijving', 'Aantal'],
    sold(people).flatMap(({ person: p, order }) =>
      order.lines.map((line, index) => ({
        of: p.n,
        cells: [order.id * 10 + index, 640000 + order.id, line.sku, line.title, line.quantity],
      })),
    ),
    dialect,
  );
  built.csv(
    'facturen.csv',
    ['Factuurnummer', 'Factuurdatum', 'Order_nummer', 'Totaal'],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [`F2025${1000 + order.id}`, order.day, numberOf(order), order.total.replace('.', ',')],
    })),
    dialect,
  );
};

/** Shopware 6: binary ids as hexadecimal, deliveries and addresses in tables of their own. */
export const shopwareTables: Writer = ({ built, people, numberOf }) => {
  const hex = (kind: string, id: number): string => createHash('md5').update(`${kind}${id}`).digest('hex');
  built.csv(
    'customer.csv',
    [
      'id',
      'customer_number',
      'first_name',
      'last_name',
      'email',
      'default_billing_address_id',
      'birthday',
      'created_at',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [
        hex('c', p.id),
        10000 + p.id,
        p.first,
        p.last,
        p.email,
        hex('a', p.id),
        'NULL',
        '2024-02-02 02:02:02.000',
      ],
    })),
    { delimiter: ';' },
  );
  built.csv(
    'customer_address.csv',
    ['id', 'customer_id', 'first_name', 'last_name', 'street', 'zipcode', 'city', 'phone_number'],
    people.map((p) => ({
      of: p.n,
      cells: [hex('a', p.id), hex('c', p.id), p.first, p.last, p.street, p.postcode, p.city, p.phone],
    })),
    { delimiter: ';' },
  );
  const orders = sold(people);
  built.csv(
    'order.csv',
    [
      'id',
      'version_id',
      'order_number',
      'billing_address_id',
      'order_date_time',
      'amount_total',
      'deep_link_code',
      'customer_comment',
    ],
    orders.map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        hex('o', order.id),
        hex('v', 1),
        numberOf(order),
        hex('oa', order.id),
        order.day,
        order.total,
        `dl${order.id}xyz`,
        'NULL',
      ],
    })),
    { delimiter: ';' },
  );
  built.csv(
    'order_customer.csv',
    [
      'id',
      'customer_id',
      'order_id',
      'email',
      'first_name',
      'last_name',
      'customer_number',
      'remote_address',
    ],
    orders.map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        hex('oc', order.id),
        order.id % 4 === 0 ? 'NULL' : hex('c', p.id),
        hex('o', order.id),
        p.email,
        p.first,
        p.last,
        order.id % 4 === 0 ? 'NULL' : 10000 + p.id,
        '192.0.2.0',
      ],
    })),
    { delimiter: ';' },
  );
  built.csv(
    'order_delivery.csv',
    [
      'id',
      'order_id',
      'shipping_order_address_id',
      'shipping_method_id',
      'tracking_codes',
      'shipping_date_earliest',
    ],
    orders.map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        hex('od', order.id),
        hex('o', order.id),
        hex('oa', order.id),
        hex('sm', 1),
        `["3232${order.id}0BE"]`,
        order.day,
      ],
    })),
    { delimiter: ';' },
  );
};
