import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unknownRequester } from '../../../src-contract/reading.ts';
import { openVault } from '../../../src-main/engine/vault/index.ts';
import { migrate } from '../../../src-main/engine/vault/migrations/index.ts';
import { openDeskWithVault, type TestDesk } from '../../builders/desk.ts';

const customers =
  'id,customer_number,email,first_name,last_name\n1,K1A,an@post.example,An,Peeters\n2,K2B,bert@post.example,Bert,Claes\n';
const orders = 'Bestelnr;klant;Totaal\nSP1;K1A;10,00\nSP2;K2B;20,00\nSP3;K1A;30,00\n';

async function deskWithExport(): Promise<{ desk: TestDesk; folder: string }> {
  const desk = await openDeskWithVault();
  const folder = join(desk.folder, 'export van november');
  mkdirSync(join(folder, 'orders'), { recursive: true });
  writeFileSync(join(folder, 'customers.csv'), customers);
  writeFileSync(join(folder, 'orders', 'bestellingen 2026-11.csv'), orders);
  return { desk, folder };
}

describe('registering a folder', () => {
  it('proposes what files and columns are, with examples and reasons', async () => {
    const { desk, folder } = await deskWithExport();
    const source = await desk.engine.call('sources.add', { folder: desk.given(folder) });
    expect(source.name).toBe('export van november');
    expect(
      source.files.map(({ path, records, category, delimiter }) => [path, records, category, delimiter]),
    ).toEqual([
      ['customers.csv', 2, 2, ','],
      ['orders/bestellingen 2026-11.csv', 3, 3, ';'],
    ]);
    expect(source.files[0]?.columns.find(({ name }) => name === 'email')).toEqual({
      name: 'email',
      meaning: 'email',
      because: 'name-and-values',
      examples: ['an@post.example', 'bert@post.example'],
      filled: 1,
    });
    const { sources } = await desk.engine.call('sources.list', {});
    expect(sources).toMatchObject([{ files: 2, records: 5, unconfirmed: 2, problems: [] }]);
  });

  it('lists what is no export with a reason, and never leaves the folder', async () => {
    const { desk, folder } = await deskWithExport();
    writeFileSync(join(folder, '.DS_Store'), 'x');
    writeFileSync(join(folder, 'leeg.csv'), '');
    writeFileSync(join(folder, 'factuur.pdf'), '%PDF-1.7 …');
    writeFileSync(join(folder, 'foto.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]));
    writeFileSync(join(folder, 'export.zip'), 'PK\u0003\u0004rest');
    writeFileSync(
      join(folder, 'brief.txt'),
      'Beste collega, hierbij de uitleg over de map.\nMet vriendelijke groeten, de winkel\n',
    );
    const outside = desk.file('outside.csv', customers);
    symlinkSync(outside, join(folder, 'link.csv'));
    const source = await desk.engine.call('sources.add', { folder: desk.given(folder) });
    expect(source.files).toHaveLength(2);
    expect(Object.fromEntries(source.skipped.map(({ path, reason }) => [path, reason]))).toEqual({
      '.DS_Store': 'hidden',
      'leeg.csv': 'empty',
      'factuur.pdf': 'pdf',
      'foto.jpg': 'picture',
      'export.zip': 'archive-damaged',
      'brief.txt': 'no-records',
      'link.csv': 'link',
    });
  });

  it('reads a folder that was added before anew instead of twice, and refuses one inside another', async () => {
    const { desk, folder } = await deskWithExport();
    const first = await desk.engine.call('sources.add', { folder: desk.given(folder) });
    const again = await desk.engine.call('sources.add', { folder: desk.given(folder) });
    expect(again.id).toBe(first.id);
    await expect(
      desk.engine.call('sources.add', { folder: desk.given(join(folder, 'orders')) }),
    ).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await expect(
      desk.engine.call('sources.add', { folder: desk.given(join(folder, 'gone')) }),
    ).rejects.toMatchObject({
      code: 'folder-not-found',
    });
  });

  it('remembers what staff corrected and confirmed for the next export of the same shape', async () => {
    const { desk, folder } = await deskWithExport();
    const { id } = await desk.engine.call('sources.add', { folder: desk.given(folder) });
    const path = 'orders/bestellingen 2026-11.csv';
    const corrected = await desk.engine.call('sources.correct', {
      id,
      path,
      category: 0,
      columns: [{ name: 'Totaal', meaning: 'other' }],
    });
    const file = corrected.files.find((one) => one.path === path);
    expect(file).toMatchObject({ category: 0, categoryBecause: 'staff', confirmed: false });
    expect(file?.columns.map(({ meaning, because }) => [meaning, because])).toEqual([
      ['orderNumber', 'name-and-values'],
      ['customerNumber', 'name-and-values'],
      ['other', 'staff'],
    ]);
    await desk.engine.call('sources.confirm', { id, paths: null });

    const next = join(desk.folder, 'december');
    mkdirSync(next);
    writeFileSync(join(next, 'bestellingen 2026-12.csv'), orders.replace('SP1', 'SP9'));
    const source = await desk.engine.call('sources.add', { folder: desk.given(next) });
    expect(source.files).toMatchObject([{ category: 0, categoryBecause: 'profile', confirmed: true }]);
    expect(source.files[0]?.columns[2]).toMatchObject({ meaning: 'other', because: 'profile' });
  });

  it('notices what is changed or gone', async () => {
    const { desk, folder } = await deskWithExport();
    const { id } = await desk.engine.call('sources.add', { folder: desk.given(folder) });
    appendFileSync(join(folder, 'customers.csv'), '3,K3C,c@post.example,C,D\n');
    rmSync(join(folder, 'orders', 'bestellingen 2026-11.csv'));
    const source = await desk.engine.call('sources.get', { id });
    expect(source.problems.map(({ code }) => code)).toEqual(['file-changed', 'file-missing']);
    renameSync(folder, `${folder} weg`);
    const moved = await desk.engine.call('sources.get', { id });
    expect(moved.problems.map(({ code }) => code)).toEqual(['folder-missing']);
    expect(moved.files[0]?.columns[0]?.examples).toEqual([]);
  });

  it('reads files anew that an earlier version indexed', async () => {
    const { desk, folder } = await deskWithExport();
    await desk.engine.call('sources.add', { folder: desk.given(folder) });
    const problems = async () => {
      const requester = { ...unknownRequester, email: 'an@post.example' };
      const { attestation } = await desk.engine.call('discovery.search', { requester, receivedOn: null });
      return attestation.files.map(({ problem }) => problem?.code ?? null);
    };
    expect(await problems()).toEqual([null, null]);
    await desk.engine.call('vault.lock', {});
    const vault = await openVault(join(desk.folder, 'vault'), 'a long enough pass phrase', false);
    vault.db.pragma('user_version = 9');
    migrate(vault.db);
    vault.close();
    await desk.engine.call('vault.unlock', { password: 'a long enough pass phrase', takeOver: false });
    expect(await problems()).toEqual(['file-rescanned', 'file-rescanned']);
    expect(await problems()).toEqual([null, null]);
  });

  it('keeps no value of any record in the vault, and forgets a source when asked', async () => {
    const { desk, folder } = await deskWithExport();
    const { id } = await desk.engine.call('sources.add', { folder: desk.given(folder) });
    await desk.engine.call('sources.confirm', { id, paths: null });
    await desk.engine.close();
    const vault = await openVault(join(desk.folder, 'vault'), 'a long enough pass phrase', false);
    const kept = vault.db
      .prepare<[], { reading: string; sketch: Buffer }>('SELECT reading, sketch FROM source_file')
      .all();
    const text =
      JSON.stringify(vault.db.prepare('SELECT * FROM source_profile').all()) +
      kept.map(({ reading }) => reading).join();
    for (const value of ['an@post.example', 'Peeters', 'K1A', 'SP1']) {
      expect(text).not.toContain(value);
      expect(kept.some(({ sketch }) => sketch.includes(value))).toBe(false);
    }
    vault.close();
  });
});
