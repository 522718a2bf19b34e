/** Locks the vault when the computer is left: sleep and screen lock. (No key for a while: the window knows that.) */
import { randomUUID } from 'node:crypto';
import { powerMonitor } from 'electron';
import type { EngineThread } from './engine-thread.ts';

/** Starts listening. Locking a vault that is locked already does nothing. */
export function lockWhenLeft(engine: EngineThread): void {
  const lock = (): void => void engine.call(randomUUID(), 'vault.lock', {}).catch(() => {});
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
