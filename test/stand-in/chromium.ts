/** Starts an installed Chromium in an app window of its own, over a pipe, leaving nothing in its profile. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { underTest } from './control.ts';

export type Running = {
  context: BrowserContext;
  /** Folder of the throw-away profile. */
  profile: string;
  close(): Promise<void>;
};

const switches = [
  // Nothing typed stays in session files, even without a submit.
  '--incognito',
  // Interception refuses every request; this makes sure of it below that: a proxy that nobody is.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-breakpad',
  '--no-first-run',
  '--no-pings',
  '--deny-permission-prompts',
];

/** As root Chromium refuses to start with its sandbox. */
const asRoot = process.getuid?.() === 0;

/**
 * Launches the browser named by `DSAR_CHROMIUM`, with a window or (`STAND_IN_HEADLESS=1`) without.
 * Under test a debugging port is opened on the loopback for the test's own Playwright; otherwise no port is.
 */
export async function launch(size: { width: number; height: number }): Promise<Running> {
  const executablePath = process.env['DSAR_CHROMIUM'];
  if (!executablePath) throw new Error('DSAR_CHROMIUM names no browser; start the app with `npm start`.');
  const profile = mkdtempSync(join(tmpdir(), 'dsar-desk-window-'));
  const drop = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.on('exit', drop);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: process.env['STAND_IN_HEADLESS'] === '1',
    viewport: null,
    acceptDownloads: false,
    chromiumSandbox: !asRoot,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...switches,
      '--app=data:text/html,<title>DSAR Desk</title>',
      // `npm start` has said so; the bar across the window would say it again on every screen.
      ...(asRoot ? ['--test-type'] : []),
      `--window-size=${size.width},${size.height}`,
      ...(underTest ? ['--remote-debugging-port=0'] : []),
    ],
  });
  return {
    context,
    profile,
    close: async () => {
      await context.close();
      drop();
      process.off('exit', drop);
    },
  };
}

/** The loopback port that a browser under test listens on. */
export function debuggingPort(profile: string): number {
  return Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
}
