/** Names of files and columns, taken apart into words. */
import {
  amountWords,
  dateWords,
  entityWords,
  freeTextWords,
  hashWords,
  keyWords,
  lineWords,
  personPhrases,
  roleWords,
  sharedWords,
} from './words.ts';

const known = new Set<string>([
  ...entityWords.keys(),
  ...keyWords.keys(),
  ...roleWords.keys(),
  ...sharedWords,
  ...lineWords,
  ...freeTextWords,
  ...hashWords,
  ...dateWords,
  ...amountWords,
  ...personPhrases.flatMap(([, phrases]) => phrases.split(/[| ]/)),
]);

/** Sounds that German and Dutch put between the parts of a compound. */
const links = ['', 's', 'n', 'en', 'er', 'e'];

/** A compound as the known words it is made of (`klantnummer` → klant, nummer); null where it is not one. */
function segment(word: string): string[] | null {
  if (known.has(word) && word.length > 1) return [word];
  for (let cut = word.length - 2; cut >= 2; cut -= 1) {
    const head = word.slice(0, cut);
    if (!known.has(head)) continue;
    for (const link of links) {
      if (!word.startsWith(link, cut)) continue;
      const rest = word.slice(cut + link.length);
      const tail = rest.length >= 2 ? segment(rest) : null;
      if (tail !== null) return [head, ...tail];
    }
  }
  return null;
}

/** OXID writes its columns in one word behind its own mark: `oxbilllname`, `oxdelzip`. */
function ofOxid(word: string): string[] | null {
  const [, whose, rest] = /^ox(bill|del)?(.{2,})$/.exec(word) ?? [];
  const words = rest === undefined ? null : segment(rest);
  return words === null
    ? null
    : whose === undefined
      ? words
      : [whose === 'del' ? 'delivery' : 'billing', ...words];
}

/** MongoDB writes of what kind a value is behind its name: `customerId.$oid`. */
const ofMongo = /\.\$(oid|uuid|date|number(Int|Long|Double|Decimal))$/;

/** Dynamics writes a key to another table so: `_customerid_value`. */
const ofDynamics = /^_(\w+)_value$/;

/** The words of a name, lower case and without diacritics: `billingE-mail` → billing, e, mail. */
export function tokens(name: string): string[] {
  return name
    .replace(ofMongo, '')
    .replace(ofDynamics, '$1')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[n№]°/gi, ' nr ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => segment(word) ?? ofOxid(word) ?? [word]);
}

/** A file's name without its ending, numbers and dates, so that the next export of the same kind has the same. */
export function stem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(\.[a-z]{2,7})+$/i, '');
  return tokens(name)
    .filter((word) => !/\d/.test(word))
    .join('-');
}
