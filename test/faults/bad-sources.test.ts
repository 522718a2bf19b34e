/** Files that change, vanish or were never right, while a folder of exports is looked through and searched. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Attestation, CaseId, Source } from '../../src-contract/index.ts';
import { scan } from '../../src-main/jobs/scan/scan.ts';
import { survey } from '../../src-main/jobs/scan/survey.ts';
import { openDeskWithVault, type TestDesk } from '../builders/desk.ts';
import { mail } from '../builders/mail.ts';
import { indexInMemory } from '../builders/sources.ts';

const customers =
  'customer_number,email,name\nK1001,an@post.example,An Peeters\nK1002,bert@post.example,Bert Claes\n';
const orders = 'order_number,customer_number,total\nSP9001,K1001,12.50\nSP9002,K1002,3.10\n';
const events = 'event_id,email,action\nE1,an@post.example,open\nE2,bert@post.example,open\n';

/** `npm run test:long` takes the full four gigabytes. */
const long = process.env['DESK_LONG'] !== undefined;

async function deskWithExport(): Promise<{ desk: TestDesk; folder: string }> {
  const desk = await openDeskWithVault();
  const folder = join(desk.folder, 'export');
  mkdirSync(folder);
  writeFileSync(join(folder, 'customers.csv'), customers);
  writeFileSync(join(folder, 'orders.csv'), orders);
  writeFileSync(join(folder, 'newsletter_events.csv'), events);
  return { desk, folder };
}

const add = (desk: TestDesk, folder: string): Promise<Source> =>
  desk.engine.call('sources.add', { folder: desk.given(folder) });

/** Opens a case for An, who is known. */
async function caseOfAn(desk: TestDesk): Promise<CaseId> {
  const text = 'Graag krijg ik inzage in al mijn gegevens.\r\n\r\nAn Peeters';
  const id = await desk.takeIn(desk.file('an.eml', mail({ from: 'An Peeters <an@post.example>', text })));
  const { caseId } = await desk.engine.call('intake.openCase', { id });
  await desk.engine.call('identity.decide', {
    caseId,
    decision: 'identified',
    how: 'known-address',
    reason: 'test',
  });
  return caseId;
}

async function pull(desk: TestDesk, caseId: CaseId): Promise<{ places: string[]; attestation: Attestation }> {
  const { attestation } = await desk.engine.call('discovery.pull', { caseId });
  const { records } = await desk.engine.call('discovery.records', { caseId });
  return { places: records.map(({ file, line }) => `${file}:${line}`).toSorted(), attestation };
}

const problems = ({ files }: Attestation): Record<string, string> =>
  Object.fromEntries(files.flatMap(({ file, problem }) => (problem === null ? [] : [[file, problem.code]])));

describe('between looking through and pulling', () => {
  const all = ['customers.csv:2', 'newsletter_events.csv:2', 'orders.csv:2'];

  it.each<[string, (path: string) => void, string]>([
    ['deleted', (path) => unlinkSync(path), 'file-missing'],
    ['emptied', (path) => truncateSync(path, 0), 'file-missing'],
    [
      'replaced by a folder',
      (path) => {
        unlinkSync(path);
        mkdirSync(path);
      },
      'file-missing',
    ],
    [
      'replaced by something that is no table',
      (path) => writeFileSync(path, Buffer.alloc(900, 3)),
      'file-missing',
    ],
  ])('a file that was %s is named, and the others are searched', async (_, harm, code) => {
    const { desk, folder } = await deskWithExport();
    await add(desk, folder);
    const caseId = await caseOfAn(desk);
    harm(join(folder, 'newsletter_events.csv'));
    const { places, attestation } = await pull(desk, caseId);
    expect(places).toEqual(all.filter((place) => !place.startsWith('newsletter')));
    expect(problems(attestation)).toEqual({ 'newsletter_events.csv': code });
  });

  it('a file that was cut off is read as far as it goes, and said to have changed', async () => {
    const { desk, folder } = await deskWithExport();
    await add(desk, folder);
    const caseId = await caseOfAn(desk);
    truncateSync(join(folder, 'orders.csv'), orders.length - 5);
    const { places, attestation } = await pull(desk, caseId);
    expect(places).toEqual(all);
    expect(problems(attestation)).toEqual({ 'orders.csv': 'file-rescanned' });
  });

  it.skipIf(process.platform === 'win32')(
    'a file in whose place a pipe stands is not waited for',
    async () => {
      const { desk, folder } = await deskWithExport();
      await add(desk, folder);
      const caseId = await caseOfAn(desk);
      unlinkSync(join(folder, 'orders.csv'));
      execFileSync('mkfifo', [join(folder, 'orders.csv')]);
      const { attestation } = await pull(desk, caseId);
      expect(problems(attestation)).toEqual({ 'orders.csv': 'file-missing' });
    },
  );

  it('a drive that vanished is named for each of its files, and nothing is found by mistake', async () => {
    const { desk, folder } = await deskWithExport();
    await add(desk, folder);
    const caseId = await caseOfAn(desk);
    rmSync(folder, { recursive: true });
    const { places, attestation } = await pull(desk, caseId);
    expect(places).toEqual([]);
    expect(problems(attestation)).toEqual({
      'customers.csv': 'folder-missing',
      'newsletter_events.csv': 'folder-missing',
      'orders.csv': 'folder-missing',
    });
  });
});

