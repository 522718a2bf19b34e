/** Bytes of a file, in chunks. Reading is synchronous: it runs in a job thread, which is ended to cancel it. */
import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1024 * 1024;

/**
 * Chunks of a file from byte `from` to byte `to` (exclusive). The same memory is used for each chunk: keep a copy, not the chunk.
 * @throws what `open` and `read` throw (a file that is gone, a drive that vanished).
 */
export function* chunksOf(
  path: string,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Generator<{ bytes: Buffer; offset: number }> {
  const file = openSync(path, 'r');
  try {
    const memory = Buffer.allocUnsafe(Math.max(1, Math.min(chunkBytes, to - from)));
    let offset = from;
    while (offset < to) {
      const read = readSync(file, memory, 0, Math.min(memory.length, to - offset), offset);
      if (read === 0) return;
      yield { bytes: memory.subarray(0, read), offset };
      offset += read;
    }
  } finally {
    closeSync(file);
  }
}

/** The first bytes of a file, at most `length`. @throws what `open` and `read` throw. */
export function headOf(path: string, length = 256 * 1024): Buffer {
  const file = openSync(path, 'r');
  try {
    const memory = Buffer.alloc(length);
    return memory.subarray(0, readSync(file, memory, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/** The last bytes of a file of `size` bytes, at most `length`. @throws what `open` and `read` throw. */
export function tailOf(path: string, size: number, length = 64 * 1024): Buffer {
  const file = openSync(path, 'r');
  try {
    const memory = Buffer.alloc(Math.min(length, size));
    return memory.subarray(0, readSync(file, memory, 0, memory.length, size - memory.length));
  } finally {
    closeSync(file);
  }
}
