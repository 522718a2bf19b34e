import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CaseId, isSearchedWhole } from '../../../src-contract/index.ts';
import { openVault } from '../../../src-main/engine/vault/index.ts';
import { openDeskWithVault, type TestDesk } from '../../builders/desk.ts';
import { mail } from '../../builders/mail.ts';

const customers =
  'customer_number,email,first_name,last_name,street,postcode,city\n' +
  'K700124,anneleen@postvak.example,Anneleen,Van den Broeck,Kerkstraat 12,9230,Wetteren\n' +
  'K700125,bert@postvak.example,Bert,Bystander,Dorpsplein 1,9000,Gent\n';
const orders =
  'order_number,customer_number,product,total\nSP1,K700124,Fotoboek,10.00\nSP2,K700125,Secretmug,20.00\nSP3,K700124,Kalender,30.00\n';

async function openCase(): Promise<{ desk: TestDesk; folder: string; caseId: CaseId }> {
  const desk = await openDeskWithVault();
  const folder = join(desk.folder, 'export');
  mkdirSync(folder);
  writeFileSync(join(folder, 'customers.csv'), customers);
  writeFileSync(join(folder, 'orders.csv'), orders);
  await desk.engine.call('sources.add', { folder: desk.given(folder) });
  const text =
    'Graag krijg ik inzage in al mijn gegevens.\r\n\r\nAnneleen Van den Broeck\r\nKerkstraat 12\r\n9230 Wetteren';
  const id = await desk.takeIn(desk.file('verzoek.eml', mail({ text })));
  const { caseId } = await desk.engine.call('intake.openCase', { id });
  return { desk, folder, caseId };
}

const identify = (desk: TestDesk, caseId: CaseId) =>
  desk.engine.call('identity.decide', {
    caseId,
    decision: 'identified',
    how: 'known-address',
    reason: 'e-mailadres van het account',
  });

