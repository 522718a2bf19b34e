/** Electron's `dialog`: a test's prepared answer, or a plain chooser over the window. */
import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import { preparedAnswer } from './control.ts';
import { type Act, chooserScript, type Listing } from './dialog-page.ts';
import type { BrowserWindow } from './window.ts';

function list(folder: string, asked: Omit<Listing, 'folder' | 'entries'>): Listing {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
    .filter((entry) => entry.folder || !asked.folders)
    .sort((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name));
  return { ...asked, folder, entries };
}

/** Shows the chooser until a choice or a cancel; runs in a world of its own, out of the page's reach. */
async function choose(window: BrowserWindow, asked: Omit<Listing, 'folder' | 'entries'>): Promise<string[]> {
  const page = window.webContents.page;
  if (page === null) return [];
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const world = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'stand-in-dialog',
  });
  try {
    let folder = homedir();
    for (;;) {
      const answer = await cdp.send('Runtime.evaluate', {
        expression: chooserScript(list(folder, asked)),
        contextId: world.executionContextId,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      const act: Act = answer.result.value;
      if (act.kind === 'cancel') return [];
      if (act.kind === 'choose') return act.names.map((name) => join(folder, name));
      const next =
        act.kind === 'up' ? dirname(folder) : act.kind === 'go' ? act.path : join(folder, act.name);
      folder = statSync(next, { throwIfNoEntry: false })?.isDirectory() ? next : folder;
    }
  } finally {
    await cdp.detach();
  }
}

export const dialog = {
  async showOpenDialog(window: BrowserWindow, options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    const properties = options.properties ?? [];
    const filePaths =
      preparedAnswer() ??
      (await choose(window, {
        title: options.title ?? 'Open',
        folders: properties.includes('openDirectory'),
        several: properties.includes('multiSelections'),
      }));
    return { canceled: filePaths.length === 0, filePaths };
  },

  /** Before there is a window, and where words must reach a person who has none. */
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
};
