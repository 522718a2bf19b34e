import type { Migration } from './index.ts';

/**
 * Links are told from numbers without what a column writes before them (`SO-1001`, `1001`). Files that were looked
 * through before count as changed and are read anew before the next search.
 */
export const migration: Migration = {
  version: 11,
  name: 'affixes',
  up: "UPDATE source_file SET reading = json_set(reading, '$.affixes', json('[]'), '$.fingerprint.ends', '');",
};
