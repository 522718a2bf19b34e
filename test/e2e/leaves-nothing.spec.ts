/** Nothing of a requester lies readable on the disk: not in the vault, not in temporary files, not in the browser's. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { call } from './call.ts';
import { findTexts } from './canaries.ts';
import { type Desk, expect, test } from './fixtures.ts';
import { root } from './host.ts';

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

/** Takes requests in, opens a case, and types into the window as a person does who never presses Enter. */
async function work(desk: Desk, page: Page): Promise<void> {
  await call(page, 'vault.create', { folder: null, memberName: 'Mieke Vos', password, language: 'nl' });
  await desk.answerOpen(files.map((name) => join(requests, name)));
  const picked = await call(page, 'shell.pickFiles', {});
  const { taken } = await call(page, 'intake.add', {
    files: picked.files.map(({ handle }) => handle),
    together: false,
  });
  for (const { itemId } of taken) {
    if (itemId === null) throw new Error('A file was not taken in.');
    await call(page, 'intake.correct', { id: itemId, fields: { receivedOn: '2026-11-09' } });
    await call(page, 'intake.openCase', { id: itemId });
  }
  const { cases } = await call(page, 'cases.todo', {});
  expect(cases.map(({ name }) => name).sort()).toEqual(['Ayşe Şahin', 'Jürgen Groß']);
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
  // Chromium writes its session files some seconds after a change.
  await page.waitForTimeout(4_000);
}

test('while the app is open, after it was killed, and after it was closed', async ({ desk, page }) => {
  const wanted = [...personal(), typed];
  expect(wanted.length).toBeGreaterThanOrEqual(6);
  await work(desk, page);
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
