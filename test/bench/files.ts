/**
 * The files of the made-up shop's export: customers, orders, order lines, payments, newsletter events, contact
 * messages and image metadata as CSV, clicks as NDJSON. Rows stand in the order of time, as databases give them, so
 * that one customer's lie scattered. They hold quoted newlines, doubled quotes and diacritics.
 */
import { mixed, personOf, writeCustomerNumber, writeEmail, writePhone } from './people.ts';
import type { RowWriter } from './row-writer.ts';

/** Rows of each file at size 1: 10.9 million. */
export const rowsAtSize1 = {
  'customers.csv': 400_000,
  'orders.csv': 1_200_000,
  'order_lines.csv': 3_000_000,
  'payments.csv': 1_200_000,
  'newsletter_events.csv': 2_000_000,
  'contact_messages.csv': 100_000,
  'images.csv': 1_000_000,
  'clicks.ndjson': 2_000_000,
} as const;

export type FileName = keyof typeof rowsAtSize1;
export const fileNames = Object.keys(rowsAtSize1) as FileName[];

/** Rows of a file at a size. */
export function rowsOf(file: FileName, size: number): number {
  return Math.round(rowsAtSize1[file] * size);
}

/** What one file is made with: where it is written, how many rows, how many customers and orders there are. */
export type Making = {
  out: RowWriter;
  rows: number;
  customers: number;
  orders: number;
  /** Told of each row whose it is. */
  own(customer: number): void;
};

const comma = 0x2c;
const text = (value: string): Buffer => Buffer.from(value);
const list = (values: string): Buffer[] => values.split('|').map(text);
const pick = (values: readonly Buffer[], place: number): Buffer => values[place % values.length] as Buffer;

const products = list(
  'Fotoboek A4|Fotoboek A3 Premium|Calendrier mural|Tasse "Été"|Puzzel 500|Toile 60×40|Fotokaarten|Poster',
);
const skus = list('FB-A4|FB-A3|CAL-A3|MUG-1|PUZ-500|CNV-6040|CRD-10|PST-5070');
const statuses = list('delivered|shipped|cancelled|in production');
const methods = list('bancontact|paypal|creditcard|klarna');
const campaigns = list('summer-2025|back-to-school|black-friday|Sinterklaas & Noël|valentine');
const actions = list('sent|open|open|click|unsubscribe');
const pages = list(
  '/nl/fotoboeken|/fr/livres-photo|/de/fotokalender|/nl/winkelwagen|/fr/panier|/en/mugs?ref=mail',
);
const notes = list(
  '|||||"voor ""oma"", graag als cadeau verpakt"|"Sonner chez le voisin,\npuis laisser à l’entrée"|bitte klingeln',
);
const messages = list(
  '"Beste,\n\nmijn bestelling is ""beschadigd"" toegekomen; ik stuur de foto’s mee.\nMet vriendelijke groeten"|' +
    '"Bonjour, la couverture de l’album n’est pas celle que j’avais choisie, que faire ?"|' +
    '"Guten Tag,\nder Kalender ist noch nicht da. Können Sie nachsehen, wo das Paket liegt?\n\nDanke"|' +
    '"Hello, the colours of the ""large"" canvas are too dark, compared with what I saw on the screen."',
);

/** Minutes since 1 January 2023, as `2025-03-01 10:20`. */
function writeMoment(out: RowWriter, minutes: number): RowWriter {
  const day = Math.floor(minutes / 1440);
  const minute = minutes % 1440;
  out.number(2023 + (Math.floor(day / 336) % 4)).byte(0x2d);
  out
    .number(1 + (Math.floor(day / 28) % 12), 2)
    .byte(0x2d)
    .number(1 + (day % 28), 2)
    .byte(0x20);
  return out
    .number(Math.floor(minute / 60), 2)
    .byte(0x3a)
    .number(minute % 60, 2);
}

/** Time goes on evenly over the rows of a file. */
function writeTime(out: RowWriter, row: number, rows: number): RowWriter {
  return writeMoment(out, Math.floor((row / rows) * 1_900_000));
}

function writeOrderNumber(out: RowWriter, order: number): RowWriter {
  return out
    .byte(0x53)
    .byte(0x50)
    .number(30_000_000 + order);
}

const customerOfOrder = (order: number, customers: number): number => mixed(order, 11) % customers;

const headers: Record<Exclude<FileName, 'clicks.ndjson'>, string> = {
  'customers.csv': 'customer_number,email,first_name,last_name,phone,street,postcode,city,country,created_at',
  'orders.csv': 'order_number,customer_number,email,billing_name,created_at,status,total,note',
  'order_lines.csv': 'line_id,order_number,sku,description,quantity,price',
  'payments.csv': 'payment_id,order_number,method,amount,paid_at,status',
  'newsletter_events.csv': 'event_id,email,campaign,action,created_at',
  'contact_messages.csv': 'message_id,email,name,subject,message,created_at',
  'images.csv': 'image_id,customer_number,file_name,width,height,camera,uploaded_at',
};

