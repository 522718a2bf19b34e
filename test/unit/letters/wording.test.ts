import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  extensionReasons,
  grounds,
  languages,
  letterKinds,
  outcomes,
  rights,
} from '../../../src-contract/vocabulary.ts';
import { wordParts } from '../../../src-main/engine/letters/words.ts';
import { letterWords, resourcesDir } from './facts.ts';

type Wording = { [key: string]: string | string[] | Wording };

function flatten(wording: Wording, prefix = ''): Map<string, string> {
  const entries = Object.entries(wording).flatMap(([key, value]): [string, string][] => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') return [[path, value]];
    if (Array.isArray(value)) return value.map((text, at): [string, string] => [`${path}.${at}`, text]);
    return [...flatten(value, path)];
  });
  return new Map(entries);
}

const read = (language: string, part: string): Wording =>
  JSON.parse(readFileSync(join(resourcesDir, 'letters', language, `${part}.json`), 'utf8'));
const all = (language: string): Map<string, string> =>
  flatten(Object.fromEntries(wordParts.map((part) => [part, read(language, part)])));
/** French has a third plural form, for millions. */
const withoutMillions = (keys: Iterable<string>): string[] =>
  [...keys].filter((key) => !key.endsWith('_many')).toSorted();
const holes = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe('the wording of the letters', () => {
  const dutch = all('nl');

  it.each(['fr', 'de', 'en'])(
    'has in %s every text that it has in Dutch, with the same holes',
    (language) => {
      const other = all(language);
      expect(withoutMillions(other.keys())).toEqual(withoutMillions(dutch.keys()));
      for (const [key, text] of dutch) expect(holes(other.get(key) ?? ''), key).toEqual(holes(text));
    },
  );

  it.each(['fr', 'de', 'en'])('is not left in Dutch in %s', (language) => {
    const other = all(language);
    const sentences = [...dutch].filter(([, text]) => text.split(' ').length > 4 && !text.includes('·'));
    expect(sentences.filter(([key, text]) => other.get(key) === text)).toEqual([]);
  });

  it('asks nobody for a copy of an identity card', () => {
    for (const language of languages)
      for (const [key, text] of all(language))
        if (/identiteitskaart|carte d’identité|Ausweis|identity card/.test(text))
          expect(text, key).toMatch(/[Nn]ooit|niet|jamais|ne demandons pas|nicht|nie |Never|not/);
  });

  it('never sends a person to the courts of Ghent only', () => {
    for (const language of languages)
      for (const [key, text] of all(language)) expect(text, key).not.toMatch(/\bGh?ent\b|\bGand\b/);
  });

  it('greets without Mr or Ms', () => {
    for (const language of languages)
      for (const key of ['common.salutation', 'common.salutationNoName'])
        expect(letterWords[language].text(key, { name: 'X' })).not.toMatch(
          /heer|mevrouw|Monsieur|Madame|Herr|Frau|Mr|Ms|Sir|Madam/,
        );
  });

  it('has words for every code of the vocabulary', () => {
    for (const language of languages) {
      const keys = new Set(all(language).keys());
      const expected = [
        ...rights.map((right) => `common.right.${right}`),
        ...outcomes.filter((outcome) => outcome !== 'open').map((outcome) => `common.outcome.${outcome}`),
        ...grounds.map((ground) => `grounds.${ground}`),
        ...letterKinds.flatMap((kind) => [`common.title.${kind}`, `common.subject.${kind}`]),
        ...extensionReasons.map((reason) => `interim.extension.reason.${reason}`),
      ];
      expect(expected.filter((key) => !keys.has(key))).toEqual([]);
    }
  });

  it('refuses to print a key or a hole', () => {
    expect(() => letterWords.nl.text('common.nothing-like-it')).toThrow('common.nothing-like-it');
    expect(() => letterWords.nl.text('common.salutation')).toThrow('{{name}}');
  });

  it('prints what stands in a value as it is', () => {
    const name = '$t(common.closing) {{case}} <b>&amp;';
    expect(letterWords.en.text('common.salutation', { name })).toBe(`Dear ${name},`);
  });
});
