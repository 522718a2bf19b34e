/** An export in which one customer has a hundred thousand records, among those of others. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who is looked for. */
export const subject = {
  name: 'Anneleen Van den Broeck',
  email: 'anneleen@postvak.example',
  street: 'Kerkstraat 12',
  postcode: '9230',
  city: 'Wetteren',
};

const products = ['Fotoboek A4', 'Kalender 2026', 'Mok', 'Canvas 60×40', 'Fotopuzzel', 'Kaartenset'];
const pages = ['/fotoboek', '/kalender', '/cadeaus', '/account/bestellingen', '/winkelmand'];

/** Of so many people, the first is the one who is looked for; she has every `share`-th row. */
const people = 5000;
const share = 4;

const customer = (row: number): string =>
  row % share === 0 ? 'K700124' : `K${710_000 + ((row * 7919) % people)}`;
const moment = (row: number): string =>
  new Date(Date.UTC(2024, 0, 1) + row * 180_000).toISOString().slice(0, 19).replace('T', ' ');

function customers(): string {
  const { email, street, postcode, city } = subject;
  const rows = Array.from({ length: people }, (_, at) => {
    const own = `klant${at}@elders.example,Klant,Nummer ${at},Dorpsstraat ${at % 90},${1000 + (at % 8000)},Gent`;
    return `K${710_000 + at},${own}`;
  });
  const hers = `K700124,${email},Anneleen,Van den Broeck,${street},${postcode},${city}`;
  return `customer_number,email,first_name,last_name,street,postcode,city\n${[hers, ...rows].join('\n')}\n`;
}

function orders(hers: number): string {
  const rows = Array.from({ length: hers * share }, (_, row) => {
    const total = `${((row * 37) % 9000) / 100 + 5}`;
    const note = row % 11 === 0 ? 'Graag afgeven bij mevrouw Peeters, nummer 14' : '';
    return `SP${1_000_000 + row},${customer(row)},${moment(row)},${products[row % products.length]},${total},EUR,${note}`;
  });
  return `order_number,customer_number,placed_at,product,total,currency,note\n${rows.join('\n')}\n`;
}

function clicks(hers: number): string {
  const rows = Array.from(
    { length: hers * share },
    (_, row) =>
      `${row + 1},${customer(row)},${moment(row)},page_view,${pages[row % pages.length]}?p=${row % 977},192.0.2.${row % 250}`,
  );
  return `click_id,customer_number,clicked_at,event,url,ip_address\n${rows.join('\n')}\n`;
}

/** Writes the export; she has `records` records in it, and one account. */
export function writeWindowExport(folder: string, records: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'customers.csv'), customers());
  writeFileSync(join(folder, 'orders.csv'), orders(records / 5));
  writeFileSync(join(folder, 'clicks.csv'), clicks((records * 4) / 5));
}
