/** The schema's history. Migrations only go forward; each is a file named for what it does. */
import type { Database } from 'better-sqlite3';
import { DeskError } from '../../../../src-contract/errors.ts';
import { migration as vault } from './0001-vault.ts';
import { migration as sources } from './0002-sources.ts';
import { migration as discovery } from './0003-discovery.ts';
import { migration as cases } from './0004-cases.ts';
import { migration as skipIndex } from './0005-skip-index.ts';
import { migration as recordKind } from './0006-record-kind.ts';
import { migration as recordPictures } from './0007-record-pictures.ts';
import { migration as review } from './0008-review.ts';
import { migration as links } from './0009-links.ts';
import { migration as foldedAddresses } from './0010-folded-addresses.ts';
import { migration as affixes } from './0011-affixes.ts';

export type Migration = { readonly version: number; readonly name: string; readonly up: string };

const migrations: readonly Migration[] = [
  vault,
  sources,
  discovery,
  cases,
  skipIndex,
  recordKind,
  recordPictures,
  review,
  links,
  foldedAddresses,
  affixes,
];

/** The newest schema that this program knows. */
export const schemaVersion = migrations.length;

/**
 * Brings a database to the newest schema, each step in a transaction of its own.
 * @throws DeskError `vault-newer` when the database was written by a newer program.
 */
export function migrate(db: Database): void {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > schemaVersion) throw new DeskError('vault-newer', { found, known: schemaVersion });
  for (const { version, up } of migrations.slice(found)) {
    db.transaction(() => {
      db.exec(up);
      db.pragma(`user_version = ${version}`);
    })();
  }
}
