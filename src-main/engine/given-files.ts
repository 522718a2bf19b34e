/** Files and folders that a person gave: picked, dropped, pasted, or named on the command line. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DeskError } from '../../src-contract/errors.ts';
import type { FileHandle } from '../../src-contract/index.ts';

export type ReadFile = { name: string; bytes: Uint8Array };

export type GivenFiles = {
  /** A path behind a handle. Only the shell and the terminal may say so, never the window. */
  grant(handle: string, path: string): void;
  /** Bytes without a path behind a handle: a pasted picture, a file dragged out of a mail program. */
  hold(handle: string, name: string, bytes: Uint8Array): void;
  /** @throws DeskError `handle-unknown` */
  pathOf(handle: FileHandle): string;
  /** The name that a person knows the file by. @throws DeskError `handle-unknown` */
  nameOf(handle: FileHandle): string;
  /** @throws DeskError `handle-unknown`, `file-not-found`, `file-empty`, `file-too-large`, `file-unreadable` */
  read(handle: FileHandle, maxBytes: number): Promise<ReadFile>;
};

/** Keeps what was given in memory; nothing of it is written anywhere. */
export function createGivenFiles(): GivenFiles {
  const paths = new Map<string, string>();
  const held = new Map<string, ReadFile>();

  function pathOf(handle: string): string {
    const path = paths.get(handle);
    if (path === undefined) throw new DeskError('handle-unknown', {});
    return path;
  }

  return {
    grant: (handle, path) => void paths.set(handle, path),
    hold: (handle, name, bytes) => void held.set(handle, { name, bytes }),
    pathOf,
    nameOf: (handle) => held.get(handle)?.name ?? basename(pathOf(handle)),
    async read(handle, maxBytes) {
      const inMemory = held.get(handle);
      const file = inMemory ?? (await readPath(pathOf(handle), maxBytes));
      if (file.bytes.byteLength === 0) throw new DeskError('file-empty', { file: file.name });
      if (file.bytes.byteLength > maxBytes) throw tooLarge(file.name, maxBytes);
      return file;
    },
  };
}

async function readPath(path: string, maxBytes: number): Promise<ReadFile> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new DeskError('file-unreadable', { file: name, reason: 'not-a-file' });
    if (found.size > maxBytes) throw tooLarge(name, maxBytes);
    return { name, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof DeskError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new DeskError('file-not-found', { file: name });
    throw new DeskError('file-unreadable', { file: name, reason: code || 'unknown' }, { cause: error });
  }
}

function tooLarge(file: string, maxBytes: number): DeskError {
  return new DeskError('file-too-large', { file, limit: `${Math.floor(maxBytes / 1024 / 1024)} MB` });
}
