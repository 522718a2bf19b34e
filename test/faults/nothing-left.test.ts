import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { FileHandle } from '../../src-contract/index.ts';
import { openDeskWithVault } from '../builders/desk.ts';
import { plantedSnapshot } from '../builders/snapshot/snapshot.ts';
import { findTexts } from '../e2e/canaries.ts';

const { built, subjects } = plantedSnapshot(1900, 7);
afterAll(() => built.remove());

/** What stands in the export about people who asked for nothing. */
const values = [
  ...new Set(
    subjects.flatMap(({ first, last, email, phone, numbers, street, birthDate, n }) => [
      ...[`${first} ${last}`, `${last} ${first}`, email, email.toUpperCase(), phone, ...numbers],
      ...[street, birthDate, `SP${30_000 + n}`, `ck-${n}-z`],
    ]),
  ),
].filter((value) => value.length >= 6);

it(`looking through an export leaves none of ${values.length} values of its people in the vault`, async () => {
  expect(values.length).toBeGreaterThan(10_000);
  const desk = await openDeskWithVault();
  const folder: FileHandle = desk.given(built.folder);
  const { files, skipped } = await desk.engine.call('sources.add', { folder });
  expect(skipped).toEqual([]);
  expect(files).toHaveLength(8);
  expect(findTexts(join(desk.folder, 'vault'), values), 'while it is open').toEqual([]);
  await desk.engine.call('vault.lock', {});
  expect(findTexts(join(desk.folder, 'vault'), values), 'after it was locked').toEqual([]);
  // The search itself finds what is there to be found.
  expect(findTexts(built.folder, values).length).toBeGreaterThan(10_000);
});
