/** Who writes: a person's name out of the sender line, the signature, the letterhead or a sentence. */

import { fold } from '../../../../text/fold.ts';
import type { ControllerMarks } from '../document.ts';
import type { Found } from './found.ts';

const titles =
  '(?:de heer|dhr\\.?|heer|meneer|mevrouw|mevr\\.?|mw\\.?|mej\\.?|mevrouw|monsieur|madame|mademoiselle|mme\\.?|mlle\\.?|m\\.|mr\\.?|mrs\\.?|ms\\.?|miss|herrn?|frau|fr\\.|dr\\.?|prof\\.?|drs\\.?|ir\\.?|ing\\.?|dipl\\.-ing\\.?|ma[iî]tre|me\\.?|mter\\.?|rechtsanw[aä]lt(?:in)?|ra(?:in)?|sir|docteur|doctor|dame|sieur)';
const particle =
  "(?:van|von|vom|zu|zum|zur|de|den|der|des|del|della|di|da|dos|du|la|le|les|ter|ten|te|'t|op|el|al|ben|bin|ibn|mc|mac|st\\.|d'|l'|y|e)";
const nameWord = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Lu}\\.)";
/** First name, particles, family names; a person writes two to six words. */
const fullName = `(?:${nameWord}(?:[ \\t]+(?:${particle}[ \\t]+){0,3}${nameWord}){1,4}|${nameWord}(?:[ \\t]+${particle}){1,3}[ \\t]*${nameWord})`;
const titleStart = new RegExp(`^(?:${titles}[ \\t]+)+`, 'iu');

/** Words that begin with a capital in signatures and letterheads without being anybody's name. */
const notName =
  /\b(?:straat|laan|steenweg|plein|strasse|rue|avenue|boulevard|chemin|place|street|road|bus|postbus|groet(?:en|jes)?|hoogachtend|cordialement|salutations|grussen?|regards|sincerely|faithfully|mvg|bedankt|dank|merci|danke|thanks|thank|geachte|beste|cher|chere|dear|sehr|geehrte|bonjour|hallo|hello|hi|dag|betreft|betreff|objet|subject|onderwerp|datum|date|bijlagen?|annexe?s?|anlagen?|enclosures?|klantendienst|klantenservice|service|clientele|kundenservice|kundendienst|customer|afdeling|privacy|dpo|data|protection|datenschutz\w*|gdpr|avg|rgpd|dsgvo|nv|sa|bv|bvba|srl|sprl|gmbh|ag|ltd|inc|vzw|asbl|advocaat|advocaten|avocats?|rechtsanwalt\w*|kanzlei|cabinet|law|solicitors?|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|januar|februar|marz|dezember|january|february|march|june|july|august|october|monday|maandag|lundi|montag|iphone|ipad|samsung|android|outlook|gmail|bestelling|commande|order|bestellung|account|compte|konto|tel|gsm|mobile|email|mail|www|http|team|redactie|aangetekend|recommande|einschreiben|registered|verzoek|demande|antrag|request|artikel|article|art|recht|droit|right|mijn|mon|ma|mein|my|uw|votre|ihre|your|ik|je|ich|belgie|belgique|belgium|belgien|nederland|france|deutschland|luxembourg|germany|attn|tav|aan|heer|mevrouw|madame|monsieur|herr|frau|dames|heren|damen|herren|sir|madam|with|met|avec|mit|veuillez|inzage|verwijdering|reminder|herinnering|rappel|erinnerung|naam|nom|name|prenom|vorname|adres|adresse|address|klant|klantnummer|kunde|kundin|client|cliente|namens|geboren|verzonden|envoye|gesendet|sent|the|and|und|en|et|of|please|bitte|graag|alvast|ps|nb|cc|fwd|re|fw|yours|best|kind|warm|many|all|smartphoto|stop|unsubscribe|opt|newsletter|nieuwsbrief|verantwoordelijke|controller|consumer|vertrouwelijk|guten|tag|goedendag|goeiendag|goedemorgen|goedemiddag|good|morning|afternoon|evening|bonsoir|salut|moin|servus|gruezi|batiment|bat|residence|appartement|apartment|etage|verdieping|webformulier|formulier|formulaire|formular|contactformulier)\b/;

