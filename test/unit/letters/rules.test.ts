import { describe, expect, it } from 'vitest';
import { languages } from '../../../src-contract/vocabulary.ts';
import { cite, citeFor } from '../../../src-main/engine/letters/cite.ts';
import { longDate } from '../../../src-main/engine/letters/intl.ts';
import { keptPapers } from '../../../src-main/engine/letters/kept.ts';
import { groundRules } from '../../../src-main/engine/rights/index.ts';
import { facts, record } from './facts.ts';

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

describe('the papers that stay', () => {
  const paper = (kind: string | null, date: string | null, order = 'A'): ReturnType<typeof record> =>
    record({ kind, date, fields: [{ name: 'order_no', value: order, meaning: 'orderNumber' }] });
  const staying = (records: ReturnType<typeof record>[], decidedClass: 'tax' | 'accounting' = 'accounting') =>
    keptPapers(facts({ records, today: '2026-11-25' }), decidedClass).map((row) => [
      row.class,
      row.year,
      row.until,
    ]);

  it('are told by class and year, each once, and not when their day has passed', () => {
    const papers = [
      paper('payment', '2025-01-02'),
      paper('invoice', '2025-01-02', 'B'),
      paper('invoice', '2021-12-31', 'C'),
      paper('invoice', '2025-06-07', 'D'),
      paper('shipment', '2022-06-07', 'E'),
    ];
    expect(staying(papers)).toEqual([
      ['tax', 2021, '2028-12-31'],
      ['tax', 2025, '2035-12-31'],
      ['accounting', 2025, '2032-12-31'],
    ]);
  });

  it('follow the order where a line carries no date, and stay open where there is none', () => {
    const order = paper('order', '2024-01-02');
    expect(staying([order, paper('orderline', null)])).toEqual([['no-proof', 2024, '2027-12-31']]);
    expect(staying([order, paper('invoice', null, 'B')])).toEqual([
      ['tax', null, null],
      ['no-proof', 2024, '2027-12-31'],
    ]);
  });

  it('stay in the class that was decided on where their kind is unknown', () => {
    expect(staying([paper(null, '2024-01-02')], 'accounting')).toEqual([['accounting', 2024, '2031-12-31']]);
    expect(staying([paper(null, '2024-01-02')], 'tax')).toEqual([['tax', 2024, '2034-12-31']]);
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
