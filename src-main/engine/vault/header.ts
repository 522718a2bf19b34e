/** The vault's header: `vault.json`, the only file of a vault that is not encrypted. It holds the key slots. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DeskError } from '../../../src-contract/errors.ts';
import { Slot } from './slots.ts';

const Header = z.strictObject({ format: z.literal(1), slots: z.array(Slot).min(1) });
export type Header = z.infer<typeof Header>;

const headerName = 'vault.json';

/**
 * Reads a vault's header.
 * @throws DeskError `vault-missing` when there is none, `vault-damaged` when it can't be understood.
 */
export function readHeader(folder: string): Header {
  let text: string;
  try {
    text = readFileSync(join(folder, headerName), 'utf8');
  } catch {
    throw new DeskError('vault-missing', { folder });
  }
  const parsed = Header.safeParse(parseJson(text));
  if (!parsed.success) throw new DeskError('vault-damaged', {});
  return parsed.data;
}

/** Writes a header wholly or not at all, and returns only when it is on the disk. */
export function writeHeader(folder: string, header: Header): void {
  writeWhole(join(folder, headerName), JSON.stringify(header, null, 1));
}

/** Replaces a small file by renaming a finished, synced twin over it. */
export function writeWhole(path: string, text: string): void {
  const twin = `${path}.${randomBytes(4).toString('hex')}.new`;
  const file = openSync(twin, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(twin, path);
}

/** The value, or null where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
