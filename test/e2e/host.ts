/** Runs the built app for a test, on real Electron (`DSAR_HOST=electron`) or on the stand-in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, chromium, type Page } from '@playwright/test';
import { needElectron } from '../../scripts/electron.ts';
import { needBrowser } from '../../scripts/prerequisites.ts';
import type { FromStandIn, ToStandIn } from '../stand-in/control.ts';

export const root = join(import.meta.dirname, '../..');

/** A running app: its page, and what a test can do around it. */
export type RunningApp = {
  page: Page;
  /** Answers the next file or folder dialog; no paths cancels it. */
  answerOpen(paths: string[]): Promise<void>;
  /** The computer goes to sleep, or its screen is locked. */
  power(event: 'suspend' | 'lock-screen'): Promise<void>;
  /** Closes the app as a person does. */
  quit(): Promise<void>;
  /** Ends the main process without a warning. */
  kill(): Promise<void>;
  /** What the app printed. */
  output(): string;
  /** Folder of the browser's own profile. */
  profile: string;
};

/** What to run: the folder that holds package.json and dist/, and where this start keeps its files. */
export type Start = { appFolder: string; userData: string; packed?: boolean };

export const onElectron = process.env['DSAR_HOST'] === 'electron';

/** How long the app may take until its window has loaded, in milliseconds. */
const startPatience = 60_000;

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** The app's environment: whatever it or its browser writes anywhere is in the test's own folder. */
function environment(start: Start): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, folder] of [
    ['HOME', 'home'],
    ['TMPDIR', 'tmp'],
    ['XDG_CONFIG_HOME', 'config'],
    ['XDG_CACHE_HOME', 'cache'],
  ] as const) {
    const path = join(start.userData, '..', folder);
    mkdirSync(path, { recursive: true });
    own[name] = path;
  }
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), ...own };
}

async function startStandIn(start: Start): Promise<RunningApp> {
  const register = join(root, 'test/stand-in/register.mjs');
  const main = join(start.appFolder, 'dist/main/main.js');
  const child = spawn(process.execPath, ['--import', register, main, `--user-data-dir=${start.userData}`], {
    cwd: start.appFolder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...environment(start),
      DSAR_CHROMIUM: needBrowser(),
      STAND_IN_HEADLESS: process.env['DISPLAY'] || process.platform !== 'linux' ? '' : '1',
      STAND_IN_PACKED: start.packed ? '1' : '',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const say = (message: ToStandIn): Promise<void> =>
    new Promise((resolve, reject) => child.send(message, (error) => (error ? reject(error) : resolve())));
  const { port, profile } = await new Promise<Extract<FromStandIn, { kind: 'window' }>>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The app did not start.\n${output}`)), startPatience);
    child.once('exit', () => reject(new Error(`The app ended at its start.\n${output}`)));
    child.on('message', (message: FromStandIn) => {
      if (message.kind !== 'window') return;
      clearTimeout(late);
      resolve(message);
    });
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [page] = browser.contexts()[0]?.pages() ?? [];
  if (page === undefined) throw new Error('The app has no page.');
  return {
    page,
    profile,
    answerOpen: (paths) => say({ kind: 'answer', paths }),
    power: (event) => say({ kind: 'power', event }),
    quit: async () => {
      if (child.connected) await say({ kind: 'quit' });
      await ended(child);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    output: () => output,
  };
}

async function startElectron(start: Start): Promise<RunningApp> {
  const executablePath = needElectron();
  if (executablePath === null) throw new Error('Electron is not installed and could not be downloaded.');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [start.appFolder, `--user-data-dir=${start.userData}`, ...sandbox],
    timeout: startPatience,
    env: environment(start),
  });
  let output = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return {
    page: await app.firstWindow(),
    profile: start.userData,
    answerOpen: (paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        const original = dialog.showOpenDialog;
        dialog.showOpenDialog = async () => {
          dialog.showOpenDialog = original;
          return { canceled: filePaths.length === 0, filePaths };
        };
      }, paths),
    power: (event) => app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    quit: () => app.close(),
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended(app.process());
    },
    output: () => output,
  };
}

/** How long a screen may take to offer what a test wants to use, in milliseconds. */
const screenPatience = 20_000;

/** Starts the app and waits until its window has loaded. Rejects with what it printed where it does not start. */
export async function startApp(start: Start): Promise<RunningApp> {
  const running = await (onElectron ? startElectron(start) : startStandIn(start));
  running.page.setDefaultTimeout(screenPatience);
  return running;
}
