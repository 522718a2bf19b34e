import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CsvScanner, type Dialect } from '../../../../src-main/jobs/scan/read/csv.ts';
import { decodeUtf8 } from '../../../../src-main/jobs/scan/read/encoding.ts';

type Read = { line: number; offset: number; cells: string[]; problem: string | null };

/** `npm run test:long` asks for the full number. */
const numRuns = process.env['DESK_LONG'] === undefined ? 4000 : 50_000;

const comma: Dialect = { delimiter: 0x2c, newline: 'lf', escape: 'double' };

/** Reads a text in chunks of `size` bytes. */
function read(text: string, dialect = comma, size = 1 << 20, limit?: number): Read[] {
  const rows: Read[] = [];
  const scanner = new CsvScanner({
    dialect,
    decode: decodeUtf8,
    ...(limit === undefined ? {} : { limit }),
    onRecord: (record) =>
      rows.push({ line: record.line, offset: record.offset, cells: record.texts(), problem: record.problem }),
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) scanner.feed(Buffer.from(bytes.subarray(at, at + size)));
  scanner.end();
  return rows;
}

const cells = (text: string, dialect = comma): string[][] => read(text, dialect).map((row) => row.cells);

describe('the byte scanner', () => {
  it('reads quoted delimiters, doubled quotes and quoted newlines', () => {
    expect(cells('a,"b,c","say ""hi""","two\nlines"\nd,,,\n')).toEqual([
      ['a', 'b,c', 'say "hi"', 'two\nlines'],
      ['d', '', '', ''],
    ]);
  });

  it('gives each record the physical line and byte where it starts', () => {
    const rows = read('naïve,1\r\n"two\r\nlines",2\r\nlast,3');
    expect(rows.map((row) => [row.line, row.offset])).toEqual([
      [1, 0],
      [2, 10],
      [4, 26],
    ]);
  });

  it('reads carriage returns alone as newlines where the file has no others', () => {
    expect(cells('a,b\rc,"d\re"\rf,g', { ...comma, newline: 'cr' })).toEqual([
      ['a', 'b'],
      ['c', 'd\re'],
      ['f', 'g'],
    ]);
  });

  it('names an unterminated quote by its line and goes on with the next one', () => {
    const rows = read('1,ok\n2,"never closed\n3,fine\n');
    expect(rows.map((row) => [row.line, row.cells, row.problem])).toEqual([
      [1, ['1', 'ok'], null],
      [2, ['2', '"never closed'], 'unterminated-quote'],
      [3, ['3', 'fine'], null],
    ]);
  });

  it('does not let an unterminated quote swallow the next quoted record', () => {
    const rows = read('1,"never closed\n2,"fine"\n3,"too"\n');
    expect(rows.map((row) => [row.line, row.problem])).toEqual([
      [1, 'unterminated-quote'],
      [2, null],
      [3, null],
    ]);
  });

  it('keeps a lone quote inside a quoted field', () => {
    expect(cells('1,"Jan "de Grote" Peeters",x\n')).toEqual([['1', 'Jan "de Grote" Peeters', 'x']]);
  });

  it('reads backslash quotes of database dumps', () => {
    expect(cells('1,"say \\"hi\\"",x\n', { ...comma, escape: 'backslash' })).toEqual([
      ['1', 'say "hi"', 'x'],
    ]);
  });

  it('names a line that is longer than the limit and goes on', () => {
    const rows = read(`1,a\n2,${'x'.repeat(500)}\n3,b\n`, comma, 16, 100);
    expect(rows.map((row) => [row.line, row.problem])).toEqual([
      [1, null],
      [2, 'line-too-long'],
      [3, null],
    ]);
  });

  it('agrees with papaparse on generated files of every dialect, whatever the chunks', {
    timeout: 600_000,
  }, () => {
    const cell = fc.string({
      unit: fc.constantFrom(
        'a',
        'é',
        '€',
        '字',
        '😀',
        ' ',
        '"',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '0',
        '@',
        "'",
        '\\',
      ),
      maxLength: 8,
    });
    const file = fc.record({
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      everyCellQuoted: fc.boolean(),
      endsWithNewline: fc.boolean(),
      chunk: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(file, ({ rows, delimiter, newline, everyCellQuoted, endsWithNewline, chunk }) => {
        const text =
          Papa.unparse(rows, { delimiter, newline, quotes: everyCellQuoted }) +
          (endsWithNewline ? newline : '');
        const dialect: Dialect = {
          delimiter: delimiter.charCodeAt(0),
          newline: newline === '\r' ? 'cr' : 'lf',
          escape: 'double',
        };
        const theirs = Papa.parse<string[]>(text, { delimiter, newline }).data;
        // A last empty line is a row for papaparse; it is no record.
        if (theirs.length > 0 && text.endsWith(newline)) theirs.pop();
        expect(read(text, dialect, chunk).map((row) => row.cells)).toEqual(theirs);
      }),
      { numRuns, seed: 20261125 },
    );
  });

  it('names the line of each malformed record and reads all others as they are', { timeout: 600_000 }, () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '字', ' ', '"', ',', '\n'), maxLength: 6 });
    const cell = fc.oneof(
      fc.constant(''),
      word.map((text) => `w${text}`),
    );
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    const malformed = fc.constantFrom('7,"never closed', '7,"half "of it,x', `7,${'x'.repeat(400)}`);
    const lines = fc.array(fc.oneof({ weight: 3, arbitrary: row }, { weight: 1, arbitrary: malformed }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 60 }), (written, chunk) => {
        const texts = written.map((line) => (typeof line === 'string' ? line : Papa.unparse([line])));
        const starts = texts.map((_, place) => texts.slice(0, place).join('\n').split('\n').length);
        const found = read(`${texts.join('\n')}\n`, comma, chunk, 250);
        const lineOf = (place: number): number => (place === 0 ? 1 : (starts[place] ?? 0) + 1);
        const wanted = written.flatMap((line, place) =>
          typeof line === 'string' ? [] : [{ line: lineOf(place), cells: line }],
        );
        const good = found.filter(({ problem }) => problem === null);
        expect(good.map(({ line, cells: values }) => ({ line, cells: values }))).toEqual(wanted);
        const named = found.filter(({ problem }) => problem !== null).map(({ line }) => line);
        expect(named).toEqual(
          written.flatMap((line, place) => (typeof line === 'string' ? [lineOf(place)] : [])),
        );
      }),
      { numRuns, seed: 20261125 },
    );
  });
});
