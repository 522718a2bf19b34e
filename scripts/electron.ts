/** Electron's program: found, or downloaded by its own installer within a time limit. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../node_modules/electron');

/** How long the download may take, in milliseconds. Without a network it fails at once. */
const patience = 180_000;

/** Path of Electron's program, or null where it is not installed. */
export function findElectron(): string | null {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Path of Electron's program, downloaded where it was not there; null where that failed. */
export function needElectron(): string | null {
  const found = findElectron();
  if (found !== null || !existsSync(folder)) return found;
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: patience });
  return findElectron();
}
