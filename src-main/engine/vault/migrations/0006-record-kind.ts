import type { Migration } from './index.ts';

/** What one record of its file is; records that were pulled before have none until they are pulled again. */
export const migration: Migration = {
  version: 6,
  name: 'record-kind',
  up: 'ALTER TABLE record ADD COLUMN kind TEXT;',
};
