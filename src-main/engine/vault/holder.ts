/**
 * Who has the vault open. SQLite's exclusive lock decides; these small files only tell people who holds it, and
 * carry the request to let go.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson, writeWhole } from './header.ts';

const Holder = z.strictObject({ member: z.string(), since: z.iso.datetime() });
export type Holder = z.infer<typeof Holder>;

const holderName = 'open-by.json';
const takeOverName = 'take-over.json';

/** Says who opened the vault and when. */
export function writeHolder(folder: string, holder: Holder): void {
  writeWhole(join(folder, holderName), JSON.stringify(holder));
}

/** Who opened the vault last; null where nothing (or nothing readable) tells. */
export function readHolder(folder: string): Holder | null {
  const path = join(folder, holderName);
  if (!existsSync(path)) return null;
  const parsed = Holder.safeParse(parseJson(readFileSync(path, 'utf8')));
  return parsed.success ? parsed.data : null;
}

/** Nobody has it open any more. */
export function removeHolder(folder: string): void {
  rmSync(join(folder, holderName), { force: true });
}

/** Asks the program that holds the vault to let go. */
export function askTakeOver(folder: string, at: string): void {
  writeWhole(join(folder, takeOverName), JSON.stringify({ at }));
}

/** True when another program asked for the vault. */
export function isTakeOverAsked(folder: string): boolean {
  return existsSync(join(folder, takeOverName));
}

/** The request was met, or was left by a program that died. */
export function removeTakeOver(folder: string): void {
  rmSync(join(folder, takeOverName), { force: true });
}
