import type { Migration } from './index.ts';

/** What came in (items, their originals and parts), the cases that were opened from it, and what was sent. */
export const migration: Migration = {
  version: 4,
  name: 'cases',
  up: `
    CREATE TABLE item (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      added_at TEXT NOT NULL,
      title TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'case', 'discarded')),
      seen INTEGER NOT NULL DEFAULT 0,
      reading TEXT NOT NULL,
      fields TEXT NOT NULL
    ) STRICT;
    CREATE INDEX item_by_state ON item (state);
    CREATE TABLE original (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      blob_id INTEGER NOT NULL REFERENCES blob (id)
    ) STRICT;
    CREATE INDEX original_by_item ON original (item_id);
    CREATE TABLE part (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
      original_id INTEGER NOT NULL REFERENCES original (id) ON DELETE CASCADE,
      -- Number of the part within the item, and within its original.
      number INTEGER NOT NULL,
      original_part INTEGER NOT NULL,
      role TEXT NOT NULL,
      id_pages TEXT,
      content TEXT NOT NULL
    ) STRICT;
    CREATE INDEX part_by_item ON part (item_id);

    CREATE TABLE case_counter (year INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
    CREATE TABLE case_file (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      number TEXT NOT NULL UNIQUE,
      item_id INTEGER NOT NULL REFERENCES item (id),
      stage TEXT NOT NULL,
      requester TEXT NOT NULL,
      -- Folded name, number and e-mail address, for the search.
      search TEXT NOT NULL,
      language TEXT NOT NULL,
      letter_language TEXT NOT NULL,
      channel TEXT NOT NULL,
      address_verified INTEGER NOT NULL DEFAULT 0,
      received_on TEXT NOT NULL,
      opened_on TEXT NOT NULL,
      due_on TEXT NOT NULL,
      identity TEXT NOT NULL,
      id_copy TEXT NOT NULL,
      extension TEXT,
      -- How many records were pulled, by category; kept by discovery in the same transaction as the records.
      records TEXT NOT NULL DEFAULT '{"taken":0,"excluded":0,"pulledAt":null,"byCategory":{}}',
      owner_id INTEGER NOT NULL REFERENCES member (id)
    ) STRICT;
    CREATE INDEX case_by_due ON case_file (due_on) WHERE stage <> 'closed';
    CREATE TABLE case_right (
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      outcome TEXT NOT NULL,
      ground TEXT,
      reason TEXT NOT NULL,
      PRIMARY KEY (case_id, name)
    ) STRICT;
    CREATE TABLE dispatch (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
      letter_kind TEXT NOT NULL,
      letter_blob INTEGER NOT NULL REFERENCES blob (id),
      letter_name TEXT NOT NULL,
      pages INTEGER NOT NULL,
      package_blob INTEGER REFERENCES blob (id),
      package_name TEXT,
      package_bytes INTEGER,
      built_at TEXT NOT NULL,
      saved_at TEXT,
      sent TEXT,
      warnings TEXT NOT NULL
    ) STRICT;
    CREATE INDEX dispatch_by_case ON dispatch (case_id);
  `,
};
