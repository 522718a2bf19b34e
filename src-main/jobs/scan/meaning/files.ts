/** What a file is about, and which of the statement's categories it belongs to. */
import type { SourceFile } from '../../../../src-contract/sources.ts';
import type { Category } from '../../../../src-contract/vocabulary.ts';
import { isMailFormat } from '../read/mail/columns.ts';
import { entityOf } from './names.ts';
import { tokens } from './tokens.ts';
import { entityWords, lineWords, sharedWords } from './words.ts';

export type FileKind = {
  /** What one record of it is: `customer`, `order`, `orderline` …; null where the name does not say. */
  entity: string | null;
  /** What one record of it is called where its name says a thing that nobody knows: `invitation` in `invitations.csv`. */
  noun: string | null;
  /** What its records hang on by a `parent_id`: a `sales_order_payment` on an order. */
  parent: string | null;
  words: string[];
};

/** Words in file names that do not say what is in them. */
const fillers = new Set(
  (
    'export exports exported dump data all full table entity lookup new nieuw backup final csv tsv json report rapport overzicht liste lijst list ' +
    'bestand file ubersicht part deel teil page sales wp wc ps woocommerce shopify magento prestashop shopware odoo matomo mailchimp ga google ' +
    'analytics crm shop webshop store res sale stock account flat grid index snapshot extract results complete actief active current archive ' +
    'archief oud old 1 2 3 q h wk week month year jaar eu be nl fr de en com copy kopie utf prod production live public dbo tbl db'
  ).split(' '),
);

/** Words that make a file one about something else than the thing they stand behind: `customer_notes`. */
const ownNouns = new Set(
  (
    'note notes log logs history historiek status statuses meta tag tags group groups type types segment segments total totals ' +
    'summary stats stat statistics link links relation relations merge merges change changes option options value values attribute attributes label labels comment comments ' +
    'product products category categories campaign campaigns newsletter mailing mailings coupon coupons int varchar text decimal datetime'
  ).split(' '),
);

/** What a file is about: one of messages is so whatever it is called. */
export function kindOfFile({ path, format }: Pick<SourceFile, 'path' | 'format'>): FileKind {
  return isMailFormat(format)
    ? { entity: 'mail', noun: null, parent: null, words: tokens(path) }
    : readFileName(path);
}

/** Reads what a file is about from its name; where that says nothing, from its folder's. */
export function readFileName(path: string): FileKind {
  const parts = path.split('/').toReversed();
  const called = nounOf(parts[0] ?? '');
  for (const [above, part] of parts.entries()) {
    const words = tokens(spelled(part.replace(/(\.[a-z]{2,7})+$/i, ''))).filter(
      (word) => !/^\d+$/.test(word),
    );
    const kind = kindOf(words);
    if (kind.entity !== null) return { ...kind, noun: above === 0 ? null : called, words: tokens(path) };
  }
  return { entity: null, noun: called, parent: null, words: tokens(path) };
}

/** Names whose words say something else together: Odoo's ledger, a gift card. */
const spelled = (name: string): string =>
  name
    .replace(/account[._ ]move/i, 'invoice')
    .replace(/(gift|cadeau)[-_ .]?(cards?|kaart(en)?|cartes?)/i, 'giftcards');

/** The last telling word of a file's name, as one of the things it counts. */
function nounOf(name: string): string | null {
  const words = tokens(name.replace(/(\.[a-z]{2,7})+$/i, '')).filter(
    (word) => !/^\d+$/.test(word) && word.length > 2 && !fillers.has(word) && !ownNouns.has(word),
  );
  const noun = entityOf(words.slice(-1));
  return noun === null || words.slice(-1).some((word) => sharedWords.has(word)) ? null : noun;
}

