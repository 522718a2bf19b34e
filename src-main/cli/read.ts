/** `desk read`: what files are and ask for; opens no case. */
import { tmpdir } from 'node:os';
import { DeskError } from '../../src-contract/errors.ts';
import type { FileHandle, Reading, WireError } from '../../src-contract/index.ts';

import { give, startEngine } from './start.ts';
import { type PrintedWarning, toPrintedWarning } from './warnings.ts';

export type PrintedReading = Pick<Reading, 'kind' | 'language' | 'rights' | 'requester' | 'dates'> & {
  file: string;
  warnings: PrintedWarning[];
};

/**
 * Reads each file on its own. A file that can't be read is told through `fail`, and the rest goes on.
 * @returns true when every file was read
 */
export async function read(
  paths: readonly string[],
  print: (reading: PrintedReading) => void,
  fail: (error: WireError) => void,
): Promise<boolean> {
  // No vault is opened, so none is looked for: any folder will do.
  const engine = startEngine(tmpdir());
  let whole = true;
  try {
    for (const path of paths) {
      try {
        const files = [give<FileHandle>(engine, path)];
        const { readings } = await engine.call('intake.read', { files, together: true });
        for (const { reading } of readings) print(toPrinted(path, reading));
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
        fail({ code: error.code, params: { ...error.params } });
        whole = false;
      }
    }
  } finally {
    await engine.close();
  }
  return whole;
}

function toPrinted(
  path: string,
  { kind, language, rights, requester, dates, warnings }: Reading,
): PrintedReading {
  const file = path.replaceAll('\\', '/');
  return { file, kind, language, rights, requester, dates, warnings: warnings.map(toPrintedWarning) };
}
