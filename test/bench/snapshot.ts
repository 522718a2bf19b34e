/** The benchmark's exports: made once per size, kept outside the project, and checked by their sizes before reuse. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileName, fileNames, makeFile, rowsOf } from './files.ts';
import { RowWriter } from './row-writer.ts';

/** Goes up whenever the data changes, so that an older export is not taken for this one. */
const version = 1;

export type Snapshot = {
  size: number;
  /** The folder with the eight files and nothing else. */
  folder: string;
  bytes: number;
  records: number;
  customers: number;
  /** Number of the customer who is looked for; she has records in every file. */
  subject: number;
};

type Kept = { version: number; subject: number; bytes: Record<FileName, number> };

/** Where everything of the benchmark lies: `DESK_BENCH_DIR`, or a folder of the system's temporary one. */
export const benchFolder = process.env['DESK_BENCH_DIR'] ?? join(tmpdir(), 'dsar-desk-bench');

/** The export of a size (1 is about 1 GB), made where it is not there yet. `tell` hears what is being made. */
export function snapshotOf(size: number, tell: (line: string) => void): Snapshot {
  const folder = join(benchFolder, `export-${size}`);
  const list = join(benchFolder, `export-${size}.json`);
  const kept = keptOf(folder, list) ?? make(size, folder, list, tell);
  return {
    size,
    folder,
    bytes: fileNames.reduce((sum, file) => sum + kept.bytes[file], 0),
    records: fileNames.reduce((sum, file) => sum + rowsOf(file, size), 0),
    customers: rowsOf('customers.csv', size),
    subject: kept.subject,
  };
}

/** Null where there is no such export, or not all of it. */
function keptOf(folder: string, list: string): Kept | null {
  if (!existsSync(list)) return null;
  const kept: Kept = JSON.parse(readFileSync(list, 'utf8'));
  const whole = fileNames.every(
    (file) => statSync(join(folder, file), { throwIfNoEntry: false })?.size === kept.bytes[file],
  );
  return kept.version === version && whole ? kept : null;
}

function make(size: number, folder: string, list: string, tell: (line: string) => void): Kept {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const customers = rowsOf('customers.csv', size);
  // One bit a file: whoever has all of them can be looked for in each.
  const seen = new Uint8Array(customers);
  const begun = performance.now();
  const bytes = Object.fromEntries(
    fileNames.map((file, place) => {
      const out = new RowWriter(join(folder, file));
      const rows = rowsOf(file, size);
      const own = (customer: number): void => {
        seen[customer] = (seen[customer] ?? 0) | (1 << place);
      };
      makeFile(file, { out, rows, customers, orders: rowsOf('orders.csv', size), own });
      return [file, out.end()];
    }),
  ) as Record<FileName, number>;
  const subject = seen.indexOf((1 << fileNames.length) - 1, Math.floor(customers / 2));
  const kept: Kept = { version, subject, bytes };
  writeFileSync(list, JSON.stringify(kept));
  tell(`export ${size}× made in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return kept;
}
