/** Which country an address is in. */
import { fold } from '../../../../text/fold.ts';

/** What the shape of a postcode says: a country, or only its number of digits. */
export type PostcodeHint = 'NL' | 'LU' | 'BE' | 'DE' | 'FR' | 'AT' | 'CH' | 'GB' | 'five' | 'four';

const countryNames: [RegExp, string][] = [
  [/\b(?:belgie|belgique|belgien|belgium)\b/, 'BE'],
  [/\b(?:nederland|pays-bas|niederlande|the netherlands|netherlands|holland|hollande)\b/, 'NL'],
  [/\b(?:luxemburg|luxembourg|grand-duche de luxembourg)\b/, 'LU'],
  [/\b(?:frankrijk|france|frankreich)\b/, 'FR'],
  [/\b(?:duitsland|allemagne|deutschland|germany)\b/, 'DE'],
  [/\b(?:oostenrijk|autriche|osterreich|austria)\b/, 'AT'],
  [/\b(?:zwitserland|suisse|schweiz|switzerland)\b/, 'CH'],
  [
    /\b(?:united kingdom|verenigd koninkrijk|royaume-uni|england|great britain|uk|grossbritannien|scotland|wales)\b/,
    'GB',
  ],
  [/\b(?:spanje|espagne|spanien|spain|espana)\b/, 'ES'],
  [/\b(?:italie|italien|italy|italia)\b/, 'IT'],
  [/\b(?:denemarken|danemark|danemark|denmark|danmark)\b/, 'DK'],
  [/\b(?:zweden|suede|schweden|sweden|sverige)\b/, 'SE'],
  [/\b(?:noorwegen|norvege|norwegen|norway|norge)\b/, 'NO'],
];

/** A country named right after the town: at the end of its line or alone on the next one. */
export function countryInLine(after: string): string | null {
  const [rest = '', next = ''] = after.split('\n');
  const sameLine = /^[\s,(–-]*([\p{L} -]{2,30})/u.exec(rest)?.[1] ?? '';
  for (const candidate of [sameLine, next]) {
    const folded = fold(candidate)
      .trim()
      .replace(/[().,]/g, '');
    if (folded === '' || folded.length > 30) continue;
    for (const [pattern, code] of countryNames) {
      const match = pattern.exec(folded);
      if (match !== null && match.index === 0 && folded.length - match[0].length < 12) return code;
    }
  }
  return null;
}

/** The country by the postcode's shape, then by the street's words, then by the language of the letter. */
export function countryOf(hint: PostcodeHint, language: string, street: string): string | null {
  if (hint === 'four') return language === 'de' && /gasse\b/i.test(street) ? 'AT' : 'BE';
  if (hint !== 'five') return hint;
  const folded = fold(street);
  if (
    /\b(?:rue|avenue|boulevard|chemin|impasse|allee|place|quai|route|cours|square|residence|lieu-dit|lotissement|av|bd)\b/.test(
      folded,
    ) &&
    !/allee\s+\d/.test(folded)
  )
    return 'FR';
  if (/(?:strasse|str\.|weg|gasse|platz|allee|ring|damm|ufer|markt)\b/.test(folded)) return 'DE';
  if (/\b(?:calle|avenida|plaza|carrer)\b/.test(folded)) return 'ES';
  if (/\b(?:via|viale|piazza|corso)\b/.test(folded)) return 'IT';
  return language === 'fr' ? 'FR' : 'DE';
}
