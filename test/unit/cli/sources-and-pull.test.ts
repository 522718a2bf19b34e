import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FileHandle, unknownRequester } from '../../../src-contract/index.ts';
import { onVault } from '../../../src-main/cli/on-vault.ts';
import { passwordVariable, withPassword } from '../../../src-main/cli/password.ts';
import { keep, type PullCommand, pull } from '../../../src-main/cli/pull.ts';
import { type SourcesCommand, sources } from '../../../src-main/cli/sources.ts';
import { give, startEngine } from '../../../src-main/cli/start.ts';
import { UsageError } from '../../../src-main/cli/usage.ts';
import { mail } from '../../builders/mail.ts';

let folder: string;
let exported: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  exported = join(folder, 'export');
  mkdirSync(join(exported, 'shop'), { recursive: true });
  writeFileSync(
    join(exported, 'shop', 'klanten.csv'),
    'klantnummer;e-mail;naam\nK1;an@postvak.example;An Peeters\nK2;bo@postvak.example;Bo Bystander\n',
  );
  writeFileSync(
    join(exported, 'bestellingen.csv'),
    'bestelnummer;klantnummer;datum;totaal\nSP1;K1;2026-03-04;49,90\nSP2;K2;2026-03-05;9,90\n',
  );
  writeFileSync(join(exported, 'handleiding.pdf'), '%PDF-1.7\n');
  writeFileSync(join(exported, '.DS_Store'), 'Bud1');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const password = 'a long enough pass phrase';

async function makeVault() {
  const vault = { folder: join(folder, 'vault'), password };
  const engine = startEngine(vault.folder);
  await engine.call('vault.create', { folder: null, memberName: 'Marie Verbeke', password, language: 'nl' });
  await engine.close();
  return vault;
}

type Vault = Awaited<ReturnType<typeof makeVault>> | null;

const runSources = (vault: Vault, command: SourcesCommand) =>
  onVault({ vault, today: '2026-11-25', language: null }, (engine) => sources(engine, command));

const runPull = (vault: Vault, more: Partial<PullCommand>) =>
  onVault({ vault, today: '2026-11-25', language: null }, (engine) =>
    pull(engine, {
      requester: { ...unknownRequester, email: 'an@postvak.example' },
      caseNumber: null,
      source: vault === null ? exported : null,
      received: null,
      ...more,
    }),
  );

describe('desk sources', () => {
  it('lists what was read in a folder, and what was not and why', async () => {
    const { lines, value } = await runSources(null, { act: 'add', folder: exported });
    const text = lines.join('\n');
    expect(text).toMatch(/shop\/klanten\.csv +csv ; +utf-8 +2 +2 account +to confirm/);
    expect(text).toMatch(/handleiding\.pdf +a PDF holds no records/);
    expect(text).toMatch(/\.DS_Store +a hidden file/);
    expect(text).toContain('2 files, 4 records, 2 not confirmed yet, 2 not read');
    // Examples are people's data.
    expect(JSON.stringify(value)).not.toContain('postvak.example');
  });

  it('registers, looks again, lists and forgets on a vault that is there', async () => {
    const vault = await makeVault();
    await runSources(vault, { act: 'add', folder: exported });
    writeFileSync(join(exported, 'retours.csv'), 'retournummer;bestelnummer;reden\nR1;SP1;kapot\n');
    const again = await runSources(vault, { act: 'index', sources: ['export'] });
    expect(again.lines[0]).toContain('3 files, 5 records');
    const listed = await runSources(vault, { act: 'list' });
    expect(listed.lines[1]).toMatch(/1 +export +3 +5 +3/);
    await expect(runSources(vault, { act: 'remove', sources: ['exports'] })).rejects.toMatchObject({
      code: 'source-not-found',
    });
    await runSources(vault, { act: 'remove', sources: ['1'] });
    expect((await runSources(vault, { act: 'list' })).value).toEqual({ sources: [] });
    expect(existsSync(exported)).toBe(true);
  });

  it('says that a folder is not there, or that nothing in it can be read', async () => {
    await expect(runSources(null, { act: 'add', folder: join(folder, 'nowhere') })).rejects.toMatchObject({
      code: 'folder-not-found',
    });
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    await expect(runSources(null, { act: 'add', folder: empty })).rejects.toMatchObject({
      code: 'source-unreadable',
    });
  });

  it('leaves nothing of a throw-away vault', async () => {
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
    await runSources(null, { act: 'add', folder: exported });
    expect(readdirSync(folder)).toEqual(['export']);
    vi.unstubAllEnvs();
  });
});

