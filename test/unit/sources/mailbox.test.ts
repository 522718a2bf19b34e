import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeskWithVault } from '../../builders/desk.ts';
import { mail } from '../../builders/mail.ts';

const letter = (subject: string): string => mail({ subject, text: 'Dag.', to: 'info@winkel.example' });

async function folderOfMail() {
  const desk = await openDeskWithVault();
  const folder = join(desk.folder, 'export');
  mkdirSync(join(folder, 'mail'), { recursive: true });
  writeFileSync(join(folder, 'klanten.csv'), 'klantnummer;e-mail\nK700001;anneleen@postvak.example\n');
  writeFileSync(join(folder, 'mail/1.eml'), letter('een'));
  writeFileSync(join(folder, 'mail/2.msg'), 'geen bericht');
  const source = await desk.engine.call('sources.add', { folder: desk.given(folder) });
  return { desk, folder, source };
}

describe('a folder of messages as a source', () => {
  it('is one file of category 4, whose broken message is named', async () => {
    const { source } = await folderOfMail();
    const file = source.files.find(({ path }) => path === 'mail/');
    expect(file).toMatchObject({
      format: 'mails',
      records: 1,
      category: 4,
      problems: [{ code: 'message-unreadable', params: { line: 2, count: 1, member: '2.msg' } }],
    });
    expect(file?.columns.find(({ name }) => name === 'From')).toMatchObject({
      meaning: 'email',
      examples: ['Anneleen Van den Broeck <anneleen@postvak.example>'],
    });
    expect(source.problems).toEqual([]);
  });

  it('is read anew when a message came or went, and not otherwise', async () => {
    const { desk, folder, source } = await folderOfMail();
    const recordsNow = async (): Promise<number | undefined> => {
      const { files } = await desk.engine.call('sources.refresh', { id: source.id });
      return files.find(({ path }) => path === 'mail/')?.records;
    };
    expect(await recordsNow()).toBe(1);
    writeFileSync(join(folder, 'mail/3.eml'), letter('drie'));
    expect(await recordsNow()).toBe(2);
    rmSync(join(folder, 'mail/1.eml'));
    expect(await recordsNow()).toBe(1);
  });

  it('can be corrected like any other', async () => {
    const { desk, source } = await folderOfMail();
    const columns = [{ name: 'Cc', meaning: 'other' as const }];
    const corrected = await desk.engine.call('sources.correct', { id: source.id, path: 'mail/', columns });
    const file = corrected.files.find(({ path }) => path === 'mail/');
    expect(file?.columns.find(({ name }) => name === 'Cc')).toMatchObject({
      meaning: 'other',
      because: 'staff',
    });
    expect(file?.records).toBe(1);
  });
});
