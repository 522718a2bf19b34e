/** Starts an engine for the terminal: its jobs in threads, its parsers in a process of their own. */
import { fileURLToPath } from 'node:url';
import version from '../../package.json' with { type: 'json' };
import type { EventOf } from '../../src-contract/index.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { createJobHost } from '../jobs/host.ts';
import { createParserHost } from '../parsers/host.ts';
import { spawnParser } from '../parsers/spawn.ts';
import { showProgress } from './messages.ts';

/**
 * An engine whose vault lies in `ownFolder`.
 * @param today ISO date that takes the place of today's
 */
export function startEngine(ownFolder: string, today?: string): Engine {
  return createEngine({
    ownFolder,
    resourcesDir: fileURLToPath(new URL('../../resources', import.meta.url)),
    appVersion: version.version,
    jobs: createJobHost(new URL('../jobs/thread.ts', import.meta.url)),
    parsers: createParserHost(() => spawnParser(new URL('../parsers/process.ts', import.meta.url))),
    emit: (event, value) => {
      if (event === 'progress') showProgress(value as EventOf<'progress'>);
    },
    today,
  });
}

/** Gives a path to the engine and answers its handle. In the terminal a path is its own handle. */
export function give<H extends string>(engine: Engine, path: string): H {
  engine.files.grant(path, path);
  return path as H;
}
