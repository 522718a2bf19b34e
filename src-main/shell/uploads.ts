/**
 * Files without a path: a pasted picture, an attachment dragged out of a mail program. They arrive in chunks and are
 * held in memory until the last one; the engine gets them as bytes, never through a file on disk.
 */
import { DeskError, type FileHandle, type Input } from '../../src-contract/index.ts';

type Chunk = Input<'shell.addBytes'>;

/** Largest file that is taken this way, in bytes. */
export const uploadLimit = 64 * 1024 * 1024;

/** Uploads that may be under way at once; one that was never finished makes room for the newest. */
const atOnce = 8;

export type Uploads = {
  /** Takes a chunk; answers the file's handle with the last. Throws `file-too-large` or `file-empty`. */
  add(chunk: Chunk): FileHandle | null;
};

/** `give` hands a complete file on and answers its handle. */
export function createUploads(give: (name: string, bytes: Uint8Array) => FileHandle): Uploads {
  const running = new Map<string, Uint8Array[]>();
  return {
    add({ upload, name, chunk, last }) {
      const chunks = [...(running.get(upload) ?? []), chunk];
      const size = chunks.reduce((sum, each) => sum + each.byteLength, 0);
      running.delete(upload);
      if (size > uploadLimit) throw new DeskError('file-too-large', { file: name, limit: uploadLimit });
      if (last && size === 0) throw new DeskError('file-empty', { file: name });
      if (last) return give(name, Buffer.concat(chunks, size));
      running.set(upload, chunks);
      const [oldest] = running.keys();
      if (running.size > atOnce && oldest !== undefined) running.delete(oldest);
      return null;
    },
  };
}
