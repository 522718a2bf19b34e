import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVault, openVault, type Vault } from '../../../src-main/engine/vault/index.ts';
import { schemaVersion } from '../../../src-main/engine/vault/migrations/index.ts';

const password = 'a long enough pass phrase';
let folder: string;
let open: Vault[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
  open = [];
});
afterEach(() => {
  for (const vault of open) vault.close();
  rmSync(folder, { recursive: true, force: true });
});

async function create(): Promise<{ vault: Vault; recoveryKey: string }> {
  const created = await createVault(folder, 'Marie Verbeke', password);
  open.push(created.vault);
  return created;
}
async function reopen(withPassword: string): Promise<Vault> {
  const vault = await openVault(folder, withPassword, false);
  open.push(vault);
  return vault;
}
const put = (vault: Vault, value: string): void =>
  vault.write({ act: 'test.done', caseId: null, params: { value } }, () => {
    vault.db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run('note', value);
  });

describe('a vault', () => {
  it('opens again with the password and with the recovery key, however it is typed', async () => {
    const { vault, recoveryKey } = await create();
    vault.close();
    open = [];
    (await reopen(password)).close();
    open = [];
    const again = await reopen(recoveryKey.toLowerCase().replaceAll('-', ' '));
    expect(again.member).toEqual({ id: 1, name: 'Marie Verbeke', initials: 'MV' });
  });

  it('refuses a wrong password, counts it, and tells the log at the next opening', async () => {
    (await create()).vault.close();
    open = [];
    await expect(openVault(folder, 'guess', false)).rejects.toMatchObject({ code: 'wrong-password' });
    const vault = await reopen(password);
    const failed = vault.db
      .prepare<[], string>(
        "SELECT params FROM audit JOIN audit_params USING (seq) WHERE act = 'vault.opened'",
      )
      .pluck()
      .all();
    expect(failed.map((params) => JSON.parse(params))).toEqual([
      { failed: 1, with: 'member', tookOver: 'no' },
    ]);
  });

  it('says who has it open when a second program comes', async () => {
    await create();
    await expect(openVault(folder, password, false)).rejects.toMatchObject({
      code: 'vault-busy',
      params: { member: 'Marie Verbeke' },
    });
  });

  it('is not opened when it was written by a newer program', async () => {
    const { vault } = await create();
    vault.db.pragma(`user_version = ${schemaVersion + 3}`);
    vault.close();
    open = [];
    await expect(openVault(folder, password, false)).rejects.toMatchObject({
      code: 'vault-newer',
      params: { found: schemaVersion + 3, known: schemaVersion },
    });
  });

  it('is called damaged when its database or its header is', async () => {
    (await create()).vault.close();
    open = [];
    const copy = mkdtempSync(join(tmpdir(), 'vault-copy-'));
    cpSync(folder, copy, { recursive: true });
    const database = readFileSync(join(folder, 'vault.db'));
    database.fill(0x55, 100, 2_000);
    writeFileSync(join(folder, 'vault.db'), database);
    await expect(openVault(folder, password, false)).rejects.toMatchObject({ code: 'vault-damaged' });
    writeFileSync(join(copy, 'vault.json'), '{"format":1');
    await expect(openVault(copy, password, false)).rejects.toMatchObject({ code: 'vault-damaged' });
    rmSync(copy, { recursive: true });
  });

  it('is not made over another one', async () => {
    await create();
    await expect(createVault(folder, 'Tom', password)).rejects.toMatchObject({ code: 'vault-exists' });
  });

  it('leaves nothing in its files that could be read without the key, open or closed', async () => {
    const { vault } = await create();
    const secret = 'Anneleen Van den Broeck, Kerkstraat 12';
    put(vault, secret);
    vault.write({ act: 'test.blob', caseId: null, params: {} }, () =>
      vault.blobs.put(Buffer.from(secret.repeat(1_000)), vault.now()),
    );
    const found = (): string[] =>
      readdirSync(folder).filter((name) => {
        const bytes = readFileSync(join(folder, name));
        return bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le'));
      });
    expect(found()).toEqual([]);
    vault.close();
    open = [];
    expect(found()).toEqual([]);
  });

  it('changes nothing when the work fails, and writes no entry', async () => {
    const { vault } = await create();
    put(vault, 'before');
    const { entries } = vault.audit.verify();
    const failing = (): void =>
      vault.write({ act: 'test.failed', caseId: null, params: {} }, () => {
        vault.db.prepare("UPDATE setting SET value = 'after'").run();
        throw new Error('cut short');
      });
    expect(failing).toThrow('cut short');
    expect(vault.db.prepare('SELECT value FROM setting').pluck().get()).toBe('before');
    expect(vault.audit.verify().entries).toBe(entries);
  });

  it('gives a large value back byte for byte, and nothing once its key is gone', async () => {
    const { vault } = await create();
    const bytes = Buffer.alloc(2_500_000, 'scan');
    const key = Buffer.alloc(32, 7);
    const id = vault.write({ act: 'test.blob', caseId: null, params: {} }, () =>
      vault.blobs.put(bytes, vault.now(), key),
    );
    expect(vault.blobs.get(id, key)?.equals(bytes)).toBe(true);
    expect(vault.blobs.get(id)?.includes('scanscan')).toBe(false);
  });

  it('gives a value that came in parts as one, and removes what never came to its end', async () => {
    const { vault } = await create();
    const parts = [Buffer.alloc(1_500_000, 1), Buffer.alloc(20, 2)];
    const [whole, broken] = vault.derive(() => {
      const ids = [vault.blobs.begin(vault.now()), vault.blobs.begin(vault.now())] as const;
      for (const part of parts) for (const id of ids) vault.blobs.append(id, part);
      return ids;
    });
    expect(vault.blobs.get(whole)).toBeNull();
    expect(vault.derive(() => vault.blobs.finish(whole))).toBe(1_500_020);
    expect(Buffer.concat([...vault.blobs.parts(whole)]).equals(Buffer.concat(parts))).toBe(true);
    expect([...vault.blobs.parts(broken)]).toEqual([]);
    vault.close();
    open = [];
    const again = await reopen(password);
    expect(again.blobs.get(whole)?.length).toBe(1_500_020);
    expect(again.db.prepare('SELECT COUNT(*) FROM blob').pluck().get()).toBe(1);
  });

  it('starts again where a set-up was cut short before anybody had the key', async () => {
    writeFileSync(join(folder, 'vault.db'), 'half of something');
    await create();
    expect(existsSync(join(folder, 'vault.json'))).toBe(true);
  });
});

