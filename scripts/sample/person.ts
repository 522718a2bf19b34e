/** The made-up people of the sample shop, as the generator thinks of them. */

export type Tongue = 'nl' | 'fr' | 'de' | 'en';

export type Home = {
  street: string;
  house: string;
  box: string | null;
  postcode: string;
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
};

export type Person = {
  /** Name inside the generator; never written into a file of the export. */
  key: string;
  first: string;
  last: string;
  email: string;
  /** The address that was used before `until` (ISO date), in orders only. */
  earlierEmail: { address: string; until: string } | null;
  /** E.164. */
  phone: string;
  /** Null for a guest. */
  customerNumber: string | null;
  language: Tongue;
  birthDate: string | null;
  home: Home;
  /** Orders placed, and the key of the person whom every other one is sent to. */
  orders: number;
  giftTo: string | null;
  /** What staff wrote on the account. */
  note: string;
};

/** Somebody with a part of their own (`cast.ts`), not drawn by lot: such a person has something in every kind of file. */
export function isCast(person: Person): boolean {
  return !/^(K\d|guest-|counter-)/.test(person.key);
}

/** First name and last name as the shop prints them. */
export function fullName(person: Pick<Person, 'first' | 'last'>): string {
  return `${person.first} ${person.last}`;
}

/** Street, number and box on one line, in the language of the place. */
export function streetLine(home: Home): string {
  const box =
    home.box === null
      ? ''
      : ` ${/^(Rue|Avenue|Place|Chaussée)/.test(home.street) ? 'bte' : 'bus'} ${home.box}`;
  return `${home.street} ${home.house}${box}`;
}

/** The same number in one of the ways people write it; `style` picks the way, only E.164 for numbers from abroad. */
export function phoneAs(phone: string, style: number): string {
  const mobile = /^\+32(4\d\d)(\d\d)(\d\d)(\d\d)$/.exec(phone);
  if (mobile === null) return phone;
  const [, net, a, b, c] = mobile;
  const ways = [
    phone,
    `+32 ${net} ${a} ${b} ${c}`,
    `0${net}/${a}.${b}.${c}`,
    `0${net} ${a} ${b} ${c}`,
    `0032${net}${a}${b}${c}`,
    `0${net}-${a}${b}${c}`,
    `+32 (0)${net} ${a}${b}${c}`,
  ];
  return ways[style % ways.length] ?? phone;
}
