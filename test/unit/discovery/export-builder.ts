/** Builds exports in a folder of their own, and keeps which record belongs to whom. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import type { Requester } from '../../../src-contract/index.ts';
import { unknownRequester } from '../../../src-contract/reading.ts';
import { asWritten, type EmailRules } from '../../../src-main/jobs/scan/match/email.ts';
import { type Pulled, pull } from '../../../src-main/jobs/scan/pull/pull.ts';
import { type LookedThrough, lookThrough } from '../../builders/sources.ts';

type Cell = string | number | null;
/** A row and the person it belongs to; null for nobody's. */
export type OwnedRow = { of: number | null; cells: Cell[] };

export type Dialect = {
  delimiter?: string;
  newline?: string;
  encoding?: string;
  bom?: boolean;
  quoteAll?: boolean;
  before?: string;
};

export type BuiltExport = {
  folder: string;
  csv(path: string, header: string[] | null, rows: OwnedRow[], dialect?: Dialect): void;
  ndjson(path: string, rows: { of: number | null; value: unknown }[]): void;
  text(path: string, content: string): void;
  /** `file:line` of all records of a person, in order. */
  of(person: number): string[];
  pull(requester: Partial<Requester>, emails?: EmailRules): Pulled;
  /** `file:line` of what a pull takes, in order. */
  taken(requester: Partial<Requester>, emails?: EmailRules): string[];
  remove(): void;
};

function quoted(cell: Cell, delimiter: string, all: boolean): string {
  const text = cell === null ? '' : String(cell);
  return all || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An empty export; remove it after the test. */
export function newExport(): BuiltExport {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  const owned = new Map<number, string[]>();
  const own = (of: number | null, place: string): void => {
    if (of !== null) owned.set(of, [...(owned.get(of) ?? []), place]);
  };
  const write = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  let looked: LookedThrough | null = null;
  const built: BuiltExport = {
    folder,
    csv(path, header, rows, dialect = {}) {
      const {
        delimiter = ',',
        newline = '\n',
        encoding = 'utf8',
        bom = false,
        quoteAll = false,
        before = '',
      } = dialect;
      let text = before;
      let line = before.split(newline).length;
      const put = (cells: Cell[]): void => {
        const row = cells.map((cell) => quoted(cell, delimiter, quoteAll)).join(delimiter) + newline;
        text += row;
        line += row.split(newline).length - 1;
      };
      if (header !== null) put(header);
      for (const { of, cells } of rows) {
        own(of, `${path}:${line}`);
        put(cells);
      }
      write(path, iconv.encode(text, encoding, { addBOM: bom }));
    },
    ndjson(path, rows) {
      rows.forEach(({ of }, index) => {
        own(of, `${path}:${index + 1}`);
      });
      write(path, Buffer.from(`${rows.map(({ value }) => JSON.stringify(value)).join('\n')}\n`));
    },
    text: (path, content) => write(path, Buffer.from(content)),
    of: (person) => (owned.get(person) ?? []).toSorted(),
    pull(given, emails = asWritten) {
      looked ??= lookThrough(folder);
      return pull(
        { ...looked.input, emails, requester: { ...unknownRequester, ...given } },
        () => {},
        looked.ask,
      );
    },
    taken: (given, emails) =>
      built
        .pull(given, emails)
        .records.map(({ file, line }) => `${file}:${line}`)
        .toSorted(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return built;
}
