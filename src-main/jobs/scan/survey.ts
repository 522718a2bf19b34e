/** Job: what lies in a folder now, compared with what lay there when it was looked through. */
import { basename } from 'node:path';
import { DeskError } from '../../../src-contract/errors.ts';
import { type Fingerprint, fingerprintOf, isSame } from './read/fingerprint.ts';
import { unpackAll } from './read/unpack.ts';
import { type FoundFile, type Skipped, walk } from './read/walk.ts';

export type SurveyInput = {
  folder: string;
  /** Files that were looked through, by path. */
  known: Record<string, Fingerprint>;
  /** Paths that turned out to hold no records. */
  passed: string[];
};

export type Surveyed = {
  /** Files that are new, or not what they were. */
  changed: FoundFile[];
  /** Known files that are gone. */
  missing: string[];
  skipped: Skipped[];
};

/** @throws DeskError `folder-not-found` where the folder itself can't be read */
export async function survey({ folder, known, passed }: SurveyInput): Promise<Surveyed> {
  const walked = walkFolder(folder);
  const unpacked = await unpackAll(folder, walked.archives);
  const files = [...walked.files, ...unpacked.files];
  const skipped = [...walked.skipped, ...unpacked.skipped];
  const there = new Set(files.map(({ path }) => path));
  const changed = files.filter((found) => {
    const before = known[found.path];
    return before === undefined ? !passed.includes(found.path) : !isUnchanged(folder, found, before);
  });
  return { changed, missing: Object.keys(known).filter((path) => !there.has(path)), skipped };
}

function walkFolder(folder: string): ReturnType<typeof walk> {
  try {
    return walk(folder);
  } catch (error) {
    throw new DeskError('folder-not-found', { folder: basename(folder) }, { cause: error });
  }
}

/** A file that can't be read now counts as changed: looking through it says what is wrong with it. */
function isUnchanged(folder: string, found: FoundFile, before: Fingerprint): boolean {
  try {
    return isSame(before, fingerprintOf(folder, found));
  } catch {
    return false;
  }
}
