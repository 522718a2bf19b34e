/** By what a file that was changed is told from the one that was looked through. */
import { createHash } from 'node:crypto';
import { headOf, tailOf } from './file.ts';
import type { FoundFile } from './walk.ts';

export type Fingerprint = { bytes: number; modified: number; ends: string };

/**
 * Size, time and a hash of both ends of a file; of a folder of messages a hash of what lies in it.
 * @throws what reading the file throws.
 */
export function fingerprintOf(path: string, found: Omit<FoundFile, 'path'>): Fingerprint {
  const hash = createHash('sha256');
  if (found.members !== undefined) hash.update(JSON.stringify(found.members));
  else hash.update(headOf(path, 65536)).update(tailOf(path, found.bytes, 65536));
  return { bytes: found.bytes, modified: found.modified, ends: hash.digest('hex') };
}

/** Whether a file is still the one that it was. */
export function isSame(before: Fingerprint, now: Fingerprint): boolean {
  return before.bytes === now.bytes && before.modified === now.modified && before.ends === now.ends;
}
