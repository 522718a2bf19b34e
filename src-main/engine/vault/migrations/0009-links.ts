import type { Migration } from './index.ts';

/** Links between files as they were told last, and what staff said of them. Columns by name: no value of any record. */
export const migration: Migration = {
  version: 9,
  name: 'links',
  up: `
    CREATE TABLE source_link (
      from_source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      from_file TEXT NOT NULL,
      from_column TEXT NOT NULL,
      to_source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      to_file TEXT NOT NULL,
      to_column TEXT NOT NULL,
      -- Share of the referring column's numbers that the other lists.
      overlap REAL NOT NULL,
      because TEXT NOT NULL,
      followed INTEGER NOT NULL
    ) STRICT;
    -- By the files' shapes, so that the next export of this kind needs no click.
    CREATE TABLE link_decision (
      from_shape TEXT NOT NULL,
      from_column TEXT NOT NULL,
      to_shape TEXT NOT NULL,
      to_column TEXT NOT NULL,
      follow INTEGER NOT NULL,
      kept_at TEXT NOT NULL,
      PRIMARY KEY (from_shape, from_column, to_shape, to_column)
    ) STRICT;
  `,
};
