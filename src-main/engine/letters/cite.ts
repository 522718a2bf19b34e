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

const economicLaw: Record<Language, string> = {
  nl: 'artikel # Wetboek van economisch recht',
  fr: 'article # du Code de droit économique',
  de: 'Artikel # des belgischen Wirtschaftsgesetzbuches',
  en: 'Article # of the Belgian Code of Economic Law',
};

/**
 * Cites an article of the GDPR (`17(3)(b)`, `GDPR 15(4)`) or of the Belgian Code of Economic Law (`III.86`) as the
 * language does; several stand between commas. Anything else is printed as it was given.
 */
export function cite(article: string, language: Language): string {
  return article
    .split(/\s*[,;]\s*/)
    .filter((part) => part !== '')
    .map((part) => citeOne(part, language))
    .join('; ');
}

function citeOne(article: string, language: Language): string {
  const economic = /^(?:CEL |Code of Economic Law,? (?:art\. )?)?([IVX]+\.\d+)$/.exec(article)?.[1];
  if (economic !== undefined) return economicLaw[language].replace('#', economic);
  const parts = /^(?:GDPR )?(?:art\. )?(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?(?: GDPR)?$/.exec(article);
  if (parts === null) return article;
  const [, number = '', paragraph, point] = parts;
  const form = forms[language];
  const text = [
    form.article.replace('#', number),
    paragraph === undefined ? '' : form.paragraph.replace('#', paragraph),
    point === undefined ? '' : form.point.replace('#', point),
  ].join('');
  const pause = language === 'nl' && paragraph !== undefined ? ',' : '';
  return `${text}${pause} ${form.law}`;
}
