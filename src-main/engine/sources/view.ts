/** Sources as they are shown. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile, SourceRow, Warning } from '../../../src-contract/index.ts';
import type { ScannedFile } from '../../jobs/scan/scan.ts';
import type { KeptSource } from './store.ts';

/** Whether there is a folder at `path` now. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** How many files and records were looked through. */
export function countsOf(files: readonly ScannedFile[]): { files: number; records: number } {
  return { files: files.length, records: files.reduce((sum, { records }) => sum + records, 0) };
}

/** A source in the list. */
export function rowOf(source: KeptSource, kept: readonly ScannedFile[]): SourceRow {
  return {
    id: source.id,
    name: source.name,
    addedAt: source.addedAt,
    ...countsOf(kept),
    bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
    unconfirmed: kept.filter(({ confirmed }) => !confirmed).length,
    problems: problemsOf(source, kept),
  };
}

/** A file with examples of what its columns hold. */
export function fileView(file: ScannedFile, examples: readonly string[][]): SourceFile {
  const {
    path,
    format,
    encoding,
    delimiter,
    bytes,
    records,
    category,
    categoryBecause,
    confirmed,
    problems,
  } = file;
  const columns = file.columns.map((column, place) => ({ ...column, examples: examples[place] ?? [] }));
  return {
    path,
    format,
    encoding,
    delimiter,
    bytes,
    records,
    category,
    categoryBecause,
    confirmed,
    problems,
    columns,
  };
}

/** What changed on the disk since the folder was looked through, as far as sizes and times tell. */
export function problemsOf(source: KeptSource, kept: readonly ScannedFile[]): Warning[] {
  if (!isFolder(source.folder)) return [{ code: 'folder-missing', params: { folder: source.name } }];
  if (!source.finished) return [{ code: 'source-unfinished', params: { folder: source.name } }];
  return kept.flatMap(({ path, file, layers, layout, fingerprint }) => {
    const now = statSync(join(source.folder, file), { throwIfNoEntry: false });
    if (now === undefined) return [{ code: 'file-missing', params: { file: path } }];
    // Which messages a folder holds is only looked at when it is searched: there may be very many.
    if (layout.format === 'mails') return [];
    const same =
      (layers.length > 0 || now.size === fingerprint.bytes) &&
      Math.trunc(now.mtimeMs) === fingerprint.modified;
    return same ? [] : [{ code: 'file-changed', params: { file: path } }];
  });
}
