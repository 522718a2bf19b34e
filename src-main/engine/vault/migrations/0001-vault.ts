import type { Migration } from './index.ts';

/** Members, settings, the audit chain, and the store of large values in chunks. */
export const migration: Migration = {
  version: 1,
  name: 'vault',
  up: `
    CREATE TABLE member (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      initials TEXT NOT NULL,
      role TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      act TEXT NOT NULL,
      case_id INTEGER,
      member_id INTEGER NOT NULL,
      params_mac BLOB NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_case ON audit (case_id) WHERE case_id IS NOT NULL;
    CREATE TABLE audit_params (seq INTEGER PRIMARY KEY, params TEXT NOT NULL) STRICT;
    CREATE TABLE audit_head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;

    CREATE TABLE blob (id INTEGER PRIMARY KEY AUTOINCREMENT, bytes INTEGER NOT NULL, created_at TEXT NOT NULL) STRICT;
    CREATE TABLE blob_chunk (
      blob_id INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
      n INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (blob_id, n)
    ) STRICT;
    -- Originals lie under a key of their own until identity is decided; the key goes with the bytes.
    CREATE TABLE quarantine_key (item_id INTEGER PRIMARY KEY, key BLOB NOT NULL) STRICT;
  `,
};
