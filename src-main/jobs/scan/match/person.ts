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

/** Words that carry no weight in a name. */
export const fillers: ReadonlySet<string> = new Set([...particles, ...titles]);

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

/** Umlauts written as two letters fold to the same as those written with dots. */
const foldWord = (word: string): string => word.replace(/([aou])e/g, '$1');

/** The telling words of a name, in no order: without particles, titles and punctuation; `?` is a letter that was lost. */
export function nameWords(name: string): string[] {
  const words = fold(name)
    .replace(/\b([dlt])'/g, '$1 ')
    .replaceAll('\ufffd', '?')
    .split(/[^\p{L}\p{N}?]+/u)
    .filter((word) => word.replaceAll('?', '') !== '')
    .map(foldWord);
  const telling = words.filter((word) => !particles.has(word) && !titles.has(word));
  return telling.length > 0 ? telling : words;
}

export type Likeness = 'match' | 'similar' | 'differs';

/** True where two names or addresses are the same but for initials or a slip; false where there is nothing to compare. */
export const isLike = (likeness: Likeness | null): boolean => likeness === 'match' || likeness === 'similar';

/** All letters of a name in a fixed order: the same for `Van den Broeck` and `Vandenbroeck`. */
function letters(name: string): string {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !titles.has(word))
    .map(foldWord);
  return [...words.join('')].toSorted().join('');
}

/** Two words that may be one: an initial, a lost letter, one slip of the pen. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short);
  if (a.includes('?') || b.includes('?')) return sameWithGaps(a, b);
  return short.length >= 4 && long.length - short.length <= 1 && oneSlip(short, long);
}

function sameWithGaps(a: string, b: string): boolean {
  return (
    a.length === b.length && [...a].every((letter, at) => letter === '?' || b[at] === '?' || letter === b[at])
  );
}

/** One letter added, left out, changed, or two swapped. */
function oneSlip(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const tail = short.slice(at);
  if (short.length < long.length) return tail === long.slice(at + 1);
  if (tail.slice(1) === long.slice(at + 1)) return true;
  return tail[0] === long[at + 1] && tail[1] === long[at] && tail.slice(2) === long.slice(at + 2);
}

/**
 * Compares two names. `match`: the same words, in any order; `similar`: one has fewer words, an initial or a slip
 * where the other has the word; `differs`: no word in common, or other first names beside one family name.
 */
export function compareNames(a: string, b: string): Likeness {
  const left = nameWords(a);
  const right = nameWords(b);
  if (left.length === 0 || right.length === 0) return 'similar';
  const [short, long] = left.length <= right.length ? [left, [...right]] : [right, [...left]];
  let whole = 0;
  let nearly = 0;
  for (const word of short.toSorted((x, y) => y.length - x.length)) {
    const exact = long.indexOf(word);
    const found = exact >= 0 ? exact : long.findIndex((other) => alike(word, other));
    if (found < 0) continue;
    long.splice(found, 1);
    if (exact >= 0) whole += 1;
    else nearly += 1;
  }
  if (whole === short.length && long.length === 0) return 'match';
  if (whole + nearly === short.length && (whole > 0 || nearly > 1)) return 'similar';
  return letters(a) === letters(b) && letters(a).length >= 6 ? 'match' : 'differs';
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

const box =
  /(?<=\d\s*[a-z]?)[\s,/]*\b(bus|box|boite|bte|bt|app|apt|appt|appartement|etage|verdieping|wohnung|whg)\b.*$|(?<=\d)\s*[/-].*$/;

/**
 * Takes an address apart. `street` holds street, house number and box in any order; null where there is no postcode
 * or no street.
 */
export function foldAddress(street: string, postcode: string): FoldedAddress | null {
  const code = fold(postcode)
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(be|de|fr|lu|nl|b|d|f|l)(?=\d{4})/, '');
  const text = fold(street).replaceAll('\ufffd', '?').replace(box, '');
  const numbers = text.match(/\d+\s?[a-z]?\b/g) ?? [];
  const number = (/^\d/.test(text) ? numbers[0] : numbers.at(-1)) ?? '';
  const words = text
    .split(/[^\p{L}.?]+/u)
    .map(streetWord)
    .filter((word) => word.length > 1)
    .map(foldWord);
  if (code === '' || words.length === 0) return null;
  return { postcode: code, number: number.replace(/\s/g, ''), street: words.toSorted().join('') };
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
  const written = a.street === b.street || sameWithGaps(a.street, b.street);
  // A street written in short, or with its district.
  const near = a.street.includes(b.street) || b.street.includes(a.street);
  if (!written && !near) return 'differs';
  return written && a.number === b.number ? 'match' : 'similar';
}
