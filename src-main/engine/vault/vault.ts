/** The open vault: an encrypted SQLite database, its large values, and its log. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { DeskError } from '../../../src-contract/errors.ts';
import type { Member } from '../../../src-contract/index.ts';
import { type Act, type AuditChain, openAuditChain } from '../audit/index.ts';
import { clearAttempts, countAttempt, readAttempts, waitAfter } from './attempts.ts';
import { type Blobs, openBlobs } from './blobs.ts';
import { type Header, readHeader, writeHeader } from './header.ts';
import { askTakeOver, readHolder, removeHolder, removeTakeOver, writeHolder } from './holder.ts';
import { migrate } from './migrations/index.ts';
import { newRecoveryKey, normaliseRecoveryKey, type Slot, unwrapKey, wrapKey } from './slots.ts';

export type Vault = {
  readonly folder: string;
  readonly member: Member;
  readonly db: Database.Database;
  readonly blobs: Blobs;
  readonly audit: AuditChain;
  /** A key of its own for one use, derived from the vault's key; `use` is a fixed word. */
  deriveKey(use: string): Buffer;
  /** The present moment, ISO 8601 UTC, for rows and log entries. */
  now(): string;
  /**
   * Changes the vault and writes the entry that tells of it, in one transaction. `act` may depend on the result.
   * @throws DeskError `disk-full`; whatever `work` throws, with nothing changed.
   */
  write<T>(act: VaultAct | ((result: T) => VaultAct), work: () => T): T;
  /**
   * Keeps what was worked out from other things and can be worked out again (an index): in one transaction, with no
   * entry in the log, since nothing of it is anybody's act. @throws DeskError `disk-full`
   */
  derive<T>(work: () => T): T;
  /** Overwrites what was deleted in the write-ahead log too; call it after something was destroyed. */
  scrub(): void;
  /** Closes the database, wipes the key and says that nobody holds the vault. */
  close(): void;
};

/** An act without its member, who is always the one that opened the vault. */
export type VaultAct = Omit<Act, 'memberId'>;

const databaseName = 'vault.db';
const takeOverPatience = { tries: 40, everyMs: 250 };

/** True when the folder holds a vault. */
export function hasVault(folder: string): boolean {
  return existsSync(join(folder, 'vault.json'));
}

/**
 * Makes a vault in `folder` with its first member, who is its administrator, and opens it.
 * @returns the recovery key: the only copy there will ever be.
 * @throws DeskError `vault-exists`, `folder-not-writable`
 */
export async function createVault(
  folder: string,
  memberName: string,
  password: string,
): Promise<{ vault: Vault; recoveryKey: string }> {
  if (hasVault(folder)) throw new DeskError('vault-exists', { folder });
  // A database without a header is what a set-up leaves that was cut short: nobody ever had its key.
  makeFolder(folder);
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(databaseName))) {
    rmSync(join(folder, name));
  }
  const key = randomBytes(32);
  const recoveryKey = newRecoveryKey();
  const slots = [
    await wrapKey(key, password, { kind: 'member', memberId: 1 }),
    await wrapKey(key, recoveryKey, { kind: 'recovery', memberId: 1 }),
  ];
  const db = openDatabase(folder, key);
  const member = { id: 1, name: memberName, initials: initialsOf(memberName) };
  const vault = vaultOf(folder, db, key, member);
  vault.write({ act: 'vault.created', caseId: null, params: {} }, () => {
    db.prepare('INSERT INTO member (id, name, initials, role, created_at) VALUES (?, ?, ?, ?, ?)').run(
      member.id,
      member.name,
      member.initials,
      'administrator',
      vault.now(),
    );
  });
  // The header comes last: a vault exists from the moment that somebody can open it.
  writeHeader(folder, { format: 1, slots });
  writeHolder(folder, { member: member.name, since: vault.now() });
  return { vault, recoveryKey };
}

/**
 * Opens a vault with a member's password or the recovery key.
 * @throws DeskError `vault-missing`, `wrong-password`, `vault-busy`, `vault-damaged`, `vault-newer`
 */
