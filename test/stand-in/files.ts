/** Paths of files that were dropped or picked in the page: the DevTools protocol knows them (`DOM.getFileInfo`). */
import type { CDPSession, Page } from 'playwright-core';
import { filePrefix } from './page-side.ts';

type Watch = { paths: Map<string, Promise<string>>; arrived: Map<string, (path: Promise<string>) => void> };
const watches = new WeakMap<Page, Watch>();

/** How long the DevTools message with the file may take behind the call that names it. */
const patience = 5_000;

async function pathOf(cdp: CDPSession, objectId: string): Promise<string> {
  try {
    return (await cdp.send('DOM.getFileInfo', { objectId })).path;
  } catch {
    // Made in the page or pasted: no file on disk, for which Electron answers an empty path as well.
    return '';
  }
}

/** Starts noting the files that a page's preload asks paths of. */
export async function watchFiles(page: Page): Promise<void> {
  const watch: Watch = { paths: new Map(), arrived: new Map() };
  watches.set(page, watch);
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Runtime.consoleAPICalled', ({ args }) => {
    const [prefix, number, file] = args;
    if (prefix?.value !== filePrefix || file?.objectId === undefined) return;
    const key = `${filePrefix}${number?.value}`;
    const path = pathOf(cdp, file.objectId);
    watch.paths.set(key, path);
    watch.arrived.get(key)?.(path);
  });
  await cdp.send('Runtime.enable');
}

/** Puts real paths where a call's arguments hold placeholders. */
export async function withPaths(page: Page, args: unknown[]): Promise<unknown[]> {
  const watch = watches.get(page);
  if (watch === undefined) return args;
  return await Promise.all(
    args.map((arg) => (typeof arg === 'string' && arg.startsWith(filePrefix) ? find(watch, arg) : arg)),
  );
}

async function find(watch: Watch, key: string): Promise<string> {
  const known = watch.paths.get(key);
  if (known !== undefined) return await known;
  return await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Chromium did not tell the path of a file.')), patience);
    watch.arrived.set(key, (path) => {
      clearTimeout(late);
      resolve(path);
    });
  });
}
