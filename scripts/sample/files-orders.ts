/** Category 3 of the statement: orders, their lines, payment, invoices, reminders, parcels. */
import { type ExportFile, type OwnedRow, plainCsv, semicolonCsv } from './export-file.ts';
import type { Order } from './orders.ts';
import { fullName, phoneAs, streetLine } from './person.ts';
import { belgianDay, comma, point, seeded, stamp } from './rng.ts';
import type { Shop } from './shop.ts';

/** What shop systems write where a guest has no customer number; none of it means a person. */
export function customerCell(order: Order): string {
  return order.buyer.customerNumber ?? (order.entityId % 2 === 0 ? 'NULL' : '');
}

function orderFile(shop: Shop): ExportFile {
  const rows = shop.orders.map((order, i): OwnedRow => {
    const { buyer, shipTo } = order;
    return {
      owner: buyer.key,
      cells: [
        String(order.entityId),
        order.number,
        customerCell(order),
        buyer.customerNumber === null ? '1' : '0',
        i % 9 === 4 ? order.email.toUpperCase() : order.email,
        buyer.first,
        buyer.last,
        streetLine(buyer.home),
        buyer.home.postcode,
        buyer.home.city,
        buyer.home.country,
        shipTo.name,
        shipTo.street,
        shipTo.postcode,
        shipTo.city,
        shipTo.country,
        phoneAs(shipTo.phone, i),
        order.giftMessage === '' ? 'false' : 'true',
        order.giftMessage,
        order.note,
        'EUR',
        point(order.totalCents),
        order.placedAt.toString() > '2026-10-25' ? 'processing' : 'complete',
        stamp(order.placedAt),
      ],
    };
  });
  return {
    path: 'orders/orders_export.csv',
    category: 3,
    dialect: plainCsv,
    columns: [
      'entity_id',
      'order_number',
      'customer_number',
      'customer_is_guest',
      'customer_email',
      'customer_firstname',
      'customer_lastname',
      'billing_street',
      'billing_postcode',
      'billing_city',
      'billing_country',
      'shipping_name',
      'shipping_street',
      'shipping_postcode',
      'shipping_city',
      'shipping_country',
      'shipping_phone',
      'is_gift',
      'gift_message',
      'order_note',
      'currency',
      'grand_total',
      'status',
      'created_at',
    ],
    rows,
  };
}

function lineFile(shop: Shop): ExportFile {
  let id = 70_000;
  const rows = shop.orders.flatMap((order) =>
    order.lines.map((line): OwnedRow => {
      id += 1;
      return {
        owner: order.buyer.key,
        cells: [
          String(id),
          order.number,
          line.product.sku,
          line.product.name,
          String(line.quantity),
          comma(line.product.cents),
          '21',
          line.projectId ?? '',
          line.text,
        ],
      };
    }),
  );
  return {
    path: 'orders/bestellijnen.csv',
    category: 3,
    dialect: semicolonCsv,
    columns: [
      'lijn_id',
      'bestelnummer',
      'sku',
      'omschrijving',
      'aantal',
      'stukprijs',
      'btw_pct',
      'project',
      'tekst_op_product',
    ],
    rows,
  };
}

function paymentFile(shop: Shop): ExportFile {
  const rows = shop.orders.map((order): OwnedRow => {
    const rng = seeded(`payment:${order.number}`);
    const card = order.method === 'visa' ? String(rng.int(1000, 9999)) : '';
    const iban = ['bancontact', 'overschrijving'].includes(order.method)
      ? `BE** **** **** ${rng.int(1000, 9999)}`
      : '';
    return {
      owner: order.buyer.key,
      cells: [
        `tr_${rng.hex(10)}`,
        order.number,
        order.method,
        point(order.totalCents),
        'EUR',
        'paid',
        order.placedAt.add({ minutes: rng.int(1, 9) }).toString({ smallestUnit: 'second' }),
        iban,
        card,
        fullName(order.buyer),
      ],
    };
  });
  return {
    path: 'orders/payments.csv',
    category: 3,
    dialect: plainCsv,
    columns: [
      'transaction_id',
      'order_number',
      'method',
      'amount',
      'currency',
      'status',
      'paid_at',
      'iban_masked',
      'card_last4',
      'payer_name',
    ],
    rows,
  };
}

