import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { call } from './call.ts';
import { expect, test } from './fixtures.ts';
import { onElectron } from './host.ts';

test.skip(onElectron, 'Electron shows the system’s own dialogs.');

/** The chooser lies in a closed shadow root, out of the page's reach, so it is used as a person does: by keyboard. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('on the stand-in a folder is chosen by its path, files from its list, or nothing at all', async ({
  desk,
  page,
}) => {
  const folder = join(desk.folder, 'choose');
  mkdirSync(join(folder, 'inside'), { recursive: true });
  writeFileSync(join(folder, 'brief.eml'), 'x');
  /** Waits until the chooser lists this many entries (files do not count where a folder is wanted). */
  const listed = (entries: number) =>
    expect(page.locator(`html > div[data-entries="${entries}"]`)).toBeAttached();

  const cancelled = call(page, 'shell.pickFolder', { purpose: 'source' });
  await listed(0);
  await press(page, 'Escape');
  expect(await cancelled).toEqual({ folder: null });

  const files = call(page, 'shell.pickFiles', {});
  await listed(0);
  await press(page, 'Control+a');
  await page.keyboard.type(folder);
  await press(page, 'Tab');
  await listed(2);
  // The list of the new folder: first its folders, then its files.
  await press(page, 'Tab', 'End', 'Tab', 'Tab', 'Tab', 'Enter');
  expect((await files).files.map(({ name }) => name)).toEqual(['brief.eml']);
});
