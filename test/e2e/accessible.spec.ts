/** Every screen and dialog of the road, light and dark, is looked through by axe. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { root } from './host.ts';
import { firstStart, goTo, unlock } from './screens.ts';

const password = 'zeven paarse olifanten dansen';
const sample = join(root, 'resources/sample');

/** What axe finds on the page as it stands, in words that say where. */
async function findings(page: Page): Promise<string[]> {
  // The stand-in has one window, so axe may not open a page of its own.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Looks at a screen in both schemes; `DSAR_SHOTS` names a folder that keeps what was seen. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const folder = process.env['DSAR_SHOTS'];
    if (folder) await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    expect.soft(await findings(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

test('first start and unlock', async ({ page }) => {
  await look(page, 'first-language');
  await press(page, 'Continue');
  await page.getByLabel('Password', { exact: true }).fill('zomer');
  await look(page, 'first-password');
  await press(page, 'Back');
  await firstStart(page, 'Mieke Vos', password);
  await look(page, 'todo-empty');
  await press(page, 'Lock');
  await page.getByLabel('Password or recovery key').fill('winter');
  await press(page, 'Unlock');
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'unlock-wrong');
});

test('the desk around a case', async ({ desk, page }) => {
  await firstStart(page, 'Mieke Vos', password);
  await goTo(page, 'Inbox');
  await look(page, 'inbox-empty');
  await goTo(page, 'Cases');
  await look(page, 'cases-empty');
  await goTo(page, 'Sources');
  await look(page, 'sources-empty');
  await goTo(page, 'Settings');
  await press(page, 'Check the log');
  await expect(page.getByText(/^The log is whole/)).toBeVisible();
  await look(page, 'settings');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await look(page, 'keys');
  await page.keyboard.press('Escape');

  for (const file of ['06-en-several-rights.pdf', '05-nl-scan.jpg', '01-nl-inzage-en-geen-reclame.eml']) {
    await desk.drop([join(sample, 'requests', file)]);
    await expect(page.getByLabel(file).first()).toBeVisible();
    await look(page, `inbox-${file.slice(0, 2)}`);
  }
  await press(page, 'Not a request…');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'inbox-discard');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Anneleen Van den Broeck' })).toBeVisible();
  await look(page, 'case-no-source');
  await page.keyboard.press('Control+1');
  await press(page, 'Correct who asks…');
  await expect(page.getByRole('dialog', { name: 'Correct who asks' })).toBeVisible();
  await look(page, 'case-correct');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/^Name, number or e-mail/)).toBeFocused();
  await page.keyboard.type('broeck');
  await expect(page.getByRole('dialog').getByText('Anneleen Van den Broeck')).toBeVisible();
  await look(page, 'search');
  await page.keyboard.press('Escape');
  await goTo(page, 'To do');
  await look(page, 'todo');
  await goTo(page, 'Cases');
  await look(page, 'cases');
});

test('a letter and the copy that belongs to it come in as one request', async ({ desk, page }) => {
  await firstStart(page, 'Mieke Vos', password);
  const files = ['06-en-several-rights.pdf', '05-nl-scan.jpg'];
  await desk.drop(files.map((file) => join(sample, 'requests', file)));
  await expect(page.getByRole('dialog', { name: '2 files: do they belong together?' })).toBeVisible();
  await look(page, 'several-files');
  await press(page, 'One request');
  await expect(page.getByRole('tab')).toHaveCount(2);
  await page.getByRole('tab', { name: '05-nl-scan.jpg' }).click();
  await page.getByRole('combobox', { name: 'This is' }).click();
  await page.getByRole('option', { name: 'ID copy' }).click();
  await expect(page.getByText(/is treated as an ID copy/)).toBeVisible();
});

test('the road of a case', async ({ desk, page }) => {
  test.setTimeout(240_000);
  const saved = join(desk.folder, 'saved');
  mkdirSync(saved);
  await firstStart(page, 'Mieke Vos', password);
  await goTo(page, 'Sources');
  await desk.answerOpen([join(sample, 'export')]);
  await press(page, 'Add a folder…');
  await press(page, 'Everything is right');
  await expect(page.getByText('Checked').first()).toBeVisible();
  await look(page, 'sources');

  await desk.drop([join(sample, 'requests', '01-nl-inzage-en-geen-reclame.eml')]);
  await expect(page.getByLabel('Who')).toHaveValue('Anneleen Van den Broeck');
  await press(page, 'Open case');
  await expect(page.getByRole('button', { name: 'Confirm who this is' })).toBeVisible();
  await look(page, 'case-identity');
  await press(page, 'Confirm who this is');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await look(page, 'case-identity-confirm');
  await dialog.getByRole('button', { name: 'Confirm and destroy the copy' }).click();

  await press(page, 'Pull the records');
  await expect(page.getByRole('button', { name: 'Records are right: decide' })).toBeVisible();
  await look(page, 'case-data');
  const scopes = page.getByRole('navigation', { name: 'Records that are shown' });
  await scopes.getByRole('button', { name: /^facturen/ }).click();
  await expect(page.getByRole('columnheader', { name: 'Factuurdatum' })).toBeVisible();
  await look(page, 'case-data-file');
  await press(page, 'Not theirs…');
  await expect(dialog).toBeVisible();
  await look(page, 'case-data-exclude');
  await page.keyboard.press('Escape');
  await press(page, 'Records are right: decide');
  await expect(page.getByRole('button', { name: /^Accept \d+ proposals?$/ })).toBeVisible();
  await look(page, 'case-decision');
  await press(page, /^Accept \d+ proposals?$/);

  await press(page, 'Write the answer');
  await expect(page.getByRole('img', { name: /page 1/i }).first()).toBeVisible();
  await look(page, 'case-answer');
  await desk.answerOpen([saved]);
  await press(page, 'Save the answer…');
  await press(page, 'Mark as sent…');
  await expect(dialog).toBeVisible();
  await look(page, 'case-send');
  await dialog.getByRole('button', { name: 'Mark as sent' }).click();
  await expect(page.getByText('The answer was sent')).toBeVisible();
  await look(page, 'case-sent');
  await press(page, 'Lock');
  await unlock(page, password);
});
