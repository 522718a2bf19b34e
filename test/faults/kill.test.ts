import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createVault, openVault } from '../../src-main/engine/vault/index.ts';

const password = 'a long enough pass phrase';
const writer = fileURLToPath(new URL('vault-writer.ts', import.meta.url));
const kills = process.env['DESK_LONG'] ? 250 : 6;

/** Lets the writer confirm some writes, kills it in the middle of the next; answers the last one confirmed. */
async function killWhileWriting(folder: string, after: number): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [writer, folder, password], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let told = '';
  await new Promise<void>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.split('\n').length > after) child.kill('SIGKILL');
    });
    child.once('close', () => resolve());
  });
  return Number(told.trimEnd().split('\n').at(-1));
}

describe('a program that is killed while it writes', () => {
  it(`loses nothing that was confirmed and leaves nothing half-written, ${kills} times`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kill-'));
    (await createVault(folder, 'Marie Verbeke', password)).vault.close();
    let blobs = 0;
    for (let round = 0; round < kills; round += 1) {
      const confirmed = await killWhileWriting(folder, 1 + (round % 4));
      const vault = await openVault(folder, password, false);
      const last = Number(vault.db.prepare("SELECT value FROM setting WHERE name = 'last'").pluck().get());
      const count = Number(vault.db.prepare('SELECT count(*) FROM blob').pluck().get());
      // The write that was under way is there wholly or not at all.
      expect([confirmed, confirmed + 1]).toContain(last);
      expect(count).toBe(blobs + last);
      expect(vault.audit.verify().firstBroken).toBeNull();
      blobs = count;
      vault.close();
    }
    rmSync(folder, { recursive: true, force: true });
  }, 600_000);
});
