/** Rights named by their article of the GDPR. */
import type { Right } from '../../../../../src-contract/vocabulary.ts';
import { fold } from '../../../../text/fold.ts';

const rightOf: Record<string, Right> = {
  '15': 'access',
  '16': 'rectification',
  '17': 'erasure',
  '18': 'restriction',
  '20': 'portability',
  '21': 'objection',
  '22': 'automated-decisions',
};

const law =
  /\b(?:avg|gdpr|rgpd|dsgvo|ds-gvo|verordening|reglement|verordnung|regulation|grundverordnung|rodo|2016\/679)\b/;
const citation =
  /\b(?:art(?:ikel(?:s|en)?|icles?|iculos?|icol[oi]|igos?|ykul\w*|\.)?)\.?\s*((?:\d{1,2}(?:[.,]\d)?(?:\s*\(\d\))?(?:\s*(?:abs\.?|absatz|lid|par\.?|§|paragraphe|alinea)\s*\d)?(?:\s*(?:,|en|et|und|and|&|\/|of|ou|oder|or|tot|bis|a|to|-)\s*(?:art(?:ikel|icle|\.)?\.?\s*)?)?)+)/g;
/** "referred to in Article 22(1) and (4)" is the wording of art. 15(1)(h), not a wish. */
const reference =
  /(?:referred to in|bedoeld in|vise(?:e|es|s)? (?:a|aux) l?'?|gemass?|gem\.|nach|within the meaning of|au sens de l?'?|in de zin van|under)\s*$/;

export type ArticleHit = { right: Right; start: number; end: number };

/** Articles cited in a sentence, as the rights they stand for; offsets are into `sentence`. */
export function articlesIn(sentence: string, lawKnown: boolean): ArticleHit[] {
  const folded = sameLengthFold(sentence);
  if (!lawKnown && !law.test(folded)) return [];
  const found: ArticleHit[] = [];
  for (const match of folded.matchAll(citation)) {
    const numbers = match[1] ?? '';
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    const citedText = folded.slice(match.index, match.index + 60);
    for (const number of numbers.matchAll(
      /(?<![\d(.])(\d{1,2})(?:\s*(?:\(|[.,]|abs\.?\s*|absatz\s*|lid\s*|par\.?\s*|§\s*)(\d)\)?)?/g,
    )) {
      const right = rightFor(number[1] ?? '', number[2] ?? null);
      if (right === null) continue;
      if (
        right === 'automated-decisions' &&
        (/22\D{0,24}1\D{1,16}4/.test(citedText) || reference.test(before))
      )
        continue;
      found.push({ right, start: match.index, end: match.index + match[0].trimEnd().length });
    }
  }
  return found;
}

function rightFor(article: string, paragraph: string | null): Right | null {
  if (article === '21' && (paragraph === '2' || paragraph === '3')) return 'marketing-stop';
  if (article === '7') return paragraph === '3' ? 'withdraw-consent' : null;
  return rightOf[article] ?? null;
}

/** Folds letter by letter so that offsets stay those of the original. */
function sameLengthFold(text: string): string {
  return Array.from(text, (letter) => {
    const folded = fold(letter);
    return folded.length === letter.length
      ? folded
      : letter.toLowerCase().length === letter.length
        ? letter.toLowerCase()
        : letter;
  }).join('');
}
