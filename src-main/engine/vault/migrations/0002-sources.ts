import type { Migration } from './index.ts';

/** Folders of exports, how their files are read, and what was learned for the next export of the same shape. */
export const migration: Migration = {
  version: 2,
  name: 'sources',
  up: `
    CREATE TABLE source (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      folder TEXT NOT NULL,
      added_at TEXT NOT NULL,
      skipped TEXT NOT NULL
    ) STRICT;
    CREATE TABLE source_file (
      source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      path TEXT NOT NULL,
      -- Hash of the header and the stem of the name: the same for the next export of this kind.
      shape TEXT NOT NULL,
      -- Layout, columns with their meanings, category, size, problems: no value of any record.
      reading TEXT NOT NULL,
      -- Salted hashes of some keys, from which links between files are told.
      sketch BLOB NOT NULL,
      PRIMARY KEY (source_id, path)
    ) STRICT;
    CREATE TABLE source_profile (
      shape TEXT PRIMARY KEY,
      category INTEGER NOT NULL,
      meanings TEXT NOT NULL,
      confirmed INTEGER NOT NULL,
      kept_at TEXT NOT NULL
    ) STRICT;
  `,
};
