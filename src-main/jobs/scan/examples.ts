/** Job: a few values of each column, for the person who checks a proposal. They are shown and never kept. */
import { join } from 'node:path';
import type { JobProgress } from '../table.ts';
import type { Place } from './read/packed.ts';
import { Columns } from './read/rows.ts';
import { readUntil, type TableLayout } from './read/table.ts';
import type { ScannedFile } from './scan.ts';

export type ExamplesInput = {
  folder: string;
  files: (Pick<ScannedFile, 'file' | 'layers' | 'layout'> & { columns: string[] })[];
};

const shownValues = 3;
const rowsLookedAt = 500;
const longestValue = 200;

/** Up to three different values of each column of a file, from its first rows. @throws what reading the file throws. */
export function examplesOf(place: Place, layout: TableLayout, names: readonly string[]): string[][] {
  const columns = new Columns(names);
  const shown: string[][] = names.map(() => []);
  let rows = 0;
  readUntil(place, layout, columns, (row) => {
    rows += 1;
    for (const { column, value } of row.fields()) {
      const values = shown[column];
      const text = value.slice(0, longestValue);
      if (values !== undefined && text.trim() !== '' && values.length < shownValues && !values.includes(text))
        values.push(text);
    }
    return rows >= rowsLookedAt;
  });
  return shown;
}

/** Examples of several files; a file that can't be read any more has none. */
export function examples({ folder, files }: ExamplesInput, _progress: JobProgress): string[][][] {
  return files.map(({ file, layers, layout, columns }) => {
    try {
      return examplesOf({ file: join(folder, file), layers }, layout, columns);
    } catch {
      return columns.map(() => []);
    }
  });
}
