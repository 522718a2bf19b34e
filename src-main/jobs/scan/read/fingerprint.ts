/** By what a file that was changed is told from the one that was looked through. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { headOf, plain, tailOf } from './packed.ts';
import type { FoundFile } from './walk.ts';

export type Fingerprint = { bytes: number; modified: number; ends: string };

/**
 * Size, time, and a hash of both ends of the file of the disk (an archive's table of contents stands at its end); of a
 * folder of messages a hash of what lies in it.
 * @throws what reading the file throws.
 */
export function fingerprintOf(folder: string, found: Omit<FoundFile, 'path' | 'sheet'>): Fingerprint {
  const file = join(folder, found.file);
  const hash = createHash('sha256');
  if (found.members !== null) hash.update(JSON.stringify(found.members));
  else
    hash
      .update(headOf(plain(file), 65536))
      .update(tailOf(file))
      .update(JSON.stringify(found.layers));
  return { bytes: found.bytes, modified: found.modified, ends: hash.digest('hex') };
}

/** Whether a file is still the one that it was. */
export function isSame(before: Fingerprint, now: Fingerprint): boolean {
  return before.bytes === now.bytes && before.modified === now.modified && before.ends === now.ends;
}
