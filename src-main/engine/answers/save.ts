/** Writes what staff save: all files of a dispatch, or none. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { DeskError } from '../../../src-contract/errors.ts';

/** A file in parts, since a package may be larger than memory. */
export type FileToSave = { name: string; parts: Iterable<Uint8Array> };

/**
 * Writes files into a folder under names that are free (`letter.pdf`, else `letter-2.pdf` …), each first under a
 * passing name, and renames them only when all are on the disk.
 * @returns the names that were given
 * @throws DeskError `folder-not-found`, `folder-not-writable`, `disk-full`; then nothing was left behind
 */
export function saveWhole(folder: string, files: readonly FileToSave[]): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new DeskError('folder-not-found', { folder });
  const written: { passing: string; name: string }[] = [];
  try {
    for (const { name, parts } of files) {
      const free = freeName(folder, name);
      const passing = join(folder, `.${free}.part`);
      written.push({ passing, name: free });
      writeSynced(passing, parts);
    }
    for (const { passing, name } of written) renameSync(passing, join(folder, name));
    return written.map(({ name }) => name);
  } catch (error) {
    for (const { passing } of written) rmSync(passing, { force: true });
    throw asSaveError(error, folder);
  }
}

function writeSynced(path: string, parts: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w', 0o600);
  try {
    for (const bytes of parts) for (let at = 0; at < bytes.byteLength; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function freeName(folder: string, name: string): string {
  const ending = extname(name);
  const stem = basename(name, ending);
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${stem}-${n}${ending}`;
    if (!existsSync(join(folder, candidate))) return candidate;
  }
}

function asSaveError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DeskError('disk-full', { place: folder }, { cause: error });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new DeskError('folder-not-writable', { folder }, { cause: error });
  }
  return error;
}
