/** Postal addresses as people of BE, NL, LU, FR, DE, AT, CH and GB write them. */
import type { Address } from '../../../../../src-contract/reading.ts';
import { fold } from '../../../../text/fold.ts';
import type { ControllerMarks } from '../document.ts';
import { countryInLine, countryOf, type PostcodeHint } from './country.ts';
import type { Found } from './found.ts';
import { streetBefore, streetIn } from './street.ts';

const cityWord = "(?:Ste?\\.|\\p{Lu}[\\p{L}'’-]*|'s-\\p{Lu}[\\p{L}-]+|'t)";
const cityJoin =
  "(?:\\s(?:am|an der|an|im|in|ob der|ob|bei|vor der|sur|sous|lez|lès|les|le|la|de|du|des|op|aan den|aan de|aan|den|der|ter|upon|under|on|d'|l'))";
const city = `(${cityWord}(?:(?:${cityJoin})?[ \\t-]${cityWord}){0,3}(?:\\s\\((?:[\\p{L} .-]{2,25})\\))?)`;
/** Not \\s: a town never runs over the end of its line. */
const cityPattern = city.replaceAll('\\s', '[ \\t]');

const formats: [RegExp, PostcodeHint][] = [
  [
    new RegExp(
      `(?<![\\p{L}\\d.])(?:NL[- ]{1,2})?([1-9]\\d{3}[ \\t]?[A-Z]{2})(?![\\p{L}\\d])[ \\t,]+${cityPattern}`,
      'gu',
    ),
    'NL',
  ],
  [
    new RegExp(`(?<![\\p{L}\\d.-])(?:L[- ]{1,3}|LU[- ]{1,2})(\\d{4})(?!\\d)[ \\t,]+${cityPattern}`, 'gu'),
    'LU',
  ],
  [
    new RegExp(`(?<![\\p{L}\\d.-])(?:B[- ]{1,3}|BE[- ]{1,3})(\\d{4})(?!\\d)[ \\t,]+${cityPattern}`, 'gu'),
    'BE',
  ],
  [
    new RegExp(`(?<![\\p{L}\\d.-])(?:D[- ]{1,3}|DE[- ]{1,3})(\\d{5})(?!\\d)[ \\t,]+${cityPattern}`, 'gu'),
    'DE',
  ],
  [
    new RegExp(`(?<![\\p{L}\\d.-])(?:F[- ]{1,3}|FR[- ]{1,3})(\\d{5})(?!\\d)[ \\t,]+${cityPattern}`, 'gu'),
    'FR',
  ],
  [
    new RegExp(`(?<![\\p{L}\\d.-])(?:A[- ]{1,3}|AT[- ]{1,3})(\\d{4})(?!\\d)[ \\t,]+${cityPattern}`, 'gu'),
    'AT',
  ],
  [new RegExp(`(?<![\\p{L}\\d.-])(?:CH[- ]{1,3})(\\d{4})(?!\\d)[ \\t,]+${cityPattern}`, 'gu'), 'CH'],
  [new RegExp(`(?<![\\p{L}\\d.,/+-])(\\d{5})(?![\\d./-])[ \\t,]+${cityPattern}`, 'gu'), 'five'],
  [new RegExp(`(?<![\\p{L}\\d.,/+-])([1-9]\\d{3})(?![\\d./-])[ \\t,]+${cityPattern}`, 'gu'), 'four'],
];
const british = /(?<![\p{L}\d])([A-Z]{1,2}\d[A-Z\d]?[ \t]?\d[A-Z]{2})(?![\p{L}\d])/gu;

/** Words that stand where a town would but are none. */
const notTown =
  /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|januar|februar|marz|juli|dezember|january|february|march|may|june|july|august|october|euro|eur|stuks|fotos?|photos?|uur|uhr|heures|geachte|beste|cher|chere|madame|monsieur|sehr|dear|met|bestelling|dsgvo|avg|gdpr|rgpd|ik|je|ich|i|he|de|op|en|et|und|and|van)$/;
const trailing = /[\s,.;:]+$/;

type Place = { postcode: string; city: string; hint: PostcodeHint; start: number; end: number };

function placesIn(text: string): Place[] {
  const places: Place[] = [];
  const add = (place: Place) => {
    if (!places.some((other) => place.start < other.end && place.end > other.start)) places.push(place);
  };
  for (const [pattern, hint] of formats) {
    for (const match of text.matchAll(pattern)) {
      const name = tidyCity(match[2] ?? '');
      if (name === '') continue;
      const end = match.index + match[0].lastIndexOf(match[2] ?? '') + name.length;
      add({ postcode: (match[1] ?? '').replace(/\s+/g, ' '), city: name, hint, start: match.index, end });
    }
  }
  return places.sort((left, right) => left.start - right.start);
}

