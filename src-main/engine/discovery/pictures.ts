/** Pictures that records name: they stay in the source folders, and are read where somebody looks at them. */
import { lstatSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { RecordPicture } from '../../../src-contract/index.ts';

export type FoundPicture = Extract<RecordPicture, { state: 'found' }>;

/**
 * A picture as it was when its record was pulled; null where it is gone, changed, or no file of the folder (any more),
 * and where it is longer than `mostBytes`.
 */
export async function readPicture(
  folder: string,
  { path, bytes, modifiedAt }: FoundPicture,
  mostBytes: number,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  try {
    const place = join(folder, path);
    const { size, mtimeMs } = lstatSync(place);
    const same = size === bytes && new Date(Math.trunc(mtimeMs)).toISOString() === modifiedAt;
    if (!same || size > mostBytes || !isInside(folder, place)) return null;
    return { name: basename(path), bytes: await readFile(place) };
  } catch {
    return null;
  }
}

/** No link on the way leads out of the folder. */
function isInside(folder: string, place: string): boolean {
  return realpathSync(place).startsWith(`${realpathSync(folder)}${sep}`);
}