/** Trims titles, turns "Peeters, Anneleen" round, and lowers a name that is all capitals; null where it is no name. */
export function tidyName(written: string, controller: ControllerMarks): string | null {
  let name = written
    .replace(/["()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(titleStart, '')
    .replace(/[,;:.\s]+$/, '');
  name = name
    .replace(/^(.+?)\s*,\s*(?:(?:mevrouw|de heer|mme|m\.)\s*)?([^,]+)$/iu, '$2 $1')
    .replace(titleStart, '')
    .trim();
  if (name.length < 3 || name.length > 70 || /[\d@<>/_:;!?=+*]/.test(name)) return null;
  const words = name.split(' ');
  if (words.length > 7 || notName.test(fold(name).replace(/['’.]/g, ' '))) return null;
  const own = fold(name);
  if (controller.names.some((mark) => own.includes(fold(mark)))) return null;
  return casing(name);
}

function casing(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3) return name;
  if (letters === letters.toUpperCase())
    return name
      .split(' ')
      .map((word, index) => capital(word, index))
      .join(' ');
  if (letters === letters.toLowerCase())
    return name
      .split(' ')
      .map((word, index) => capital(word, index))
      .join(' ');
  return name
    .split(' ')
    .map((word, index) => (/^\p{Lu}{3,}(?:-\p{Lu}+)?$/u.test(word) ? capital(word, index) : word))
    .join(' ');
}

const lowParticles = new Set([
  'van',
  'von',
  'vom',
  'zu',
  'de',
  'den',
  'der',
  'du',
  'des',
  'la',
  'le',
  'ter',
  'ten',
  "'t",
  'di',
  'da',
  'del',
  'y',
  'op',
]);

function capital(word: string, index: number): string {
  const lower = word.toLowerCase();
  if (index > 0 && lowParticles.has(lower)) return lower;
  return lower.replace(
    /(^|[-'’])(\p{L})/gu,
    (_all, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
}

const closing =
  /^(?:(?:(?:met|mit|with|en|avec) )?(?:vriendelijke|hartelijke|beste|veel|de meeste|bijzondere|oprechte|freundlichen?|besten?|herzlichen?|viele|lieben?|schonen?|kind|best|warm|many)\s+(?:groet(?:en|jes)?|hoogachting|grussen?|gruss|regards|wishes|thanks|dank)|groet(?:en|jes)?|hoogachtend|mvg|vrgr|mfg|lg|vg|hochachtungsvoll|gruss|grusse|cordialement|bien (?:a vous|cordialement)|sinceres salutations|salutations|meilleures salutations|respectueusement|veuillez (?:agreer|recevoir)|je vous prie|dans l'attente|recevez|regards|cheers|thanks|thank you|many thanks|sincerely|yours|best|kind regards|br|rgds|alvast (?:bedankt|dank)|bedankt|dank (?:u|je)|merci(?: d'avance)?|danke|vielen dank|merci beaucoup|bien a vous|a bientot|tot (?:spoedig|snel|gauw)|namens)\b/;

type Line = { text: string; start: number };

const longestLine = 120;

/** Whether a line is, or begins with, a closing formula. */
function closes(line: Line): boolean {
  return line.text.length <= longestLine && closing.test(fold(line.text).trim());
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const one = { text: line, start };
    start += line.length + 1;
    return one;
  });
}

const lineName = new RegExp(
  `^[\\s*_~-]*((?:${titles}[ \\t]+)*${fullName}|\\p{Lu}{2,}[\\p{Lu}' -]+,?[ \\t]+${nameWord})(?:[ \\t]*[,|–(-].*)?[\\s*_]*$`,
  'u',
);
const looseName = /^[\s*_~-]*((?:\p{L}[\p{L}\p{M}'’.-]*)(?:[ \t]+\p{L}[\p{L}\p{M}'’.-]*){1,4})[\s*_]*$/u;
const singleName = /^[\s*_~-]*(\p{L}[\p{L}'’-]{1,20})[\s*_.!]*$/u;

function nameOnLine(
  line: Line,
  controller: ControllerMarks,
  confidence: number,
  rule: string,
  loose: boolean,
): Found<string> | null {
  if (line.text.length > longestLine) return null;
  const match = lineName.exec(line.text) ?? (loose ? looseName.exec(line.text) : null);
  if (match?.[1] === undefined) return null;
  const name = tidyName(match[1], controller);
  if (name === null || !name.includes(' ')) return null;
  const start = line.start + line.text.indexOf(match[1]);
  return { value: name, start, end: start + match[1].length, confidence, rule };
}

/** "Kind regards, Jo Smith" on one line. */
function beside(line: Line, controller: ControllerMarks): Found<string>[] {
  const written = /[,.]\s*((?:\p{Lu}[\p{L}'’.-]*)(?:[ \t]+[\p{L}'’.-]+){0,4})\s*$/u.exec(line.text);
  if (written?.[1] === undefined || line.text.length > 90) return [];
  const name = tidyName(written[1], controller);
  if (name === null) return [];
  const start = line.start + written.index;
  const confidence = name.includes(' ') ? 0.88 : 0.5;
  return [{ value: name, start, end: start + written[0].length, confidence, rule: 'name:closing-line' }];
}

function firstNameOn(line: Line, controller: ControllerMarks): Found<string> | null {
  const written = singleName.exec(line.text)?.[1];
  const name = written === undefined ? null : tidyName(written, controller);
  if (written === undefined || name === null || closes(line)) return null;
  const start = line.start + line.text.indexOf(written);
  return { value: name, start, end: start + written.length, confidence: 0.45, rule: 'name:first-name' };
}

/** The name under a closing formula, or a first name alone there. */
function signatures(lines: Line[], controller: ControllerMarks): Found<string>[] {
  const found: Found<string>[] = [];
  for (const [at, line] of lines.entries()) {
    if (!closes(line)) continue;
    found.push(...beside(line, controller));
    for (const next of lines.slice(at + 1, at + 6)) {
      const named =
        nameOnLine(next, controller, 0.92, 'name:signature', true) ?? firstNameOn(next, controller);
      if (named === null) continue;
      found.push(named);
      break;
    }
  }
  return found;
}

const introductions: RegExp[] = [
  new RegExp(
    `(?:ondergetekende|undersigned|soussign[ée](?:e|\\(e\\)|·e|\\.e)?|unterzeichnete[rn]?|unterzeichner(?:in)?)[\\s,:]*(?:${titles}[ \\t]+)*(${fullName})`,
    'giu',
  ),
  new RegExp(
    `(?:mijn naam is|m'n naam is|je m'appelle|mon nom est|mein name ist|ich hei(?:ß|ss)e|my name is|i am called|ik heet)[ \\t\\n]+(?:${titles}[ \\t]+)*(${fullName})`,
    'giu',
  ),
  new RegExp(
    `(?:^|[.\\n])[ \\t]{0,8}(?:Ik|Ich|I|Je|Moi),?[ \\t]+(?:${titles}[ \\t]+)*(${fullName})[ \\t]*,`,
    'gu',
  ),
];
const labelled =
  /^[ \t*-]*(?:(?:volledige )?naam|naam en voornaam|voornaam en naam|voor- en (?:familie|achter)naam|nom(?: et pr[ée]noms?)?|pr[ée]nom et nom|nom complet|(?:vollst[äa]ndiger )?name|vor- und nachname|name, vorname|(?:full |my )?name|requester|demandeur|antragsteller(?:in)?|verzoeker)[ \t]*[:=][ \t]*(.+)$/gimu;
const givenLabel = /^[ \t*-]*(?:voornaam|pr[ée]nom|vorname|first name|given name)[ \t]*[:=][ \t]*(.+)$/imu;
const familyLabel =
  /^[ \t*-]*(?:familienaam|achternaam|naam|nom(?: de famille)?|nachname|familienname|last name|surname|family name)[ \t]*[:=][ \t]*(.+)$/imu;

function introduced(text: string, controller: ControllerMarks): Found<string>[] {
  const found: Found<string>[] = [];
  for (const pattern of introductions) {
    for (const match of text.matchAll(new RegExp(pattern.source, pattern.flags.replace('i', '')))) {
      add(found, match, match[1], controller, 0.95, 'name:introduced');
    }
    if (!pattern.flags.includes('i')) continue;
    for (const match of text.matchAll(pattern)) {
      const written = match[1] ?? '';
      const capitals =
        /^(?:\p{Lu}[\p{L}\p{M}'’.-]*(?:[ \t]+(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|den|der|du|la|le|ter|ten|el|di|da)(?![\p{L}]))*)/u.exec(
          written,
        )?.[0] ?? written.split(/\s+/).slice(0, 2).join(' ');
      add(found, match, capitals, controller, 0.9, 'name:introduced');
    }
  }
  const given = givenLabel.exec(text)?.[1];
  const family = familyLabel.exec(text);
  if (given !== undefined && family?.[1] !== undefined) {
    const name = tidyName(`${given.trim()} ${family[1].trim()}`, controller);
    if (name !== null)
      found.push({
        value: name,
        start: family.index,
        end: family.index + family[0].length,
        confidence: 0.96,
        rule: 'name:two-labels',
      });
  } else {
    for (const match of text.matchAll(labelled)) add(found, match, match[1], controller, 0.94, 'name:label');
  }
  return found;
}

function add(
  found: Found<string>[],
  match: RegExpExecArray,
  written: string | undefined,
  controller: ControllerMarks,
  confidence: number,
  rule: string,
): void {
  const name = tidyName(written ?? '', controller);
  if (name === null || !name.includes(' ') || written === undefined) return;
  const start = match.index + match[0].indexOf(written);
  found.push({ value: name, start, end: start + written.length, confidence, rule });
}

/** A name in the first lines with a street or a town under it: the letterhead. */
function letterhead(lines: Line[], controller: ControllerMarks): Found<string>[] {
  const top = lines.filter((line) => line.text.trim() !== '').slice(0, 12);
  for (const [at, line] of top.entries()) {
    const named = nameOnLine(
      { ...line, text: line.text.replace(/\s{4,}.*$/, '') },
      controller,
      0.84,
      'name:letterhead',
      false,
    );
    const under = top
      .slice(at + 1, at + 4)
      .map((next) => next.text)
      .join('\n');
    if (named !== null && /\d/.test(under.split('\n')[0] ?? '') && /\b\d{4,5}\b/.test(under)) return [named];
  }
  return [];
}

/** The last line of all, where somebody signs without a closing formula. */
function lastLine(lines: Line[], controller: ControllerMarks): Found<string>[] {
  const filled = lines.filter((line) => line.text.trim() !== '');
  if (filled.length < 2) return [];
  for (const line of filled.slice(-3).reverse()) {
    const named = nameOnLine(line, controller, 0.7, 'name:last-line', false);
    if (named !== null) return [named];
  }
  return [];
}

/** Every name that may be the writer's, with how sure each is. */
export function namesIn(text: string, controller: ControllerMarks): Found<string>[] {
  const lines = linesOf(text);
  return [
    ...introduced(text, controller),
    ...signatures(lines, controller),
    ...letterhead(lines, controller),
    ...lastLine(lines, controller),
  ];
}

/** The display name of a sender line, where it is a person's. */
export function senderName(display: string | null, controller: ControllerMarks): string | null {
  if (display === null) return null;
  const name = tidyName(display.replace(/\s+[-|]\s.*$|\s*\(.*$/, '').replace(/^'|'$/g, ''), controller);
  return name?.includes(' ') === true ? name : null;
}
