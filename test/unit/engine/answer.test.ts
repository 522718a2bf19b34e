import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decidedCase } from '../../builders/decided-case.ts';
import { openDeskWithVault } from '../../builders/desk.ts';
import { mail } from '../../builders/mail.ts';

describe('answering a case', () => {
  it('goes from the letter to the proof of its dispatch, and to the end', async () => {
    const { desk, caseId } = await decidedCase();
    const { engine } = desk;
    expect(await engine.call('answer.build', { caseId })).toMatchObject({
      letterKind: 'answer',
      letterName: '2026-0001-letter.pdf',
      packageName: '2026-0001-package.zip',
    });
    const sending = { caseId, kind: 'answer', on: '2026-11-25', way: 'email', reference: '' } as const;
    await expect(engine.call('answer.sent', sending)).rejects.toMatchObject({ code: 'answer-not-ready' });

    const out = join(desk.folder, 'uit');
    mkdirSync(out);
    const saved = await engine.call('answer.save', { caseId, kind: 'answer', folder: desk.given(out) });
    expect(readdirSync(out).toSorted()).toEqual(['2026-0001-letter.pdf', '2026-0001-package.zip']);
    // Until it is sent, the case stays in To do.
    expect(saved.case).toMatchObject({ stage: 'answer', next: 'send-answer' });
    expect((await engine.call('cases.todo', {})).cases).toHaveLength(1);

    expect(await engine.call('answer.sent', sending)).toMatchObject({ stage: 'sent', next: 'close-case' });
    expect(await engine.call('cases.close', { id: caseId })).toMatchObject({
      stage: 'closed',
      next: 'nothing',
    });
    expect((await engine.call('cases.todo', {})).cases).toHaveLength(0);
    expect((await engine.call('audit.verify', {})).firstBroken).toBeNull();
    const acts = (await engine.call('cases.log', { id: caseId })).entries.map(({ act }) => act);
    expect(acts).toEqual([
      'case.opened',
      'identity.decided',
      'records.pulled',
      'records.confirmed',
      'right.decided',
      'right.decided',
      'letter.built',
      'letter.saved',
      'letter.sent',
      'case.closed',
    ]);
  });

  it('reminds after the answer of the plain export, for as long as it lies on the disk', async () => {
    const { desk, caseId } = await decidedCase();
    const { engine } = desk;
    expect(await engine.call('answer.build', { caseId })).toBeDefined();
    const out = join(desk.folder, 'uit');
    mkdirSync(out);
    const saved = await engine.call('answer.save', { caseId, kind: 'answer', folder: desk.given(out) });
    expect(saved.case.reminders).toEqual([]);
    const sending = { caseId, kind: 'answer', on: '2026-11-25', way: 'email', reference: '' } as const;
    expect((await engine.call('answer.sent', sending)).reminders).toEqual([
      { code: 'export-on-disk', params: { folder: 'export' } },
    ]);
    rmSync(join(desk.folder, 'export'), { recursive: true });
    expect((await engine.call('cases.get', { id: caseId })).reminders).toEqual([]);
  });

  it('says which files were exported before the request came in, at the pull and with the answer', async () => {
    const before = new Date('2026-01-02T10:00:00Z');
    const { desk, caseId } = await decidedCase((folder) => {
      utimesSync(join(folder, 'klanten.csv'), before, before);
    });
    const { receivedOn } = await desk.engine.call('cases.get', { id: caseId });
    const { attestation } = await desk.engine.call('discovery.records', { caseId });
    expect(attestation?.files.map(({ file, older }) => [file, older])).toEqual([
      ['bestellingen.csv', false],
      ['klanten.csv', true],
    ]);
    expect(attestation?.files[1]?.modifiedAt).toBe('2026-01-02T10:00:00.000Z');
    expect((await desk.engine.call('answer.build', { caseId })).warnings).toContainEqual({
      code: 'files-older',
      params: { count: 1, received: receivedOn, files: 'klanten.csv' },
    });
  });

  it('is not sent tomorrow', async () => {
    const { desk, caseId } = await decidedCase();
    await desk.engine.call('answer.build', { caseId });
    await desk.engine.call('answer.save', { caseId, kind: 'answer', folder: desk.given(desk.folder) });
    const tomorrow = { caseId, kind: 'answer', on: '2026-11-26', way: 'post', reference: '' } as const;
    await expect(desk.engine.call('answer.sent', tomorrow)).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('loses an answer that says something else than the decision', async () => {
    const { desk, caseId } = await decidedCase();
    await desk.engine.call('answer.build', { caseId });
    const refuse = { outcome: 'refused', ground: 'legal-claims', reason: 'lopend geschil' } as const;
    const changed = await desk.engine.call('rights.decide', { id: caseId, right: 'erasure', ...refuse });
    expect(changed).toMatchObject({ next: 'write-answer', dispatches: [] });
    await expect(
      desk.engine.call('answer.save', { caseId, kind: 'answer', folder: desk.given(desk.folder) }),
    ).rejects.toMatchObject({ code: 'answer-not-ready' });
    expect(existsSync(join(desk.folder, '2026-0001-letter.pdf'))).toBe(false);
  });

  it('leaves only when somebody has confirmed how the sources are read', async () => {
    const { desk, caseId } = await decidedCase();
    writeFileSync(join(desk.folder, 'export', 'retouren.csv'), 'retournummer;bestelnummer\nR1;SP1234567\n');
    const { sources } = await desk.engine.call('sources.list', {});
    const id = sources[0]?.id;
    if (id === undefined) throw new Error('There is no source.');
    await desk.engine.call('sources.refresh', { id });
    await desk.engine.call('answer.build', { caseId });
    const save = () =>
      desk.engine.call('answer.save', { caseId, kind: 'answer', folder: desk.given(desk.folder) });
    await expect(save()).rejects.toMatchObject({ code: 'sources-unconfirmed', params: { files: 1 } });
    await desk.engine.call('sources.confirm', { id, paths: null });
    expect((await save()).files).toContain('2026-0001-letter.pdf');
  });

  it('goes back to the data when a record is taken out, whose contents leave the vault', async () => {
    const { desk, caseId } = await decidedCase();
    await desk.engine.call('answer.build', { caseId });
    const { records } = await desk.engine.call('discovery.records', { caseId });
    const order = records.find(({ file }) => file === 'bestellingen.csv');
    if (order === undefined) throw new Error('The order was not found.');
    await desk.engine.call('discovery.exclude', {
      caseId,
      records: [order.id],
      reason: 'van iemand anders',
    });
    expect((await desk.engine.call('discovery.record', { caseId, record: order.id })).record).toMatchObject({
      title: '',
      excluded: { by: 'Marie Verbeke' },
    });
    expect(await desk.engine.call('cases.get', { id: caseId })).toMatchObject({
      stage: 'data',
      records: { taken: 1, excluded: 1 },
      dispatches: [],
    });
  });

  it('writes letters on the way only when there is a reason for them', async () => {
    const { desk, caseId } = await decidedCase();
    const letter = (kind: 'acknowledgement' | 'identity-question' | 'extension' | 'cannot-identify') =>
      desk.engine.call('answer.letter', { caseId, kind });
    for (const kind of ['identity-question', 'extension', 'cannot-identify'] as const) {
      await expect(letter(kind)).rejects.toMatchObject({ code: 'stage-forbids' });
    }
    expect(await letter('acknowledgement')).toMatchObject({ letterKind: 'acknowledgement', package: null });
    const extended = await desk.engine.call('cases.extend', { id: caseId, reason: 'masking-others' });
    expect(extended.dueOn).toBe('2027-02-02');
    expect(await letter('extension')).toMatchObject({ letterName: '2026-0001-extension.pdf' });
  });
});

describe('extending the period', () => {
  it('is too late after the first month (GDPR art. 12(3))', async () => {
    const desk = await openDeskWithVault('2026-12-03');
    const id = await desk.takeIn(
      desk.file('a.eml', mail({ text: 'Ik wil inzage in mijn gegevens.\r\n\r\nAnneleen' })),
    );
    const { caseId } = await desk.engine.call('intake.openCase', { id });
    await expect(desk.engine.call('cases.extend', { id: caseId, reason: 'volume' })).rejects.toMatchObject({
      code: 'extension-too-late',
      params: { due: '2026-12-02' },
    });
  });
});
