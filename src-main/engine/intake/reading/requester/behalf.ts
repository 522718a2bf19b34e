/** Letters written for somebody else: the client of a lawyer, a child, a parent. */
import type { ControllerMarks } from '../document.ts';
import type { Found } from './found.ts';
import { tidyName } from './name.ts';

const capitalName =
  "(\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ \\t\\n]+(?:(?:van|von|vom|zu|de|den|der|du|des|la|le|les|ter|ten|te|el|al|di|da|'t)[ \\t]+){0,3}(?:d'|l')?\\p{Lu}[\\p{L}\\p{M}'’.-]*){1,4})";
const person = `(?:(?:de heer|dhr\\.?|heer|mevrouw|mevr\\.?|mw\\.?|monsieur|madame|mademoiselle|mme\\.?|mlle\\.?|m\\.|herrn?|frau|mr\\.?|mrs\\.?|ms\\.?|dr\\.?)[ \\t\\n]+)*${capitalName}`;
const between = '(?:[\\s,:(-]+(?:genaamd|nommée?|namens|named|called|geheten|,)?[\\s,:(-]*)';

/** A professional's or an association's mandate. */
const professional = new RegExp(
  `(?:namens (?:en voor rekening van )?(?:mijn |onze |m'n )?(?:cli[eë]nte?|opdrachtgever|opdrachtgeefster|pupil)|(?:raadsman|raadsvrouw|advocaat|advocate|bewindvoerder|voogd) van|(?:optredend|handelend|treed op|tree op|optreed) (?:\\p{L}+ ){0,2}(?:namens|voor|als (?:raadsman|raadsvrouw|advocaat|bewindvoerder) van)|belangen van(?: mijn cli[eë]nte?)?|(?:mijn|onze) cli[eë]nte?|au nom (?:et pour (?:le )?compte )?de (?:mon client|ma cliente|notre cliente?|mes clients)?|(?:conseil|avocate?|administrateur|administratrice|tuteur|tutrice|mandataire) de|(?:mon client|ma cliente|notre cliente?)|pour le compte de|im namen (?:meine[rs]|unsere[rs]|von)|namens und in vollmacht|in vollmacht|(?:meine[rsn]?|unsere[rsn]?) mandant(?:in|en|schaft)|(?:meine[rs]?|unser(?:e[rs])?) mandant(?:in)?|(?:interessen|vertretung) (?:der|des|von)(?: (?:frau|herrn))?|vertrete(?:n)? (?:ich|wir)|(?:bevollm[äa]chtigter?|betreuer(?:in)?) (?:von|der|des)|on behalf of(?: my| our)?(?: client)?|(?:act|acting|instructed) (?:for|by)|(?:my|our) client|(?:solicitor|attorney|lawyer|guardian|administrator)s? (?:for|of))${between}(?:(?:mijn |onze |mon |ma |notre |mein(?:e[rsn]?)? |unsere[rsn]? |my |our )?(?:cli[eë]nte?|client|cliente|mandant(?:in|en)?|mandantschaft)[\\s,:(-]+)?${person}`,
  'giu',
);
/** A family member: "namens mijn moeder X", "für meine Tochter X". */
const family = new RegExp(
  `(?:namens|voor|in naam van|au nom de|pour|concernant|f[üu]r|im namen|on behalf of|for|about|als (?:moeder|vader|ouder|voogd) van|en tant que (?:m[èe]re|p[èe]re|parent|tuteur|tutrice) de|als (?:mutter|vater|elternteil|betreuer(?:in)?) (?:von|meine[rs])|as the (?:mother|father|parent|guardian|daughter|son) of|(?:m[èe]re|p[èe]re|tuteur|tutrice|moeder|vader|mutter|mother|father|parent|guardian) (?:van|de|von|of))\\s+(?:(?:mijn|m'n|onze|ons|mon|ma|notre|meine?[rsmn]?|unsere?[rsmn]?|my|our)\\s+(?:minderjarige |\\d+-jarige |mineure? |minderj[äa]hrige[rsn]? |late |overleden |bejaarde |\\d+[- ]year[- ]old |d[ée]funte? |verstorbene[rsn]? )?(?:zoon|dochter|moeder|vader|man|echtgenoot|echtgenote|vrouw|partner|kind|oma|opa|grootmoeder|broer|zus|fils|fille|m[èe]re|p[èe]re|mari|femme|[ée]pouse?|enfant|grand-m[èe]re|sohn(?:es)?|tochter|mutter|vaters?|mannes?|frau|ehemann(?:es)?|ehefrau|kind(?:es)?|gro(?:ß|ss)mutter|son|daughter|mother|father|mum|dad|husband|wife|child|grandmother|sister|brother))[\\s,:(-]+${person}`,
  'giu',
);
const minorWords =
  /\b(?:minderjarig\w*|mineure?|minderj[äa]hrig\w*|minor|under ?age|\d{1,2}-jarige (?:zoon|dochter|kind)|(?:mijn|onze|mon|ma|notre|mein\w*|unser\w*|my|our) (?:zoon|zoontje|dochter|dochtertje|kind|fils|fille|enfant|sohn\w*|tochter|kindes|son|daughter|child)\b[^.\n]{0,60}\b(?:\d{1,2}) ?(?:jaar|ans|jahre|years?|j\.))/iu;
const ownAge =
  /\b(?:ik ben|j'ai|ich bin|i am|i'm) (?:pas |nog maar |seulement |erst |only )?(?:maar )?(\d{1,2}) (?:jaar|ans|jahre|years? old)\b/iu;

export type Behalf = {
  client: Found<string>;
  professional: boolean;
};

function firstName(
  text: string,
  pattern: RegExp,
  controller: ControllerMarks,
  rule: string,
): Found<string> | null {
  for (const match of text.matchAll(pattern)) {
    const written = capitalised((match[1] ?? '').replace(/\s+/g, ' '));
    const name = tidyName(written, controller);
    if (name === null || !name.includes(' ')) continue;
    const start = match.index + match[0].lastIndexOf(match[1] ?? '');
    return { value: name, start, end: start + (match[1] ?? '').length, confidence: 0.85, rule };
  }
  return null;
}

/** The patterns ignore case; a name still ends at the first word that is neither capitalised nor a particle. */
function capitalised(written: string): string {
  const words = written.split(' ');
  const particles = /^(?:van|von|vom|zu|de|den|der|du|des|la|le|les|ter|ten|te|el|al|di|da|'t)$/;
  let end = 0;
  for (const [index, word] of words.entries()) {
    if (/^(?:d'|l'|d’|l’)?\p{Lu}/u.test(word)) end = index + 1;
    else if (!particles.test(word)) break;
  }
  return words.slice(0, end).join(' ');
}

/** The person for whom somebody else writes; null where the writer writes for themselves. */
export function behalfIn(text: string, controller: ControllerMarks): Behalf | null {
  const client = firstName(text, professional, controller, 'name:client');
  if (client !== null) return { client, professional: true };
  const relative = firstName(text, family, controller, 'name:relative');
  return relative === null ? null : { client: relative, professional: false };
}

/** Whether the letter is by or for a child. */
export function isMinor(text: string): boolean {
  const age = ownAge.exec(text)?.[1];
  return minorWords.test(text) || (age !== undefined && Number(age) >= 6 && Number(age) < 18);
}
