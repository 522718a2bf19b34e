/** Languages that the product doesn't write: the rights are told by a few plain words, enough for staff to see. */
import type { Right } from '../../../../../src-contract/vocabulary.ts';
import { fold } from '../../../../text/fold.ts';
import type { RightFound } from './apply.ts';

/** Folded words per language and right. */
const words: Record<string, [Right, RegExp][]> = {
  es: [
    [
      'access',
      /derecho de acceso|acceso a (?:todos )?(?:mis|los) datos|copia de (?:todos )?(?:mis|los) datos|(?:que|cuales) (?:datos|informacion) (?:\w+ ){0,3}(?:tienen|teneis|tiene|tratan|poseen|almacenan)/,
    ],
    ['rectification', /rectifi\w+|corrij\w+|correccion de (?:mis|los) datos/],
    [
      'erasure',
      /(?:supresion|suprim\w+|elimin\w+|borr\w+) (?:\w+ ){0,5}(?:datos|cuenta|informacion|fotos)|derecho al olvido/,
    ],
    ['restriction', /limitacion del tratamiento/],
    ['portability', /portabilidad/],
    ['objection', /me opongo|derecho de oposicion/],
    [
      'marketing-stop',
      /(?:no (?:quiero|deseo|me envien) (?:\w+ ){0,5}|dejen de (?:\w+ ){0,4})(?:publicidad|boletin\w*|newsletter|promocion\w*)|dar(?:me)? de baja/,
    ],
    ['withdraw-consent', /(?:retir\w+|revoc\w+) (?:\w+ ){0,3}consentimiento/],
  ],
  it: [
    ['access', /diritto di accesso|accesso ai (?:miei )?dati|copia dei (?:miei )?dati|quali dati/],
    ['rectification', /rettific\w+|correzione dei (?:miei )?dati/],
    ['erasure', /(?:cancell\w+|elimin\w+) (?:\w+ ){0,5}(?:dati|account|foto)|diritto all'oblio/],
    ['restriction', /limitazione del trattamento/],
    ['portability', /portabilita/],
    ['objection', /mi oppongo|diritto di opposizione/],
    [
      'marketing-stop',
      /non (?:voglio|desidero) (?:\w+ ){0,5}(?:pubblicita|newsletter|promozion\w+)|disiscri\w+|cancella\w* dalla newsletter/,
    ],
    ['withdraw-consent', /revoc\w+ (?:\w+ ){0,3}consenso/],
  ],
  pt: [
    ['access', /direito de acesso|acesso aos (?:meus )?dados|copia dos (?:meus )?dados|que dados/],
    ['erasure', /(?:apag\w+|elimin\w+|exclu\w+) (?:\w+ ){0,5}(?:dados|conta|fotos)|direito ao esquecimento/],
    ['rectification', /retific\w+|corrig\w+ (?:\w+ ){0,3}dados/],
    ['portability', /portabilidade/],
    [
      'marketing-stop',
      /nao (?:quero|desejo) (?:\w+ ){0,5}(?:publicidade|newsletter|promoc\w+)|cancelar (?:a )?subscricao/,
    ],
  ],
  pl: [
    [
      'access',
      /prawo? dostepu|dostep\w* do (?:moich )?danych|kopi\w+ (?:\w+ ){0,2}danych|jakie (?:moje )?dane/,
    ],
    ['erasure', /usun\w+ (?:\w+ ){0,4}(?:dan\w+|kont\w+|zdjec\w*)|prawo do bycia zapomnianym/],
    ['rectification', /sprostowani\w+|popraw\w+ (?:\w+ ){0,3}dan\w+/],
    ['portability', /przenoszeni\w+ danych/],
    ['objection', /sprzeciw\w*/],
    [
      'marketing-stop',
      /(?:nie chce|prosze nie) (?:\w+ ){0,5}(?:reklam\w*|newsletter\w*)|wypis\w+ (?:\w+ ){0,4}(?:newsletter\w*|listy)/,
    ],
    ['withdraw-consent', /(?:cofam|wycofuj\w+) (?:\w+ ){0,3}zgod\w+/],
  ],
  ro: [
    ['access', /dreptul? de acces|acces la datele|copie (?:a |dupa )?datel\w+|ce date/],
    [
      'erasure',
      /(?:stergeti|stergerea|sterge) (?:\w+ ){0,5}(?:date\w*|cont\w*|poze\w*)|dreptul de a fi uitat/,
    ],
    ['rectification', /rectific\w+/],
    ['portability', /portabilitat\w+/],
    ['marketing-stop', /nu (?:mai )?(?:vreau|doresc) (?:\w+ ){0,5}(?:reclam\w*|newsletter\w*)|dezabon\w+/],
  ],
  tr: [
    [
      'access',
      /(?:hakkimda|bana ait) (?:\w+ ){0,4}(?:veri\w*|bilgi\w*)|verilerime erisim|verilerimin (?:bir )?kopyasi/,
    ],
    ['erasure', /(?:veri\w*|hesab\w*|fotograf\w*|bilgi\w*) (?:\w+ ){0,4}sil\w+|unutulma hakki/],
    ['marketing-stop', /reklam\w* (?:\w+ ){0,4}istemiyorum|abonelik\w* iptal/],
  ],
};

/** The rights that a text in one of these languages names. Offsets are of the folded text, so only near. */
export function foreignRightsIn(text: string, language: string): RightFound[] {
  const table = words[language];
  if (table === undefined) return [];
  const folded = fold(text).replace(/[\s]+/g, ' ').replace(/ı/g, 'i');
  const found: RightFound[] = [];
  for (const [right, pattern] of table) {
    if (pattern.test(folded)) {
      found.push({ right, polarity: 'asked', start: 0, end: 0, confidence: 0.6, rule: `${language}:words` });
    }
  }
  return found;
}
