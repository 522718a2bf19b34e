/** The data package: a ZIP with JSON and CSV per category, a manifest, and a page to read it all. */
import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import type { JobProgress } from '../table.ts';
import { byCategoryAndFile, type Manifest, type PackageContent, type PackedFile } from './content.ts';
import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';

export type Packed = { zip: Uint8Array; manifest: Manifest };

/** Builds a package in memory. A file of the manifest is any file of the package but the manifest itself. */
export async function pack(content: PackageContent, progress: JobProgress): Promise<Packed> {
  const files = filesOf(content);
  const manifest: Manifest = {
    format: 'dsar-desk-package',
    version: 1,
    case: content.caseNumber,
    made: content.today,
    language: content.language,
    records: content.records.length,
    files: files.map(({ path, text, records }) => {
      const bytes = Buffer.from(text);
      return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), records };
    }),
  };
  const zip = new JSZip();
  // The day is enough of a date: the package tells nothing of the hours that staff keep.
  const date = new Date(`${content.today}T12:00:00Z`);
  const options = { date, createFolders: false };
  for (const { path, text } of files) zip.file(path, text, options);
  zip.file('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`, options);
  const bytes = await zip.generateAsync(
    { type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' },
    ({ percent }) => progress('packing', null, Math.round(percent), 100),
  );
  return { zip: bytes, manifest };
}

/** Every file of a package but its manifest. Two sources of one category never share a file. */
function filesOf(content: PackageContent): PackedFile[] {
  const taken = new Set<string>();
  const csvPaths = new Map<string, string>();
  const files: PackedFile[] = [];
  for (const [category, sources] of byCategoryAndFile(content.records)) {
    const folder = category === 0 ? 'not-in-the-statement' : `category-${category}`;
    const records = [...sources.values()].flat();
    const json = records.map(({ file, line, title, date, fields }) => ({
      file,
      line,
      title,
      date,
      fields: valuesOf(fields),
    }));
    files.push({
      path: `${folder}/records.json`,
      text: `${JSON.stringify({ category, records: json }, null, 2)}\n`,
      records: records.length,
    });
    for (const [source, own] of sources) {
      const path = freePath(folder, source, taken);
      csvPaths.set(`${category}:${source}`, path);
      files.push({ path, text: toCsv(own, content.words.line), records: own.length });
    }
  }
  if (content.attestation !== null) {
    files.push({
      path: 'search.json',
      text: `${JSON.stringify(content.attestation, null, 2)}\n`,
      records: null,
    });
  }
  files.push({ path: 'index.html', text: toHtml(content, csvPaths), records: null });
  return files;
}

/** Values under their names; the same name twice in one record keeps both. */
function valuesOf(fields: readonly { name: string; value: string }[]): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = Object.create(null);
  for (const { name, value } of fields) {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** A name that every system can unpack: plain letters, no reserved word, no twin that differs by case only. */
function freePath(folder: string, source: string, taken: Set<string>): string {
  const plain = source
    .normalize('NFKD')
    .replace(/\.(csv|tsv|txt|ndjson|jsonl|json)$/i, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(plain);
  const stem = `${folder}/${reserved ? `file-${plain}` : plain}`;
  for (let n = 1; ; n += 1) {
    const path = `${stem}${n === 1 ? '' : `-${n}`}.csv`;
    if (taken.has(path.toLowerCase())) continue;
    taken.add(path.toLowerCase());
    return path;
  }
}
