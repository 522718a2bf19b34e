/** What an agent does, from the first start to a sent answer, with mouse and keyboard only. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import JSZip from 'jszip';
import { expect, test } from './fixtures.ts';
import { root } from './host.ts';
import { firstStart, goTo, unlock } from './screens.ts';

const password = 'zeven paarse olifanten dansen';
const sample = join(root, 'resources/sample');
const request = '01-nl-inzage-en-geen-reclame.eml';

/** The records that the sample export holds on the person of a request. */
function recordsOf(file: string): { file: string; line: number }[] {
  return JSON.parse(readFileSync(join(sample, 'truth.json'), 'utf8')).requests[file];
}

/** A record by where it stands. */
const keyOf = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;

/** The records of a package; every file of it was compared with the package's own list of checksums. */
async function readPackage(path: string): Promise<string[]> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const text = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const manifest: { files: { path: string; sha256: string }[] } = JSON.parse(await text('manifest.json'));
  const found: string[] = [];
  for (const { path: name, sha256 } of manifest.files) {
    const bytes = (await zip.file(name)?.async('uint8array')) ?? new Uint8Array();
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sha256);
    if (name.endsWith('/records.json')) found.push(...JSON.parse(await text(name)).records.map(keyOf));
  }
  return found;
}

const primary = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function takeOut(page: Page): Promise<void> {
  await primary(page, 'Not theirs…').click();
  const taking = page.getByRole('dialog');
  await taking.getByText('Lives at the same address').click();
  await taking.getByRole('button', { name: 'Take out' }).click();
  await expect(taking).toBeHidden();
}

/** Puts back what was taken out, leaves both doubtful records to whose they are, and masks what concerns others, then shows it again. */
async function reviewRecords(page: Page, count: number): Promise<void> {
  const scopes = page.getByRole('navigation', { name: 'Records that are shown' });
  await scopes.getByRole('button', { name: /^Taken out/ }).click();
  await primary(page, 'Put back').click();
  await expect(scopes.getByText(`${count} records`)).toBeVisible();
  await primary(page, /^View$/).click();
  const doubts = page.getByRole('dialog');
  for (const left of [2, 1]) {
    await expect(
      doubts.getByText(left === 1 ? '1 record could be theirs' : '2 records could be theirs'),
    ).toBeVisible();
    await expect(doubts.getByText(/^(bestelnummer|order_number)$/)).toBeVisible();
    await doubts.getByLabel('Why is it theirs, or not?').fill('A gift from somebody else');
    await doubts.getByRole('button', { name: /^Leave/ }).click();
  }
  await expect(doubts).toBeHidden();
  await scopes.getByRole('button', { name: /^About others/ }).click();
  await primary(page, 'Mask it').click();
  await expect(page.getByText('Masked: goes out as [•••]')).toBeVisible();
  await primary(page, /^Show .+ again$/).click();
  await expect(page.getByText('Masked: goes out as [•••]')).toBeHidden();
  await scopes.getByRole('button', { name: /^All/ }).click();
}

test('from a letter to a sent answer', async ({ desk, page }) => {
  test.setTimeout(240_000);
  const saved = join(desk.folder, 'saved');
  mkdirSync(saved);
  await firstStart(page, 'Mieke Vos', password);

  // A letter comes in; a field is corrected; the case is opened.
  await desk.drop([join(sample, 'requests', request)]);
  await expect(page.getByLabel('Who')).toHaveValue('Anneleen Van den Broeck');
  await page.getByLabel('Phone').fill('+32470123457');
  await page.getByLabel('Phone').blur();
  await primary(page, 'Open case').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anneleen Van den Broeck' })).toBeVisible();

  // The shop's export is added and its reading confirmed.
  await goTo(page, 'Sources');
  await desk.answerOpen([join(sample, 'export')]);
  await primary(page, 'Add a folder…').first().click();
  await primary(page, 'Everything is right').click();
  await expect(page.getByText('Checked').first()).toBeVisible();

  // Who is it? The copy of the identity card goes with the decision.
  await goTo(page, 'To do');
  await primary(page, /^Decide who this is: Anneleen Van den Broeck/).click();
  await expect(page.getByRole('img', { name: /identiteitskaart/ })).toHaveJSProperty('complete', true);
  await primary(page, 'Confirm who this is').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm and destroy the copy' }).click();

  // Her records, and nobody else's; one is taken out.
  await primary(page, 'Pull the records').click();
  const records = recordsOf(request);
  await expect(page.getByText(`${records.length} records`).first()).toBeVisible();
  await takeOut(page);
  await reviewRecords(page, records.length);
  await takeOut(page);
  await primary(page, 'Records are right: decide').click();
  await primary(page, /^Accept \d+ proposals?$/).click();

  // Letter and package are written, saved, and noted as sent.
  await primary(page, 'Write the answer').click();
  await expect(page.getByRole('img', { name: /page 1/i }).first()).toBeVisible();
  await desk.answerOpen([saved]);
  await primary(page, 'Save the answer…').first().click();
  await primary(page, 'Mark as sent…').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as sent' }).click();
  await expect(page.getByText('The answer was sent')).toBeVisible();
  const written = await readPackage(join(saved, '2026-0001-package.zip'));
  expect(written).toHaveLength(records.length - 1);
  expect(records.map(keyOf)).toEqual(expect.arrayContaining(written));
  expect(readFileSync(join(saved, '2026-0001-letter.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

  // Everything stands in the log; locked and unlocked, the case is found again.
  const log = page.getByRole('complementary', { name: 'Log' });
  if (!(await log.isVisible())) await primary(page, 'Log').click();
  for (const act of [
    /^Case opened/,
    /^Identity established/,
    /^Records pulled: 83/,
    /^Taken out: 1/,
    /^Put back: 1/,
    /^Letter written/,
    /^Letter saved/,
    /^Sent: answer/i,
  ])
    await expect(log.getByText(act).first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await primary(page, 'Lock').click();
  await unlock(page, password);
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(/^Name, number or e-mail/)).toBeFocused();
  await page.keyboard.type('broeck');
  await expect(page.getByRole('dialog').getByText('Anneleen Van den Broeck')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Anneleen Van den Broeck' })).toBeVisible();
});
