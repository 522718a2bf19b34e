/** Sentences with the ideas that they say. */
import type { Language } from '../../../../../src-contract/vocabulary.ts';
import { type Sentence, sentencesOf } from '../text.ts';
import { lexicons } from './lexicons.ts';
import { type Hits, ideasIn } from './match.ts';

/** What a stretch of text says, for rules on more than rights. */
export type SentenceRead = { sentence: Sentence; hits: Hits; language: Language };

/** "Not only", "whether or not" and the like negate nothing. */
function withoutHarmless(hits: Hits): Hits {
  const harmless = hits.get('onlyNeg') ?? [];
  if (harmless.length === 0) return hits;
  for (const idea of ['neg', 'noMore'] as const) {
    const left = (hits.get(idea) ?? []).filter(
      (hit) => !harmless.some((one) => one.from <= hit.to && one.to >= hit.from),
    );
    if (left.length > 0) hits.set(idea, left);
    else hits.delete(idea);
  }
  return hits;
}

/** Reads the sentences of `text` between two offsets in one language. */
export function readSentences(text: string, start: number, end: number, language: Language): SentenceRead[] {
  return sentencesOf(text, start, end).map((sentence) => ({
    sentence,
    language,
    hits: withoutHarmless(ideasIn(sentence.words, lexicons[language])),
  }));
}
