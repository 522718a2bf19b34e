import { spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { call, failure } from './call.ts';
import { expect, test } from './fixtures.ts';
import { onElectron, root, startApp } from './host.ts';

const password = 'zeven paarse olifanten dansen';

test('a second start of the app ends at once and leaves the first at work', async ({ desk, page }) => {
  test.skip(onElectron, 'Electron’s own lock is tried by hand (docs/to-try-on-windows-and-mac.md).');
  const register = join(root, 'test/stand-in/register.mjs');
  const main = join(root, 'dist/main/main.js');
  const second = spawn(process.execPath, ['--import', register, main, `--user-data-dir=${desk.userData}`], {
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect((await call(page, 'vault.state', {})).state).toBe('none');
});

test('a vault that another program has open says so, and can be taken over with a warning', async ({
  desk,
  page,
}) => {
  const shared = join(desk.folder, 'share');
  mkdirSync(shared);
  await desk.answerOpen([shared]);
  const { folder } = await call(page, 'shell.pickFolder', { purpose: 'vault' });
  if (folder === null) throw new Error('No folder was picked.');
  await call(page, 'vault.create', {
    folder: folder.handle,
    memberName: 'Mieke Vos',
    password,
    language: 'nl',
  });

  // A colleague's computer, whose app was pointed at the same share.
  const colleague = join(desk.folder, 'colleague/user-data');
  cpSync(join(desk.userData, 'vault'), join(colleague, 'vault'), { recursive: true });
  const other = await startApp({ appFolder: root, userData: colleague });
  expect(await failure(other.page, 'vault.unlock', { password, takeOver: false })).toBe('vault-busy');
  const taken = await call(other.page, 'vault.unlock', { password, takeOver: true });
  expect(taken.state).toBe('open');
  await expect.poll(async () => (await call(page, 'vault.state', {})).state).toBe('locked');
  expect(await failure(page, 'vault.unlock', { password, takeOver: false })).toBe('vault-busy');
  await other.quit();
  expect((await call(page, 'vault.unlock', { password, takeOver: false })).state).toBe('open');
});