/** `F2026-000123`: by order, in the year of the order. */
function invoiceNumber(order: Order): string {
  return `F${order.placedAt.year}-${String(order.entityId - 1000).padStart(6, '0')}`;
}

function invoiceFile(shop: Shop): ExportFile {
  const rows = shop.orders.map((order): OwnedRow => {
    const { buyer } = order;
    const excl = Math.round(order.totalCents / 1.21);
    return {
      owner: buyer.key,
      cells: [
        invoiceNumber(order),
        belgianDay(order.placedAt),
        order.number,
        buyer.customerNumber ?? '',
        fullName(buyer),
        streetLine(buyer.home),
        buyer.home.postcode,
        buyer.home.city,
        buyer.home.country,
        comma(excl),
        comma(order.totalCents - excl),
        comma(order.totalCents),
      ],
    };
  });
  return {
    path: 'boekhouding/facturen.csv',
    category: 3,
    dialect: { ...semicolonCsv, encoding: 'windows-1252' },
    columns: [
      'Factuurnummer',
      'Factuurdatum',
      'Bestelnr',
      'Klantnr',
      'Naam',
      'Adres',
      'Postcode',
      'Gemeente',
      'Land',
      'Bedrag excl. btw',
      'Btw',
      'Te betalen',
    ],
    rows,
  };
}

function reminderFile(shop: Shop): ExportFile {
  const late = shop.orders.filter((order) => order.method === 'overschrijving');
  const rows = late.map(
    (order, i): OwnedRow => ({
      owner: order.buyer.key,
      cells: [
        String(300 + i),
        invoiceNumber(order),
        belgianDay(order.placedAt.add({ days: 15 })),
        comma(order.totalCents),
        'betaald',
      ],
    }),
  );
  return {
    path: 'boekhouding/betalingsherinneringen.csv',
    category: 3,
    dialect: semicolonCsv,
    columns: ['herinnering', 'factuurnummer', 'verzonden_op', 'openstaand', 'status'],
    rows,
  };
}

function parcelFile(shop: Shop): ExportFile {
  const rows = shop.orders.map((order, i): OwnedRow => {
    const rng = seeded(`parcel:${order.number}`);
    const sent = order.placedAt.add({ days: rng.int(2, 5) });
    const { shipTo } = order;
    return {
      owner: order.buyer.key,
      cells: [
        `3232${rng.int(10_000_000, 99_999_999)}${rng.int(1000, 9999)}`,
        order.number,
        rng.pick(['bpost', 'bpost', 'DPD', 'PostNL']),
        shipTo.name,
        shipTo.street,
        shipTo.postcode,
        shipTo.city,
        shipTo.country,
        phoneAs(shipTo.phone, i + 3),
        String(rng.int(90, 2900)),
        stamp(sent),
        stamp(sent.add({ hours: rng.int(18, 60) })),
        rng.pick(['', '', 'buren nr. 14', 'afhaalpunt "Dagblad"']),
      ],
    };
  });
  return {
    path: 'verzending/pakketten.csv',
    category: 3,
    dialect: { ...semicolonCsv, eol: '\n', quoteAll: true },
    columns: [
      'barcode',
      'bestelnummer',
      'vervoerder',
      'ontvanger',
      'straat',
      'postcode',
      'plaats',
      'land',
      'gsm',
      'gewicht_g',
      'verzonden_op',
      'geleverd_op',
      'afgegeven_bij',
    ],
    rows,
  };
}

/** The six files about orders. */
export function orderFiles(shop: Shop): readonly ExportFile[] {
  return [
    orderFile(shop),
    lineFile(shop),
    paymentFile(shop),
    invoiceFile(shop),
    reminderFile(shop),
    parcelFile(shop),
  ];
}
