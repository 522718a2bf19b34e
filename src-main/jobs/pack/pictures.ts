/** The pictures of a package: found in the source folders, checked, and read while the package is written. */
import { createHash } from 'node:crypto';
import { lstatSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { DeskError } from '../../../src-contract/errors.ts';
import type { RecordPicture } from '../../../src-contract/index.ts';
import { chunksOf, plain } from '../scan/read/packed.ts';
import type { LeftOut, PackageContent, PackedRecord } from './content.ts';

type FoundPicture = Extract<RecordPicture, { state: 'found' }>;

/** A picture that goes into a package. */
export type PackedPicture = {
  /** Path inside the package. */
  path: string;
  /** Where it lies. */
  place: string;
  bytes: number;
  sha256: string;
};

export type PackedPictures = {
  pictures: PackedPicture[];
  /** Paths inside the package of the pictures of a record. */
  pathsOf(record: PackedRecord): string[];
  leftOut: LeftOut[];
};

/** One picture is held in memory while it is written; a ZIP without extensions holds less than 4 GB and 65,535 files. */
const most = { bytes: 256 * 1024 * 1024, together: 3 * 1024 * 1024 * 1024, pictures: 50_000 };

const keyOf = ({ sourceId, path }: FoundPicture): string => `${sourceId}:${path}`;

/** Looks for the pictures of all records. What is gone or not what it was is told, and the others go on. */
export function collectPictures(
  { records, folders }: PackageContent,
  folderOf: (record: PackedRecord) => string,
): PackedPictures {
  const roots = new Map(folders.map(({ sourceId, folder }) => [sourceId, folder]));
  const packed = new Map<string, PackedPicture | LeftOut['reason']>();
  const taken = new Set<string>();
  const leftOut: LeftOut[] = [];
  let together = 0;
  const collect = (picture: FoundPicture, record: PackedRecord): PackedPicture | LeftOut['reason'] => {
    const checked = check(roots.get(picture.sourceId), picture);
    if (typeof checked === 'string') return checked;
    if (together + picture.bytes > most.together || taken.size >= most.pictures) return 'too-large';
    together += picture.bytes;
    return { ...checked, path: freeName(`${folderOf(record)}/pictures`, picture.path, taken) };
  };
  for (const record of records) {
    for (const picture of record.pictures) {
      const { file, line } = record;
      if (picture.state !== 'found') {
        leftOut.push({ file, line, picture: picture.written, reason: picture.state });
        continue;
      }
      const key = keyOf(picture);
      const known = packed.get(key) ?? collect(picture, record);
      packed.set(key, known);
      if (typeof known === 'string') leftOut.push({ file, line, picture: picture.path, reason: known });
    }
  }
  return {
    pictures: [...packed.values()].filter((each) => typeof each !== 'string'),
    pathsOf: (record) =>
      record.pictures.flatMap((picture) => {
        const found = picture.state === 'found' ? packed.get(keyOf(picture)) : undefined;
        return found === undefined || typeof found === 'string' ? [] : [found.path];
      }),
    leftOut,
  };
}

function check(
  folder: string | undefined,
  { path, bytes, modifiedAt }: FoundPicture,
): Omit<PackedPicture, 'path'> | 'gone' | 'changed' | 'too-large' {
  if (folder === undefined) return 'gone';
  try {
    const place = join(folder, path);
    const { size, mtimeMs } = lstatSync(place);
    // No link on the way leads out of the folder.
    if (!realpathSync(place).startsWith(`${realpathSync(folder)}${sep}`)) return 'changed';
    if (size !== bytes || new Date(Math.trunc(mtimeMs)).toISOString() !== modifiedAt) return 'changed';
    if (size > most.bytes) return 'too-large';
    const hash = createHash('sha256');
    for (const chunk of chunksOf(plain(place))) hash.update(chunk.bytes);
    return { place, bytes, sha256: hash.digest('hex') };
  } catch {
    return 'gone';
  }
}

/**
 * The bytes of a picture, opened only when they are asked for.
 * @throws DeskError `file-changed` where they are not those that were checked
 */
export async function* bytesOf({ place, path, sha256 }: PackedPicture): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for (const { bytes } of chunksOf(plain(place))) {
    hash.update(bytes);
    // The same memory holds the next chunk.
    yield Buffer.from(bytes);
  }
  if (hash.digest('hex') !== sha256) throw new DeskError('file-changed', { file: path });
}

/** Signs that a system does not take in a name, and those that nobody sees. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}<>:"/\\|?*]/gu;
const longestStem = 80;

/** A name that every system can unpack: composed accents, no reserved word, no twin that differs by case only. */
function freeName(folder: string, path: string, taken: Set<string>): string {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .replace(unsafe, '_');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const plainStem = [...name.slice(0, name.length - ending.length).replace(/^[.\s]+|[.\s]+$/g, '')]
    .slice(0, longestStem)
    .join('');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(plainStem);
  const stem = reserved ? `picture-${plainStem}` : plainStem;
  for (let n = 1; ; n += 1) {
    const candidate = `${folder}/${stem}${n === 1 ? '' : `-${n}`}${ending}`;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}
