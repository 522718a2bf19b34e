/** Nothing of a requester lies readable on the disk: not in the vault, not in temporary files, not in the browser's. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CaseId } from '../../src-contract/index.ts';
import { call } from './call.ts';
import { findTexts } from './canaries.ts';
import { type Desk, expect, test } from './fixtures.ts';
import { root } from './host.ts';
import { goTo } from './screens.ts';

const password = 'zeven paarse olifanten dansen';
const typed = 'Getypt-door-Zenobia-Quast';
const requests = join(root, 'resources/sample/requests');
const files = ['03-de-auskunft-und-daten.pdf', '07-fr-acces.eml'];

/** What stands in the sample requests and must stand nowhere else. */
function personal(): string[] {
  const expected: { file: string; requester: Record<'name' | 'email' | 'customerNumber', string | null> }[] =
    JSON.parse(readFileSync(join(requests, 'expected.json'), 'utf8'));
  return expected
    .filter(({ file }) => files.includes(file))
    .flatMap(({ requester: { name, email, customerNumber } }) => [name, email, customerNumber])
    .filter((text) => text !== null);
}

/** Takes requests in and opens their cases. */
async function openCases(desk: Desk, page: Page): Promise<CaseId[]> {
  await desk.answerOpen(files.map((name) => join(requests, name)));
  const picked = await call(page, 'shell.pickFiles', {});
  const { taken } = await call(page, 'intake.add', {
    files: picked.files.map(({ handle }) => handle),
    together: false,
  });
  const opened: CaseId[] = [];
  for (const { itemId } of taken) {
    if (itemId === null) throw new Error('A file was not taken in.');
    await call(page, 'intake.correct', { id: itemId, fields: { receivedOn: '2026-11-09' } });
    opened.push((await call(page, 'intake.openCase', { id: itemId })).caseId);
  }
  return opened;
}

/** Answers a case; the answer is saved outside the folder that is searched. Answers values of its records. */
async function answer(desk: Desk, page: Page, caseId: CaseId): Promise<string[]> {
  await call(page, 'identity.lookup', { caseId });
  const reason = 'Matches what the shop holds.';
  await call(page, 'identity.decide', { caseId, decision: 'identified', how: 'known-address', reason });
  await call(page, 'discovery.pull', { caseId });
  const { records } = await call(page, 'discovery.records', { caseId });
  await call(page, 'discovery.confirm', { caseId });
  const { rights } = await call(page, 'cases.get', { id: caseId });
  for (const { right, proposal } of rights) {
    const { outcome, ground } = proposal;
    await call(page, 'rights.decide', { id: caseId, right, outcome, ground, reason: '' });
  }
  await call(page, 'answer.build', { caseId });
  await desk.answerOpen([test.info().outputPath()]);
  const { folder } = await call(page, 'shell.pickFolder', { purpose: 'save' });
  if (folder === null) throw new Error('No folder was picked.');
  await call(page, 'answer.save', { caseId, kind: 'answer', folder: folder.handle });
  const values = records.flatMap(({ fields }) => fields.map(({ value }) => value));
  // Long enough, and odd enough, to stand nowhere by chance.
  return [...new Set(values)].filter(
    (value) => value.length >= 12 && /\p{L}/u.test(value) && /[\s@\d]/.test(value),
  );
}

/** Looks at records and pages of a letter in the window, and types what is never kept. */
async function look(page: Page): Promise<void> {
  await page.reload();
  await goTo(page, 'Cases');
  await page.getByText('Ayşe Şahin').first().click();
  await page.getByRole('button', { name: /^Data/ }).click();
  await expect(page.getByRole('table').or(page.getByRole('grid')).first()).toBeVisible();
  await page.getByRole('button', { name: /^Answer/ }).click();
  await expect(page.getByRole('img', { name: /page 1/i }).first()).toBeVisible();
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.innerHTML = '<input name="name" autocomplete="name"><textarea name="letter"></textarea>';
    document.body.append(form);
  });
  await page.locator('form > input[name=name]').fill(typed);
  await page.locator('form > textarea').fill(typed);
  await page.evaluate((text) => {
    history.pushState({ text }, '', '/');
    sessionStorage.setItem('text', text);
  }, typed);
  // Chromium writes its session files some seconds after a change, and tells nobody when.
  await page.waitForTimeout(4_000);
}

/** The whole job on two requests; answers everything personal that came by. */
async function work(desk: Desk, page: Page): Promise<string[]> {
  await call(page, 'vault.create', { folder: null, memberName: 'Mieke Vos', password, language: 'en' });
  await desk.answerOpen([join(root, 'resources/sample/export')]);
  const { folder } = await call(page, 'shell.pickFolder', { purpose: 'source' });
  if (folder === null) throw new Error('No folder was picked.');
  const { id: source } = await call(page, 'sources.add', { folder: folder.handle });
  await call(page, 'sources.confirm', { id: source, paths: null });
  const seen: string[] = [];
  for (const caseId of await openCases(desk, page)) seen.push(...(await answer(desk, page, caseId)));
  await look(page);
  return seen;
}

test('while the app is open, after it was killed, and after it was closed', async ({ desk, page }) => {
  test.setTimeout(180_000);
  const wanted = [...personal(), typed, ...(await work(desk, page))];
  expect(wanted.length).toBeGreaterThan(100);
  expect(findTexts(desk.folder, wanted), 'while open').toEqual([]);
  const again = await desk.restart('kill');
  expect(findTexts(desk.folder, wanted), 'after it was killed').toEqual([]);
  await call(again, 'vault.unlock', { password, takeOver: false });
  await desk.restart('quit');
  expect(findTexts(desk.folder, wanted), 'after it was closed').toEqual([]);

  // The search itself finds what is there to be found.
  copyFileSync(join(requests, '07-fr-acces.eml'), join(desk.folder, 'control.eml'));
  writeFileSync(join(desk.folder, 'control.txt'), Buffer.from(`..${typed}`, 'utf16le'));
  expect(findTexts(desk.folder, wanted)).toContain(`control.txt: ${typed}`);
  expect(findTexts(desk.folder, wanted)).toContain('control.eml: ayse.sahin@courrier.example');
});