export async function openVault(folder: string, password: string, takeOver: boolean): Promise<Vault> {
  const header = readHeader(folder);
  await sleep(waitAfter(readAttempts(folder)));
  const opened = await findSlot(header, password);
  if (opened === null) {
    countAttempt(folder);
    throw new DeskError('wrong-password', {});
  }
  const { db, tookOver } = await openHeld(folder, opened.key, takeOver);
  const row = db
    .prepare<[number], Member>('SELECT id, name, initials FROM member WHERE id = ?')
    .get(opened.slot.memberId);
  if (row === undefined) {
    db.close();
    throw new DeskError('vault-damaged', {});
  }
  const vault = vaultOf(folder, db, opened.key, row);
  const params = { failed: readAttempts(folder), with: opened.slot.kind, tookOver: tookOver ? 'yes' : 'no' };
  vault.write({ act: 'vault.opened', caseId: null, params }, () => {});
  clearAttempts(folder);
  writeHolder(folder, { member: row.name, since: vault.now() });
  return vault;
}

async function findSlot(header: Header, password: string): Promise<{ slot: Slot; key: Buffer } | null> {
  for (const slot of header.slots) {
    const typed = slot.kind === 'recovery' ? normaliseRecoveryKey(password) : password;
    const key = await unwrapKey(slot, typed);
    if (key !== null) return { slot, key };
  }
  return null;
}

async function openHeld(
  folder: string,
  key: Buffer,
  takeOver: boolean,
): Promise<{ db: Database.Database; tookOver: boolean }> {
  try {
    return { db: openDatabase(folder, key), tookOver: false };
  } catch (error) {
    if (!takeOver || !(error instanceof DeskError) || error.code !== 'vault-busy') throw error;
  }
  askTakeOver(folder, new Date().toISOString());
  try {
    for (let tries = 1; ; tries += 1) {
      await sleep(takeOverPatience.everyMs);
      try {
        return { db: openDatabase(folder, key), tookOver: true };
      } catch (error) {
        if (tries >= takeOverPatience.tries) throw error;
      }
    }
  } finally {
    removeTakeOver(folder);
  }
}

/** Opens the encrypted database alone, checks it and brings it to the newest schema. */
function openDatabase(folder: string, key: Buffer): Database.Database {
  const db = new Database(join(folder, databaseName), { timeout: 500 });
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma(`key = "x'${key.toString('hex')}'"`);
    // Exclusive before WAL: no shared memory file, so that a vault may lie on a file share.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('secure_delete = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('foreign_keys = ON');
    // Takes the lock now, so that a second program learns at once that it is the second.
    db.exec('BEGIN IMMEDIATE; COMMIT');
    if (db.pragma('quick_check', { simple: true }) !== 'ok') throw new DeskError('vault-damaged', {});
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw asVaultError(error, folder);
  }
}

function vaultOf(folder: string, db: Database.Database, key: Buffer, member: Member): Vault {
  const deriveKey = (use: string): Buffer => createHmac('sha256', key).update(use).digest();
  const audit = openAuditChain(db, deriveKey('audit'));
  const now = (): string => new Date().toISOString();
  removeTakeOver(folder);
  return {
    folder,
    member,
    db,
    audit,
    blobs: openBlobs(db),
    deriveKey,
    now,
    write(act, work) {
      try {
        return db
          .transaction(() => {
            const result = work();
            audit.append({ ...(typeof act === 'function' ? act(result) : act), memberId: member.id }, now());
            return result;
          })
          .immediate();
      } catch (error) {
        throw asVaultError(error, folder);
      }
    },
    derive(work) {
      try {
        return db.transaction(work).immediate();
      } catch (error) {
        throw asVaultError(error, folder);
      }
    },
    scrub: () => void db.pragma('wal_checkpoint(TRUNCATE)'),
    close() {
      db.close();
      key.fill(0);
      removeHolder(folder);
    },
  };
}

/** SQLite's own failures, as the errors that people read. */
function asVaultError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new DeskError('vault-damaged', {});
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    const holder = readHolder(folder);
    return new DeskError('vault-busy', { member: holder?.member ?? '', since: holder?.since ?? '' });
  }
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE')
    return new DeskError('disk-full', { place: folder });
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') {
    return new DeskError('folder-not-writable', { folder });
  }
  return error;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new DeskError('folder-not-writable', { folder }, { cause: error });
  }
}

/** First letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => word?.charAt(0).toLocaleUpperCase() ?? '').join('');
}
