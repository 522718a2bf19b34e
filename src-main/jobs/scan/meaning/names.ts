/** What a column's name says: a part of a person, a key to something, running text, a date, an amount. */
import { tokens } from './tokens.ts';
import {
  amountWords,
  dateWords,
  earlierWords,
  entityWords,
  freeTextWords,
  hashWords,
  keyWords,
  lineWords,
  otherCustomerWords,
  personPhrases,
  roleWords,
  sharedWords,
  thingWords,
} from './words.ts';

export type PersonPart =
  | 'email'
  | 'phone'
  | 'firstName'
  | 'lastName'
  | 'birthDate'
  | 'street'
  | 'postcode'
  | 'city'
  | 'country'
  | 'name'
  | 'ip';

/** Whom a column is about. */
export type Role = 'self' | 'other' | 'staff' | 'shop';

export type NameReading =
  | { kind: 'person'; part: PersonPart; role: Role; hashed: boolean }
  | {
      kind: 'key';
      /** What the key is of: `order`, `customer`, an unknown noun; null for a bare `id`. */
      entity: string | null;
      attribute: 'id' | 'number' | 'code' | 'reference';
      /** Many people have it in common: a product, a campaign. */
      shared: boolean;
      /** The name is only the thing's (`Order`), so that its values must look like keys. */
      bare: boolean;
      /** An earlier number of the same customer. */
      earlier: boolean;
    }
  | { kind: 'text' | 'date' | 'amount' | 'other' };

/** Words around a person's part that change nothing. */
const neutral = new Set(
  (
    'billing bill billto address addresses adres adresse anschrift invoice factuur facturatie facturation rechnung rechnungs contact person persoon personne primary main default ' +
    'home work private prive thuis prof de du des la le les der die das van von d l of the et en a c ps wp my raw clean lower normalized ' +
    'value login order bestelling commande bestellung newsletter nieuwsbrief paypal payer payeur betaler zahler subscriber ' +
    'account profile profiel profil properties attributes traits data info details sender from to reply author reviewer auteur ' +
    'requester user guest visitor new current actual 1 2 3 own customer full display'
  ).split(' '),
);

const bankWords = new Set(
  (
    'iban bank bic vat btw tva ust tax kvk kbo siret siren card kaart carte karte national nationaal rijksregister passport serial line row ' +
    'sequence position index version page regel ligne zeile pos count aantal quantity qty level rank sort'
  ).split(' '),
);

const particle = new Set('de du des la le les der die das van von d l of the'.split(' '));

type Phrase = { part: PersonPart; words: string[] };

const phrases: readonly Phrase[] = personPhrases
  .flatMap(([part, list]) =>
    list.split('|').map((text) => ({ part: part as PersonPart, words: text.split(' ') })),
  )
  .toSorted((a, b) => b.words.length - a.words.length);

function phraseAt(words: readonly string[], phrase: Phrase): number {
  for (let at = words.length - phrase.words.length; at >= 0; at -= 1) {
    if (phrase.words.every((word, index) => words[at + index] === word)) return at;
  }
  return -1;
}

function roleOf(words: readonly string[]): Role {
  const roles = new Set(words.map((word) => roleWords.get(word)));
  if (roles.has('other')) return 'other';
  if (roles.has('staff')) return 'staff';
  return roles.has('shop') ? 'shop' : 'self';
}

const isAround = (word: string): boolean =>
  neutral.has(word) || particle.has(word) || roleWords.has(word) || entityWords.get(word) === 'customer';

/** The words of a name without those that say that its values are hashed (`sha256_email`, `Phone MD5`). */
function unhashed(words: readonly string[]): string[] {
  const tells = (at: number): boolean =>
    hashWords.has(words[at] ?? '') || (words[at] === 'md' && words[at + 1] === '5');
  return words.filter((word, at) => !tells(at) && !(/^\d+$/.test(word) && tells(at - 1)));
}

/** A part of a person, where the name ends with it or goes on only with words that change nothing. */
function personPart(all: readonly string[]): NameReading | null {
  const words = unhashed(all);
  for (const phrase of phrases) {
    const at = phraseAt(words, phrase);
    if (at < 0) continue;
    const before = words.slice(0, at);
    const after = words.slice(at + phrase.words.length);
    const rest = [...before, ...after];
    if (!after.every((word) => isAround(word) && !keyWords.has(word))) continue;
    if (
      phrase.part !== 'email' &&
      rest.some((word) => thingWords.has(word) && roleWords.get(word) !== 'shop')
    )
      continue;
    if (needsCompany.has(phrase.part) && !rest.every((word) => isAround(word) || word === 'name')) continue;
    if (/^(first|last|bus|box|ort|cp|mel)$/.test(phrase.words.join(' ')) && !isShortPhrase(phrase, rest))
      continue;
    return { kind: 'person', part: phrase.part, role: roleOf(rest), hashed: words.length < all.length };
  }
  return null;
}

/** Parts whose words are common in other names, so that all words around them must be about a person. */
const needsCompany = new Set<PersonPart>(['name', 'firstName', 'lastName', 'street']);

/** `first` is a first name only in `name.first`; the others only where little stands beside them. */
function isShortPhrase(phrase: Phrase, rest: readonly string[]): boolean {
  return phrase.words[0] === 'first' || phrase.words[0] === 'last'
    ? rest.includes('name')
    : rest.every(isAround);
}

/** The lines of an order may be called by what was bought. */
const boughtWords = new Set('product products producten produkt produkte artikel'.split(' '));

/**
 * What the words before a key's `id` or `number` name: `order`, `orderline`, `customer` …; an unknown noun by its own
 * words; null where there are none.
 */