function tidyCity(written: string): string {
  const words = written.replace(trailing, '').split(/[ \t]+/);
  const cut = words.findIndex(
    (word, index) => notTown.test(fold(word)) && !(index > 0 && /^(?:de|op|en|he)$/.test(word)),
  );
  const kept = (cut === -1 ? words : words.slice(0, cut))
    .join(' ')
    .replace(/\s(?:belgi[eëu]\w*|belgique|nederland|france|deutschland|luxembourg|germany|belgium)$/iu, '');
  return kept.replace(/\s+(?:cedex|\(.*\))$/iu, (tail) => (/cedex/i.test(tail) ? tail : '')).trim();
}

/** Great Britain: the town stands in the line above the postcode, or before it. */
function britishPlaces(text: string): Place[] {
  return [...text.matchAll(british)].flatMap((match) => {
    const head = text.slice(0, match.index).replace(/[\s,]+$/, '');
    const lineStart = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(',')) + 1;
    const town = head.slice(lineStart).trim();
    if (!/^\p{Lu}[\p{L}' -]+$/u.test(town) || town.split(' ').length > 4) return [];
    return [
      {
        postcode: match[1] ?? '',
        city: town,
        hint: 'GB' as const,
        start: lineStart,
        end: match.index + match[0].length,
      },
    ];
  });
}

function isControllers(place: Place, street: string | null, controller: ControllerMarks): boolean {
  const own = controller.addressLines.map((line) => fold(line).replace(/[^a-z0-9]/g, ''));
  const written = fold(street ?? '').replace(/[^a-z0-9]/g, '');
  if (written !== '')
    return own.some((line) => line.length > 5 && (written.includes(line) || line.includes(written)));
  return own.some((line) => line.includes(fold(`${place.postcode}${place.city}`).replace(/[^a-z0-9]/g, '')));
}

/** A line that names the controller stands just above. */
function belowController(text: string, start: number, controller: ControllerMarks): boolean {
  const above = fold(text.slice(Math.max(0, start - 160), start))
    .split('\n')
    .slice(-4);
  return above.some((line) =>
    controller.names.some((name) => fold(line).includes(fold(name)) && line.trim().length < 60),
  );
}

/** A postcode of digits alone needs a street or a line of its own; else any number before a capital would do. */
function isAddress(text: string, place: Place, street: Found<string> | null): boolean {
  return street !== null || (place.hint !== 'four' && place.hint !== 'five') || aloneOnLine(text, place);
}

function addressAt(
  text: string,
  place: Place,
  language: string,
  controller: ControllerMarks,
): Found<Address> | null {
  const street =
    place.hint === 'GB'
      ? streetBefore(text, place.start - 1)
      : (streetBefore(text, place.start) ?? streetIn(text, place.end));
  if (isControllers(place, street?.value ?? null, controller) || !isAddress(text, place, street)) return null;
  const start = Math.min(place.start, street?.start ?? place.start);
  const end = Math.max(place.end, street?.end ?? place.end);
  const country =
    countryInLine(text.slice(end, end + 60)) ?? countryOf(place.hint, language, street?.value ?? '');
  const ours = belowController(text, start, controller);
  return {
    value: {
      street: street?.value ?? null,
      postcode: spaced(place.postcode, place.hint),
      city: townCase(place.city),
      country,
    },
    start,
    end,
    confidence: ours ? 0.3 : street === null ? 0.6 : 0.92,
    rule: `address:${place.hint}`,
  };
}

/**
 * Addresses in `text` that are not the controller's. `language` decides between countries that write the same
 * number of digits.
 */
export function addressesIn(text: string, language: string, controller: ControllerMarks): Found<Address>[] {
  return [...placesIn(text), ...britishPlaces(text)]
    .map((place) => addressAt(text, place, language, controller))
    .filter((found) => found !== null);
}

function aloneOnLine(text: string, place: Place): boolean {
  const start = text.lastIndexOf('\n', place.start - 1) + 1;
  return (
    text
      .slice(start, place.start)
      .trim()
      .replace(/^[\p{L}\s]{0,14}:/u, '') === ''
  );
}

/** A town in capitals, as the post likes it, in ordinary writing. */
function townCase(town: string): string {
  const letters = town.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3 || letters !== letters.toUpperCase()) return town;
  return town
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_all, mark: string, letter: string) => mark + letter.toUpperCase())
    .replace(/(?<=[\s-])(?:Am|An|Im|Sur|Sous|Lez|Les|Le|La|De|Du|Des|Den|Der|Aan|Op|En)(?=[\s-])/gu, (word) =>
      word.toLowerCase(),
    );
}

/** Dutch postcodes are written with a space. */
function spaced(postcode: string, hint: PostcodeHint): string {
  return hint === 'NL' ? postcode.replace(/^(\d{4})\s?([A-Z]{2})$/, '$1 $2') : postcode;
}
