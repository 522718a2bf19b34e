/** Large values of the vault, in chunks, so that none has to be one row (or one buffer) of hundreds of megabytes. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { BlobId } from '../../../src-contract/index.ts';

const chunkBytes = 1024 * 1024;
const nonceBytes = 12;
const tagBytes = 16;

export type Blobs = {
  /**
   * Stores bytes; call it inside a transaction.
   * @param sealKey 32 bytes: seals each chunk (AES-256-GCM), so that the value dies with its key.
   */
  put(bytes: Uint8Array, at: string, sealKey?: Buffer): BlobId;
  /** The bytes, or null where there are none (destroyed, or never there). */
  get(id: BlobId, sealKey?: Buffer): Buffer | null;
  /** Removes a value; with `secure_delete` its pages are overwritten. */
  remove(id: BlobId): void;
};

/** The large values in `db`. */
export function openBlobs(db: Database): Blobs {
  const insert = db.prepare('INSERT INTO blob (bytes, created_at) VALUES (?, ?)');
  const insertChunk = db.prepare('INSERT INTO blob_chunk (blob_id, n, bytes) VALUES (?, ?, ?)');
  const exists = db.prepare<[number], { id: number }>('SELECT id FROM blob WHERE id = ?');
  const chunks = db.prepare<[number], { n: number; bytes: Buffer }>(
    'SELECT n, bytes FROM blob_chunk WHERE blob_id = ? ORDER BY n',
  );
  const removeBlob = db.prepare('DELETE FROM blob WHERE id = ?');

  return {
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