export function entityOf(words: readonly string[]): string | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  // Billing, delivery and default addresses are all addresses, wherever the word stands.
  if (words.some((word) => entityWords.get(word) === 'address')) return 'address';
  const before = words.at(-2);
  if (
    before !== undefined &&
    (lineWords.has(last) || boughtWords.has(last)) &&
    entityWords.get(before) === 'order'
  )
    return 'orderline';
  if (before !== undefined && lineWords.has(last) && entityWords.has(before))
    return `${entityWords.get(before)}line`;
  const known = entityWords.get(last);
  if (known === 'calendar') return 'event';
  if (known !== undefined) return known;
  if (last === 'ga' || last === 'pseudo') return 'visitor';
  return last.endsWith('s') && last.length > 4 ? last.slice(0, -1) : last;
}

function keyReading(words: readonly string[]): NameReading | null {
  const places = words.flatMap((word, index) => (keyWords.has(word) ? [index] : []));
  if (words.includes('pseudo')) return key('visitor', 'id', words);
  if (isCount(words)) return null;
  if (places.length === 0) return bareKey(words);
  const last = places.at(-1) ?? 0;
  // The key word stands at an end: `order_id`, `id_order`, `numéro de commande`, `order number (web)`.
  const first = places[0] ?? 0;
  if (
    last !== words.length - 1 &&
    first !== 0 &&
    !words.slice(last + 1).every((word) => particle.has(word) || word.length === 1)
  )
    return null;
  const noun = words.filter(
    (word, index) =>
      !places.includes(index) &&
      !particle.has(word) &&
      !/^(web|external|internal|unique|hex|wp|ps|wc|global|display|public|visible|short|legacy|#|\d+)$/.test(
        word,
      ),
  );
  const kinds = places.map((place) => keyWords.get(words[place] ?? ''));
  const attribute = kinds.includes('number')
    ? 'number'
    : kinds.includes('code')
      ? 'code'
      : kinds.includes('reference')
        ? 'reference'
        : 'id';
  return key(entityOf(noun), attribute, noun);
}

function key(
  entity: string | null,
  attribute: 'id' | 'number' | 'code' | 'reference',
  noun: readonly string[],
): NameReading {
  const last = noun.at(-1) ?? '';
  const someoneElse = entity === 'customer' && noun.some((word) => otherCustomerWords.has(word));
  const shared =
    (sharedWords.has(last) && entity !== 'orderline') ||
    (noun.some((word) => bankWords.has(word)) && !entity?.endsWith('line')) ||
    someoneElse ||
    (roleOf(noun) === 'staff' && entity !== 'shipment');
  const earlier = entity === 'customer' && noun.some((word) => earlierWords.has(word));
  // A remark hangs on any post, an article's as well as an order's: only the values tell.
  if (noun.includes('comment') && noun.includes('post'))
    return {
      kind: 'key',
      entity: 'remark subject',
      attribute: 'reference',
      shared: false,
      bare: false,
      earlier,
    };
  return { kind: 'key', entity, attribute, shared, bare: false, earlier };
}

/** Words of a figure that counts or adds up orders. */
const counts = new Set(
  'total totaal last laatste first average avg gemiddeld sum spent nombre anzahl number'.split(' '),
);

/** `number of orders` counts them. */
function isCount(words: readonly string[]): boolean {
  const at = words.findIndex((word) => keyWords.get(word) === 'number');
  const [of, noun] = [words[at + 1] ?? '', words[at + 2] ?? ''];
  return at === 0 && of === 'of' && noun.endsWith('s') && entityWords.has(noun.slice(0, -1));
}

/** Things whose bare name is often the heading of their numbers. */
const namedAlone = new Set([
  'customer',
  'order',
  'invoice',
  'payment',
  'shipment',
  'ticket',
  'cart',
  'image',
  'project',
  'session',
  'visitor',
  'subscription',
  'contact',
  'subscriber',
]);

/** Words before a thing that make a yes or no of it: `returning_customer`. */
const flags = new Set('is has returning existing new nieuw nouveau neu first active was'.split(' '));

/** `Order`, `Klant`, `cookie`: a key if its values look like one. */
function bareKey(words: readonly string[]): NameReading | null {
  if (words.some((word) => flags.has(word))) return null;
  const noun = words.filter((word) => !particle.has(word) && word !== '#');
  if (noun.length === 0 || noun.length > 2 || noun.some((word) => counts.has(word) || bankWords.has(word)))
    return null;
  const entity = entityOf(noun);
  if (entity === null || !namedAlone.has(entity)) return null;
  const reading = key(entity, 'number', noun);
  return reading.kind === 'key' ? { ...reading, bare: true } : reading;
}

/** What stands in brackets behind a name says where it is from: `order_id (metadata)`. */
const remark = /(?<=\S)(?:\s+\[|\s*\()[^)\]]*[)\]]\s*$/;

/** Reads a column's name; for JSON the whole dotted path. */
export function readName(name: string): NameReading {
  const words = tokens(name.replace(remark, ''));
  const person = personPart(words);
  if (person !== null) return person;
  const keyed = keyReading(words);
  if (keyed?.kind === 'key' && !keyed.bare) return keyed;
  const last = words.at(-1) ?? '';
  if (dateWords.has(last) || dateWords.has(words[0] ?? '')) return { kind: 'date' };
  if (keyed !== null && !freeTextWords.has(last)) return keyed;
  if (freeTextWords.has(last)) return { kind: 'text' };
  if (words.some((word) => amountWords.has(word))) return { kind: 'amount' };
  return keyed ?? { kind: 'other' };
}
