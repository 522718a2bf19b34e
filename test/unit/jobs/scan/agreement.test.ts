/** Whole files of every dialect, read as the scan reads them, against papaparse, which is told how they are written. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { classify } from '../../../../src-main/jobs/scan/read/walk.ts';
import { readRows } from './read-rows.ts';

/** `npm run test:long` asks for the full number. */
const numRuns = process.env['DESK_LONG'] === undefined ? 500 : 50_000;
const timeout = 3_000_000;

const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'file.csv');

describe('csv-spectrum, the collection of awkward CSV files', () => {
  const collection = join(dirname(createRequire(import.meta.url).resolve('csv-spectrum')), 'csvs');
  for (const name of readdirSync(collection)) {
    it(`reads ${name} as papaparse reads it`, () => {
      const bytes = readFileSync(join(collection, name));
      const found = readRows(path, bytes);
      const [header, ...rows] = Papa.parse<string[]>(bytes.toString(), { skipEmptyLines: true }).data;
      expect(found).toMatchObject({ header, rows, problems: [] });
      expect(rows.length).toBeGreaterThan(0);
    });
  }
});

const encodings = [
  { name: 'utf8', bom: false, letters: ['é', 'ø', '字', '😀', 'Ș'] },
  { name: 'utf8', bom: true, letters: ['é', 'ø', '字', '😀', 'Ș'] },
  { name: 'utf16le', bom: true, letters: ['é', '字', '😀', 'Ș'] },
  { name: 'utf16be', bom: true, letters: ['é', '字', '😀', 'Ș'] },
  { name: 'utf16le', bom: false, letters: ['é', 'ß'] },
  // Two of its signs in a row can be one letter of UTF-8, as they are in no text that people wrote.
  { name: 'win1252', bom: false, letters: ['é', ' €', 'l’a', 'ß'] },
  { name: 'latin1', bom: false, letters: ['é', 'ß', 'ñ'] },
] as const;

const headings = ['id', 'naam', 'e-mail', 'Straat en nr.', 'prijs', 'besteld op', 'note', 'créé', 'Größe'];
const delimiters = [',', ';', '\t', '|'];

type Habit = 'where needed' | 'always' | 'texts' | 'here and there' | 'backslash';
const habits: readonly Habit[] = ['where needed', 'always', 'texts', 'here and there', 'backslash'];

/** How a generated file is written. */
type Writing = {
  delimiter: string;
  newline: string;
  habit: Habit;
  encoding: (typeof encodings)[number];
  hasHeader: boolean;
  endsWithNewline: boolean;
};

const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  habit: fc.constantFrom(...habits),
  encoding: fc.constantFrom(...encodings),
  hasHeader: fc.boolean(),
  endsWithNewline: fc.boolean(),
});

/** Cells as shops' exports hold them, with everything that could be taken for the file's own marks. */
function cellOf({ delimiter, newline, habit, encoding }: Writing): fc.Arbitrary<string> {
  const marks = ['"', delimiter, newline, ' ', 'a', 'B', '7', "'", ...encoding.letters];
  const text = fc.string({ unit: fc.constantFrom(...marks), maxLength: 9 });
  const plain = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.constantFrom(
      '',
      'Peeters',
      'an@post.example',
      '2025-03-01',
      '+32 470 12 34 56',
      '12.90',
      '{"a": [1]}',
    ),
    fc.string({ unit: fc.constantFrom(...encoding.letters, 'e', 'n', ' '), maxLength: 12 }),
  );
  // What follows a backslash is for each database to say, so dumps hold none but their own.
  const path = habit === 'backslash' ? [] : [fc.constantFrom('C:\\map\\', 'a\\b')];
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: text }, ...path);
}

type Generated = Writing & { rows: string[][]; quotes: boolean[]; encoded: Buffer };

const file: fc.Arbitrary<Generated> = fc
  .tuple(writing, fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 9 }))
  .chain(([how, width, height]) => {
    const cell = cellOf(how);
    // The first cell tells a row of values from a header, and no row is empty.
    const row = fc.tuple(
      fc.integer({ min: 1, max: 9999 }).map(String),
      fc.array(cell, { minLength: width - 1, maxLength: width - 1 }),
    );
    return fc.record({
      how: fc.constant(how),
      width: fc.constant(width),
      body: fc.array(row, { minLength: height, maxLength: height }),
      quotes: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    });
  })
  .map(({ how, width, body, quotes }) => {
    const rows = body.map(([id, cells]) => [id, ...cells]);
    // How a dump writes its quotes is told from one that stands before a letter.
    if (how.habit === 'backslash') rows[0]?.splice(1, 1, 'the "big" one');
    const all = how.hasHeader ? [headings.slice(0, width), ...rows] : rows;
    const text = textOf(all, how, quotes);
    const encoded = iconv.encode(text, how.encoding.name, { addBOM: how.encoding.bom });
    return { ...how, rows: all, quotes, encoded };
  });

function textOf(rows: readonly string[][], how: Writing, quotes: readonly boolean[]): string {
  let place = 0;
  const cell = (value: string): string => {
    place += 1;
    const needed = /["\r\n]|^\s|\s$/.test(value) || value.includes(how.delimiter);
    const wanted =
      needed ||
      how.habit === 'always' ||
      (how.habit === 'texts' && !/^\d/.test(value)) ||
      (how.habit === 'here and there' && quotes[place % quotes.length]);
    const mark = how.habit === 'backslash' ? '\\"' : '""';
    return wanted ? `"${value.replaceAll('"', mark)}"` : value;
  };
  const lines = rows.map((row) => row.map(cell).join(how.delimiter));
  return lines.join(how.newline) + (how.endsWithNewline ? how.newline : '');
}

/** The records as papaparse reads them: without the header, and without rows that hold nothing. */
function theirs({ encoded, encoding, delimiter, newline, habit, hasHeader }: Generated): string[][] {
  const text = iconv.decode(encoded, encoding.name);
  const escapeChar = habit === 'backslash' ? '\\' : '"';
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: newline as '\n', escapeChar });
  return data.slice(hasHeader ? 1 : 0).filter((row) => row.some((cell) => cell !== ''));
}

describe('whole files of every dialect', () => {
  it(`are read as papaparse reads them, ${numRuns} times`, { timeout }, () => {
    fc.assert(
      fc.property(file, (generated) => {
        const found = readRows(path, generated.encoded);
        expect(found?.rows).toEqual(theirs(generated));
        expect(found?.problems).toEqual([]);
        if (generated.hasHeader) expect(found?.header).toEqual(generated.rows[0]);
      }),
      { numRuns, seed: 20261125 },
    );
  });
});

it.each(['utf8', 'utf16le', 'utf16be'])(
  'is no binary file for its Turkish and Polish names in %s',
  (encoding) => {
    const head = iconv.encode('naam;stad\nAyşe Şahin;Gent\nŁukasz Gęś;Łódź\n', encoding, { addBOM: true });
    expect(classify('klanten.csv', head)).toBeNull();
    expect(classify('klanten.csv', Buffer.concat([head, Buffer.from([0, 1, 0, 2, 1, 0, 2, 0])]))).toBe(
      'binary',
    );
  },
);
