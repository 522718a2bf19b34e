import { describe, expect, it } from 'vitest';
import { languages } from '../../../src-contract/vocabulary.ts';
import { cite, citeFor } from '../../../src-main/engine/letters/cite.ts';
import { longDate } from '../../../src-main/engine/letters/intl.ts';
import { keptUntil, paperYears } from '../../../src-main/engine/letters/kept.ts';
import { groundRules } from '../../../src-main/engine/rights/index.ts';
import { record } from './facts.ts';

describe('citing articles', () => {
  it.each([
    ['nl', 'artikel 17, lid 3, onder b), AVG'],
    ['fr', 'article 17, paragraphe 3, point b), du RGPD'],
    ['de', 'Artikel 17 Absatz 3 Buchstabe b DSGVO'],
    ['en', 'Article 17(3)(b) GDPR'],
  ] as const)('cites in %s as its law does', (language, text) => {
    expect(cite('GDPR 17(3)(b)', language)).toBe(text);
  });

  it('cites several laws', () => {
    expect(cite('GDPR 17(3)(b); CEL III.86, III.88', 'en')).toBe(
      'Article 17(3)(b) GDPR; Articles III.86 and III.88 of the Belgian Code of Economic Law',
    );
  });

  it('names for a right its own articles, and other laws beside them', () => {
    expect(citeFor('GDPR 21(1)', 'GDPR 17(3)(e), 21(1)', 'en')).toBe('Article 21(1) GDPR');
    expect(citeFor('GDPR 18', 'GDPR 17(3)(b); VAT Code 60', 'en')).toBe(
      'Article 17(3)(b) GDPR; Article 60 of the Belgian VAT Code',
    );
  });

  it('knows the form of every ground’s article', () => {
    for (const { article } of groundRules)
      for (const language of languages)
        for (const one of cite(article, language).split(/\s?; /))
          expect(one).toMatch(/^[Aa]rti(kel|kelen|cle|cles) /);
  });
});

describe('how long papers are kept', () => {
  it.each([
    ['tax', 2021, '2028-12-31'],
    ['tax', 2022, '2032-12-31'],
    ['accounting', 2022, '2029-12-31'],
  ] as const)('%s papers of %i until %s', (law, year, until) => {
    expect(keptUntil(law, year)).toBe(until);
  });
});

describe('the years that papers belong to', () => {
  const order = (number: string, date: string | null): ReturnType<typeof record> =>
    record({ date, fields: [{ name: 'order_no', value: number, meaning: 'orderNumber' }] });

  it('come oldest first, once', () => {
    expect(
      paperYears([order('A', '2025-01-02'), order('B', '2023-04-05'), order('C', '2025-06-07')]),
    ).toEqual([2023, 2025]);
  });

  it('follow the order where a line carries no date, and stay open where there is none', () => {
    expect(paperYears([order('A', null), order('A', '2024-01-02')])).toEqual([2024]);
    expect(paperYears([order('A', null), order('B', '2024-01-02')])).toEqual([2024, null]);
  });
});

describe('dates in words', () => {
  it.each([
    ['nl', '1 november 2026'],
    ['fr', '1er novembre 2026'],
    ['de', '1. November 2026'],
    ['en', '1 November 2026'],
  ] as const)('writes a day in %s', (language, text) => {
    expect(longDate('2026-11-01', language)).toBe(text);
  });
});
