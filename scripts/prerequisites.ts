/**
 * What running and testing need beyond npm: a browser, a virtual screen, poppler's tools. Each is taken where it is
 * installed; else from the system's packages where that needs no question; else one line says what to do.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const minute = 60_000;

/** Where a program lies on the PATH, or null. */
export function onPath(program: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? `${program}.exe` : program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** Where browsers that we can drive are usually installed, best first. */
function browserPlaces(): (string | null)[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? 'C:\\',
    );
    const ends = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => ends.map((end) => join(root, end)));
  }
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].map(
    onPath,
  );
}

/** An installed browser: the one that `DSAR_CHROMIUM` names, an installed one, Playwright's own; else null. */
export function findBrowser(): string | null {
  const places = [process.env['DSAR_CHROMIUM'] ?? null, ...browserPlaces(), chromium.executablePath()];
  return places.find((place) => place !== null && place !== '' && existsSync(place)) ?? null;
}

function run(program: string, args: string[], limit: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: limit, env });
  return done.status === 0;
}

let listsRead = false;

/** Installs Debian packages where that takes no question: as root, with apt. */
function installDebian(packages: string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || onPath('apt-get') === null) return false;
  process.stderr.write(`Installing ${packages.join(', ')} with apt …\n`);
  if (!listsRead) listsRead = run('apt-get', ['update'], 3 * minute);
  return run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 10 * minute);
}

function downloadBrowser(): boolean {
  process.stderr.write('Downloading a browser for Playwright (at most five minutes) …\n');
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium'], 5 * minute);
}

/** The path of a browser, installed now where there was none. Throws with one line that says what to do. */
export function needBrowser(): string {
  const found =
    findBrowser() ??
    (installDebian(['chromium']) ? findBrowser() : null) ??
    (downloadBrowser() ? findBrowser() : null);
  if (found !== null) return found;
  throw new Error('No browser: install Chromium, Chrome or Edge, or set DSAR_CHROMIUM to the path of one.');
}

/** True when there is, or now is, a program of this Debian package. Says what to do where there is none. */
export function haveProgram(program: string, debianPackage: string, what: string): boolean {
  if (onPath(program) !== null) return true;
  if (installDebian([debianPackage]) && onPath(program) !== null) return true;
  process.stderr.write(`No ${program} (${what}): install ${debianPackage} and run the command again.\n`);
  return false;
}

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

if (import.meta.main) {
  try {
    process.stderr.write(`Browser: ${needBrowser()}\n`);
    if (process.platform === 'linux') haveProgram('Xvfb', 'xvfb', 'a screen for the end-to-end tests');
    haveProgram('pdfinfo', 'poppler-utils', 'reads the letters in the tests');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
