/** Values made comparable: the same identifier written in two ways gives the same key, and two never give one. */
import { domainToASCII } from 'node:url';

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Trims, drops invisible characters and composes accents. */
export function clean(value: string): string {
  // Most values are plain: nothing to compose and nothing to drop.
  if (/^[!-~]*$/.test(value)) return value;
  return value.normalize('NFC').replace(invisible, '').trim();
}

/** What systems write where they have no value. */
const emptyWords = new Set(
  (
    'null nil none n/a na n.a. n.v.t. nvt nan undefined unknown onbekend inconnu unbekannt guest gast invite invité anonymous anoniem ' +
    'anonyme anonym leeg vide leer empty geen aucun kein keine no nee non nein - -- --- . .. ... ? ?? x xx xxx \\n (null) (none) [null] <null> ' +
    '(not set) (empty) false true not applicable test dummy tbd #n/a #ref! #value!'
  ).split(' '),
);
for (const phrase of [
  'not set',
  'not applicable',
  '(not set)',
  'not available',
  'niet bekend',
  'guest user',
  'no value',
])
  emptyWords.add(phrase);

/**
 * True for what stands for "nothing": empty, `NULL`, `n/a`, zeros, marks. `9999` may be somebody's number; that a
 * placeholder of that kind joins many people is seen where it is followed.
 */
export function isEmptyish(value: string): boolean {
  const text = clean(value).toLowerCase();
  if (text === '' || emptyWords.has(text)) return true;
  const core = text.replace(/[\s\-_./#]/g, '');
  return core === '' || /^(0+|x{2,})$/.test(core) || text === '-1';
}

/** True for a digest in hexadecimal (MD5, SHA-1, SHA-256): audiences keep names and phones so, which then say nothing. */
export function isDigest(value: string): boolean {
  return /^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value);
}

/** Mailboxes of nobody, and of the shop's own desks. */
const deskMailbox =
  /^(no-?reply|do-?not-?reply|ne-?pas-?repondre|unknown|onbekend|inconnu|unbekannt|guest|gast|anonymous|anoniem|noemail|no-?mail|geen(email|mail)?|none|null|n-?a|dummy|placeholder|postmaster|mailer-daemon)$/;
const deskOwn =
  /^(woocommerce|wordpress|magento|shopify|system|info|support|help|helpdesk|service|services|klantendienst|klantenservice|customerservice|customer-?care|kundenservice|kundendienst|serviceclient|service-?client|contact(\.(nl|fr|de|en|be))?|sales|verkoop|webshop|shop|winkel|admin|administrator|office|order|orders|bestelling|bestellingen|billing|facturatie)$/;

const addressPattern = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}$/u;

/**
 * An e-mail address in lower case without space around it, its domain in ASCII (IDNA); null where it is none. Plus-tags
 * and dots stay: see `match/email.ts`.
 */
export function emailKey(value: string): string | null {
  const text = clean(value)
    .replace(/^mailto:/i, '')
    .toLowerCase()
    .replace(/\.$/, '');
  return text.length <= 254 && addressPattern.test(text) ? withPlainDomain(text) : null;
}

/** `müller.example` and `xn--mller-kva.example` are one domain. */
function withPlainDomain(email: string): string {
  const domain = email.slice(email.indexOf('@') + 1);
  if (/^[!-~]*$/.test(domain)) return email;
  return email.slice(0, -domain.length) + (domainToASCII(domain) || domain);
}

/** True for an address that stands for nobody (`noreply@`, `unknown@`) and so never leads to a person. */
export function isPlaceholderEmail(email: string): boolean {
  const [local = '', domain = ''] = email.split('@');
  if (deskMailbox.test(local)) return true;
  return (
    /(^|\.)(example\.(com|org|net)|invalid|localhost|test)$/.test(domain) &&
    /^(guest|user|customer|test|a|x)\d*$/.test(local)
  );
}

/** True for a desk's mailbox (`info@`, `support@`): as a party of a thread it tells nothing about whose thread it is. */
export function isDeskEmail(email: string): boolean {
  return deskOwn.test(email.split('@')[0] ?? '') || isPlaceholderEmail(email);
}

/** All e-mail addresses of a cell: `An <an@x.be>`, lists, `mailto:`. Text around them makes the cell no identifier. */
export function emailKeys(value: string): string[] {
  const whole = emailKey(value);
  if (whole !== null) return [whole];
  if (!value.includes('@')) return [];
  const angled = [...value.matchAll(/<([^<>]+)>/g)].flatMap((match) => emailKey(match[1] ?? '') ?? []);
  if (angled.length > 0) return angled;
  const parts = clean(value)
    .replace(/^["'[(]+|["'\])]+$/g, '')
    .split(/[\s,;|]+/);
  const keys = parts.map((part) => emailKey(part.replace(/^["']+|["']+$/g, '')));
  return keys.every((key) => key !== null) ? keys : [];
}

/** One identifier in all its writings: with hyphens, in braces, or 32 digits in a row. */
const uuid = /^\{?[\dA-F]{8}-([\dA-F]{4}-){3}[\dA-F]{12}\}?$/;

/**
 * A number or code as a key: upper case, no spaces, no `#` before it, no `.0` that a spreadsheet put behind it.
 * Leading zeros and hyphens stay, since they tell numbers apart. Null for what stands for nothing.
 */
export function numberKey(value: string): string | null {
  if (/^(?!0+$)[A-Z]{0,4}[1-9]\d{2,4}[A-Z\d]{0,12}$/.test(value)) return value;
  const text = clean(value)
    .replace(/^="?([^"]*)"?$/, '$1')
    .replace(/^'/, '')
    .replace(/^(#|n[°ºr]\.?\s*(?=\d)|№)\s*/i, '')
    .replace(/[\s\u00a0]+/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .toUpperCase()
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/^"(.*)"$/, '$1')
    .replace(uuid, (written) => written.replace(/[^\dA-F]/g, ''));
  return text.length > 200 || isEmptyish(text) ? null : text;
}

/** Last nine digits of a phone number, for a cheap first comparison; null where there are fewer than eight. */
export function phoneTail(value: string): string | null {
  const digits = value.replace(/\(0\)/g, '').replace(/\D/g, '');
  if (digits.length < 8 || /^(\d)\1+$/.test(digits)) return null;
  return digits.replace(/^0+/, '').slice(-8);
}
