/**
 * `npm start`: builds the app and runs it on Electron; where Electron is not there and can't be downloaded, on the
 * stand-in over an installed browser; where there is no display, runs the demo instead.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';
import { needElectron } from './electron.ts';
import { hasDisplay, needBrowser } from './prerequisites.ts';

const root = join(import.meta.dirname, '..');
const main = join(root, 'dist/main/main.js');
const register = join(root, 'test/stand-in/register.mjs');

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a program to its end and takes over its exit code. */
function become(program: string, args: string[], env: Record<string, string> = {}): void {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** As root, browsers refuse to start with their sandbox. */
function sandboxArguments(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('You are root: the window runs without its sandbox.');
  return ['--no-sandbox'];
}

function nodeArguments(): string[] {
  return process.execArgv.filter((arg) => arg.startsWith('--'));
}

async function start(): Promise<void> {
  if (!hasDisplay()) {
    say('There is no display, so no window can be shown. Running the demo on the sample data instead.');
    become(process.execPath, [...nodeArguments(), join(root, 'scripts/demo.ts')]);
    return;
  }
  await build();
  const electron = process.env['DSAR_HOST'] === 'stand-in' ? null : needElectron();
  if (electron !== null) {
    say('Running on Electron.');
    become(electron, [root, ...sandboxArguments(), ...process.argv.slice(2)]);
    return;
  }
  const browser = needBrowser();
  say(`Electron is not installed and could not be downloaded. Running on the stand-in, in ${browser}.`);
  sandboxArguments();
  become(process.execPath, [...nodeArguments(), '--import', register, main, ...process.argv.slice(2)], {
    DSAR_CHROMIUM: browser,
  });
}

try {
  await start();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
