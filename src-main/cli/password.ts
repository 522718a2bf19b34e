/** Where the password of a vault comes from: a file, the environment, or a person who types it unseen. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { DeskError } from '../../src-contract/errors.ts';
import { UsageError } from './usage.ts';

/** A vault as the command line names it. */
export type VaultPlace = { folder: string; passwordFile: string | null };

/** A vault with what opens it. */
export type OpenableVault = { folder: string; password: string };

/** The variable that a script may put the password in. */
export const passwordVariable = 'DESK_PASSWORD';

/**
 * The password of a vault. Never taken from the command line, where everybody could read it.
 * @throws UsageError where there is none and nobody to ask; DeskError `file-not-found`, `cancelled`
 */
export async function withPassword(place: VaultPlace, isNew = false): Promise<OpenableVault> {
  const { folder, passwordFile } = place;
  if (passwordFile !== null) return { folder, password: fromFile(passwordFile) };
  const given = process.env[passwordVariable];
  if (given !== undefined && given !== '') return { folder, password: given };
  if (!process.stdin.isTTY)
    throw new UsageError(
      `The vault needs its password: give --password-file FILE, or set ${passwordVariable}, or run desk in a terminal.`,
    );
  const password = await ask(`Password of the vault in ${folder}: `);
  if (isNew && (await ask('The same once more: ')) !== password)
    throw new UsageError('The two passwords are not the same.');
  return { folder, password };
}

function fromFile(file: string): string {
  try {
    // Editors end a file with a line break, which is no part of the password.
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new DeskError('file-not-found', { file }, { cause: error });
  }
}

/** Asks on the error output, and shows nothing of what is typed. */
async function ask(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(question);
  try {
    return await new Promise((resolve, reject) => {
      terminal.once('SIGINT', () => reject(new DeskError('cancelled', {})));
      terminal.once('close', () => reject(new DeskError('cancelled', {})));
      terminal.question('', resolve);
    });
  } finally {
    process.stderr.write('\n');
    terminal.close();
  }
}
