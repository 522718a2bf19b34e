/** The contract's methods that need a screen: choosing files and folders. Paths become handles here. */
import { writeFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { DeskError, type Input, type Output } from '../../src-contract/index.ts';
import type { Handles } from './handles.ts';
import type { Uploads } from './uploads.ts';

type ShellMethod = 'shell.pickFiles' | 'shell.pickFolder' | 'shell.saveText' | 'shell.addBytes';
export type ShellMethods = { [M in ShellMethod]: (input: Input<M>) => Promise<Output<M>> };

/** `window` is where the dialogs belong to; a dialog that nobody can see answers as if it was cancelled. */
export function shellMethods(
  window: () => BrowserWindow | null,
  handles: Handles,
  uploads: Uploads,
): ShellMethods {
  const picked = (path: string) => ({ handle: handles.grant(path), name: basename(path) });

  async function choose(
    properties: ('openFile' | 'openDirectory' | 'multiSelections' | 'createDirectory')[],
  ) {
    const parent = window();
    if (parent === null) return [];
    // Nothing that was chosen here belongs among the system's recent documents.
    const answer = await dialog.showOpenDialog(parent, { properties: [...properties, 'dontAddToRecent'] });
    return answer.canceled ? [] : answer.filePaths;
  }

  return {
    'shell.pickFiles': async () => ({ files: (await choose(['openFile', 'multiSelections'])).map(picked) }),
    'shell.pickFolder': async ({ purpose }) => {
      const [path] = await choose(
        purpose === 'source' ? ['openDirectory'] : ['openDirectory', 'createDirectory'],
      );
      return { folder: path === undefined ? null : picked(path) };
    },
    'shell.saveText': async ({ name, text }) => {
      const [folder] = await choose(['openDirectory', 'createDirectory']);
      if (folder !== undefined) await writeNew(folder, name, text);
      return { saved: folder !== undefined };
    },
    'shell.addBytes': async (chunk) => ({ handle: uploads.add(chunk) }),
  };
}

/** Writes a new file and never over another: `key.txt`, then `key-2.txt`. Throws `folder-not-writable`. */
async function writeNew(folder: string, name: string, text: string): Promise<void> {
  const { name: stem, ext } = parse(basename(name));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? `${stem}${ext}` : `${stem}-${number}${ext}`;
    try {
      return await writeFile(join(folder, free), text, { encoding: 'utf8', flag: 'wx' });
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') continue;
      throw new DeskError('folder-not-writable', { folder: basename(folder) }, { cause });
    }
  }
}
