/** What each column means, from its name and from what its values look like. */
import type { ColumnMeaning } from '../../../../src-contract/vocabulary.ts';
import type { FileKind } from './files.ts';
import { entityOf, type NameReading, type PersonPart, readName } from './names.ts';
import { tokens } from './tokens.ts';
import { mostly, type Shape, type ValueShapes } from './values.ts';
import { roleWords, sharedWords } from './words.ts';

export type Proposal = { meaning: ColumnMeaning; because: 'name' | 'values' | 'name-and-values' | 'none' };

/** Headings that name a person by what she is: the addressee. */
export const namesSomebody =
  /^(recipient|receiver|ontvanger|bestemmeling|geadresseerde|destinataire|empf\S*nger|addressee|consignee)$/i;

/** Entities whose number has a meaning of its own. */
const numbered: Readonly<Record<string, ColumnMeaning>> = {
  customer: 'customerNumber',
  order: 'orderNumber',
  invoice: 'invoiceNumber',
  visitor: 'cookieId',
  device: 'cookieId',
};

/** Files in which the person named without more is the one a parcel goes to, not the one who bought. */
const parcelFiles = new Set(['shipment', 'shipmentline']);

/** Files in which a recipient is the customer: what was sent to her. */
const mailFiles = new Set([
  'message',
  'subscriber',
  'ticket',
  'contact',
  'newsletter',
  'campaign',
  'mailing',
  'mail',
  'mails',
  'email',
  'emails',
  'notification',
  'notifications',
]);

/** Files of web use, where `client id` is a cookie's number and no customer's. */
const webFiles = new Set(['event', 'session', 'visitor', 'device']);

/** The entity of a key column in a file of this kind, with `id` standing for the file's own records. */
export function keyEntity(
  reading: NameReading & { kind: 'key' },
  file: FileKind,
  name: string,
): string | null {
  if (reading.entity === 'parent') return file.parent;
  // Web statistics know an order as the transaction that they counted.
  if (reading.entity === 'payment' && webFiles.has(file.entity ?? '') && /transaction_?id$/i.test(name))
    return 'order';
  // A table of attributes: its `entity_id` is the number of the thing that has them.
  if (reading.entity === null && /^entity_id$/i.test(name) && attributeTable.test(file.entity ?? ''))
    return entityOf((file.entity ?? '').split(' ').slice(0, -1));
  if (
    reading.entity === 'customer' &&
    webFiles.has(file.entity ?? '') &&
    /client|cid/i.test(name) &&
    !/customer|user|klant|kunde/i.test(name)
  )
    return 'visitor';
  return reading.entity ?? file.entity ?? file.noun;
}

const attributeTable = / (int|varchar|text|decimal|datetime)$/;

const isMailFile = (file: FileKind): boolean =>
  mailFiles.has(file.entity ?? '') || file.words.some((word) => mailFiles.has(word));

const hashedParts: Partial<Record<PersonPart, ColumnMeaning>> = { email: 'emailHash', phone: 'phoneHash' };

function personMeaning(reading: NameReading & { kind: 'person' }, file: FileKind): ColumnMeaning {
  const { part, role } = reading;
  if (part === 'ip') return 'ip';
  if (reading.hashed) return (role === 'self' && hashedParts[part]) || 'other';
  if (role === 'staff' || role === 'shop') return 'other';
  // The birthday in somebody's calendar is an aunt's; the name in a list of products is a product's.
  if (file.entity === 'event' && file.words.some((word) => /^(calendar|kalender|calendrier)$/.test(word)))
    return 'otherPerson';
  if (part === 'name' && file.entity?.endsWith('line')) return 'other';
  if (part === 'name' && file.entity === null && file.words.some((word) => sharedWords.has(word)))
    return 'other';
  if (role === 'other' && !(isMailFile(file) && (part === 'email' || part === 'name' || part === 'phone')))
    return 'otherPerson';
  return part;
}

function fromKey(reading: NameReading & { kind: 'key' }, file: FileKind, name: string): ColumnMeaning {
  if (reading.shared && !(reading.entity === 'parent' && file.parent !== null)) return 'other';
  const entity = keyEntity(reading, file, name);
  if (entity === null) return 'reference';
  const meaning = numbered[entity];
  if (meaning !== undefined) return meaning;
  return entity === file.entity || entity === file.noun ? 'recordId' : 'reference';
}

/** Headings under which a hash is an address's: audiences for advertising keep it under the address's own name. */
const hashedName = /^(hash|hashed|sha|md|email|emails|em|mail|subscriber|member|contact)$/;
const otherHash =
  /^(password|passwd|pwd|file|image|foto|photo|cart|checksum|phone|tel|mobile|first|last|name|fn|ln|zip|device|idfa|maid)$/;

function isHashOfAddress(name: string, shapes: ValueShapes): boolean {
  const words = tokens(name);
  return (
    mostly(shapes, 'hash') &&
    words.some((word) => hashedName.test(word)) &&
    !words.some((word) => otherHash.test(word))
  );
}

/** The same for phones; Meta calls them `ph`. */
function isHashOfPhone(name: string, shapes: ValueShapes): boolean {
  const reading = readName(name);
  const phone = reading.kind === 'person' && reading.part === 'phone' && reading.role === 'self';
  return mostly(shapes, 'hash') && (phone || tokens(name).join() === 'ph');
}

