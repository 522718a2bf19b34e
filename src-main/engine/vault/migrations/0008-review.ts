import type { Migration } from './index.ts';

/** What staff decided about a record lasts when it is pulled again, also from a file in which it stands elsewhere. */
export const migration: Migration = {
  version: 8,
  name: 'review',
  up: `
    -- Keyed hash of the file's name and the record's contents, by which it is known again.
    ALTER TABLE record ADD COLUMN print TEXT NOT NULL DEFAULT '';
    -- Names of its fields that are masked.
    ALTER TABLE record ADD COLUMN masked TEXT NOT NULL DEFAULT '[]';
    -- 1 for a possible record that staff took: a pull neither finds nor drops it.
    ALTER TABLE record ADD COLUMN by_staff INTEGER NOT NULL DEFAULT 0;
  `,
};
