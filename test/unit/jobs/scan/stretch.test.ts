import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { plain } from '../../../../src-main/jobs/scan/read/packed.ts';
import { Columns } from '../../../../src-main/jobs/scan/read/rows.ts';
import { findTable, readAll, type Stretch } from '../../../../src-main/jobs/scan/read/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'stretches-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = ['Zoë', 'Łukasz', 'An "de" snelle', 'Şahin\nvan boven', '😀 Jan'];
const people = Array.from({ length: 40 }, (_, index) => ({
  id: String(1000 + index),
  naam: names[index % names.length] ?? '',
  plaats: index % 3 === 0 ? '' : 'Gent',
}));
const csv = `id;naam;plaats\r\n${people
  .map(({ id, naam, plaats }) => `${id};"${naam.replaceAll('"', '""')}";${plaats}\r\n`)
  .join('')}`;

const files: Readonly<Record<string, Buffer>> = {
  'utf-8 with BOM': Buffer.from(`\ufeff${csv}`),
  'utf-16': iconv.encode(csv, 'utf-16le', { addBOM: true }),
  ndjson: Buffer.from(people.map((person) => `${JSON.stringify(person)}\n`).join('')),
  'json array': Buffer.from(JSON.stringify(people, null, 2)),
  'json under keys': Buffer.from(
    JSON.stringify(Object.fromEntries(people.map((each) => [`k${each.id}`, each]))),
  ),
  'json in a list of an object': Buffer.from(JSON.stringify({ page: 1, people }, null, 1)),
};

describe('reading a stretch of a file', () => {
  it.each(Object.keys(files))('gives the same rows as reading all of it: %s', (kind) => {
    const path = join(folder, `${kind}.txt`);
    writeFileSync(path, files[kind] ?? '');
    const layout = findTable(plain(path));
    if (layout === null) throw new Error(`${kind} was not recognised.`);
    const rowsOf = (stretch?: Stretch): { offset: number; line: number; values: string[] }[] => {
      const rows: { offset: number; line: number; values: string[] }[] = [];
      const columns = new Columns(['id', 'naam', 'plaats']);
      const onRow = (row: Parameters<Parameters<typeof readAll>[3]['onRow']>[0]): void => {
        const values = [0, 1, 2].map((column) => row.values(column).join());
        rows.push({ offset: row.offset, line: row.line, values });
      };
      readAll(plain(path), layout, columns, { onRow, onProblem: () => {} }, stretch);
      return rows;
    };
    const all = rowsOf();
    expect(all.map(({ values }) => values[1])).toEqual(people.map(({ naam }) => naam));
    for (const [from, to] of [
      [0, 1],
      [7, 23],
      [39, 40],
    ] as const) {
      const first = all[from];
      if (first === undefined) throw new Error('A row is missing.');
      const end = all[to]?.offset ?? statSync(path).size;
      expect(rowsOf({ offset: first.offset, line: first.line, end })).toEqual(all.slice(from, to));
    }
  });
});
