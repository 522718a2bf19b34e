/** Payments as their providers report them: Adyen's settlement details, PayPal's activity, Stripe's itemised payouts. */
import { sold } from '../../unit/discovery/layouts/sold.ts';
import type { Writer } from './shop.ts';

/** Adyen: an authorisation and a settlement a payment, told apart by nothing but the type. */
export const adyen: Writer = ({ built, people, numberOf }) => {
  built.csv(
    'adyen/settlement_detail_report_batch_12.csv',
    [
      'Company Account',
      'Merchant Account',
      'Psp Reference',
      'Merchant Reference',
      'Payment Method',
      'Creation Date',
      'TimeZone',
      'Type',
      'Modification Reference',
      'Gross Currency',
      'Gross Credit (GC)',
      'Batch Number',
    ],
    sold(people).flatMap(({ person: p, order }) =>
      ['Settled', 'Fee'].map((type) => ({
        of: p.n,
        cells: [
          'Shop',
          'ShopBE',
          `88${5_500_000_000_000 + order.id}`,
          numberOf(order),
          'bcmc',
          `${order.day} 10:10:10`,
          'CET',
          type,
          `M${order.id}${type}`,
          'EUR',
          order.total,
          12,
        ],
      })),
    ),
  );
};

/** PayPal: the customer is the sender of a payment and the receiver of a refund. */
export const paypal: Writer = ({ built, people, numberOf }) => {
  const shop = 'betalingen@shop.example';
  built.csv(
    'paypal/Download.CSV',
    [
      'Date',
      'Time',
      'TimeZone',
      'Name',
      'Type',
      'Status',
      'Currency',
      'Gross',
      'Fee',
      'Net',
      'From Email Address',
      'To Email Address',
      'Transaction ID',
      'Reference Txn ID',
      'Invoice Number',
      'Item Title',
    ],
    sold(people).flatMap(({ person: p, order }) => {
      const row = (type: string, from: string, to: string, id: string, original: string) => ({
        of: p.n,
        cells: [
          '12/03/2025',
          '10:00:00',
          'CET',
          `${p.first} ${p.last}`,
          type,
          'Completed',
          'EUR',
          order.total,
          '-0.35',
          order.total,
          from,
          to,
          id,
          original,
          numberOf(order),
          'Foto',
        ],
      });
      const paid = row('Express Checkout Payment', p.email, shop, `8AB${order.id}X`, '');
      return order.id % 5 === 0
        ? [paid, row('Payment Refund', shop, p.email, `9RF${order.id}Y`, `8AB${order.id}X`)]
        : [paid];
    }),
    { quoteAll: true, bom: true },
  );
};

/** Stripe: the itemised payout reconciliation, with the order in the payment's metadata. */
export const stripePayouts: Writer = ({ built, people, numberOf }) => {
  built.csv(
    'stripe/itemized_payout_reconciliation.csv',
    [
      'automatic_payout_id',
      'balance_transaction_id',
      'created_utc',
      'currency',
      'gross',
      'fee',
      'net',
      'reporting_category',
      'source_id',
      'description',
      'charge_id',
      'payment_intent_id',
      'customer_id',
      'customer_email',
      'payment_metadata[order_id]',
    ],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [
        `po_${Math.floor(order.id / 9)}`,
        `txn_${order.id}q`,
        order.day,
        'eur',
        order.total,
        '0.25',
        order.total,
        'charge',
        `ch_${order.id}z`,
        'Webshop',
        `ch_${order.id}z`,
        `pi_${order.id}k`,
        `cus_${1000 + p.id}R`,
        order.id % 2 === 0 ? '' : p.email,
        numberOf(order),
      ],
    })),
  );
  built.ndjson(
    'stripe/disputes.ndjson',
    sold(people)
      .filter(({ order }) => order.id % 6 === 0)
      .map(({ person: p, order }) => ({
        of: p.n,
        value: {
          id: `dp_${order.id}`,
          object: 'dispute',
          amount: 1050,
          charge: `ch_${order.id}z`,
          reason: 'product_not_received',
          status: 'won',
        },
      })),
  );
};
