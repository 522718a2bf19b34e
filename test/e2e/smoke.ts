/**
 * The shortest way through the app that touches every part which could be missing from a build: encrypted store,
 * key derivation, parser process with PDF and pictures, job thread with the typesetter, letters, fonts, statement.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { call, fetchBlob } from './call.ts';
import type { RunningApp } from './host.ts';

/** `resources` is the folder with the sample; `folder` is where the answer is saved. */
export async function smoke(app: RunningApp, resources: string, folder: string): Promise<void> {
  const { page } = app;
  expect((await call(page, 'vault.state', {})).state).toBe('none');
  await call(page, 'vault.create', {
    folder: null,
    memberName: 'Mieke Vos',
    password: 'zeven paarse olifanten dansen',
    language: 'nl',
  });

  const requests = ['03-de-auskunft-und-daten.pdf', '05-nl-scan.jpg', '07-fr-acces.eml'];
  await app.answerOpen(requests.map((name) => join(resources, 'sample/requests', name)));
  const { files } = await call(page, 'shell.pickFiles', {});
  const added = await call(page, 'intake.add', { files: files.map(({ handle }) => handle), together: false });
  expect(added.taken.map(({ error }) => error)).toEqual([null, null, null]);
  const [pdf, scan, mail] = added.taken.map(({ itemId }) => itemId);
  if (pdf == null || scan == null || mail == null) throw new Error('The files are not in the inbox.');

  for (const id of [pdf, scan]) {
    const item = await call(page, 'intake.get', { id });
    const picture = await fetchBlob(page, `/blob/page/${id}/${item.parts[0]?.id}/1?w=800`);
    expect(picture.type).toBe('image/png');
    expect(picture.bytes).toBeGreaterThan(5_000);
  }

  const { caseId } = await call(page, 'intake.openCase', { id: mail });
  const letter = await call(page, 'answer.letter', { caseId, kind: 'acknowledgement' });
  expect(letter.letterKind).toBe('acknowledgement');
  mkdirSync(join(folder, 'saved'));
  await app.answerOpen([join(folder, 'saved')]);
  const picked = await call(page, 'shell.pickFolder', { purpose: 'save' });
  if (picked.folder === null) throw new Error('No folder was picked.');
  const saved = await call(page, 'answer.save', {
    caseId,
    kind: 'acknowledgement',
    folder: picked.folder.handle,
  });
  const [name = ''] = saved.files;
  expect(
    readFileSync(join(folder, 'saved', name))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  expect((await call(page, 'audit.verify', {})).firstBroken).toBeNull();
  expect((await call(page, 'vault.lock', {})).state).toBe('locked');
}
