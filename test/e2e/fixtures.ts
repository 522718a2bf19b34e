/** What every end-to-end test is given: the running app (`desk`), its `page`, and a folder that goes afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type RunningApp, root, startApp } from './host.ts';
import { dropFiles } from './screens.ts';

export { expect } from '@playwright/test';

/** The app under test, with the folders around it. */
export type Desk = RunningApp & {
  /** Where the app keeps its files: `vault/` is in it. */
  userData: string;
  /** A folder for what the test makes or saves. */
  folder: string;
  /** Drops files on the window, as from a file manager. */
  drop(paths: string[]): Promise<void>;
  /** Ends the app (`kill`: without a warning) and starts it again on the same files. */
  restart(how: 'quit' | 'kill'): Promise<Page>;
};

type Fixtures = { desk: Desk; page: Page };

/** Starts the app in `folder`; `stop` ends whatever of it runs. */
async function startDesk(folder: string): Promise<{ desk: Desk; stop(): Promise<void> }> {
  const userData = join(folder, 'user-data');
  let running = await startApp({ appFolder: root, userData });
  const desk: Desk = {
    ...running,
    userData,
    folder,
    drop: (paths) => dropFiles(running.page, paths),
    restart: async (how) => {
      await running[how]();
      running = await startApp({ appFolder: root, userData });
      Object.assign(desk, running);
      return running.page;
    },
  };
  return { desk, stop: () => running.quit() };
}

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dsar-desk-test-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An app of its own for each test. */
export const test = base.extend<Fixtures>({
  desk: async ({ browserName: _ }, use, testInfo) =>
    withFolder(async (folder) => {
      const { desk, stop } = await startDesk(folder);
      await use(desk);
      const failed = testInfo.status !== testInfo.expectedStatus;
      if (failed) await desk.page.screenshot({ path: testInfo.outputPath('screen.png') }).catch(() => {});
      await stop();
      if (failed) await testInfo.attach('output', { body: desk.output() });
    }),
  page: async ({ desk }, use) => {
    await use(desk.page);
  },
});

/** One app for all tests of a file that leave nothing behind; its page is loaded anew for each. */
export const sharedTest = base.extend<{ page: Page }, { desk: Desk }>({
  desk: [
    async ({ browserName: _ }, use) =>
      withFolder(async (folder) => {
        const { desk, stop } = await startDesk(folder);
        await use(desk);
        await stop();
      }),
    { scope: 'worker' },
  ],
  page: async ({ desk }, use) => {
    await desk.page.reload();
    await use(desk.page);
  },
});
