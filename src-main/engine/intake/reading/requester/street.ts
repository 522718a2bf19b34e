/** Street, house number and box. */
import type { Found } from './found.ts';

const box =
  '(?:[ \\t]*[,/]?[ \\t]*(?:bus|bte|boite|boîte|box|b\\.?|apt\\.?|app\\.?|appt\\.?|appartement|apartment|flat|etage|étage|verd\\.?|verdieping|wohnung|whg\\.?|top)[ \\t]*\\.?[ \\t]*[\\dA-Z][\\dA-Z.]*)?';
const houseNumber = `\\d{1,4}(?:[ \\t]?[a-zA-Z](?![\\p{L}]))?(?:[ \\t]?[-/][ \\t]?(?:\\d{1,4}[a-zA-Z]?|[IVX]{1,4}|[A-Za-z]{1,2}|hs|huis)(?![\\p{L}\\d]))?(?:[ \\t]?(?:bis|ter|quater)(?![\\p{L}]))?${box}`;
const nameWord =
  "(?:\\p{Lu}[\\p{L}'’.-]*|(?:van|de|den|der|het|'t|ten|ter|te|la|le|les|du|des|d'|l'|l’|d’|aux?|à|et|en|sur|sous|am|an|im|in|zum|zur|auf|dem|von|vom|bei|unter|of|the|op|naar)(?=[\\s\\p{Lu}])|\\d{1,2}(?:e|er|ste|de|th|nd|rd)?(?=[ \\t]\\p{L}))";
const romanStreet =
  '(?:rue|r\\.|avenue|av\\.?|ave|boulevard|bd\\.?|blvd|chemin|ch\\.|chée|chaussée|chaussee|place|pl\\.|impasse|all[ée]e|quai|route|rte|cours|square|clos|drève|dreve|sentier|passage|r[ée]sidence|lotissement|ruelle|venelle|faubourg|esplanade|voie|montée|montee|lieu-dit)';

/** `12, rue de la Loi boîte 4` */
const numberFirst = new RegExp(
  `(?<![\\p{L}\\d])(${houseNumber}[ \\t]*,?[ \\t]*${romanStreet}[ \\t]+[\\p{L}\\d'’. -]{2,50}?${box})$`,
  'iu',
);
/** `12 High Street` */
const englishStreet =
  /(?<![\p{L}\d])((?:(?:Flat|Apt\.?|Apartment|Unit)[ \t]\w+[ \t]*,?[ \t]*)?\d{1,4}[a-zA-Z]?[ \t]+(?:\p{Lu}[\p{L}'.-]+[ \t]+){1,4}(?:Street|St\.?|Road|Rd\.?|Lane|Ln|Avenue|Ave\.?|Drive|Dr\.?|Close|Court|Way|Place|Square|Terrace|Gardens|Crescent|Hill|Park|Mews|Row|Green|Walk|Grove|View))$/u;
/** `rue de la Loi 12 boîte 4`, with the kind of street in lower case too. */
const romanNumberLast = new RegExp(
  `(?<![\\p{L}\\d])(${romanStreet}[ \\t]+[\\p{L}\\d'’. -]{2,50}?[ \\t]*,?[ \\t]*(?:n°|nr\\.?|no\\.?)?[ \\t]*${houseNumber})$`,
  'iu',
);
/** `Kerkstraat 12 bus 3`, `Am Alten Markt 5` */
const numberLast = new RegExp(
  `(?<![\\p{L}\\d'’-])(${nameWord}(?:[ \\t]+${nameWord}){0,5}[ \\t]*,?[ \\t]*(?:nr\\.?|n°|no\\.?|nummer)?[ \\t]*${houseNumber})$`,
  'u',
);
/** `kerkstraat 12`: an ending that names a street makes up for the missing capital. */
const lowerCase = new RegExp(
  `(?<![\\p{L}\\d])([\\p{L}'-]+(?:straat|laan|weg|plein|steenweg|dreef|kaai|lei|baan|hof|dijk|gracht|singel|pad|plantsoen|kade|stra(?:ß|ss)e|str\\.|gasse|platz|allee|ring)[ \\t]+${houseNumber})$`,
  'iu',
);

const patterns: RegExp[] = [englishStreet, numberFirst, romanNumberLast, numberLast, lowerCase];
const lead =
  /^(?:adres|adresse|address|anschrift|postadres|straat|rue|woonadres|wohnhaft(?:\s+in)?|domicili[ée]e?|demeurant|habitant|wonende?(?:\s+te)?|ik woon in|wohne in|j'habite|i live at|living at|of|au|te|in|in de|op de|[àa])\b[\s:]*(?:au|in|à|in der|te|at|op|in de|aan de|op het)?\s+/iu;

function match(line: string, offset: number): Found<string> | null {
  const trimmed = line
    .replace(/[\s,;–-]+$/, '')
    .replace(/\s+(?:te|à|a|in|at|op|zu|,)$/u, '')
    .replace(/[\s,;]+$/, '');
  for (const pattern of patterns) {
    const found = pattern.exec(trimmed);
    if (found?.[1] === undefined) continue;
    const cleaned = stripLead(found[1]);
    const start = offset + found.index + (found[0].length - cleaned.length);
    return {
      value: cleaned.replace(/\s+/g, ' ').trim(),
      start,
      end: start + cleaned.length,
      confidence: 0.9,
      rule: 'street',
    };
  }
  return null;
}

function stripLead(street: string): string {
  if (new RegExp(`^${romanStreet}\\s`, 'iu').test(street)) return street;
  const stripped = street
    .replace(lead, '')
    .replace(/^(?:(?:de|het|den|der|la|le|les|du|des|am|an|in|im|op|the|of|van)\s+)+(?=\p{Lu})/u, '');
  return /\p{L}/u.test(stripped) && stripped.length > 4 ? stripped : street;
}

/** A street fits in this many characters; longer lines are running text. */
const longestLine = 90;

/** The street that ends just before `end`: on the same line, or on one of the two lines above. */
export function streetBefore(text: string, end: number): Found<string> | null {
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  const sameStart = Math.max(lineStart, end - longestLine);
  const same = text.slice(sameStart, end);
  if (/\p{L}/u.test(same.replace(/^[\p{L}\s]{0,18}:/u, ''))) {
    const found = match(same, sameStart);
    if (found !== null) return found;
  }
  let lineEnd = lineStart - 1;
  for (let back = 0; back < 3 && lineEnd > 0; back += 1) {
    const start = text.lastIndexOf('\n', lineEnd - 1) + 1;
    const line = text.slice(start, lineEnd);
    if (line.trim() !== '' && line.length < 2 * longestLine && line.trim().length < longestLine) {
      const found = match(line, start);
      if (found !== null) return found;
    }
    lineEnd = start - 1;
  }
  return null;
}

/** A street right after the town, as in "wonende te 9000 Gent, Veldstraat 5". */
export function streetIn(text: string, start: number): Found<string> | null {
  const rest = /^[ \t]*,[ \t]*((?:[^,\n;.]|\.(?=[ \t]?\d))*\d[^,\n;.]{0,14})/u.exec(
    text.slice(start, start + 90),
  );
  if (rest?.[1] === undefined) return null;
  const written =
    rest[1].split(/\s+(?:en|et|und|and|die|qui|met|avec|mit|geboren|ci-après|hierna)\b/iu)[0] ?? '';
  return match(written, start + rest[0].indexOf(rest[1]));
}
