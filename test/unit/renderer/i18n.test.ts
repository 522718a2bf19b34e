import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../src-contract/errors.ts';
import { languages } from '../../../src-contract/vocabulary.ts';

const folder = join(import.meta.dirname, '../../../src-renderer/i18n');
const files = readdirSync(join(folder, 'nl')).filter((name) => name.endsWith('.json'));

function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`));
}

function words(language: string, file: string): Map<string, string> {
  return new Map(flat(JSON.parse(readFileSync(join(folder, language, file), 'utf8'))));
}

/** French has a plural of its own for millions, which may be left out. */
const plural = /_(many)$/;

/** `{{name}}` and `{{name, format}}`: which values a sentence needs. */
function needs(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();
}

describe.each(languages)('the words in %s', (language) => {
  it.each(files)('of %s have the keys of the Dutch ones', (file) => {
    const keys = [...words(language, file).keys()].filter((key) => !plural.test(key));
    expect(keys.sort()).toEqual([...words('nl', file).keys()].sort());
  });

  it.each(files)('of %s need the values that the Dutch ones need', (file) => {
    const dutch = words('nl', file);
    for (const [key, sentence] of words(language, file)) {
      const model = dutch.get(key.replace(plural, '_other'));
      expect([key, needs(sentence)]).toEqual([key, needs(model ?? '')]);
    }
  });

  it('say what happened and what to do for every error, and for no other', () => {
    const codes = [...words(language, 'errors.json').keys()].filter((key) => key.startsWith('code.'));
    const wanted = Object.keys(errorCodes).flatMap((code) => [`code.${code}.todo`, `code.${code}.what`]);
    expect(codes.sort()).toEqual(wanted.sort());
  });
});
