import type { Migration } from './index.ts';

/**
 * The skip index of each file of a source: which part of it can hold a hashed identifier. It can always be built anew
 * from the file, so its rows come and go without an entry in the log.
 */
export const migration: Migration = {
  version: 5,
  name: 'skip-index',
  up: `
    CREATE TABLE index_run (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
    CREATE TABLE index_segment (
      run INTEGER NOT NULL REFERENCES index_run (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      head BLOB NOT NULL,
      PRIMARY KEY (run, number)
    ) STRICT;
    CREATE TABLE index_page (
      run INTEGER NOT NULL REFERENCES index_run (id) ON DELETE CASCADE,
      segment INTEGER NOT NULL,
      number INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (run, segment, number)
    ) STRICT;
    -- Files looked through before there was an index have none, and are looked through again.
    DELETE FROM source_file;
    ALTER TABLE source_file ADD COLUMN run INTEGER REFERENCES index_run (id);
    -- Its key columns and the spaces in which they hold the same numbers as other files.
    ALTER TABLE source_file ADD COLUMN keys TEXT NOT NULL DEFAULT '[]';
    -- 0 while the folder is looked through for the first time.
    ALTER TABLE source ADD COLUMN finished INTEGER NOT NULL DEFAULT 0;
  `,
};