describe('the log', () => {
  const tamperings: [string, string, number][] = [
    ['an act that was changed', "UPDATE audit SET act = 'test.other' WHERE seq = 3", 3],
    ['a time that was changed', "UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE seq = 2", 2],
    ['values that were changed', `UPDATE audit_params SET params = '{"value":"9"}' WHERE seq = 4`, 4],
    ['a hash that was changed', 'UPDATE audit SET hash = zeroblob(32) WHERE seq = 5', 5],
    ['an entry that was removed', 'DELETE FROM audit WHERE seq = 3', 3],
    ['the last entry removed', 'DELETE FROM audit WHERE seq = 6', 6],
    [
      'two entries that changed places',
      'UPDATE audit SET seq = CASE seq WHEN 3 THEN 40 ELSE seq END; UPDATE audit SET seq = 3 WHERE seq = 4; UPDATE audit SET seq = 4 WHERE seq = 40',
      3,
    ],
  ];

  it.each(tamperings)('finds %s', async (_, sql, broken) => {
    const { vault } = await create();
    for (const value of ['1', '2', '3', '4', '5']) put(vault, value);
    expect(vault.audit.verify()).toMatchObject({ entries: 6, firstBroken: null });
    vault.db.exec(sql);
    expect(vault.audit.verify().firstBroken).toBe(broken);
  });

  it('stays valid when values were purged', async () => {
    const { vault } = await create();
    put(vault, '1');
    put(vault, '2');
    vault.db.exec('DELETE FROM audit_params WHERE seq = 2');
    expect(vault.audit.verify().firstBroken).toBeNull();
  });
});
