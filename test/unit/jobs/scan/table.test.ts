import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadRows, readRows } from './read-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;

/** Writes a file, finds out how it is written and reads it. */
function read(content: string | Buffer): ReadRows | null {
  written += 1;
  return readRows(join(folder, `${written}.csv`), content);
}

describe('finding out how a file is written', () => {
  it('obeys sep=, skips titles above the header, empty lines and repeated headers', () => {
    const text =
      'sep=;\nOverzicht van klanten;;\n;;\nnaam;e-mail;plaats\nAn;an@post.example;Gent\n\n;;\nnaam;e-mail;plaats\nBert;bert@post.example;Aalst\n';
    expect(read(text)).toMatchObject({
      header: ['naam', 'e-mail', 'plaats'],
      rows: [
        ['An', 'an@post.example', 'Gent'],
        ['Bert', 'bert@post.example', 'Aalst'],
      ],
      lines: [5, 9],
    });
  });

  for (const [name, delimiter] of [
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['pipe', '|'],
  ] as const) {
    it(`tells a ${name} from the other marks, decimal commas included`, () => {
      const rows = [
        ['id', 'prijs', 'opmerking'],
        ['1', '12;50', 'a|b'],
        ['2', '3,00', 'c;d'],
        ['3', '4,00', 'e'],
      ];
      const text = rows
        .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
        .join('\r\n');
      expect(read(text)?.rows).toEqual(rows.slice(1));
    });
  }

  it('reads a file without a header and says so by its columns', () => {
    expect(read('17\tan@post.example\t2025-01-01\n18\tbert@post.example\t2025-01-02\n')).toMatchObject({
      header: ['column 1', 'column 2', 'column 3'],
      rows: [
        ['17', 'an@post.example', '2025-01-01'],
        ['18', 'bert@post.example', '2025-01-02'],
      ],
    });
  });

  it('reads a list with one address a line', () => {
    expect(read('email\nan@post.example\nbert@post.example\n')).toMatchObject({
      header: ['email'],
      lines: [2, 3],
    });
  });

  it('takes a letter for no table', () => {
    expect(
      read('Beste klant, wij hebben uw vraag goed ontvangen.\nMet vriendelijke groeten, de dienst\n'),
    ).toBeNull();
  });

  it('gives twins and nameless columns names of their own', () => {
    expect(read('naam,naam,,stad\nAn,Peeters,x,Gent\n')?.header).toEqual([
      'naam',
      'naam (2)',
      'column 3',
      'stad',
    ]);
  });

  it('keeps ragged rows and names their line', () => {
    const found = read('a,b,c\n1,2,3\n4,5\n6,7,8,9\n');
    expect(found?.rows).toEqual([
      ['1', '2', '3'],
      ['4', '5'],
      ['6', '7', '8', '9'],
    ]);
    expect(found?.problems).toEqual(['ragged-row:3', 'ragged-row:4']);
  });
});

describe('encodings', () => {
  const text = 'naam,stad\nZoë Lefèvre,"Liège\nCentre"\nJürgen Groß,Köln\n';
  const rows = [
    ['Zoë Lefèvre', 'Liège\nCentre'],
    ['Jürgen Groß', 'Köln'],
  ];

  for (const [encoding, name, bom] of [
    ['utf8', 'utf-8', false],
    ['utf8', 'utf-8', true],
    ['utf16le', 'utf-16le', true],
    ['utf16be', 'utf-16be', true],
    ['utf16le', 'utf-16le', false],
    ['win1252', 'windows-1252', false],
    ['latin1', 'windows-1252', false],
  ] as const) {
    it(`${encoding}${bom ? ' with a byte order mark' : ''}: text, lines and offsets`, () => {
      const bytes = iconv.encode(text, encoding, { addBOM: bom });
      const found = read(bytes);
      expect(found).toMatchObject({ rows, lines: [2, 4], encoding: name });
      // From its offset on, the file's bytes are the record.
      const starts = found?.offsets.map((offset) =>
        iconv.decode(bytes.subarray(offset), encoding).slice(0, 4),
      );
      expect(starts).toEqual(['Zoë ', 'Jürg']);
    });
  }

  it('reads a UTF-8 file with some broken bytes, each line as it is', () => {
    const bytes = Buffer.concat([
      Buffer.from('naam\nZoë één\nBjörn ñandú\n'),
      iconv.encode('Céline\n', 'win1252'),
    ]);
    expect(read(bytes)?.rows).toEqual([['Zoë één'], ['Björn ñandú'], ['Céline']]);
  });

  it('finds an accent that comes late in a long file', () => {
    const long = `naam,n\n${'An,1\n'.repeat(400_000)}`;
    const found = read(Buffer.concat([Buffer.from(long), iconv.encode('Céline,2\n', 'win1252')]));
    expect(found?.encoding).toBe('windows-1252');
    expect(found?.rows.at(-1)).toEqual(['Céline', '2']);
  });
});

describe('JSON', () => {
  it('makes dotted names of nested objects and keeps long numbers as they are written', () => {
    const found = read(
      '{"id":9007199254740993,"customer":{"email":"an@post.example"},"lines":[{"sku":"A"},{"sku":"B"}],"x":null}\n',
    );
    expect(found?.header).toEqual(['id', 'customer.email', 'lines.sku', 'x']);
    expect(found?.rows).toEqual([['9007199254740993', 'an@post.example', 'A', 'B', '']]);
  });

  it('names a malformed line and goes on', () => {
    const found = read('{"a":1}\n{"a":2\n[3]\n{"a":4}\n');
    expect(found?.rows).toEqual([['1'], ['4']]);
    expect(found?.lines).toEqual([1, 4]);
    expect(found?.problems).toEqual(['malformed-line:2', 'not-an-object:3']);
  });

  it('reads arrays and objects that hold lists, printed over many lines', () => {
    const list = [
      { name: 'An {', n: 1 },
      { name: 'Bert "}"', n: 2 },
    ];
    expect(read(JSON.stringify(list, null, 2))).toMatchObject({
      rows: [
        ['An {', '1'],
        ['Bert "}"', '2'],
      ],
      lines: [2, 6],
    });
    expect(read(JSON.stringify({ total: 2, customers: list }, null, 2))?.rows).toHaveLength(2);
  });
});
