/** The contract's methods that need a screen: choosing files and folders. Paths become handles here. */
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Input, Output } from '../../src-contract/index.ts';
import type { Handles } from './handles.ts';
import type { Uploads } from './uploads.ts';

type ShellMethod = 'shell.pickFiles' | 'shell.pickFolder' | 'shell.addBytes';
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
    'shell.addBytes': async (chunk) => ({ handle: uploads.add(chunk) }),
  };
}
