/** How an article of law is cited in a letter. */
import type { Language } from '../../../src-contract/vocabulary.ts';
import { nameList, sentenceList } from './intl.ts';

type Form = { article: string; paragraph: string; point: string; law: string };

/** The forms of the Official Journal. `#` stands for the number or letter. */
const forms: Record<Language, Form> = {
  nl: { article: 'artikel #', paragraph: ', lid #', point: ', onder #)', law: 'AVG' },
  fr: { article: 'article #', paragraph: ', paragraphe #', point: ', point #)', law: 'du RGPD' },
  de: { article: 'Artikel #', paragraph: ' Absatz #', point: ' Buchstabe #', law: 'DSGVO' },
  en: { article: 'Article #', paragraph: '(#)', point: '(#)', law: 'GDPR' },
};

/** Belgian laws, by the names that grounds carry: how one article of each is cited, and how several are. */
const belgianLaws: Record<string, Record<Language, [one: string, several: string]>> = {
  CEL: {
    nl: ['artikel # Wetboek van economisch recht', 'artikelen # Wetboek van economisch recht'],
    fr: ['article # du Code de droit économique', 'articles # du Code de droit économique'],
    de: [
      'Artikel # des belgischen Wirtschaftsgesetzbuches',
      'Artikel # des belgischen Wirtschaftsgesetzbuches',
    ],
    en: ['Article # of the Belgian Code of Economic Law', 'Articles # of the Belgian Code of Economic Law'],
  },
  'VAT Code': {
    nl: ['artikel # Btw-wetboek', 'artikelen # Btw-wetboek'],
    fr: ['article # du Code de la TVA', 'articles # du Code de la TVA'],
    de: [
      'Artikel # des belgischen Mehrwertsteuergesetzbuches',
      'Artikel # des belgischen Mehrwertsteuergesetzbuches',
    ],
    en: ['Article # of the Belgian VAT Code', 'Articles # of the Belgian VAT Code'],
  },
};

/**
 * Cites articles as the language does: `GDPR 17(3)(b); CEL III.86, III.88`. After a comma the law before it still
 * holds, after a semicolon another is named. What has another form is printed as it was given.
 */
export function cite(articles: string, language: Language): string {
  return nameList(
    parsed(articles).flatMap((one) => citeOne(one, language)),
    language,
  );
}

/**
 * The same, for one right: where a ground lists the articles of several rights (`GDPR 15(4), 20(4)`), only those of
 * this right's own article (`GDPR 15`) are named.
 */
export function citeFor(rightArticle: string, articles: string, language: Language): string {
  const own = baseOf(parsed(rightArticle)[0]?.numbers[0] ?? '');
  const narrowed = parsed(articles).map(({ law, numbers }) => {
    const fitting = numbers.filter((number) => baseOf(number) === own);
    return { law, numbers: law === 'GDPR' && fitting.length > 0 ? fitting : numbers };
  });
  return nameList(
    narrowed.flatMap((one) => citeOne(one, language)),
    language,
  );
}

/** Articles of one law. */
type Citation = { law: string; numbers: string[] };

function parsed(articles: string): Citation[] {
  return articles
    .split(';')
    .map((group) => group.trim())
    .filter((group) => group !== '')
    .map((group) => {
      const [, law = '', numbers = ''] = /^(GDPR|CEL|VAT Code) (.+)$/.exec(group) ?? [null, '', group];
      return { law, numbers: numbers.split(/\s*,\s*/) };
    });
}

/** `15` of `15(4)`. */
function baseOf(number: string): string {
  return number.replace(/\(.*/, '');
}

function citeOne({ law, numbers }: Citation, language: Language): string[] {
  const belgian = belgianLaws[law]?.[language];
  if (belgian !== undefined)
    return [belgian[numbers.length === 1 ? 0 : 1].replace('#', sentenceList(numbers, language))];
  return numbers.map((number) => (law === 'GDPR' ? citeGdpr(number, language) : number));
}

function citeGdpr(number: string, language: Language): string {
  const parts = /^(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/.exec(number);
  if (parts === null) return number;
  const [, article = '', paragraph, point] = parts;
  const form = forms[language];
  const text = [
    form.article.replace('#', article),
    paragraph === undefined ? '' : form.paragraph.replace('#', paragraph),
    point === undefined ? '' : form.point.replace('#', point),
  ].join('');
  const pause = (language === 'nl' || language === 'fr') && paragraph !== undefined ? ',' : '';
  return `${text}${pause} ${form.law}`;
}
