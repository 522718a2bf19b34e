/** The first start: a password that is hard to guess, and a recovery key that was really kept. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const password = 'zeven paarse olifanten dansen';
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('the recovery key is kept as a file, confirmed, and opens the vault', async ({ desk, page }) => {
  await page.getByRole('radio', { name: 'English' }).check();
  await press(page, 'Continue');
  await page.getByLabel('Your name').fill('Mieke Vos');
  await page.getByLabel('Password', { exact: true }).fill('welkom2026');
  await page.getByLabel('Once more').fill('welkom2026');
  await expect(page.getByText('Strength: weak')).toBeVisible();
  await press(page, 'Make the vault');
  await expect(page.getByRole('heading', { name: 'Make your vault' })).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Once more').fill(password);
  await press(page, 'Make the vault');

  // Saved beside a file of the same name, which stays as it is.
  const key = page.getByRole('list', { name: 'Recovery key' }).first();
  await expect(key).toBeVisible();
  const groups = (await key.getByRole('listitem').allTextContents()).map((group) => group.trim());
  const older = join(desk.folder, 'recovery-key.txt');
  writeFileSync(older, 'an older key');
  await desk.answerOpen([desk.folder]);
  await press(page, 'Save…');
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  expect(readFileSync(older, 'utf8')).toBe('an older key');
  expect(readdirSync(desk.folder)).toContain('recovery-key-2.txt');
  const kept = readFileSync(join(desk.folder, 'recovery-key-2.txt'), 'utf8');
  expect(kept).toContain(groups.join('-'));

  // Nobody gets on with two groups that are not the key's.
  const fields = page.getByLabel(/^Group \d+$/);
  for (const field of await fields.all()) await field.fill('0000');
  await press(page, 'I have kept the key');
  await expect(page.getByText(/^That is not group/)).toHaveCount(2);
  for (const field of await fields.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(groups[Number(label.replace(/\D/g, '')) - 1]?.toLowerCase() ?? '');
  }
  await press(page, 'I have kept the key');
  await press(page, 'Start');

  await press(page, 'Lock');
  await page.getByLabel('Password or recovery key').fill('winter');
  await press(page, 'Unlock');
  await expect(page.getByRole('alert')).toContainText('That password is not right.');
  await page.getByLabel('Password or recovery key').fill(groups.join(' ').toLowerCase());
  await press(page, 'Unlock');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});
