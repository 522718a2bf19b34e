import type { Migration } from './index.ts';

/** Which pictures a record names; records that were pulled before have none until they are pulled again. */
export const migration: Migration = {
  version: 7,
  name: 'record-pictures',
  up: "ALTER TABLE record ADD COLUMN pictures TEXT NOT NULL DEFAULT '[]';",
};
