import type { Migration } from './index.ts';

/**
 * The skip index knows an e-mail address by its most folded form. What was indexed before does not, so its files count
 * as changed and are read anew before the next search.
 */
export const migration: Migration = {
  version: 10,
  name: 'folded-addresses',
  up: "UPDATE source_file SET reading = json_set(reading, '$.fingerprint.ends', '');",
};
