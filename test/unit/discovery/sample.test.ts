import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Requester } from '../../../src-contract/index.ts';
import { lookUp } from '../../../src-main/jobs/scan/pull/lookup.ts';
import { pull } from '../../../src-main/jobs/scan/pull/pull.ts';
import { lookThrough } from '../../builders/sources.ts';

type Place = { file: string; category: number; line: number };
type Truth = {
  files: { file: string; category: number; encoding: string; records: number }[];
  requests: Record<string, Place[]>;
};
type Expected = { file: string; requester: Requester };

const sample = fileURLToPath(new URL('../../../resources/sample', import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(join(sample, path), 'utf8'));
const truth = read('truth.json') as Truth;
const expected = read('requests/expected.json') as Expected[] | { requests: Expected[] };
const requests = Array.isArray(expected) ? expected : expected.requests;
const folder = join(sample, 'export');
const { input, ask } = lookThrough(folder, 1);

describe('the sample export', () => {
  it('is read as it was written: records, encodings, categories', () => {
    const byPath = new Map(input.files.map(({ file }) => [file.path, file]));
    for (const { file, category, encoding, records } of truth.files) {
      const found = byPath.get(file);
      expect([file, found?.category, found?.encoding, found?.records]).toEqual([
        file,
        category,
        encoding,
        records,
      ]);
    }
    expect(input.files).toHaveLength(truth.files.length);
  });

  for (const [name, places] of Object.entries(truth.requests)) {
    it(`${name}: exactly this person's records`, () => {
      const requester = requests.find(({ file }) => file === name)?.requester;
      if (requester === undefined) throw new Error(`No expectation for ${name}.`);
      const { records } = pull({ ...input, requester }, () => {}, ask);
      const told = (place: Place): string => `${place.file}:${place.line}:${place.category}`;
      expect(records.map(told).toSorted()).toEqual(places.map(told).toSorted());
    });

    it(`${name}: the lookup finds one person where there are records, nobody where there are none`, () => {
      const requester = requests.find(({ file }) => file === name)?.requester;
      if (requester === undefined) throw new Error(`No expectation for ${name}.`);
      const { candidates, proposal } = lookUp({ ...input, requester }, () => {}, ask);
      expect(candidates).toHaveLength(places.length > 0 ? 1 : 0);
      expect(proposal === 'unknown').toBe(places.length === 0);
    });
  }
});
