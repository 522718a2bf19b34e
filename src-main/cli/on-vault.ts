/** A piece of work on a vault that is there, or on a throw-away one that goes with it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskError } from '../../src-contract/errors.ts';
import type { Language } from '../../src-contract/index.ts';
import type { Engine } from '../engine/engine.ts';
import type { OpenableVault } from './password.ts';
import { startEngine } from './start.ts';

export type OnVault = {
  /** Null for a throw-away one: encrypted like any other, and deleted at the end whatever happens. */
  vault: OpenableVault | null;
  /** ISO date that takes the place of today's; null for today. */
  today: string | null;
  language: Language | null;
};

/**
 * Opens the vault, does the work, and leaves it locked. Ctrl-C ends what runs; a second one ends the program.
 * @throws DeskError `cancelled`, what opening throws, and what the work throws
 */
export async function onVault<T>(
  { vault, today, language }: OnVault,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const throwAway = vault === null ? mkdtempSync(join(tmpdir(), 'desk-')) : null;
  const engine = startEngine(vault?.folder ?? throwAway ?? '', today ?? undefined);
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    void engine.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await open(engine, vault, language);
    return await work(engine);
  } catch (error) {
    throw stopped ? new DeskError('cancelled', {}) : error;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await engine.close();
    if (throwAway !== null) rmSync(throwAway, { recursive: true, force: true });
  }
}

async function open(engine: Engine, vault: OpenableVault | null, language: Language | null): Promise<void> {
  if (vault !== null) {
    await engine.call('vault.unlock', { password: vault.password, takeOver: false });
    return;
  }
  const password = randomBytes(24).toString('base64');
  await engine.call('vault.create', {
    folder: null,
    memberName: 'Privacy team',
    password,
    language: language ?? 'nl',
  });
}
