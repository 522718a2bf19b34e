/**
 * `npm run bench:window`: opens a case of 100,000 records (`--records`) in the built app, works in its table as a
 * person does, and prints the longest task of the window and of the main process in each part. See docs/benchmark.md.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { CaseId } from '../../src-contract/index.ts';
import { mail } from '../builders/mail.ts';
import { call } from '../e2e/call.ts';
import { type RunningApp, root, startApp } from '../e2e/host.ts';
import prepare from '../e2e/screen.ts';
import { dropFiles, firstStart, goTo } from '../e2e/screens.ts';
import { traced } from './trace.ts';
import { subject, writeWindowExport } from './window-export.ts';

const { values } = parseArgs({ options: { records: { type: 'string', default: '100000' } } });
const folder = mkdtempSync(join(tmpdir(), 'dsar-desk-window-'));
const watch = join(folder, 'watch.jsonl');
process.env['DSAR_WATCH'] = watch;
process.env['NODE_OPTIONS'] = `--import=${fileURLToPath(new URL('./main-watch.ts', import.meta.url))}`;

/** The longest task of the main process since a moment, in milliseconds; 0 where none was longer than 20 ms. */
function mainSince(begun: number): number {
  if (!existsSync(watch)) return 0;
  const lines = readFileSync(watch, 'utf8').split('\n').filter(Boolean);
  const tasks = lines.map((line): { at: number; ms: number } => JSON.parse(line));
  return Math.max(0, ...tasks.filter(({ at }) => at >= begun).map(({ ms }) => ms));
}

async function part(page: Page, name: string, work: () => Promise<void>): Promise<void> {
  const begun = Date.now();
  const { longest, long, parts } = await traced(page, work);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const main = mainSince(begun);
  console.log(
    `${name.padEnd(34)} ${seconds.padStart(6)} s   window ${longest.toFixed(1).padStart(6)} ms` +
      ` (${long} over 50)   main ${main === 0 ? '< 20' : main.toFixed(0)} ms   [${parts}]`,
  );
}

/** The request of the person, as a case in which it is decided who she is. */
async function openCase(page: Page): Promise<CaseId> {
  const { name, email, street, postcode, city } = subject;
  const text = `Graag krijg ik inzage in al mijn gegevens.\r\n\r\n${name}\r\n${street}\r\n${postcode} ${city}`;
  const path = join(folder, 'request.eml');
  writeFileSync(path, mail({ from: `${name} <${email}>`, text }));
  await goTo(page, 'Inbox');
  await dropFiles(page, [path]);
  await page
    .getByRole('button', { name: /^Open case/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const { cases } = await call(page, 'cases.list', { search: '', limit: 1 });
  const caseId = cases[0]?.id;
  if (caseId === undefined) throw new Error('There is no case.');
  await call(page, 'identity.decide', {
    caseId,
    decision: 'identified',
    how: 'known-address',
    reason: 'bench',
  });
  return caseId;
}

const scroller = (page: Page) => page.locator('table[aria-rowcount]').locator('xpath=..');

/** From the first row to the last in `steps` frames, then back as a thumb is dragged. */
async function scroll(page: Page): Promise<void> {
  await scroller(page).hover();
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 700);
  await scroller(page).evaluate(async (element) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const steps = 600;
    const step = element.scrollHeight / steps;
    for (let at = 0; at < steps; at += 1) {
      element.scrollTop += step;
      await frame();
    }
    for (const part of [0.8, 0.3, 0.6, 0.1, 0]) {
      element.scrollTop = element.scrollHeight * part;
      for (let wait = 0; wait < 15; wait += 1) await frame();
    }
  });
}

async function settled(page: Page): Promise<void> {
  await page.locator('tr[data-index]').first().waitFor();
  await page.getByRole('button', { name: '…', exact: true }).first().waitFor({ state: 'detached' });
}

/** Adds the export, pulls the records, and works in their table; each part is traced. */
async function work({ page, answerOpen }: RunningApp): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  const scopes = page.getByRole('navigation', { name: 'Records that are shown' });
  const head = (name: string | RegExp) => page.getByRole('columnheader').getByRole('button', { name });
  await firstStart(page, 'Mieke Vos', 'zeven paarse olifanten dansen');
  await part(page, 'index (its screen open)', async () => {
    await goTo(page, 'Sources');
    await answerOpen([join(folder, 'export')]);
    await button('Add a folder…').click();
    await button('Everything is right').waitFor({ timeout: patience });
  });
  const caseId = await openCase(page);
  await page.reload();
  await goTo(page, 'Cases');
  await page.getByText(subject.name).first().click();
  await part(page, 'pull, then the table', async () => {
    await button('Pull the records').click({ timeout: patience });
    await page.locator('tr[data-index]').first().waitFor({ timeout: patience });
    await settled(page);
  });
  const { tallies } = await call(page, 'discovery.review', { caseId });
  console.log(`${tallies.taken} records in ${tallies.groups.length} groups`);
  await goTo(page, 'Cases');
  await part(page, 'open the case again', async () => {
    await page.getByText(subject.name).first().click();
    await settled(page);
  });
  await part(page, 'scroll from top to bottom', () => scroll(page));
  await part(page, 'keys: End, Home, pages, arrows', async () => {
    await page.locator('[data-walk]').first().focus();
    for (const key of ['End', 'Home', ...Array(15).fill('PageDown'), ...Array(30).fill('ArrowDown')]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(20);
    }
    await settled(page);
  });
  await part(page, 'search, letter by letter', async () => {
    await page.getByLabel('Search the records').pressSequentially('kalender 2026', { delay: 90 });
    await settled(page);
    await page.getByLabel('Search the records').fill('');
    await page.waitForTimeout(400);
  });
  for (const name of ['Record', 'File : line', 'Date'])
    await part(page, `sort by ${name}`, async () => {
      await head(name).click();
      await page.waitForTimeout(1500);
      await settled(page);
    });
  await part(page, 'one file, with its own columns', async () => {
    await scopes.getByRole('button', { name: /^clicks/ }).click();
    await head('clicked_at').waitFor();
    await settled(page);
  });
  await part(page, 'scroll the file', () => scroll(page));
  await part(page, 'sort by a column of the file', async () => {
    await head('url').click();
    await page.waitForTimeout(3000);
    await settled(page);
  });
  await part(page, 'choose all', async () => {
    await page.getByLabel('Choose all records shown').click();
    await button(/^Take out [\d.,]+/).waitFor({ timeout: patience });
    await page.waitForTimeout(1000);
  });
}

/** Milliseconds that indexing and pulling may take on a busy machine. */
const patience = 300_000;

writeWindowExport(join(folder, 'export'), Number(values.records));
const tidy = await prepare();
const app = await startApp({ appFolder: root, userData: join(folder, 'user-data') });
try {
  await work(app);
} finally {
  await app.quit();
  tidy();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
