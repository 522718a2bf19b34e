/** Where the vault lies: the app's own folder, or one that was chosen at the first start (a file share, say). */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson, writeWhole } from './header.ts';

const Location = z.strictObject({ folder: z.string().min(1) });
const locationName = 'vault-location.json';

/** The folder of the vault, told from the app's own folder. */
export function locateVault(ownFolder: string): string {
  const path = join(ownFolder, locationName);
  if (!existsSync(path)) return ownFolder;
  const parsed = Location.safeParse(parseJson(readFileSync(path, 'utf8')));
  return parsed.success ? parsed.data.folder : ownFolder;
}

/** Remembers that the vault lies in another folder than the app's own. */
export function rememberVault(ownFolder: string, folder: string): void {
  if (folder === ownFolder) return;
  mkdirSync(ownFolder, { recursive: true });
  writeWhole(join(ownFolder, locationName), JSON.stringify({ folder }));
}
