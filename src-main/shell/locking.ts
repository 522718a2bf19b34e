/** Locks the vault when the desk is left: sleep, screen lock, or no key and no click for as long as the settings say. */
import { randomUUID } from 'node:crypto';
import { powerMonitor } from 'electron';
import { Settings } from '../../src-contract/index.ts';
import type { EngineThread } from './engine-thread.ts';

/** How often the time without input is looked at, in milliseconds. */
const lookEvery = 15_000;

/** The shortest time that can be set, in seconds; before it nobody needs to be asked. */
const shortest = 60;

/** Starts watching. Calls of a vault that is locked already fail, which is fine here. */
export function lockWhenLeft(engine: EngineThread): void {
  const ask = (method: string) => engine.call(randomUUID(), method, {});
  const lock = (): void => void ask('vault.lock').catch(() => {});
  const look = async (): Promise<void> => {
    const idle = powerMonitor.getSystemIdleTime();
    if (idle < shortest) return;
    const settings = Settings.safeParse(await ask('settings.get').catch(() => null));
    if (settings.success && idle >= settings.data.lockAfterMinutes * 60) lock();
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  setInterval(() => void look(), lookEvery).unref();
}
