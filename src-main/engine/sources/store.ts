/** Sources in the vault: where they lie and how their files are read. No value of any record is kept here. */
import { deserialize, serialize } from 'node:v8';
import { DeskError } from '../../../src-contract/errors.ts';
import type { SourceId } from '../../../src-contract/index.ts';
import type { FileSketch } from '../../jobs/scan/link/sketch.ts';
import type { Skipped } from '../../jobs/scan/read/walk.ts';
import type { Profile, ScannedFile } from '../../jobs/scan/scan.ts';
import type { Vault } from '../vault/index.ts';

export type KeptSource = { id: SourceId; name: string; folder: string; addedAt: string; skipped: Skipped[] };
export type KeptFile = { file: ScannedFile; sketch: FileSketch };

type SourceRow = { id: number; name: string; folder: string; added_at: string; skipped: string };
type FileRow = { reading: string; sketch: Buffer };
type ProfileRow = { shape: string; category: number; meanings: string; confirmed: number };

export type SourceStore = {
  all(): KeptSource[];
  /** @throws DeskError `source-not-found` */
  get(id: SourceId): KeptSource;
  files(id: SourceId): KeptFile[];
  /** The files without their sketches, which only a search needs. */
  readings(id: SourceId): ScannedFile[];
  /** The next four change the vault: call them inside `vault.write`. */
  add(name: string, folder: string): SourceId;
  putFiles(id: SourceId, files: readonly KeptFile[]): void;
  /** Replaces all that is known of a folder. */
  replace(id: SourceId, files: readonly KeptFile[], skipped: readonly Skipped[]): void;
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
  const insert = db.prepare('INSERT INTO source (name, folder, added_at, skipped) VALUES (?, ?, ?, ?)');
  const setSkipped = db.prepare('UPDATE source SET skipped = ? WHERE id = ?');
  const clear = db.prepare('DELETE FROM source_file WHERE source_id = ?');
  const putFile = db.prepare(
    'INSERT OR REPLACE INTO source_file (source_id, path, shape, reading, sketch) VALUES (?, ?, ?, ?, ?)',
  );
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
    add: (name, folder) => Number(insert.run(name, folder, vault.now(), '[]').lastInsertRowid) as SourceId,
    putFiles(id, kept) {
      for (const { file, sketch } of kept)
        putFile.run(id, file.path, file.shape, JSON.stringify(file), serialize(sketch));
    },
    replace(id, kept, skipped) {
      clear.run(id);
      store.putFiles(id, kept);
      setSkipped.run(JSON.stringify(skipped), id);
    },
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

function keptOf({ id, name, folder, added_at, skipped }: SourceRow): KeptSource {
  return { id: id as SourceId, name, folder, addedAt: added_at, skipped: JSON.parse(skipped) };
}
