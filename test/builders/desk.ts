/** An engine of its own for a test: real job threads, a real parser process, an own vault in a passing folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import type { EventName, FileHandle, ItemId } from '../../src-contract/index.ts';
import { createEngine, type Engine } from '../../src-main/engine/engine.ts';
import { createJobHost } from '../../src-main/jobs/host.ts';
import { createParserHost } from '../../src-main/parsers/host.ts';
import { spawnParser } from '../../src-main/parsers/spawn.ts';

const source = (path: string): URL => new URL(`../../src-main/${path}`, import.meta.url);
const opened: { engine: Engine; folder: string }[] = [];

afterEach(async () => {
  for (const { engine, folder } of opened.splice(0)) {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

export type TestDesk = {
  engine: Engine;
  /** A passing folder: the vault lies in `vault` inside it. */
  folder: string;
  events: { event: EventName; value: unknown }[];
  /** Writes a file and gives it to the engine. */
  file(name: string, content: string | Uint8Array): FileHandle;
  /** Gives a folder or file that is there. */
  given(path: string): FileHandle;
  /** Takes one file into the inbox. */
  takeIn(file: FileHandle): Promise<ItemId>;
};

/** Starts an engine on 25 November 2026; closed and removed after the test. */
export function openDesk(today = '2026-11-25'): TestDesk {
  const folder = mkdtempSync(join(tmpdir(), 'desk-test-'));
  const events: TestDesk['events'] = [];
  const engine = createEngine({
    ownFolder: join(folder, 'vault'),
    resourcesDir: fileURLToPath(new URL('../../resources', import.meta.url)),
    appVersion: 'test',
    jobs: createJobHost(source('jobs/thread.ts')),
    parsers: createParserHost(() => spawnParser(source('parsers/process.ts'))),
    emit: (event, value) => void events.push({ event, value }),
    today,
  });
  opened.push({ engine, folder });
  const given = (path: string): FileHandle => {
    engine.files.grant(path, path);
    return path as FileHandle;
  };
  return {
    engine,
    folder,
    events,
    given,
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return given(path);
    },
    async takeIn(file) {
      const { taken } = await engine.call('intake.add', { files: [file], together: false });
      const id = taken[0]?.itemId;
      if (!id) throw new Error(`not taken in: ${JSON.stringify(taken)}`);
      return id;
    },
  };
}

/** The same with a vault that is open. */
export async function openDeskWithVault(today?: string): Promise<TestDesk> {
  const desk = openDesk(today);
  await desk.engine.call('vault.create', {
    folder: null,
    memberName: 'Marie Verbeke',
    password: 'a long enough pass phrase',
    language: 'nl',
  });
  return desk;
}
