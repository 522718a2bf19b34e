import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shop } from '../../../scripts/sample/shop.ts';
import { exportFiles, recordsOf } from '../../../scripts/sample/truth.ts';
import { ReadingDates, Requester } from '../../../src-contract/reading.ts';
import { Language, RequestKind, Right } from '../../../src-contract/vocabulary.ts';
import { closedDaysOf, reckon } from '../../../src-main/engine/deadlines/index.ts';
import { reach, readExport, readTruth, sampleRoot } from './read-export.ts';

const Expected = z.strictObject({
  file: z.string(),
  kind: RequestKind,
  language: Language,
  rights: z.array(Right),
  requester: Requester,
  dates: ReadingDates,
  readBy: z.enum(['program', 'staff']),
  clock: z.strictObject({ received: z.iso.date(), due: z.iso.date() }).nullable(),
});

const expected = z
  .array(Expected)
  .parse(JSON.parse(readFileSync(join(sampleRoot, 'requests', 'expected.json'), 'utf8')));
const truth = readTruth();
const rows = readExport(truth.files);
const reachable = reach(rows);

function startKeys(requester: z.infer<typeof Requester>): readonly string[] {
  return [
    ...(requester.email === null ? [] : [`email:${requester.email}`]),
    ...(requester.customerNumber === null ? [] : [`customer:${requester.customerNumber}`]),
    ...requester.orderNumbers.map((number) => `order:${number}`),
  ].map((key) => key.toLowerCase());
}

it.each(expected.flatMap(({ file, clock }) => (clock === null ? [] : [{ file, ...clock }])))(
  'names the last day to answer $file as the clock reckons it',
  ({ received, due }) => {
    expect(reckon(received, closedDaysOf('BE')).due).toBe(due);
  },
);

describe('the truth about the sample export', () => {
  it.each(expected.filter(({ kind }) => kind === 'request'))(
    'lists for $file exactly what its identifiers reach',
    ({ file, requester }) => {
      const listed = truth.requests[file]?.map(({ file: path, line }) => ({ file: path, line }));
      expect(reachable(startKeys(requester))).toEqual(listed);
    },
  );

  it('holds for every customer, starting from the e-mail address alone', () => {
    const model = shop();
    const files = exportFiles(model);
    for (const person of model.people) {
      if (person.customerNumber === null) continue;
      const own = recordsOf(files, person.key).map(({ file, line }) => ({ file, line }));
      expect(reachable([`email:${person.email}`]), person.key).toEqual(own);
    }
  });

  it('counts the records of every file', () => {
    const counts = truth.files.map(({ file }) => ({
      file,
      records: rows.filter((row) => row.file === file).length,
    }));
    expect(counts).toEqual(truth.files.map(({ file, records }) => ({ file, records })));
  });

  it('gives most requesters records of all six categories and of none', () => {
    const complete = Object.values(truth.requests).filter(
      (list) => new Set(list.map((r) => r.category)).size === 7,
    );
    expect(complete.length).toBeGreaterThanOrEqual(6);
  });

  it('knows nothing of the person who is unknown to the shop', () => {
    expect(truth.requests['11-nl-onbekende.eml']).toEqual([]);
  });

  it('has 200 customers', () => {
    expect(rows.filter((row) => row.file === 'klanten/customers.csv')).toHaveLength(200);
  });
});
