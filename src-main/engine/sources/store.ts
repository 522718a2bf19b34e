/** Sources in the vault: where they lie and how their files are read. No value of any record is kept here. */
import { deserialize, serialize } from 'node:v8';
import { DeskError } from '../../../src-contract/errors.ts';
import type { SourceId } from '../../../src-contract/index.ts';
import type { FileSketch } from '../../jobs/scan/link/sketch.ts';
import type { KeyPlace } from '../../jobs/scan/pull/found.ts';
import type { Skipped } from '../../jobs/scan/read/walk.ts';
import type { Profile, ScannedFile, ScannedRun } from '../../jobs/scan/scan.ts';
import type { Vault } from '../vault/index.ts';

export type KeptSource = {
  id: SourceId;
  name: string;
  folder: string;
  addedAt: string;
  skipped: Skipped[];
  /** False while it is looked through for the first time, or where that was broken off. */
  finished: boolean;
};
export type KeptFile = { file: ScannedFile; sketch: FileSketch };
/** A file as a search needs it. */
export type SearchableFile = { file: ScannedFile; keys: KeyPlace[]; run: number };

type SourceRow = {
  id: number;
  name: string;
  folder: string;
  added_at: string;
  skipped: string;
  finished: number;
};
type FileRow = { reading: string; sketch: Buffer };
type SearchRow = { reading: string; keys: string; run: number | null };
type ProfileRow = { shape: string; category: number; meanings: string; confirmed: number };

export type SourceStore = {
  all(): KeptSource[];
  /** @throws DeskError `source-not-found` */
  get(id: SourceId): KeptSource;
  files(id: SourceId): KeptFile[];
  /** The files without their sketches, which only a search needs. */
  readings(id: SourceId): ScannedFile[];
  /** What is told of the files that have a skip index, by which it is seen whether they changed. */
  known(id: SourceId): Pick<ScannedFile, 'path' | 'shape' | 'fingerprint'>[];
  /** The files that have a skip index. */
  searchable(id: SourceId): SearchableFile[];
  /** The next ones change the vault: call them inside `vault.write` or `vault.derive`. */
  add(name: string, folder: string): SourceId;
  finish(id: SourceId): void;
  putFiles(id: SourceId, files: readonly ScannedRun[]): void;
  dropFiles(id: SourceId, paths: readonly string[]): void;
  /** Says that staff found a file's reading right. */
  setConfirmed(id: SourceId, file: ScannedFile): void;
  setKeys(id: SourceId, path: string, keys: readonly KeyPlace[]): void;
  setSkipped(id: SourceId, skipped: readonly Skipped[]): void;
  remove(id: SourceId): void;
  profiles(): Record<string, Profile>;
  putProfile(shape: string, profile: Profile): void;
};

/** The sources of an open vault. */
export function openSourceStore(vault: Vault): SourceStore {
  const { db } = vault;
  const all = db.prepare<[], SourceRow>('SELECT * FROM source ORDER BY id');
  const one = db.prepare<[number], SourceRow>('SELECT * FROM source WHERE id = ?');
  const files = db.prepare<[number], FileRow>(
    'SELECT reading, sketch FROM source_file WHERE source_id = ? ORDER BY path',
  );
  const readings = db.prepare<[number], { reading: string }>(
    'SELECT reading FROM source_file WHERE source_id = ? ORDER BY path',
  );
  const searchable = db.prepare<[number], SearchRow>(
    'SELECT reading, keys, run FROM source_file WHERE source_id = ? AND run IS NOT NULL ORDER BY path',
  );
  const insert = db.prepare(
    'INSERT INTO source (name, folder, added_at, skipped, finished) VALUES (?, ?, ?, ?, 0)',
  );
  const finish = db.prepare('UPDATE source SET finished = 1 WHERE id = ?');
  const setSkipped = db.prepare('UPDATE source SET skipped = ? WHERE id = ?');
  const dropFile = db.prepare('DELETE FROM source_file WHERE source_id = ? AND path = ?');
  const putFile = db.prepare(
    'INSERT OR REPLACE INTO source_file (source_id, path, shape, reading, sketch, run) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const setReading = db.prepare('UPDATE source_file SET reading = ? WHERE source_id = ? AND path = ?');
  const setKeys = db.prepare('UPDATE source_file SET keys = ? WHERE source_id = ? AND path = ?');
  const remove = db.prepare('DELETE FROM source WHERE id = ?');
  const profiles = db.prepare<[], ProfileRow>(
    'SELECT shape, category, meanings, confirmed FROM source_profile',
  );
  const putProfile = db.prepare(
    'INSERT OR REPLACE INTO source_profile (shape, category, meanings, confirmed, kept_at) VALUES (?, ?, ?, ?, ?)',
  );

  const store: SourceStore = {
    all: () => all.all().map(keptOf),
    get(id) {
      const row = one.get(id);
      if (row === undefined) throw new DeskError('source-not-found', { source: id });
      return keptOf(row);
    },
    files: (id) =>
      files
        .all(id)
        .map(({ reading, sketch }) => ({ file: JSON.parse(reading), sketch: deserialize(sketch) })),
    readings: (id) => readings.all(id).map(({ reading }) => JSON.parse(reading)),
    known: (id) =>
      searchable.all(id).map(({ reading }) => {
        const { path, shape, fingerprint }: ScannedFile = JSON.parse(reading);
        return { path, shape, fingerprint };
      }),
    searchable: (id) =>
      searchable.all(id).map(({ reading, keys, run }) => ({
        file: JSON.parse(reading),
        keys: JSON.parse(keys),
        run: run ?? 0,
      })),
    add: (name, folder) => Number(insert.run(name, folder, vault.now(), '[]').lastInsertRowid) as SourceId,
    finish: (id) => void finish.run(id),
    putFiles(id, read) {
      for (const { file, sketch, run } of read)
        putFile.run(id, file.path, file.shape, JSON.stringify(file), serialize(sketch), run);
    },
    dropFiles(id, paths) {
      for (const path of paths) dropFile.run(id, path);
    },
    setConfirmed: (id, file) =>
      void setReading.run(JSON.stringify({ ...file, confirmed: true }), id, file.path),
    setKeys: (id, path, keys) => void setKeys.run(JSON.stringify(keys), id, path),
    setSkipped: (id, skipped) => void setSkipped.run(JSON.stringify(skipped), id),
    remove: (id) => void remove.run(id),
    profiles: () =>
      Object.fromEntries(
        profiles.all().map(({ shape, category, meanings, confirmed }) => [
          shape,
          {
            category: category as Profile['category'],
            meanings: JSON.parse(meanings),
            confirmed: confirmed === 1,
          },
        ]),
      ),
    putProfile: (shape, { category, meanings, confirmed }) =>
      void putProfile.run(shape, category, JSON.stringify(meanings), confirmed ? 1 : 0, vault.now()),
  };
  return store;
}

function keptOf({ id, name, folder, added_at, skipped, finished }: SourceRow): KeptSource {
  const kept = { id: id as SourceId, name, folder, addedAt: added_at };
  return { ...kept, skipped: JSON.parse(skipped), finished: finished === 1 };
}
