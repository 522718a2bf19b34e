import { describe, expect, it } from 'vitest';
import { type Labelled, labelledLetters, scoreOf, shares } from './labelled.ts';

const letters = labelledLetters();
const languages = ['nl', 'fr', 'de', 'en'] as const;
const inLanguage = (language: string): Labelled[] =>
  letters.filter((one) => one.labels.get('language') === language);

describe('the labelled letters', () => {
  it('are many, in four languages, with enough that ask for nothing', () => {
    expect(letters.length).toBeGreaterThanOrEqual(400);
    for (const language of languages) expect(inLanguage(language).length).toBeGreaterThanOrEqual(80);
    expect(letters.filter((one) => one.labels.get('kind') === 'not-a-request').length).toBeGreaterThanOrEqual(
      80,
    );
  });

  it.each(languages)('rights in %s: precision and recall of 0.97', (language) => {
    const score = scoreOf(inLanguage(language));
    const { precision, recall } = shares(score);
    expect(precision, score.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(recall, score.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('kind, language and fields of the requester', () => {
    const score = scoreOf(letters);
    const { kinds, fields, languages: told } = shares(score);
    expect(kinds, score.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(fields, score.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(told, score.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
