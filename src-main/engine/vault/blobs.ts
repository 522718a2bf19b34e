/** Large values of the vault, in chunks, so that none has to be one row (or one buffer) of hundreds of megabytes. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { BlobId } from '../../../src-contract/index.ts';

const chunkBytes = 1024 * 1024;
const nonceBytes = 12;
const tagBytes = 16;
/** Length of a value whose parts are not all there yet. */
const unfinished = -1;

export type Blobs = {
  /**
   * Stores bytes; call it inside a transaction.
   * @param sealKey 32 bytes: seals each chunk (AES-256-GCM), so that the value dies with its key.
   */
  put(bytes: Uint8Array, at: string, sealKey?: Buffer): BlobId;
  /**
   * Starts a value that comes in parts. Until `finish` nobody can read it, and where the program ends before, it is
   * removed when the vault is opened again. All three: inside a transaction.
   */
  begin(at: string): BlobId;
  append(id: BlobId, part: Uint8Array): void;
  /** @returns the length of the whole, in bytes */
  finish(id: BlobId): number;
  /** The bytes in parts, for what may be large; none where there are none. */
  parts(id: BlobId): Generator<Buffer>;
  /** The bytes, or null where there are none (destroyed, or never there). */
  get(id: BlobId, sealKey?: Buffer): Buffer | null;
  /** Removes a value; with `secure_delete` its pages are overwritten. */
  remove(id: BlobId): void;
};

/** The large values in `db`. */
export function openBlobs(db: Database): Blobs {
  const insert = db.prepare('INSERT INTO blob (bytes, created_at) VALUES (?, ?)');
  const insertChunk = db.prepare('INSERT INTO blob_chunk (blob_id, n, bytes) VALUES (?, ?, ?)');
  const exists = db.prepare<[number], { id: number }>('SELECT id FROM blob WHERE id = ? AND bytes >= 0');
  const chunks = db.prepare<[number], { n: number; bytes: Buffer }>(
    'SELECT n, bytes FROM blob_chunk WHERE blob_id = ? ORDER BY n',
  );
  const one = db.prepare<[number, number], { bytes: Buffer }>(
    'SELECT bytes FROM blob_chunk WHERE blob_id = ? AND n = ?',
  );
  const next = db.prepare<[number], { n: number }>(
    'SELECT COALESCE(MAX(n) + 1, 0) AS n FROM blob_chunk WHERE blob_id = ?',
  );
  const sum = db.prepare<[number], { bytes: number }>(
    'SELECT COALESCE(SUM(LENGTH(bytes)), 0) AS bytes FROM blob_chunk WHERE blob_id = ?',
  );
  const setLength = db.prepare('UPDATE blob SET bytes = ? WHERE id = ?');
  const removeBlob = db.prepare('DELETE FROM blob WHERE id = ?');

  db.exec(`DELETE FROM blob WHERE bytes = ${unfinished}`);

  return {
    begin: (at) => Number(insert.run(unfinished, at).lastInsertRowid) as BlobId,
    append: (id, part) => void insertChunk.run(id, next.get(id)?.n ?? 0, part),
    finish(id) {
      const bytes = sum.get(id)?.bytes ?? 0;
      setLength.run(bytes, id);
      return bytes;
    },
    *parts(id) {
      if (exists.get(id) === undefined) return;
      for (let n = 0; ; n += 1) {
        const row = one.get(id, n);
        if (row === undefined) return;
        yield row.bytes;
      }
    },
    put(bytes, at, sealKey) {
      const id = Number(insert.run(bytes.byteLength, at).lastInsertRowid);
      for (let n = 0; n * chunkBytes < bytes.byteLength; n += 1) {
        const chunk = bytes.subarray(n * chunkBytes, (n + 1) * chunkBytes);
        insertChunk.run(id, n, sealKey ? seal(chunk, sealKey, `${id}:${n}`) : chunk);
      }
      return id as BlobId;
    },
    get(id, sealKey) {
      if (exists.get(id) === undefined) return null;
      const rows = chunks.all(id);
      return Buffer.concat(
        rows.map(({ n, bytes }) => (sealKey ? unseal(bytes, sealKey, `${id}:${n}`) : bytes)),
      );
    },
    remove: (id) => void removeBlob.run(id),
  };
}

function seal(chunk: Uint8Array, key: Buffer, place: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
}

function unseal(bytes: Buffer, key: Buffer, place: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
