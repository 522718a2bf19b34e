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
      fields: {
        entity_id: String(order.entityId),
        order_number: order.number,
        customer_number: customerCell(order),
        customer_is_guest: buyer.customerNumber === null ? '1' : '0',
        customer_email: i % 9 === 4 ? order.email.toUpperCase() : order.email,
        customer_firstname: buyer.first,
        customer_lastname: buyer.last,
        billing_street: streetLine(buyer.home),
        billing_postcode: buyer.home.postcode,
        billing_city: buyer.home.city,
        billing_country: buyer.home.country,
        shipping_name: shipTo.name,
        shipping_street: shipTo.street,
        shipping_postcode: shipTo.postcode,
        shipping_city: shipTo.city,
        shipping_country: shipTo.country,
        shipping_phone: phoneAs(shipTo.phone, i),
        is_gift: order.giftMessage === '' ? 'false' : 'true',
        gift_message: order.giftMessage,
        order_note: order.note,
        currency: 'EUR',
        grand_total: point(order.totalCents),
        status: order.placedAt.toString() > '2026-10-25' ? 'processing' : 'complete',
        created_at: stamp(order.placedAt),
      },
    };
  });
  return {
    path: 'orders/orders_export.csv',
    category: 3,
    dialect: plainCsv,
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
        fields: {
          lijn_id: String(id),
          bestelnummer: order.number,
          sku: line.product.sku,
          omschrijving: line.product.name,
          aantal: String(line.quantity),
          stukprijs: comma(line.product.cents),
          btw_pct: '21',
          project: line.projectId ?? '',
          tekst_op_product: line.text,
        },
      };
    }),
  );
  return {
    path: 'orders/bestellijnen.csv',
    category: 3,
    dialect: semicolonCsv,
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
      fields: {
        transaction_id: `tr_${rng.hex(10)}`,
        order_number: order.number,
        method: order.method,
        amount: point(order.totalCents),
        currency: 'EUR',
        status: 'paid',
        paid_at: order.placedAt.add({ minutes: rng.int(1, 9) }).toString({ smallestUnit: 'second' }),
        iban_masked: iban,
        card_last4: card,
        payer_name: fullName(order.buyer),
      },
    };
  });
  return {
    path: 'orders/payments.csv',
    category: 3,
    dialect: plainCsv,
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
      fields: {
        Factuurnummer: invoiceNumber(order),
        Factuurdatum: belgianDay(order.placedAt),
        Bestelnr: order.number,
        Klantnr: buyer.customerNumber ?? '',
        Naam: fullName(buyer),
        Adres: streetLine(buyer.home),
        Postcode: buyer.home.postcode,
        Gemeente: buyer.home.city,
        Land: buyer.home.country,
        'Bedrag excl. btw': comma(excl),
        Btw: comma(order.totalCents - excl),
        'Te betalen': comma(order.totalCents),
      },
    };
  });
  return {
    path: 'boekhouding/facturen.csv',
    category: 3,
    dialect: { ...semicolonCsv, encoding: 'windows-1252' },
    rows,
  };
}

function reminderFile(shop: Shop): ExportFile {
  const late = shop.orders.filter((order) => order.method === 'overschrijving');
  const rows = late.map(
    (order, i): OwnedRow => ({
      owner: order.buyer.key,
      fields: {
        herinnering: String(300 + i),
        factuurnummer: invoiceNumber(order),
        verzonden_op: belgianDay(order.placedAt.add({ days: 15 })),
        openstaand: comma(order.totalCents),
        status: 'betaald',
      },
    }),
  );
  return {
    path: 'boekhouding/betalingsherinneringen.csv',
    category: 3,
    dialect: semicolonCsv,
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
      fields: {
        barcode: `3232${rng.int(10_000_000, 99_999_999)}${rng.int(1000, 9999)}`,
        bestelnummer: order.number,
        vervoerder: rng.pick(['bpost', 'bpost', 'DPD', 'PostNL']),
        ontvanger: shipTo.name,
        straat: shipTo.street,
        postcode: shipTo.postcode,
        plaats: shipTo.city,
        land: shipTo.country,
        gsm: phoneAs(shipTo.phone, i + 3),
        gewicht_g: String(rng.int(90, 2900)),
        verzonden_op: stamp(sent),
        geleverd_op: stamp(sent.add({ hours: rng.int(18, 60) })),
        afgegeven_bij: rng.pick(['', '', 'buren nr. 14', 'afhaalpunt "Dagblad"']),
      },
    };
  });
  return {
    path: 'verzending/pakketten.csv',
    category: 3,
    dialect: { ...semicolonCsv, eol: '\n', quoteAll: true },
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
