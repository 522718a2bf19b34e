/** What a person sees and does, one function a screen or step; the only place of the tests that knows the words. */
import { expect, type Page } from '@playwright/test';

/** Makes the vault on the first start, keeps the recovery key, and starts. Answers the recovery key. */
export async function firstStart(page: Page, member: string, password: string): Promise<string> {
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Your name').fill(member);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Once more').fill(password);
  await page.getByRole('button', { name: 'Make the vault' }).click();
  const key = page.getByRole('list', { name: 'Recovery key' }).first();
  await expect(key).toBeVisible();
  const groups = await key.getByRole('listitem').allTextContents();
  for (const field of await page.getByLabel(/^Group \d+$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(groups[Number(label.replace(/\D/g, '')) - 1]?.trim() ?? '');
  }
  await page.getByRole('button', { name: 'I have kept the key' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  return groups.map((group) => group.trim()).join('-');
}

export async function goTo(
  page: Page,
  screen: 'To do' | 'Inbox' | 'Cases' | 'Sources' | 'Settings',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByText(screen, { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
}

export async function unlock(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password or recovery key').fill(password);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
}

/** Drops files on the window, as from a file manager. */
export async function dropFiles(page: Page, files: string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  }
  await cdp.detach();
}
