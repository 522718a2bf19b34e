import type { Migration } from './index.ts';

/** Records that were pulled for a case, and what was searched for them. */
export const migration: Migration = {
  version: 3,
  name: 'discovery',
  up: `
    CREATE TABLE pull (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      at TEXT NOT NULL,
      attestation TEXT NOT NULL
    ) STRICT;
    CREATE INDEX pull_by_case ON pull (case_id);
    CREATE TABLE record (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      source_id INTEGER NOT NULL,
      file TEXT NOT NULL,
      line INTEGER NOT NULL,
      byte_offset INTEGER NOT NULL,
      category INTEGER NOT NULL,
      title TEXT NOT NULL,
      date TEXT,
      -- Both emptied when the record is taken out.
      fields TEXT NOT NULL,
      chain TEXT NOT NULL,
      excluded TEXT,
      UNIQUE (case_id, source_id, file, byte_offset)
    ) STRICT;
    CREATE INDEX record_by_case ON record (case_id, category, file, line);
  `,
};
