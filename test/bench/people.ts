/** The made-up shop's customers: each is told from its number alone, so that none has to be kept in memory. */
import type { RowWriter } from './row-writer.ts';

/** A 32-bit number that depends on all bits of both (the finaliser of MurmurHash3, public domain). */
export function mixed(value: number, salt: number): number {
  let mix = Math.imul(value ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b) >>> 0;
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35) >>> 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b) >>> 0;
  return (mix ^ (mix >>> 13)) >>> 0;
}

type Word = { bytes: Buffer; plain: Buffer };

/** A word as it is written, and as it stands in an e-mail address. */
function words(list: string): Word[] {
  return list.split(' ').map((text) => ({
    bytes: Buffer.from(text.replaceAll('_', ' ')),
    plain: Buffer.from(
      text
        .normalize('NFD')
        .replace(/[^a-zA-Z]/g, '')
        .toLowerCase(),
    ),
  }));
}

export const firsts = words(
  'Anneleen Bart Céline Dirk Ève Fatima Günther Hélène Ivo Jürgen Karlijn Léa Mieke Noëlla Ömer Pieter Queenie ' +
    'Raphaël Sofie Thérèse Ulrike Véronique Wouter Xavier Yasmine Zoë Lukas Amélie Björn Chloé',
);
export const lasts = words(
  "Peeters Janssens Maes Jacobs Willems Claes Goossens Wouters De_Smet Lefèvre Dubois Müller Şahin D'Hondt " +
    'Van_den_Broeck Vermeulen Hermans Aerts Lambrecht Desmet Beaufort Großmann Noël Çelik Verstraete Bogaert Leclercq ' +
    'Vandamme Michiels Schröder',
);
const streets = words(
  'Kerkstraat Dorpsstraat Stationsstraat Molenstraat Rue_Haute Chaussée_de_Mons Bahnhofstraße Nieuwstraat ' +
    'Schoolstraat Avenue_des_Érables Lindenlaan Gartenstraße',
);
const cities = words('Wetteren Gent Liège Köln Aalst Namur Brugge Charleroi Leuven Tournai Hasselt Mechelen');

const at = (list: readonly Word[], place: number): Word => list[place % list.length] as Word;

/** The parts of a customer's name and address. */
export function personOf(customer: number): {
  first: Word;
  last: Word;
  street: Word;
  house: number;
  postcode: number;
  city: Word;
} {
  const chance = mixed(customer, 1);
  const other = mixed(customer, 2);
  return {
    first: at(firsts, chance & 0xff),
    last: at(lasts, (chance >>> 8) & 0xff),
    street: at(streets, (chance >>> 16) & 0xff),
    house: 1 + (other % 250),
    postcode: 1000 + ((other >>> 8) % 8999),
    city: at(cities, other >>> 24),
  };
}

const mark = { dot: 0x2e, at: 0x40, plus: 0x2b };
const domains = words('post.example postvak.example courrier.example mailbox.example').map(
  ({ bytes }) => bytes,
);

/** A customer's e-mail address. */
export function writeEmail(out: RowWriter, customer: number): RowWriter {
  const { first, last } = personOf(customer);
  out.bytes(first.plain).byte(mark.dot).bytes(last.plain).byte(mark.dot).number(customer);
  return out.byte(mark.at).bytes(domains[customer % domains.length] as Buffer);
}

/** `K` and seven digits. */
export function writeCustomerNumber(out: RowWriter, customer: number): RowWriter {
  return out.byte(0x4b).number(1_000_000 + customer);
}

/** `+32470123456` */
export function writePhone(out: RowWriter, customer: number): RowWriter {
  return out.byte(mark.plus).number(32_470_000_000 + customer * 7 + 1);
}

/** What a customer would write in a letter, and what must not be found of her in another's vault. */
export type Person = {
  name: string;
  email: string;
  phone: string;
  customerNumber: string;
  street: string;
  postcode: string;
  city: string;
};

/** A customer as texts. */
export function textsOf(customer: number): Person {
  const { first, last, street, house, postcode, city } = personOf(customer);
  const domain = domains[customer % domains.length];
  return {
    name: `${first.bytes} ${last.bytes}`,
    email: `${first.plain}.${last.plain}.${customer}@${domain}`,
    phone: `+${32_470_000_000 + customer * 7 + 1}`,
    customerNumber: `K${1_000_000 + customer}`,
    street: `${street.bytes} ${house}`,
    postcode: String(postcode),
    city: String(city.bytes),
  };
}