/** What the values say; null where they say nothing certain. The name only tells whose a hash is. */
function fromValues(name: string, shapes: ValueShapes): ColumnMeaning | null {
  if (shapes.filled === 0) return null;
  if (mostly(shapes, 'email')) return 'email';
  if (isHashOfPhone(name, shapes)) return 'phoneHash';
  if (isHashOfAddress(name, shapes)) return 'emailHash';
  if (mostly(shapes, 'ip', 0.9)) return 'ip';
  if (mostly(shapes, 'date', 0.9)) return 'date';
  if (mostly(shapes, 'amount', 0.9)) return 'amount';
  if (mostly(shapes, 'words', 0.7)) return 'freeText';
  return null;
}

/** True where the values speak against what the name says. */
function contradicts(meaning: ColumnMeaning, shapes: ValueShapes): boolean {
  if (shapes.filled < 3) return false;
  if (supports[meaning] === 'key')
    return shapes.date > shapes.filled * 0.7 || isFlag(meaning, shapes) || isStatus(shapes);
  if (meaning === 'email') return shapes.email < shapes.filled * 0.3;
  if (meaning === 'emailHash' || meaning === 'phoneHash') return shapes.hash < shapes.filled * 0.5;
  // `INV/2025/0001` under `name` is no person's.
  if (meaning === 'name' || meaning === 'lastName') return shapes.key > shapes.filled * 0.6;
  if (meaning === 'phone')
    return shapes.phone + shapes.key < shapes.filled * 0.3 || shapes.hash > shapes.filled * 0.5;
  if (meaning === 'ip') return shapes.ip < shapes.filled * 0.3 && shapes.hash < shapes.filled * 0.3;
  return false;
}

/** Two or three marks on all rows say yes and no: nobody's number. */
function isFlag(meaning: ColumnMeaning, { different, filled }: ValueShapes): boolean {
  const short = [...different].every(({ length }) => length <= 2);
  return Object.values(numbered).includes(meaning) && short && different.size <= 3 && filled >= 20;
}

/** A few words that come again and again (`PU`, `OK`): where something stands, and no number of it. */
function isStatus({ different, filled, key }: ValueShapes): boolean {
  return filled >= 20 && different.size < 20 && different.size < filled / 4 && key < filled * 0.5;
}

const supports: Partial<Record<ColumnMeaning, Shape>> = {
  email: 'email',
  emailHash: 'hash',
  phoneHash: 'hash',
  phone: 'phone',
  ip: 'ip',
  date: 'date',
  amount: 'amount',
  customerNumber: 'key',
  orderNumber: 'key',
  invoiceNumber: 'key',
  recordId: 'key',
  reference: 'key',
  cookieId: 'key',
  postcode: 'postcode',
  freeText: 'words',
  birthDate: 'date',
};

/** What the name alone says in a file of this kind; `other` where it says nothing. */
function fromName(name: string, reading: NameReading, file: FileKind, shapes: ValueShapes): ColumnMeaning {
  // Shopify calls the number of an order its name.
  if ((file.entity === 'order' && /^name$/i.test(name)) || /^order[ _]name$/i.test(name))
    if (mostly(shapes, 'key')) return 'orderNumber';
  if (reading.kind === 'person') return personMeaning(reading, file);
  const words = tokens(name);
  if (words.length === 1 && namesSomebody.test(name) && roleWords.get(words[0] ?? '') === 'other')
    return 'otherPerson';
  if (reading.kind === 'key') {
    if (reading.bare && !mostly(shapes, 'key', 0.7)) return 'other';
    return fromKey(reading, file, name);
  }
  return reading.kind === 'text' ? 'freeText' : reading.kind;
}

/** A name that only says "text" or "number" gives way to the addresses that the values are, written out or hashed. */
function plainerThanName(
  name: string,
  named: ColumnMeaning,
  valued: ColumnMeaning | null,
): ColumnMeaning | null {
  if (valued === 'email' && givesWay.has(named)) return 'email';
  const ofMail = tokens(name).some((word) => /^e?mails?$/.test(word));
  return valued === 'emailHash' && named === 'reference' && ofMail ? 'emailHash' : null;
}

const givesWay = new Set<ColumnMeaning>(['freeText', 'name', 'reference', 'recordId', 'customerNumber']);

/** Proposes the meaning of one column and tells what the proposal rests on. */
export function proposeMeaning(name: string, file: FileKind, shapes: ValueShapes): Proposal {
  const reading = readName(name);
  const named = fromName(name, reading, file, shapes);
  const valued = fromValues(name, shapes);
  if (named !== 'other' && !contradicts(named, shapes)) {
    const plainer = plainerThanName(name, named, valued);
    if (plainer !== null) return { meaning: plainer, because: 'values' };
    const shape = supports[named];
    return {
      meaning: named,
      because: shape !== undefined && mostly(shapes, shape) ? 'name-and-values' : 'name',
    };
  }
  const spokenFor = reading.kind === 'person' && (reading.role === 'staff' || reading.role === 'shop');
  if (spokenFor && valued === 'email') return { meaning: 'other', because: 'name' };
  if (reading.kind === 'key' && reading.shared) return { meaning: 'other', because: 'name' };
  return valued === null ? { meaning: 'other', because: 'none' } : { meaning: valued, because: 'values' };
}

/**
 * Columns of a parcel file that name a person without saying whom are the addressee's, as long as another key
 * leads to the file.
 */
export function withAddressees(meanings: readonly ColumnMeaning[], file: FileKind): ColumnMeaning[] {
  const linked = meanings.some((meaning) => meaning === 'orderNumber' || meaning === 'customerNumber');
  if (!parcelFiles.has(file.entity ?? '') || !linked) return [...meanings];
  const personal = new Set<ColumnMeaning>([
    'email',
    'phone',
    'name',
    'firstName',
    'lastName',
    'street',
    'postcode',
    'city',
    'country',
  ]);
  return meanings.map((meaning) => (personal.has(meaning) ? 'otherPerson' : meaning));
}