const make: Record<FileName, (making: Making) => void> = {
  'customers.csv': ({ out, rows, own }) => {
    for (let customer = 0; customer < rows; customer += 1) {
      const { first, last, street, house, postcode, city } = personOf(customer);
      writeCustomerNumber(out, customer).byte(comma);
      writeEmail(out, customer).byte(comma).bytes(first.bytes).byte(comma).bytes(last.bytes).byte(comma);
      writePhone(out, customer).byte(comma).bytes(street.bytes).byte(0x20).number(house).byte(comma);
      out.number(postcode).byte(comma).bytes(city.bytes).bytes(text(',BE,'));
      writeTime(out, customer, rows).row();
      own(customer);
    }
  },
  'orders.csv': ({ out, rows, customers, own }) => {
    for (let order = 0; order < rows; order += 1) {
      const customer = customerOfOrder(order, customers);
      const { first, last } = personOf(customer);
      const chance = mixed(order, 12);
      writeCustomerNumber(writeOrderNumber(out, order).byte(comma), customer).byte(comma);
      writeEmail(out, customer).byte(comma).bytes(first.bytes).byte(0x20).bytes(last.bytes).byte(comma);
      writeTime(out, order, rows)
        .byte(comma)
        .bytes(pick(statuses, chance & 7))
        .byte(comma);
      out
        .number(5 + (chance % 200))
        .byte(0x2e)
        .number(chance % 100, 2)
        .byte(comma)
        .bytes(pick(notes, chance >>> 8))
        .row();
      own(customer);
    }
  },
  'order_lines.csv': ({ out, rows, customers, orders, own }) => {
    for (let line = 0; line < rows; line += 1) {
      const order = Math.floor((line / rows) * orders);
      const chance = mixed(line, 13);
      const product = chance & 7;
      out
        .bytes(text('L'))
        .number(50_000_000 + line)
        .byte(comma);
      writeOrderNumber(out, order).byte(comma).bytes(pick(skus, product)).bytes(text(',"'));
      out
        .bytes(doubled[product] as Buffer)
        .bytes(text('",'))
        .number(1 + (chance >>> 28))
        .byte(comma);
      out
        .number(3 + ((chance >>> 8) % 90))
        .byte(0x2e)
        .number((chance >>> 16) % 100, 2)
        .row();
      own(customerOfOrder(order, customers));
    }
  },
  'payments.csv': ({ out, rows, customers, own }) => {
    for (let order = 0; order < rows; order += 1) {
      const chance = mixed(order, 14);
      out.bytes(text('tr_')).hex(mixed(order, 15)).hex(order).byte(comma);
      writeOrderNumber(out, order).byte(comma).bytes(pick(methods, chance)).byte(comma);
      out
        .number(5 + (chance % 200))
        .byte(0x2e)
        .number(chance % 100, 2)
        .byte(comma);
      writeTime(out, order, rows).bytes(text(',paid')).row();
      own(customerOfOrder(order, customers));
    }
  },
  'newsletter_events.csv': ({ out, rows, customers, own }) => {
    for (let event = 0; event < rows; event += 1) {
      const customer = mixed(event, 16) % customers;
      const chance = mixed(event, 17);
      writeEmail(
        out
          .bytes(text('E'))
          .number(70_000_000 + event)
          .byte(comma),
        customer,
      ).byte(comma);
      out
        .bytes(pick(campaigns, chance))
        .byte(comma)
        .bytes(pick(actions, chance >>> 8))
        .byte(comma);
      writeTime(out, event, rows).row();
      own(customer);
    }
  },
  'contact_messages.csv': ({ out, rows, customers, own }) => {
    for (let message = 0; message < rows; message += 1) {
      const customer = mixed(message, 18) % customers;
      const { first, last } = personOf(customer);
      writeEmail(
        out
          .bytes(text('M'))
          .number(9_000_000 + message)
          .byte(comma),
        customer,
      ).byte(comma);
      out.bytes(first.bytes).byte(0x20).bytes(last.bytes).bytes(text(',"Vraag, question"'));
      out
        .byte(comma)
        .bytes(pick(messages, mixed(message, 19)))
        .byte(comma);
      writeTime(out, message, rows).row();
      own(customer);
    }
  },
  'images.csv': ({ out, rows, customers, own }) => {
    for (let image = 0; image < rows; image += 1) {
      const customer = mixed(image, 20) % customers;
      const chance = mixed(image, 21);
      writeCustomerNumber(
        out
          .bytes(text('I'))
          .number(20_000_000 + image)
          .byte(comma),
        customer,
      );
      out
        .bytes(text(',uploads/'))
        .hex(chance)
        .bytes(text('/IMG_'))
        .number(chance % 10_000, 4);
      out.bytes(text('.jpg,4032,3024,Canon EOS 80D,'));
      writeTime(out, image, rows).row();
      own(customer);
    }
  },
  'clicks.ndjson': ({ out, rows, customers, own }) => {
    for (let click = 0; click < rows; click += 1) {
      const customer = mixed(click, 22) % customers;
      const chance = mixed(click, 23);
      out
        .bytes(text('{"click_id":"c'))
        .number(80_000_000 + click)
        .bytes(text('","cookie_id":"'));
      out.hex(mixed(customer, 24)).hex(mixed(customer, 25)).bytes(text('","customer_number":'));
      // Half of the clicks were made before anybody signed in: only the cookie says whose they are.
      if ((chance & 1) === 0) out.bytes(text('null'));
      else writeCustomerNumber(out.byte(0x22), customer).byte(0x22);
      out
        .bytes(text(',"url":"'))
        .bytes(pick(pages, chance >>> 4))
        .bytes(text('","at":"'));
      writeTime(out, click, rows).bytes(text('"}')).row();
      own(customer);
    }
  },
};

const doubled = products.map((name) => text(name.toString().replaceAll('"', '""')));

/** Writes one file of the export, its header included. */
export function makeFile(file: FileName, making: Making): void {
  if (file !== 'clicks.ndjson') making.out.bytes(text(headers[file])).row();
  make[file](making);
}
