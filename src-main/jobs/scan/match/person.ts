/** Names and addresses folded, so that two ways to write one of them compare as the same. */

/** Particles of family names; they carry no weight of their own. */
const particles = new Set(
  'van von de den der des del della di da do dos du d l la le les t ten ter te in het op zu zur vom vande vanden vander af af el al y e i'.split(
    ' ',
  ),
);
const titles = new Set(
  'mr mrs ms miss mw mevr mevrouw dhr de heer mijnheer meneer herr frau fr mme mlle m madame monsieur mademoiselle dr prof ing ir jr sr'.split(
    ' ',
  ),
);

const foldedLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '`': "'",
};

/** Lower case, without diacritics, quotes as apostrophes. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı’‘`]/g, (letter) => foldedLetters[letter] ?? letter);
}

/** The telling words of a name, in no order: without particles, titles and punctuation. */
export function nameWords(name: string): string[] {
  const words = fold(name)
    .replace(/\b([dlt])'/g, '$1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !particles.has(word) && !titles.has(word));
  return telling.length > 0 ? telling : words;
}

export type Likeness = 'match' | 'similar' | 'differs';

/** Two names written without the spaces and particles in them: `Van den Broeck` and `Vandenbroeck`. */
function joined(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !titles.has(word))
    .toSorted()
    .join('');
}

const sortedLetters = (name: string): string => [...joined(name)].toSorted().join('');

/**
 * Compares two names. `match`: the same words, in any order; `similar`: one has fewer words, or an initial where the
 * other has the word; `differs`: no word in common, or different first names beside one family name.
 */
export function compareNames(a: string, b: string): Likeness {
  const left = nameWords(a);
  const right = nameWords(b);
  if (left.length === 0 || right.length === 0) return 'similar';
  if (joined(a) === joined(b) || sortedLetters(a) === sortedLetters(b)) return 'match';
  const [short, long] = left.length <= right.length ? [left, [...right]] : [right, [...left]];
  let whole = 0;
  let initials = 0;
  for (const word of short.toSorted((x, y) => y.length - x.length)) {
    const exact = long.findIndex((other) => other === word);
    const near =
      exact >= 0 ? exact : long.findIndex((other) => isInitial(word, other) || isInitial(other, word));
    if (near < 0) continue;
    long.splice(near, 1);
    if (exact >= 0) whole += 1;
    else initials += 1;
  }
  if (whole === short.length) return long.length === 0 ? 'match' : 'similar';
  return whole > 0 && whole + initials === short.length ? 'similar' : 'differs';
}

const isInitial = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short);

/** True where two names share a whole word of three letters or more: perhaps one family. */
export function shareAWord(a: string, b: string): boolean {
  const words = new Set(nameWords(a));
  return nameWords(b).some((word) => word.length > 2 && words.has(word));
}

/** A postal address, taken apart for comparing. */
export type FoldedAddress = { postcode: string; number: string; street: string };

const streetWords: readonly (readonly [RegExp, string])[] = [
  [/str(aat|asse|\.)?$/, 'str'],
  [/^(bd|bld|blvd|boul|boulevard)$/, 'boulevard'],
  [/^(av|ave|avenue)$/, 'avenue'],
  [/^(ch|chee|chaussee)$/, 'chaussee'],
  [/^(pl|place)$/, 'place'],
  [/^(r|rue)$/, 'rue'],
  [/(stwg|steenweg|stw)$/, 'steenweg'],
  [/(ln|laan)$/, 'laan'],
  [/(pln|plein)$/, 'plein'],
  [/^(st|sint|saint)$/, 'sint'],
  [/^(ste|sainte)$/, 'sainte'],
];

const boxWords =
  /\b(bus|box|boite|bte|bt|b|app|apt|appt|appartement|postbus|etage|verdieping|wohnung|whg)\b.*$/;

/** Takes an address apart. `street` may hold number and box; null where there is no number or postcode in it. */
export function foldAddress(street: string, postcode: string): FoldedAddress | null {
  const code = fold(postcode)
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(b|be|d|de|f|fr|l|lu|nl)(?=\d{4})/, '');
  const text = fold(street).replace(/(\d)\s*(?:bus|box|bte|b)\.?\s*(?=\w)/, '$1 bus ');
  const numbers = /(?:^|[\s,])(\d+)\s?([a-z]?)\b(?!.*(?:^|\s)\d+\s?[a-z]?\s*(?:bus|box|bte|boite|$))/.exec(
    text.replace(boxWords, ''),
  );
  const number = numbers === null ? (/\d+/.exec(text)?.[0] ?? '') : `${numbers[1]}${numbers[2] ?? ''}`;
  const words = text
    .replace(boxWords, '')
    .replace(/\./g, '. ')
    .split(/[^\p{L}.]+/u)
    .map((word) => streetWord(word))
    .filter((word) => word.length > 1);
  if (code === '' || words.length === 0) return null;
  return { postcode: code, number, street: words.toSorted().join('') };
}

function streetWord(word: string): string {
  const bare = word.replace(/\.$/, '');
  for (const [pattern, whole] of streetWords) {
    if (pattern.test(word)) return word.replace(pattern, whole);
    if (pattern.test(bare)) return bare.replace(pattern, whole);
  }
  return particles.has(bare) ? '' : bare;
}

/** Compares two addresses: `similar` for the same street and postcode with another number. */
export function compareAddresses(a: FoldedAddress, b: FoldedAddress): Likeness {
  if (a.postcode !== b.postcode) return 'differs';
  if (a.street !== b.street)
    return a.number === b.number && a.number !== '' && near(a.street, b.street) ? 'similar' : 'differs';
  return a.number === b.number ? 'match' : 'similar';
}

/** One contains the other, as with a street written in short. */
const near = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