describe('discovery in a case', () => {
  it('shows before the decision what the shop holds, and pulls only after it', async () => {
    const { desk, caseId } = await openCase();
    const { candidates, proposal, reasons } = await desk.engine.call('identity.lookup', { caseId });
    expect(candidates).toMatchObject([
      {
        name: 'Anneleen Van den Broeck',
        emails: ['anneleen@postvak.example'],
        addresses: ['Kerkstraat 12, 9230 Wetteren'],
        customerNumbers: ['K700124'],
        lastOrders: [{ number: 'SP3' }, { number: 'SP1' }],
      },
    ]);
    expect(candidates[0]?.checks.map(({ field, result }) => [field, result])).toEqual([
      ['name', 'match'],
      ['email', 'match'],
      ['phone', 'not-written'],
      ['address', 'match'],
      ['customerNumber', 'not-written'],
      ['orderNumbers', 'not-written'],
      ['birthDate', 'not-written'],
    ]);
    expect([proposal, reasons]).toEqual(['identified', ['email-known', 'address-known']]);
    await expect(desk.engine.call('discovery.pull', { caseId })).rejects.toMatchObject({
      code: 'identity-undecided',
    });
  });

  it('keeps her records and nobody else’s, with file, line and the way to each', async () => {
    const { desk, caseId } = await openCase();
    await identify(desk, caseId);
    const { records, attestation } = await desk.engine.call('discovery.pull', { caseId });
    expect(records).toBe(3);
    expect(
      attestation.files.map(({ file, records: all, hits, problem }) => [file, all, hits, problem]),
    ).toEqual([
      ['customers.csv', 2, 1, null],
      ['orders.csv', 3, 2, null],
    ]);
    const kept = await desk.engine.call('discovery.records', { caseId });
    expect(kept.records.map(({ file, line, category, title }) => [file, line, category, title])).toEqual([
      ['customers.csv', 2, 2, 'K700124'],
      ['orders.csv', 2, 3, 'SP1 · Fotoboek'],
      ['orders.csv', 4, 3, 'SP3 · Kalender'],
    ]);
    expect(kept.records[1]?.chain.map(({ value, from }) => [value, from])).toEqual([
      ['anneleen@postvak.example', 'request'],
      ['K700124', 'customers.csv:2'],
    ]);
    expect(kept.attestation).toEqual(attestation);
    await desk.engine.close();
    const vault = await openVault(join(desk.folder, 'vault'), 'a long enough pass phrase', false);
    const everything = JSON.stringify(vault.db.prepare('SELECT * FROM record').all());
    expect(everything).toContain('Fotoboek');
    expect(everything).not.toContain('Bystander');
    expect(everything).not.toContain('Secretmug');
    vault.close();
  });

  it('takes contents out of the vault and keeps where the record stood and why', async () => {
    const { desk, caseId } = await openCase();
    await identify(desk, caseId);
    await desk.engine.call('discovery.pull', { caseId });
    const { records } = await desk.engine.call('discovery.records', { caseId });
    const last = records[2];
    if (last === undefined) throw new Error('no record');
    await desk.engine.call('discovery.exclude', {
      caseId,
      records: [last.id],
      reason: 'Niet van haar',
    });
    const { record } = await desk.engine.call('discovery.record', { caseId, record: last.id });
    expect(record).toMatchObject({
      fields: [],
      file: 'orders.csv',
      line: 4,
      title: '',
      excluded: { reason: 'Niet van haar', by: 'Marie Verbeke' },
    });
    const seen = await desk.engine.call('cases.get', { id: caseId });
    expect(seen.records).toMatchObject({ taken: 2, excluded: 1 });
    // Pulled again, it stays out.
    await desk.engine.call('discovery.pull', { caseId });
    const again = await desk.engine.call('discovery.records', { caseId });
    expect(again.records.filter(({ excluded }) => excluded !== null)).toHaveLength(1);
    expect(JSON.stringify(again.records)).not.toContain('Kalender');
  });

  it('names what could not be searched, whole or in part, and what holds no records not', async () => {
    const { desk, folder, caseId } = await openCase();
    await identify(desk, caseId);
    writeFileSync(join(folder, 'backup.zip'), 'PK\u0003\u0004 and nothing more');
    writeFileSync(join(folder, 'manual.pdf'), '%PDF-1.7\n');
    writeFileSync(
      join(folder, 'events.ndjson'),
      '{"customer_number":"K700124","event":"login"}\n{"customer_numb\n',
    );
    const { attestation } = await desk.engine.call('discovery.pull', { caseId });
    const told = attestation.files.map((file) => [
      file.file,
      file.problem?.code ?? null,
      isSearchedWhole(file),
    ]);
    expect(told.toSorted()).toEqual([
      ['backup.zip', 'file-unreadable', false],
      ['customers.csv', null, true],
      ['events.ndjson', 'malformed-line', false],
      ['orders.csv', null, true],
    ]);
  });

  it('says when a file changed, is new or is gone, and searches what is there', async () => {
    const { desk, folder, caseId } = await openCase();
    await identify(desk, caseId);
    appendFileSync(join(folder, 'orders.csv'), 'SP4,K700124,Mok,5.00\n');
    writeFileSync(join(folder, 'returns.csv'), 'return_id,order_number,reason\nR1,SP4,kapot\n');
    const changed = await desk.engine.call('discovery.pull', { caseId });
    expect(changed.records).toBe(5);
    expect(changed.attestation.files.map(({ file, problem }) => [file, problem?.code ?? null])).toEqual([
      ['customers.csv', null],
      ['orders.csv', 'file-rescanned'],
      ['returns.csv', 'file-new'],
    ]);
    rmSync(join(folder, 'orders.csv'));
    const gone = await desk.engine.call('discovery.pull', { caseId });
    expect(gone.attestation.files.find(({ file }) => file === 'orders.csv')?.problem?.code).toBe(
      'file-missing',
    );
    renameSync(folder, `${folder}-moved`);
    const lost = await desk.engine.call('discovery.pull', { caseId });
    expect(lost.records).toBe(0);
    expect(new Set(lost.attestation.files.map(({ problem }) => problem?.code))).toEqual(
      new Set(['folder-missing']),
    );
  });
});
