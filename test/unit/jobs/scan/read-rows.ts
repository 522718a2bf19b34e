/** Reads a file the way the scan does: finds out how it is written, then gives all its records. */
import { writeFileSync } from 'node:fs';
import { plain } from '../../../../src-main/jobs/scan/read/packed.ts';
import { Columns } from '../../../../src-main/jobs/scan/read/rows.ts';
import { findTable, readAll } from '../../../../src-main/jobs/scan/read/table.ts';

export type ReadRows = {
  header: string[];
  rows: string[][];
  lines: number[];
  offsets: number[];
  /** `code:line`. */
  problems: string[];
  encoding: string;
};

/** Writes `content` to `path` and reads it; null where it is no table. */
export function readRows(path: string, content: string | Uint8Array): ReadRows | null {
  writeFileSync(path, content);
  const layout = findTable(plain(path));
  if (layout === null) return null;
  const columns = new Columns(layout.format === 'csv' ? layout.header : []);
  const found: ReadRows = {
    header: [],
    rows: [],
    lines: [],
    offsets: [],
    problems: [],
    encoding: layout.encoding,
  };
  readAll(plain(path), layout, columns, {
    onRow: (row) => {
      found.rows.push(row.fields().map(({ value }) => value));
      found.lines.push(row.line);
      found.offsets.push(row.offset);
    },
    onProblem: ({ code, line }) => found.problems.push(`${code}:${line}`),
  });
  found.header = columns.names;
  return found;
}
