import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage, statFile } from '@electron/asar';
import { test as base, expect } from '@playwright/test';
import { onElectron, startApp } from './host.ts';
import { fuseMark, type Packed, pack } from './packing.ts';
import { smoke } from './smoke.ts';

const test = base.extend<object, { packed: Packed }>({
  packed: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'dsar-desk-packed-'));
      await use(await pack(folder));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.skip(onElectron, 'Packing is the same whatever runs the tests; the packed files run on the stand-in.');

function isUnpacked(archive: string, file: string): boolean {
  const entry = statFile(archive, file);
  return 'unpacked' in entry && entry.unpacked === true;
}

test.describe('the packed app', () => {
  // Packed once, in one worker.
  test.describe.configure({ mode: 'default' });

  test('keeps machine code and WASM outside the archive', ({ packed }) => {
    const files = listPackage(packed.archive, { isPack: false }).map((file) => file.slice(1));
    const loaded = files.filter((file) => /\.(node|wasm|dylib|dll|so(\.[\d.]+)?)$/.test(file));
    expect(loaded.length).toBeGreaterThanOrEqual(5);
    expect(loaded.filter((file) => !isUnpacked(packed.archive, file))).toEqual([]);
  });

  test('carries what the app runs on, and neither sources, tests nor a Node of its own', ({ packed }) => {
    const files = listPackage(packed.archive, { isPack: false });
    for (const wanted of [
      'main/main.js',
      'main/engine.js',
      'main/job.js',
      'main/parser.js',
      'preload/preload.cjs',
    ])
      expect(files).toContain(`/dist/${wanted}`);
    const unwanted =
      /^\/(src-|test|scripts|docs)|\/node_modules\/(node|electron|react|@mantine)\/|better-sqlite3\/(deps|src)\//;
    expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  });

  test('has its fuses set: no Node mode, no options from outside, only the sealed archive', ({ packed }) => {
    const program = readFileSync(packed.program);
    const at = program.indexOf(fuseMark) + fuseMark.length + 2;
    const fuse = (number: number): boolean =>
      program.toString('latin1', at + number, at + number + 1) === '1';
    // The order of the fuses is Electron's own (docs, "Electron Fuses", version 1).
    expect({
      runAsNode: fuse(0),
      cookieEncryption: fuse(1),
      nodeOptions: fuse(2),
      inspectArguments: fuse(3),
      archiveIntegrity: fuse(4),
      onlyFromArchive: fuse(5),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      inspectArguments: false,
      archiveIntegrity: true,
      onlyFromArchive: true,
    });
  });

  test('does the main job from the packed files', async ({ packed }) => {
    const folder = mkdtempSync(join(tmpdir(), 'dsar-desk-test-'));
    const running = await startApp({
      appFolder: packed.appFolder,
      userData: join(folder, 'user'),
      packed: true,
    });
    await smoke(running, packed.resources, folder);
    await running.quit();
    rmSync(folder, { recursive: true, force: true });
  });
});
