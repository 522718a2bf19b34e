/** The data package: a ZIP with JSON and CSV per category, a manifest, and a page to read it all. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import type { Ask } from '../questions.ts';
import type { JobProgress } from '../table.ts';
import { byCategoryAndFile, type Manifest, type PackageContent, type PackedFile } from './content.ts';
import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { bytesOf, collectPictures, type PackedPictures } from './pictures.ts';

export type Packed = { manifest: Manifest };

/** So much of the package is handed over at once. */
const partBytes = 1024 * 1024;

/**
 * Builds a package and hands it over in parts (`ask` about `package`), so that it is never whole in memory, whatever
 * its pictures weigh. A file of the manifest is any file of the package but the manifest itself.
 * @throws DeskError `file-changed` where a picture is changed meanwhile
 */
export async function pack(content: PackageContent, progress: JobProgress, ask: Ask): Promise<Packed> {
  const pictures = collectPictures(content, ({ category }) => folderOf(category));
  const files = filesOf(content, pictures);
  const manifest = manifestOf(content, files, pictures);
  const zip = new JSZip();
  // The day is enough of a date: the package tells nothing of the hours that staff keep.
  const date = new Date(`${content.today}T12:00:00Z`);
  const options = { date, createFolders: false };
  for (const { path, text } of files) zip.file(path, text, options);
  // Pictures are packed already.
  for (const picture of pictures.pictures)
    zip.file(picture.path, Readable.from(bytesOf(picture)), { ...options, compression: 'STORE' });
  zip.file('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`, options);
  const stream = zip.generateNodeStream(
    { type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' },
    ({ percent }) => progress('packing', null, Math.round(percent), 100),
  );
  await handOver(stream, (bytes) => void ask({ about: 'package', bytes }));
  return { manifest };
}

/** Gives what a stream holds in parts of a good size. @throws what the stream throws */
function handOver(stream: NodeJS.ReadableStream, take: (part: Uint8Array) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let held: Buffer[] = [];
    let bytes = 0;
    const give = (): void => {
      if (bytes > 0) take(Buffer.concat(held));
      held = [];
      bytes = 0;
    };
    stream.on('data', (chunk: Buffer) => {
      held.push(chunk);
      bytes += chunk.length;
      if (bytes >= partBytes) give();
    });
    stream.on('error', reject);
    stream.on('end', () => {
      give();
      resolve();
    });
  });
}

function manifestOf(
  content: PackageContent,
  files: readonly PackedFile[],
  { pictures, leftOut }: PackedPictures,
): Manifest {
  const texts = files.map(({ path, text, records }) => {
    const bytes = Buffer.from(text);
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), records };
  });
  return {
    format: 'dsar-desk-package',
    version: 1,
    case: content.caseNumber,
    made: content.today,
    language: content.language,
    records: content.records.length,
    files: [...texts, ...pictures.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256, records: null }))],
    leftOut,
  };
}

const folderOf = (category: number): string =>
  category === 0 ? 'not-in-the-statement' : `category-${category}`;

/** Every file of a package but its manifest and its pictures. Two sources of one category never share a file. */
function filesOf(content: PackageContent, pictures: PackedPictures): PackedFile[] {
  const taken = new Set<string>();
  const csvPaths = new Map<string, string>();
  const files: PackedFile[] = [];
  for (const [category, sources] of byCategoryAndFile(content.records)) {
    const folder = folderOf(category);
    const records = [...sources.values()].flat();
    const json = records.map((record) => {
      const { file, line, title, date, fields } = record;
      return { file, line, title, date, fields: valuesOf(fields), pictures: pictures.pathsOf(record) };
    });
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
  files.push({ path: 'index.html', text: toHtml(content, csvPaths, pictures), records: null });
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