function kindOf(words: readonly string[]): { entity: string | null; parent: string | null } {
  const telling = words.filter((word) => entityWords.has(word) || ownNouns.has(word) || lineWords.has(word));
  const core = telling.filter(
    (word, index) => !fillers.has(word) || telling.length === 1 || (index === 0 && telling.length === 1),
  );
  const last = core.at(-1);
  if (last === undefined) return { entity: null, parent: null };
  const entity = ownNouns.has(last) && !lineWords.has(last) ? `${core.join(' ')}` : entityOf(core);
  const rest = entity?.endsWith('line') ? core.slice(0, -2) : core.slice(0, -1);
  const parent = entity?.endsWith('line')
    ? entity.slice(0, -4)
    : (entityWords.get(rest.findLast((word) => entityWords.has(word)) ?? '') ?? null);
  return { entity, parent };
}

const byEntity: Readonly<Record<string, Category>> = {
  customer: 2,
  address: 2,
  wishlist: 2,
  preference: 2,
  calendar: 2,
  order: 3,
  orderline: 3,
  invoice: 3,
  invoiceline: 3,
  credit: 3,
  refund: 3,
  payment: 3,
  shipment: 3,
  shipmentline: 3,
  return: 3,
  returnline: 3,
  giftcard: 3,
  subscription: 3,
  subscriber: 4,
  ticket: 4,
  message: 4,
  contact: 4,
  lead: 4,
  cart: 1,
  cartline: 1,
  image: 5,
  project: 5,
  text: 5,
  session: 6,
  visitor: 6,
  device: 6,
  event: 6,
  consent: 6,
  review: 0,
  survey: 0,
  call: 0,
  fraud: 0,
  loyalty: 0,
};

/** Words that decide whatever else a file's name says, the first one first. */
const deciding: readonly (readonly [RegExp, Category])[] = [
  [
    /^(reviews?|beoordeling(en)?|avis|bewertung(en)?|recensies?|fraude?|betrug|enquetes?|surveys?|umfragen?|scoring|scores?)$/,
    0,
  ],
  [
    /^(newsletters?|nieuwsbrie(f|ven)|mailings?|mailchimp|subscribers?|abonnees?|abonnes?|audience|campaigns?|campagnes?|infolettre|klaviyo|sms)$/,
    4,
  ],
  [
    /^(carts?|baskets?|winkelwagens?|winkelmand|winkelmandje|paniers?|warenkorb|guests?|anonymous|gast|gasten)$/,
    1,
  ],
  [/^(calendar|kalender|calendrier|agenda|reminders?|verjaardagen)$/, 2],
  [
    /^(clicks?|klik(s|ken)?|clics|klicks?|pageviews?|cookies?|matomo|analytics|ga|clickstream|tracking_events|webstats|visits?|bezoeken|visites|besuche|hits?)$/,
    6,
  ],
];

/** Proposes the category of a file (1–6, or 0 for "not in the statement") and tells what the proposal rests on. */
export function proposeCategory(
  kind: FileKind,
  meanings: ReadonlySet<string>,
): { category: Category; because: 'name' | 'columns' | 'none' } {
  if (kind.entity === 'mail') return { category: 4, because: 'columns' };
  for (const [pattern, category] of deciding) {
    if (kind.words.some((word) => pattern.test(word))) return { category, because: 'name' };
  }
  const told = kind.entity === null ? undefined : (byEntity[kind.entity] ?? byWords(kind.words));
  if (told !== undefined) return { category: told, because: 'name' };
  const has = (meaning: string): boolean => meanings.has(meaning);
  if (has('invoiceNumber') || (has('orderNumber') && (has('amount') || has('date'))))
    return { category: 3, because: 'columns' };
  if (has('cookieId')) return { category: 6, because: 'columns' };
  if (has('freeText') && has('email')) return { category: 4, because: 'columns' };
  if (has('email') || has('customerNumber')) return { category: 2, because: 'columns' };
  return { category: 0, because: 'none' };
}

/** The category of the last word that has one: `customer_notes` is about customers. */
function byWords(words: readonly string[]): Category | undefined {
  for (const word of words.toReversed()) {
    const entity = entityWords.get(word);
    const category = entity === undefined ? undefined : byEntity[entity];
    if (category !== undefined) return category;
  }
  return undefined;
}

/** True for a file of messages between the shop and its customers. */
export function isCorrespondence({ entity }: FileKind): boolean {
  return entity === 'ticket' || entity === 'message' || entity === 'contact' || entity === 'mail';
}
