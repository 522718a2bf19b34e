/** Which language a text is written in, by its small words. */
import { Language } from '../../../../src-contract/vocabulary.ts';
import { speaksOfData } from './rights/lexicons.ts';
import { wordsOf } from './text.ts';

const smallWords: Record<string, string> = {
  nl: 'de het een en van ik je jullie niet dat die in te op met voor mijn u uw is zijn was wordt worden heb hebben heeft ook als maar om aan er nog wel geen naar bij door over wat welke deze dit kan kunnen wil graag mij me ons onze hierbij gelieve bedankt alvast groeten vriendelijke geachte beste hoe waar mogen moet al meer uit tot zo dan of hun mag word ben hallo goeiendag dag mvg stuur alles gegevens verwijder weet hij zij ze we wij meneer mevrouw moest alle omdat maak dank vanaf',
  fr: 'le la les un une des de du et je vous nous ne pas que qui dans pour sur avec mon ma mes votre vos est sont sera ai avez a au aux ce cette ces par plus si mais ou donc bonjour merci madame monsieur cordialement veuillez souhaite il elle on me moi tout toutes tous sans etre avoir fait suis y en leur dont se son sa ses ca quelles quels bien salutations svp pourriez voudrais',
  de: 'der die das ein eine einen einem einer und ich sie nicht ist sind mit fur von zu den dem des im in auf an bei mir mich mein meine meiner meinen ihre ihr ihren ihnen wir uns dass auch aus nach wie was wird werden haben habe hat bitte sehr geehrte damen herren grussen freundlichen grusse oder aber nur noch wenn zum zur kein keine uber alle sowie hiermit diese dieser um als hallo danke euch ihr mal bin wurde konnen gemass guten tag schon',
  en: 'the a an and i you to of is are was my your me we our not that this in on for with it be have has had do does would please could can will about any all from by as at or but if so what which who hello hi dear regards thank thanks sincerely them they there its am been no dont want know been us how were get under',
  es: 'el los las una unos que y de del en con para por su sus mis mi yo usted ustedes no es son les solicito datos gracias saludos estimados hola quiero como se lo al todos esta este favor atentamente senores derecho',
  it: 'il lo gli una che e di del della dei delle con per non sono mio mia miei vostro vostra vi dati gentile buongiorno grazie saluti chiedo ho cordiali questo questa tutti anche ai alla nel spett prego',
  pt: 'os as um uma que e do da dos das em com para por nao meus meu minha minhas voces seus dados obrigado obrigada atenciosamente ola gostaria solicito sao caros exmos senhores todos como foi pelo eu',
  pl: 'i w z na do nie sie jest to ze moje moich moja prosze dane danych o od panstwa dzien dobry pozdrawiam dla jak oraz czy po przez jakie mnie mam chce wszystkie',
  ro: 'si in de la cu pe nu este sunt mea mele meu date datele va rog buna ziua pentru din care multumesc sa ce despre doresc toate stimate prin unui',
  tr: 've bir bu icin ile ben benim size sizin lutfen merhaba kisisel verilerimi veri tesekkurler saygilarimla olarak hakkimda tum da olan ne istiyorum sayin',
  da: 'og jeg er en et det at af til ikke med som har mine min jer vil gerne venlig hilsen tak alle mig oplysninger om',
  sv: 'och jag ar ett det att av till inte med som har mina min ni vill alla mig uppgifter om vanliga halsningar tack',
  cs: 'a se na ze je v o moje udaje prosim dekuji dobry den ktere jsem mych vas pro pozdravem osobni',
  hu: 'a az es hogy nem egy kerem szemelyes adataim tisztelt koszonom udvozlettel van meg minden kerem onok',
};

const tables = new Map(Object.entries(smallWords).map(([code, words]) => [code, new Set(words.split(' '))]));

/** Scripts that name their language well enough; Latin letters don't. */
const scripts: [RegExp, string][] = [
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
];

function byScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [script, code] of scripts) if ((text.match(script)?.length ?? 0) > letters / 3) return code;
  if ((text.match(/[\u0400-\u04ff]/g)?.length ?? 0) > letters / 3) {
    if (/[іїєґ]/i.test(text)) return 'uk';
    return /[ыэё]/i.test(text) ? 'ru' : /[ъ]/i.test(text) ? 'bg' : 'ru';
  }
  return null;
}

export type LanguageGuess = {
  /** ISO 639-1, or `und`. */
  code: string;
  /** 0…1, how far it is ahead of the next one. */
  confidence: number;
  /** Share of small words per language, best first. */
  ranking: [string, number][];
};

/** Few words need the words of the trade besides the small ones; long texts don't. */
const shortText = 14;
const tradeWeight = 0.7;

function weightOf(word: string, code: string, table: Set<string>, short: boolean): number {
  if (table.has(word)) return 1;
  const ours = Language.options.find((one) => one === code);
  return short && ours !== undefined && speaksOfData(word, ours) ? tradeWeight : 0;
}

/** Guesses the language of `text`; `und` where too few words of any language are in it. */
export function languageOf(text: string): LanguageGuess {
  const script = byScript(text);
  if (script !== null) return { code: script, confidence: 0.95, ranking: [[script, 1]] };
  const words = wordsOf(text).map((word) => word.folded);
  if (words.length === 0) return { code: 'und', confidence: 0, ranking: [] };
  const short = words.length <= shortText;
  const ranking = [...tables]
    .map(([code, table]): [string, number] => {
      const weight = words.reduce((sum, word) => sum + weightOf(word, code, table, short), 0);
      return [code, weight / words.length];
    })
    .sort((left, right) => right[1] - left[1] || Number(right[0] === 'en') - Number(left[0] === 'en'));
  const [best, second] = ranking;
  if (best === undefined || best[1] === 0 || (best[1] < 0.08 && words.length > 8)) {
    return { code: 'und', confidence: 0, ranking };
  }
  const lead = (best[1] - (second?.[1] ?? 0)) / best[1];
  return { code: best[0], confidence: Math.min(0.98, 0.5 + lead), ranking };
}
