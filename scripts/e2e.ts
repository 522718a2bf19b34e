/**
 * `npm run test:e2e` and `npm run test:electron`: the same end-to-end tests on the stand-in or on real Electron.
 * Arguments after the host go to Playwright.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { needElectron } from './electron.ts';

const [host, ...rest] = process.argv.slice(2);
const runner = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '..', 'cli.js');

if (host === 'electron' && needElectron() === null) {
  process.stderr.write(
    'Electron is not installed and could not be downloaded; `npm run test:e2e` needs no Electron.\n',
  );
  process.exit(1);
}
const done = spawnSync(process.execPath, [...process.execArgv, runner, 'test', ...rest], {
  stdio: 'inherit',
  env: { ...process.env, DSAR_HOST: host },
});
process.exit(done.status ?? 1);
