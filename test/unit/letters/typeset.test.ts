import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, letterKinds } from '../../../src-contract/vocabulary.ts';
import { facts, fullHouse, record } from './facts.ts';
import { inkWithin, printed, structureOf, textOf } from './reading.ts';

const extension = { reason: 'volume', dueOn: '2027-02-12' } as const;
const window = { left: 110, top: 45, right: 195, bottom: 85 };
/** The sheet around the window, clear of letterhead and text. */
const around = { left: 100, top: 38, right: 208, bottom: 96 };

function withName(name: string): ReturnType<typeof facts> {
  return facts({ requester: { ...facts().requester, name } });
}

describe('a typeset letter', () => {
  it.each(languages.flatMap((language) => letterKinds.map((kind) => [language, kind] as const)))(
    'is a tagged PDF with language and title (%s, %s)',
    async (language, kind) => {
      const { pdf } = printed(facts({ language, kind, extension, identityQuestion: 'X.' }));
      const structure = await structureOf(pdf);
      expect(structure).toMatchObject({ marked: true, tree: true, showsTitle: true });
      expect(structure.language.slice(0, 2)).toBe(language);
      expect(structure.title).toContain('2026-0031');
      expect(structure.title).not.toContain('Peeters');
    },
  );

  it('is tagged in the eyes of pdfinfo', () => {
    const folder = mkdtempSync(join(tmpdir(), 'letter-'));
    try {
      writeFileSync(join(folder, 'letter.pdf'), printed(facts()).pdf);
      const said = execFileSync('pdfinfo', [join(folder, 'letter.pdf')], { encoding: 'utf8', stdio: 'pipe' });
      expect(said).toMatch(/^Tagged:\s+yes$/m);
      expect(said).toMatch(/^Page size:.*A4/m);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('prints names of every sample script, in order', async () => {
    const names = ['Łukasz', 'Şahin', 'Ștefan', 'Ω', 'Я', 'Noëlla', 'Ngọc', 'Đorđe', 'Þóra', 'עדה', 'Ἀθηνᾶ'];
    const records = names.map((value, at) =>
      record({ line: at + 2, fields: [{ name: 'ship_name', value, meaning: 'name' }] }),
    );
    const text = (await textOf(printed(facts({ records })).pdf)).join('\n');
    const places = names.filter((name) => name !== 'עדה').map((name, at) => text.indexOf(name, at));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it.each([
    ['a plain address', 'Anneleen Peeters'],
    ['a very long name', 'Maria-Magdalena Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim()],
    ['one endless word', 'W'.repeat(200)],
  ])('keeps the address inside the window (%s)', async (_what, name) => {
    const ink = await inkWithin(printed(withName(name)).pdf, around);
    expect(ink).not.toBeNull();
    expect(ink?.left).toBeGreaterThan(window.left + 2);
    expect(ink?.right).toBeLessThan(window.right - 2);
    expect(ink?.top).toBeGreaterThan(window.top + 2);
    expect(ink?.bottom).toBeLessThan(window.bottom - 2);
  });

  it('prints no address on an electronic answer', async () => {
    const { pdf } = printed(facts({ addressPrinted: false }));
    expect((await textOf(pdf)).join('\n')).not.toContain('Kerkstraat');
  });

  it('numbers its pages and names its case on the following ones', async () => {
    const { pdf, pages } = printed(facts());
    const texts = await textOf(pdf);
    expect(texts).toHaveLength(pages);
    texts.forEach((text, at) => {
      expect(text).toContain(`${at + 1}/${pages}`);
      if (at > 0) expect(text).toContain('Dossier 2026-0031');
    });
  });

  it.each([
    ['markup', '#set page(fill: red) *b* _i_ $x^2$ @ref `c` <l> = h \\ // [x]'],
    ['a quote and a brace', `"}, {"kind": "heading' \\" \\u0041`],
    ['interpolation', '$t(common.closing) {{case}}'],
    ['HTML', '<script>alert(1)</script>&amp;'],
  ])('prints %s as it was written', async (_what, value) => {
    const { pdf } = printed(
      facts({ records: [record({ fields: [{ name: 'note', value, meaning: 'other' }] })] }),
    );
    expect((await textOf(pdf)).join('\n').replace(/\s+/g, ' ')).toContain(value);
  });

  it('drops what only steers and names what no font can show', async () => {
    const value = 'a\u202Eb\u0000c\u0007d\ufeffe\ud800f 🎂 漢 \u{e0041}g';
    const { pdf } = printed(
      facts({ records: [record({ fields: [{ name: 'note', value, meaning: 'other' }] })] }),
    );
    const text = (await textOf(pdf)).join('\n');
    expect(text).toContain('abcde\ufffdf [U+1F382] [U+6F22] g');
    expect(text).not.toContain('\u202e');
  });

  it('wraps a word of ten thousand letters and loses none', async () => {
    const value = 'w'.repeat(10_000);
    const { pdf, pages } = printed(
      facts({
        package: null,
        records: [record({ fields: [{ name: 'note', value, meaning: 'other' }] })],
      }),
    );
    const text = (await textOf(pdf)).join('');
    expect(text.match(/w{10,}/g)?.join('').length).toBeGreaterThanOrEqual(10_000);
    const right = { left: 191.5, top: 20, right: 209, bottom: 290 };
    for (let page = 0; page < pages; page++) expect(await inkWithin(pdf, right, page)).toBeNull();
  });

  it('prints whatever strangers write, in any place', () => {
    const range = (first: number, last: number): fc.Arbitrary<string> =>
      fc.string({
        unit: fc.integer({ min: first, max: last }).map((at) => String.fromCodePoint(at)),
        maxLength: 40,
      });
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      range(0x0300, 0x20ff),
      range(0x0590, 0x0fff),
      range(0x1f000, 0x1faff),
    );
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const requester = { ...withName(one).requester, customerNumber: null };
        const fields = [
          { name: two, value: three, meaning: 'other' as const },
          { name: three, value: one, meaning: 'name' as const },
        ];
        const records = [record({ title: three, date: two, file: one, fields }), record({ title: one })];
        const { pages } = printed(facts({ requester, records, member: two }));
        expect(pages).toBeGreaterThan(1);
      }),
      { numRuns: 40, seed: 20261125 },
    );
  });

  it('is the same letter from the same facts', async () => {
    const [one, other] = [printed(facts()), printed(facts({ records: [...fullHouse] }))];
    expect(await textOf(one.pdf)).toEqual(await textOf(other.pdf));
  });
});
