/** How an article of law is cited in a letter. */
import type { Language } from '../../../src-contract/vocabulary.ts';

type Form = { article: string; paragraph: string; point: string; law: string };

/** The forms of the Official Journal. `#` stands for the number or letter. */
const forms: Record<Language, Form> = {
  nl: { article: 'artikel #', paragraph: ', lid #', point: ', onder #)', law: 'AVG' },
  fr: { article: 'article #', paragraph: ', paragraphe #', point: ', point #)', law: 'du RGPD' },
  de: { article: 'Artikel #', paragraph: ' Absatz #', point: ' Buchstabe #', law: 'DSGVO' },
  en: { article: 'Article #', paragraph: '(#)', point: '(#)', law: 'GDPR' },
};

/** Belgian laws, by the names that grounds carry. */
const belgianLaws: Record<string, Record<Language, string>> = {
  CEL: {
    nl: 'artikel # Wetboek van economisch recht',
    fr: 'article # du Code de droit économique',
    de: 'Artikel # des belgischen Wirtschaftsgesetzbuches',
    en: 'Article # of the Belgian Code of Economic Law',
  },
  'VAT Code': {
    nl: 'artikel # Btw-wetboek',
    fr: 'article # du Code de la TVA',
    de: 'Artikel # des belgischen Mehrwertsteuergesetzbuches',
    en: 'Article # of the Belgian VAT Code',
  },
};

/**
 * Cites articles as the language does: `GDPR 17(3)(b); CEL III.86, III.88`. After a comma the law before it still
 * holds, after a semicolon another is named. What has another form is printed as it was given.
 */
export function cite(articles: string, language: Language): string {
  return parsed(articles)
    .map((one) => citeOne(one, language))
    .join('; ');
}

/**
 * The same, for one right: where a ground lists the articles of several rights (`GDPR 15(4), 20(4)`), only those of
 * this right's own article (`GDPR 15`) are named.
 */
export function citeFor(rightArticle: string, articles: string, language: Language): string {
  const all = parsed(articles);
  const number = parsed(rightArticle)[0]?.number.replace(/\(.*/, '');
  const isOwn = (one: Citation): boolean => one.number.replace(/\(.*/, '') === number;
  const some = all.some((one) => one.law === 'GDPR' && isOwn(one));
  return all
    .filter((one) => one.law !== 'GDPR' || !some || isOwn(one))
    .map((one) => citeOne(one, language))
    .join('; ');
}

type Citation = { law: string; number: string };

function parsed(articles: string): Citation[] {
  return articles
    .split(';')
    .map((group) => group.trim())
    .filter((group) => group !== '')
    .flatMap((group) => {
      const [, law = '', numbers = ''] = /^(GDPR|CEL|VAT Code) (.+)$/.exec(group) ?? [null, '', group];
      return numbers.split(/\s*,\s*/).map((number) => ({ law, number }));
    });
}

function citeOne({ law, number }: Citation, language: Language): string {
  const belgian = belgianLaws[law];
  if (belgian !== undefined) return belgian[language].replace('#', number);
  const parts = /^(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/.exec(number);
  if (law !== 'GDPR' || parts === null) return number;
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
