import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveWhole } from '../../src-main/engine/answers/save.ts';
import { createVault, openVault } from '../../src-main/engine/vault/index.ts';

const password = 'a long enough pass phrase';
let folder: string;
let disk: string;

/** A disk of two megabytes; only root may make one. */
function mountSmallDisk(): boolean {
  folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  disk = join(folder, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function unmount(): void {
  try {
    execFileSync('umount', [disk], { stdio: 'ignore' });
  } catch {
    // It was never mounted.
  }
  rmSync(folder, { recursive: true, force: true });
}

const canMount = process.platform === 'linux' && mountSmallDisk();
if (process.platform === 'linux') unmount();

describe.skipIf(!canMount)('on a full disk', () => {
  beforeEach(() => void mountSmallDisk());
  afterEach(unmount);

  it('a vault says so, keeps what was confirmed, and its log stays valid', async () => {
    const { vault } = await createVault(disk, 'Marie Verbeke', password);
    const put = (id: number): void =>
      vault.write({ act: 'test.done', caseId: null, params: { id } }, () => {
        vault.blobs.put(Buffer.alloc(200_000, id), vault.now());
      });
    let confirmed = 0;
    const fill = (): void => {
      for (let id = 1; id < 50; id += 1) {
        put(id);
        confirmed = id;
      }
    };
    expect(fill).toThrow('disk-full');
    expect(confirmed).toBeGreaterThan(0);
    vault.close();
    for (const name of readdirSync(disk).filter((entry) => entry.startsWith('filler')))
      rmSync(join(disk, name));

    const again = await openVault(disk, password, false).catch((error: unknown) => error);
    // Opening writes an entry too: with no room at all it says so again, and works once there is some.
    if (again instanceof Error) expect(again).toMatchObject({ code: 'disk-full' });
    execFileSync('mount', ['-o', 'remount,size=8m', disk]);
    const reopened =
      again instanceof Error ? await openVault(disk, password, false) : (again as typeof vault);
    expect(reopened.audit.verify().firstBroken).toBeNull();
    expect(reopened.db.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(confirmed);
    reopened.close();
  });

  it('saving a letter says so and leaves no half of it', () => {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(1_000_000));
    const files = [
      { name: 'letter.pdf', parts: [Buffer.alloc(100_000)] },
      { name: 'package.zip', parts: [Buffer.alloc(3_000_000)] },
    ];
    expect(() => saveWhole(disk, files)).toThrow('disk-full');
    expect(readdirSync(disk)).toEqual(['filler']);
  });
});