/** Looks a folder through in this thread, and lets `harm` happen when the first part of `during` was read. */
async function scanWhile(
  folder: string,
  during: string,
  harm: () => void,
): Promise<{ read: string[]; skipped: Record<string, string>; changed: string[] }> {
  const { changed } = await survey({ folder, known: {}, passed: [] });
  const files = changed.map((found, run) => ({ found, run }));
  let done = false;
  const progress = (_: string, subject: string | null): void => {
    if (done || subject !== during) return;
    done = true;
    harm();
  };
  const scanned = scan({ folder, files, salt: 1, profiles: {} }, progress, indexInMemory());
  expect(done).toBe(true);
  const known = Object.fromEntries(scanned.files.map(({ file }) => [file.path, file.fingerprint]));
  const now = await survey({ folder, known, passed: [] }).catch(() => null);
  return {
    read: scanned.files.map(({ file }) => file.path),
    skipped: Object.fromEntries(scanned.skipped.map(({ path, reason }) => [path, reason])),
    changed: [...(now?.changed.map(({ path }) => path) ?? []), ...(now?.missing ?? [])],
  };
}

describe('while a folder is looked through', () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, row) => `SP${row},K${row},${row}.50,een lange omschrijving`,
  );
  const large = `order_number,customer_number,total,note\n${rows.join('\n')}\n`;

  it.each<[string, (path: string) => void]>([
    ['deleted', (path) => unlinkSync(path)],
    ['cut off', (path) => truncateSync(path, 1_500_000)],
    ['emptied', (path) => truncateSync(path, 0)],
    ['written over', (path) => writeFileSync(path, customers)],
    ['still being written', (path) => appendFileSync(path, 'SP1,K1,2.50,x\n')],
  ])('a file that is %s is not taken for what it was, and the others are read', async (_, harm) => {
    const { folder } = await deskWithExport();
    const path = join(folder, 'large_orders.csv');
    writeFileSync(path, large);
    const { read, skipped, changed } = await scanWhile(folder, 'large_orders.csv', () => harm(path));
    expect(read).toEqual(expect.arrayContaining(['customers.csv', 'newsletter_events.csv', 'orders.csv']));
    // Either it is named as not read now, or the next look finds it changed; never is it thought whole.
    expect([...Object.keys(skipped), ...changed]).toContain('large_orders.csv');
  });

  it('a drive that vanishes leaves nothing behind but a clear message', async () => {
    const { desk, folder } = await deskWithExport();
    writeFileSync(join(folder, 'a_large_orders.csv'), large);
    const { read, skipped } = await scanWhile(folder, 'a_large_orders.csv', () =>
      rmSync(folder, { recursive: true }),
    );
    expect(read).toEqual([]);
    expect(new Set(Object.values(skipped))).toEqual(new Set(['unreadable']));
    await expect(add(desk, folder)).rejects.toMatchObject({ code: 'folder-not-found' });
    expect((await desk.engine.call('sources.list', {})).sources).toEqual([]);
  });
});

describe('files that were never right', () => {
  it('are listed with a reason, and the others are read', async () => {
    const { desk, folder } = await deskWithExport();
    const outside = desk.file('outside.csv', customers);
    symlinkSync(outside, join(folder, 'linked.csv'));
    symlinkSync(desk.folder, join(folder, 'linked'));
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, place) => 128 + ((place * 89) % 128)));
    writeFileSync(join(folder, 'noise.csv'), noise);
    writeFileSync(
      join(folder, 'utf32.csv'),
      Buffer.from([...customers].flatMap((c) => [c.charCodeAt(0), 0, 0, 0])),
    );
    const { files, skipped } = await add(desk, folder);
    expect(files.map(({ path }) => path)).toEqual(['customers.csv', 'newsletter_events.csv', 'orders.csv']);
    expect(Object.fromEntries(skipped.map(({ path, reason }) => [path, reason]))).toEqual({
      linked: 'link',
      'linked.csv': 'link',
      'noise.csv': 'no-records',
      'utf32.csv': 'no-records',
    });
  });

  const size = long ? 4 * 1024 ** 3 : 96 * 1024 ** 2;
  it(`a single line of ${size} bytes takes no memory, and is named beside what stands before and after it`, {
    timeout: 300_000,
  }, async () => {
    const { desk, folder } = await deskWithExport();
    const rows = Array.from({ length: 20_000 }, (_, row) => `SP${row},K${row === 0 ? 1001 : 1002},${row}.50`);
    const file = openSync(join(folder, 'old_orders.csv'), 'w');
    const before = writeSync(file, `order_number,customer_number,total\n${rows.join('\n')}\nSP7,"`);
    ftruncateSync(file, size);
    writeSync(file, '\nSP90000,K1001,7.10\n', size);
    closeSync(file);
    const held = process.memoryUsage.rss();
    const { files } = await add(desk, folder);
    const caseId = await caseOfAn(desk);
    const { places } = await pull(desk, caseId);
    expect(before).toBeGreaterThan(256 * 1024);
    const read = files.find(({ path }) => path === 'old_orders.csv');
    expect(read?.problems).toContainEqual({ code: 'line-too-long', params: { line: 20_002, count: 1 } });
    expect(places).toContain('old_orders.csv:2');
    expect(places).toContain('old_orders.csv:20003');
    expect(process.memoryUsage.rss() - held).toBeLessThan(300 * 1024 ** 2);
  });
});
