/** Failed attempts to open a vault: a plain counter beside it, written into the log at the next success. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson, writeWhole } from './header.ts';

const Attempts = z.strictObject({ failed: z.number().int().nonnegative() });
const attemptsName = 'attempts.json';

/** How many attempts failed since the vault was last opened. */
export function readAttempts(folder: string): number {
  const path = join(folder, attemptsName);
  if (!existsSync(path)) return 0;
  const parsed = Attempts.safeParse(parseJson(readFileSync(path, 'utf8')));
  return parsed.success ? parsed.data.failed : 0;
}

/** Counts one more. */
export function countAttempt(folder: string): void {
  writeWhole(join(folder, attemptsName), JSON.stringify({ failed: readAttempts(folder) + 1 }));
}

/** Starts from none again. */
export function clearAttempts(folder: string): void {
  rmSync(join(folder, attemptsName), { force: true });
}

/** Milliseconds to wait before the next attempt: none for the first three, then doubling up to half a minute. */
export function waitAfter(failed: number): number {
  return failed < 3 ? 0 : Math.min(30_000, 500 * 2 ** (failed - 3));
}
