/** Job: the pictures that records name, found in the folders that the records come from. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { PulledRecord, RecordPicture } from '../../../src-contract/records.ts';
import type { SourceId } from '../../../src-contract/vocabulary.ts';
import type { JobProgress } from '../table.ts';
import {
  fittingId,
  fittingName,
  namesOfPictures,
  type PictureNames,
  writtenPictures,
} from './match/picture.ts';
import { readName } from './meaning/names.ts';

/** A source folder and the pictures that lie in it, as paths inside it. */
export type PictureFolder = { sourceId: SourceId; folder: string; paths: readonly string[] };

type NamingRecord = Pick<PulledRecord, 'sourceId' | 'kind' | 'fields'>;

export type PicturesInput = { records: readonly NamingRecord[]; folders: readonly PictureFolder[] };

type Named = PictureFolder & { names: PictureNames };

/** One record has no more; a field that lists thousands is no list of somebody's photos. */
const mostPictures = 100;

/** What somebody looked at: the pictures of a page are nobody's. */
const visits = new Set(['event', 'session', 'visitor', 'device']);

/** The pictures of each record, in the order of the records. */
export function pictures({ records, folders }: PicturesInput, progress: JobProgress): RecordPicture[][] {
  const named = folders.map((folder) => ({ ...folder, names: namesOfPictures(folder.paths) }));
  return records.map((record, index) => {
    if (index % 1000 === 0) progress('pictures', null, index, records.length);
    // The record's own folder first: another one is asked only where it holds nothing of that name.
    const own = named.filter(({ sourceId }) => sourceId === record.sourceId);
    const others = named.filter(({ sourceId }) => sourceId !== record.sourceId);
    return picturesOf(record, [own, others]);
  });
}

function picturesOf(record: NamingRecord, places: readonly (readonly Named[])[]): RecordPicture[] {
  if (record.kind !== null && visits.has(record.kind)) return [];
  const found = new Map<string, RecordPicture>();
  const add = (key: string, picture: RecordPicture | null): void => {
    if (picture !== null && found.size < mostPictures) found.set(key, picture);
  };
  for (const { value, meaning } of record.fields) {
    if (meaning === 'freeText') continue;
    for (const written of writtenPictures(value)) add(written, byName(written, places, record.kind));
  }
  if (found.size > 0) return once([...found.values()]);
  for (const field of record.fields)
    if (isPictureNumber(field, record.kind)) add(field.value, byId(field.value.trim(), places));
  return once([...found.values()]);
}

/** A record that names one picture twice has it once. */
function once(all: readonly RecordPicture[]): RecordPicture[] {
  const seen = new Set<string>();
  return all.filter((picture) => {
    const key = picture.state === 'found' ? `${picture.sourceId}:${picture.path}` : picture.written;
    return !seen.has(key) && seen.add(key);
  });
}

function byName(
  written: string,
  places: readonly (readonly Named[])[],
  kind: string | null,
): RecordPicture | null {
  for (const folders of places) {
    const fits = folders.map((folder) => ({ folder, ...fittingName(written, folder.names) }));
    const files = fits.reduce((sum, { paths }) => sum + paths.length, 0);
    if (files > 1) return { state: 'ambiguous', written, files };
    const only = fits.find(({ paths }) => paths.length === 1);
    if (only !== undefined) return pictureAt(only.folder, only.paths[0] ?? '', only.by, written);
  }
  // Elsewhere it may be the shop's own picture of a product, which nobody promised.
  return kind === 'image' ? { state: 'missing', written } : null;
}

function byId(id: string, places: readonly (readonly Named[])[]): RecordPicture | null {
  for (const folders of places) {
    const fits = folders.flatMap((folder) => fittingId(id, folder.names).map((path) => ({ folder, path })));
    if (fits.length > 1) return { state: 'ambiguous', written: id, files: fits.length };
    const [only] = fits;
    if (only !== undefined) return pictureAt(only.folder, only.path, 'id', id);
  }
  return null;
}

/** A column that holds the number of a picture: `image_id`, `foto nr`, the own number of a record of a picture. */
function isPictureNumber({ name, meaning }: NamingRecord['fields'][number], kind: string | null): boolean {
  if (kind === 'image' && meaning === 'recordId') return true;
  const reading = readName(name);
  return reading.kind === 'key' && reading.entity === 'image' && !reading.shared;
}

/** Its size and time tell later whether it is still the one that was found. */
function pictureAt(
  { sourceId, folder }: PictureFolder,
  path: string,
  by: 'path' | 'name' | 'id',
  written: string,
): RecordPicture {
  try {
    const stat = lstatSync(join(folder, path));
    if (!stat.isFile()) return { state: 'missing', written };
    const modifiedAt = new Date(Math.trunc(stat.mtimeMs)).toISOString();
    return { state: 'found', sourceId, path, by, bytes: stat.size, modifiedAt };
  } catch {
    return { state: isPacked(folder, path) ? 'packed' : 'missing', written };
  }
}

/** What stands on the way to it is a file: an archive. */
function isPacked(folder: string, path: string): boolean {
  const parts = path.split('/').slice(0, -1);
  return parts.some(
    (_, index) =>
      lstatSync(join(folder, ...parts.slice(0, index + 1)), { throwIfNoEntry: false })?.isFile() ?? false,
  );
}