describe('desk pull', () => {
  it('shows her records with the way to each, and nobody else’s', async () => {
    const { lines } = await runPull(null, {});
    const text = lines.join('\n');
    expect(text).toContain('bestellingen.csv:2  2026-03-04  SP1');
    expect(text).toContain('email an@postvak.example (request) → customerNumber K1 (shop/klanten.csv:2)');
    expect(text).toContain('within its period, until 2028-03-04');
    expect(text).toMatch(/3 orders, delivery, payment +1 +0 +0 +0/);
    expect(text).toMatch(/shop\/klanten\.csv +\S+ \S+Z +2 +1/);
    expect(text).toContain('Note: handleiding.pdf was not read');
    expect(text).not.toContain('SP2');
  });

  it('says when nothing was found, and which files are older than the request', async () => {
    const stranger = { ...unknownRequester, email: 'nobody@postvak.example' };
    const { lines, value } = await runPull(null, { requester: stranger, received: '2099-01-01' });
    expect(lines.join('\n')).toContain('Note: Nothing about this person was found');
    expect(value).toMatchObject({ records: [] });
    expect(lines.join('\n')).toContain('2 files are older than the request of 2099-01-01');
  });

  it('keeps in a vault only that somebody was looked up', async () => {
    const vault = await makeVault();
    await runSources(vault, { act: 'add', folder: exported });
    const { value } = await runPull(vault, {});
    expect(value).toMatchObject({ records: [{ file: 'bestellingen.csv' }, { file: 'shop/klanten.csv' }] });
    await onVault({ vault, today: null, language: null }, async (engine) => {
      expect(await engine.call('discovery.retention', { caseId: null })).toEqual({ totals: [] });
      expect((await engine.call('cases.todo', {})).cases).toEqual([]);
      expect((await engine.call('audit.verify', {})).firstBroken).toBeNull();
    });
  });

  it('pulls for a case whose identity is decided, and keeps it with the case', async () => {
    const vault = await makeVault();
    await runSources(vault, { act: 'add', folder: exported });
    const letter = join(folder, 'verzoek.eml');
    writeFileSync(
      letter,
      mail({
        from: 'An Peeters <an@postvak.example>',
        text: 'Ik wil een kopie van al mijn gegevens.\r\n\r\nAn Peeters',
      }),
    );
    const caseId = await onVault({ vault, today: '2026-11-25', language: null }, async (engine) => {
      const files = [give<FileHandle>(engine, letter)];
      const [taken] = (await engine.call('intake.add', { files, together: true })).taken;
      if (!taken?.itemId) throw new Error('The letter was not taken.');
      return (await engine.call('intake.openCase', { id: taken.itemId })).caseId;
    });
    const forCase = { requester: null, caseNumber: '2026-0001' };
    await expect(runPull(vault, forCase)).rejects.toMatchObject({ code: 'identity-undecided' });
    await onVault({ vault, today: '2026-11-25', language: null }, async (engine) => {
      const decision = { decision: 'identified', how: 'known-address', reason: 'zo' } as const;
      await engine.call('identity.decide', { caseId, ...decision });
    });
    const { value } = await runPull(vault, forCase);
    expect(value).toMatchObject({
      records: [{ file: 'shop/klanten.csv' }, { file: 'bestellingen.csv', retention: { state: 'within' } }],
      totals: [{ category: 2 }, { category: 3, within: 1 }],
    });
  });

  it('knows no case that is not there', async () => {
    const vault = await makeVault();
    await expect(runPull(vault, { requester: null, caseNumber: '2026-0009' })).rejects.toMatchObject({
      code: 'case-not-found',
    });
  });

  it('writes to a new file only, for its owner only', () => {
    const out = join(folder, 'found.json');
    keep(out, { records: [] });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({ records: [] });
    if (process.platform !== 'win32') expect(statSync(out).mode & 0o077).toBe(0);
    expect(() => keep(out, {})).toThrow('input-invalid');
    expect(() => keep(join(folder, 'nowhere', 'found.json'), {})).toThrow('folder-not-writable');
  });
});

describe('the password of a vault', () => {
  const place = { folder: 'v', passwordFile: null };
  afterEach(() => {
    delete process.env[passwordVariable];
  });

  it('is read from its file, without the line break at its end', async () => {
    const passwordFile = join(folder, 'pw');
    writeFileSync(passwordFile, 'correct horse \n');
    expect(await withPassword({ folder: 'v', passwordFile })).toEqual({
      folder: 'v',
      password: 'correct horse ',
    });
    await expect(withPassword({ folder: 'v', passwordFile: join(folder, 'none') })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });

  it('is taken from the environment where there is no file', async () => {
    process.env[passwordVariable] = 'correct horse';
    expect(await withPassword(place)).toEqual({ folder: 'v', password: 'correct horse' });
  });

  it('is asked of nobody where nobody sits at a terminal', async () => {
    await expect(withPassword(place)).rejects.toThrow(UsageError);
  });
});
