/** By what a file that was changed is told from the one that was looked through. */
import { createHash } from 'node:crypto';
import { headOf, tailOf } from './file.ts';

export type Fingerprint = { bytes: number; modified: number; ends: string };

/** Size, time and a hash of both ends of a file. @throws what reading the file throws. */
export function fingerprintOf(path: string, found: { bytes: number; modified: number }): Fingerprint {
  const hash = createHash('sha256')
    .update(headOf(path, 65536))
    .update(tailOf(path, found.bytes, 65536));
  return { bytes: found.bytes, modified: found.modified, ends: hash.digest('hex') };
}

/** Whether a file is still the one that it was. */
export function isSame(before: Fingerprint, now: Fingerprint): boolean {
  return before.bytes === now.bytes && before.modified === now.modified && before.ends === now.ends;
}
