import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeskWithVault } from '../builders/desk.ts';
import { mail } from '../builders/mail.ts';

const letter = 'Graag krijg ik inzage in al mijn gegevens.\r\n\r\nAnneleen Van den Broeck';

describe('bad input at the inbox', () => {
  it('names each file that can’t be taken, and takes the others', async () => {
    const desk = await openDeskWithVault();
    const files = [
      desk.file('leeg.eml', ''),
      desk.given(join(desk.folder, 'weg.pdf')),
      desk.given(desk.folder),
      desk.file('goed.eml', mail({ text: letter })),
    ];
    const { taken } = await desk.engine.call('intake.add', { files, together: false });
    expect(taken.map(({ error }) => error?.code ?? 'taken')).toEqual([
      'file-empty',
      'file-not-found',
      'file-unreadable',
      'taken',
    ]);
    expect(taken[0]?.error?.params).toEqual({ file: 'leeg.eml' });
    expect((await desk.engine.call('intake.list', {})).items).toHaveLength(1);
  });

  it('reads a mail that breaks off as far as it goes, and says so', async () => {
    const desk = await openDeskWithVault();
    const whole = mail({
      text: letter,
      attachments: [{ name: 'a.png', mime: 'image/png', bytes: Buffer.alloc(3_000, 1) }],
    });
    const id = await desk.takeIn(desk.file('half.eml', whole.slice(0, 1_500)));
    const { parts, fields } = await desk.engine.call('intake.get', { id });
    expect(fields.rights).toEqual(['access']);
    expect(parts.flatMap(({ problems }) => problems.map(({ code }) => code))).toContain('mail-truncated');
  });

  it('keeps a mail whose attachment is empty', async () => {
    const desk = await openDeskWithVault();
    const eml = mail({
      text: letter,
      attachments: [{ name: 'kopie.pdf', mime: 'application/pdf', bytes: new Uint8Array() }],
    });
    const id = await desk.takeIn(desk.file('bijlage.eml', eml));
    const { parts, fields } = await desk.engine.call('intake.get', { id });
    expect(fields.rights).toEqual(['access']);
    expect(parts.flatMap(({ problems }) => problems)).toContainEqual({
      code: 'attachment-empty',
      params: { file: 'kopie.pdf' },
    });
  });

  it('tells an encoding that nobody knows, and reads what it can', async () => {
    const desk = await openDeskWithVault();
    const eml = mail({ text: letter }).replace('charset=utf-8', 'charset=x-klingon');
    const { parts, fields } = await desk.engine.call('intake.get', {
      id: await desk.takeIn(desk.file('vreemd.eml', eml)),
    });
    expect(fields.rights).toEqual(['access']);
    expect(parts.flatMap(({ problems }) => problems.map(({ code }) => code))).toContain('charset-unknown');
  });
});

describe('bad input at the sources', () => {
  const customers = 'customer_number;email;name\nK700001;anneleen@postvak.example;Anneleen Van den Broeck\n';

  it('says that the folder is not there', async () => {
    const desk = await openDeskWithVault();
    const folder = desk.given(join(desk.folder, 'weg'));
    await expect(desk.engine.call('sources.add', { folder })).rejects.toMatchObject({
      code: 'folder-not-found',
      params: { folder: 'weg' },
    });
  });

  it('refuses a folder in which nothing can be read: searching nothing is not finding nothing', async () => {
    const desk = await openDeskWithVault();
    const folder = join(desk.folder, 'export');
    mkdirSync(folder);
    writeFileSync(join(folder, 'leesmij.pdf'), '%PDF-1.4');
    await expect(desk.engine.call('sources.add', { folder: desk.given(folder) })).rejects.toMatchObject({
      code: 'source-unreadable',
      params: { folder: 'export' },
    });
  });

  it('names the line of a row with too many values, and finds the others', async () => {
    const desk = await openDeskWithVault();
    const folder = join(desk.folder, 'export');
    mkdirSync(folder);
    writeFileSync(join(folder, 'klanten.csv'), `${customers}K700002;x@y.example;Tom;te veel;nog meer\n`);
    const { files } = await desk.engine.call('sources.add', { folder: desk.given(folder) });
    expect(files[0]).toMatchObject({ path: 'klanten.csv', records: 2 });
    expect(files[0]?.problems).toContainEqual({
      code: 'ragged-row',
      params: expect.objectContaining({ line: 3 }),
    });
  });

  it('says at the pull that the folder has gone, and never that nothing was found', async () => {
    const desk = await openDeskWithVault();
    const folder = join(desk.folder, 'export');
    mkdirSync(folder);
    writeFileSync(join(folder, 'klanten.csv'), customers);
    await desk.engine.call('sources.add', { folder: desk.given(folder) });
    const id = await desk.takeIn(desk.file('goed.eml', mail({ text: letter })));
    const { caseId } = await desk.engine.call('intake.openCase', { id });
    await desk.engine.call('identity.decide', {
      caseId,
      decision: 'identified',
      how: 'known-address',
      reason: 'x',
    });
    rmSync(folder, { recursive: true });
    const { attestation } = await desk.engine.call('discovery.pull', { caseId });
    expect(attestation.files.map(({ file, problem }) => [file, problem?.code])).toEqual([
      ['klanten.csv', 'folder-missing'],
    ]);
  });
});
