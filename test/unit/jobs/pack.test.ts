import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import words from '../../../resources/packages/nl.json' with { type: 'json' };
import type { PackageContent, PackedRecord } from '../../../src-main/jobs/pack/content.ts';
import { toCell } from '../../../src-main/jobs/pack/csv.ts';
import { pack } from '../../../src-main/jobs/pack/pack.ts';
import type { Answers, Question } from '../../../src-main/jobs/questions.ts';

const record = (
  category: PackedRecord['category'],
  file: string,
  line: number,
  values: Record<string, string>,
): PackedRecord => ({
  category,
  file,
  line,
  title: `${file}:${line}`,
  date: null,
  fields: Object.entries(values).map(([name, value]) => ({ name, value, meaning: 'other' })),
  pictures: [],
});

const packed = async (records: PackedRecord[], folders: PackageContent['folders'] = []) => {
  const content: PackageContent = {
    caseNumber: '2026-0001',
    language: 'nl',
    today: '2026-11-25',
    controller: 'smartphoto group NV',
    timeZone: 'Europe/Brussels',
    records,
    folders,
    attestation: null,
    words,
  };
  const parts: Uint8Array[] = [];
  const keep = (question: Question): null => {
    if (question.about !== 'package') throw new Error(`asked about ${question.about}`);
    parts.push(question.bytes);
    return null;
  };
  const { manifest } = await pack(
    content,
    () => {},
    <Q extends Question>(question: Q) => keep(question) as Answers[Q['about']],
  );
  return { files: await JSZip.loadAsync(Buffer.concat(parts)), manifest };
};

describe('a data package', () => {
  it('holds every record of a category also when two files belong to it', async () => {
    const { files, manifest } = await packed([
      record(3, 'orders/Orders.csv', 2, { order: 'SP1' }),
      record(3, 'orders/orders.csv', 9, { order: 'SP2' }),
      record(0, 'reviews.ndjson', 4, { stars: '5' }),
    ]);
    expect(
      manifest.files.filter(({ path }) => path.endsWith('.csv')).map(({ path, records }) => [path, records]),
    ).toEqual([
      ['category-3/orders-orders.csv', 1],
      ['category-3/orders-Orders-2.csv', 1],
      ['not-in-the-statement/reviews.csv', 1],
    ]);
    const json = JSON.parse((await files.file('category-3/records.json')?.async('string')) ?? '');
    expect(json.records.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`)).toEqual([
      'orders/orders.csv:9',
      'orders/Orders.csv:2',
    ]);
  });

  it('lists each of its files with the checksum of what is in it', async () => {
    const { files, manifest } = await packed([record(2, 'customers.csv', 2, { name: 'Łukasz Şahin Ω Я' })]);
    const inZip = Object.keys(files.files).filter((path) => path !== 'manifest.json');
    expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(inZip.toSorted());
    for (const { path, sha256, bytes } of manifest.files) {
      const content = (await files.file(path)?.async('uint8array')) ?? new Uint8Array();
      expect([content.byteLength, createHash('sha256').update(content).digest('hex')]).toEqual([
        bytes,
        sha256,
      ]);
    }
  });

  it('gives values back unchanged through CSV, quotes and line breaks included', async () => {
    const note = 'zij zei "hallo",\r\nen ging; 5 € Łukasz';
    const { files } = await packed([record(4, 'messages.csv', 3, { id: '7', note })]);
    const csv = (await files.file('category-4/messages.csv')?.async('string')) ?? '';
    const [row] = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true }).data;
    expect(row).toMatchObject({ id: '7', note });
  });

  it('shows what a stranger typed as text, never as markup', async () => {
    const payload = '</td><script>alert(1)</script><img src=x onerror=alert(1)>';
    const { files } = await packed([record(4, `a${payload}.csv`, 2, { [payload]: payload })]);
    const html = (await files.file('index.html')?.async('string')) ?? '';
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;script&gt;');
  });

  it('keeps a field called __proto__ and both values of a name that stands twice', async () => {
    const twice: PackedRecord = {
      ...record(1, 'carts.ndjson', 1, {}),
      fields: ['a', 'b'].map((value) => ({ name: '__proto__', value, meaning: 'other' as const })),
    };
    const { files } = await packed([twice]);
    const text = (await files.file('category-1/records.json')?.async('string')) ?? '';
    expect(text).toMatch(/"__proto__": \[\s*"a",\s*"b"\s*\]/);
  });
});

describe('a CSV cell', () => {
  it.each(['=1+1', '+32470123456', '-1+cmd|"/C calc"!A0', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'is no formula: %j',
    (payload) => {
      const [[cell]] = Papa.parse<string[]>(toCell(payload)).data as [[string]];
      expect(cell).toBe(`'${payload}`);
    },
  );

  it.each(['-12.50', '-3', '0,5', 'Kerkstraat 12', ''])('is left alone: %j', (value) => {
    expect(toCell(value).replace(/^"|"$/g, '')).toBe(value);
  });
});
