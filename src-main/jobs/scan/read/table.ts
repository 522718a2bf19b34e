/** A file of records, whatever its format: rows with named columns, each with its place in the file. */
import { type CsvRecord, CsvScanner, type Decode, longestRecord } from './csv.ts';
import { type CsvLayout, findLayout } from './dialect.ts';
import { decodeLatin, decodeUtf8, type Encoding, findEncoding } from './encoding.ts';
import { FlatObject } from './flat.ts';
import { JsonArrayScanner, type JsonProblem, type JsonRecord, NdjsonScanner } from './json.ts';
import { type JsonShape, jsonShape } from './json-shape.ts';
import { isMailFormat, mailColumns } from './mail/columns.ts';
import { isMbox } from './mail/mbox.ts';
import { type MailMember, type MailProblem, readMails, readMbox } from './mail/read.ts';
import { chunksOf, headOf, type Place } from './packed.ts';
import { type Columns, CsvRow, FlatRow, JsonRow, type Row } from './rows.ts';
import { findSheet, readSheet, type SheetLayout } from './sheet.ts';
import { headAsUtf8, Utf16File } from './utf16.ts';
import type { FoundFile } from './walk.ts';

/** How a file is read. Plain data, kept with the source. */
export type TableLayout = { encoding: Encoding; bom: number; mixed: boolean } & (
  | ({ format: 'csv' } & CsvLayout)
  | JsonShape
  | ({ format: 'xlsx' } & SheetLayout)
  | { format: 'mbox' }
  | { format: 'mails'; members: MailMember[] }
);

/** So much of a file tells how it is written. */
const headBytes = 256 * 1024;

export type TableProblem =
  | { code: 'unterminated-quote' | 'ragged-row' | JsonProblem['code']; line: number }
  | MailProblem;

export type TableSink = { onRow: (row: Row) => void; onProblem: (problem: TableProblem) => void };

/** A part of a file that starts with a record, at byte `offset` on physical line `line`, and ends with one. */
export type Stretch = { offset: number; line: number; end: number };

/** A workbook is in UTF-8, and each message says its own encoding. */
const utf8 = { encoding: 'utf-8', bom: 0, mixed: false } as const;

/** Columns that are known before any row is read. */
export function columnsOf(layout: TableLayout): readonly string[] {
  if ('header' in layout) return layout.header;
  return isMailFormat(layout.format) ? mailColumns : [];
}

/**
 * Finds out how a file is written, or takes a sheet of a workbook or a folder of messages for what it is. Null where it
 * holds no records.
 * @throws what reading the file throws.
 */
export function findTable(
  place: Place,
  { sheet, members }: Pick<FoundFile, 'sheet' | 'members'> = { sheet: null, members: null },
): TableLayout | null {
  if (members !== null) return { ...utf8, format: 'mails', members };
  if (sheet !== null) {
    const layout = findSheet(place, sheet);
    return layout === null ? null : { ...utf8, format: 'xlsx', ...layout };
  }
  const head = headOf(place, headBytes);
  if (isMbox(head)) return { ...utf8, format: 'mbox' };
  const found = findEncoding(place, head);
  const text =
    found.encoding === 'utf-16le' || found.encoding === 'utf-16be'
      ? headAsUtf8(head, found.encoding, found.bom)
      : head.subarray(found.bom);
  const shape = jsonShape(text.toString(found.encoding === 'windows-1252' ? 'latin1' : 'utf8'));
  if (shape !== null) return { ...found, ...shape };
  if (text.includes(0)) return null;
  const layout = findLayout(text, head.length < headBytes);
  return layout === null ? null : { ...found, format: 'csv', ...layout };
}

/**
 * Reads the records of a file, or of a stretch of it. `columns` are those known so far. Gives the number of bytes read
 * so far after each chunk; whoever does not care takes `readAll`.
 * @throws what reading the file throws.
 */
export function* readTable(
  place: Place,
  layout: TableLayout,
  columns: Columns,
  sink: TableSink,
  stretch?: Stretch,
): Generator<number> {
  const from = stretch ?? { offset: layout.bom, line: 1, end: Number.POSITIVE_INFINITY };
  if (layout.format === 'xlsx') return yield* readSheet(place, layout, columns, sink.onRow, from);
  if (layout.format === 'mbox') return yield* readMbox(place, sink, from);
  if (layout.format === 'mails') return yield* readMails(place.file, layout.members, sink, from);
  const wide =
    layout.encoding === 'utf-16le' || layout.encoding === 'utf-16be'
      ? new Utf16File(place, layout.encoding, from)
      : null;
  const reading: Reading = {
    columns,
    sink,
    decode: layout.encoding === 'windows-1252' ? decodeLatin : decodeUtf8,
    start: { offset: wide === null ? from.offset : 0, line: from.line },
    place: wide === null ? (offset) => offset : (offset) => wide.offset(offset),
    inside: stretch !== undefined,
  };
  const scanner = layout.format === 'csv' ? csvScanner(layout, reading) : jsonScanner(layout, reading);
  for (const { bytes, offset } of wide?.chunks() ?? chunksOf(place, from.offset, from.end)) {
    scanner.feed(bytes);
    yield offset + bytes.length;
  }
  scanner.end();
}

/** Reads the records of a file, or of a stretch of it, at once. @throws what reading the file throws. */
export function readAll(...given: Parameters<typeof readTable>): void {
  for (const _ of readTable(...given));
}

/** Thrown to stop inside a chunk, and never seen outside. */
class Enough extends Error {}

/**
 * Reads records until `onRow` says that it has seen enough. What is wrong with them is not told.
 * @throws what reading the file throws.
 */
export function readUntil(
  place: Place,
  layout: TableLayout,
  columns: Columns,
  onRow: (row: Row) => boolean,
  stretch?: Stretch,
): void {
  const sink: TableSink = {
    onRow: (row) => {
      if (onRow(row)) throw new Enough();
    },
    onProblem: () => {},
  };
  try {
    readAll(place, layout, columns, sink, stretch);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}

type Scanner = { feed(chunk: Buffer): void; end(): void };
type Reading = {
  columns: Columns;
  sink: TableSink;
  decode: Decode;
  start: { offset: number; line: number };
  /** The file's own offset of a place in the bytes that are fed. */
  place: (offset: number) => number;
  /** The bytes begin at a record, not with the file. */
  inside: boolean;
};

function csvScanner(layout: CsvLayout, { columns, sink, decode, start, place }: Reading): Scanner {
  const width = layout.header.length;
  const { headerLine } = layout;
  const first = firstByteOf(layout.header);
  let row: CsvRow | null = null;
  return new CsvScanner({
    dialect: layout.dialect,
    decode,
    start,
    limit: longestRecord,
    onRecord: (record) => {
      if (record.line <= headerLine) return;
      const { problem, count, line } = record;
      if (problem !== null) sink.onProblem({ code: problem, line });
      if (problem === 'line-too-long') return;
      if (isBlank(record)) return;
      if (headerLine > 0 && record.startsWith(first) && isRepeatedHeader(record, layout.header)) return;
      if (count !== width) sink.onProblem({ code: 'ragged-row', line });
      row ??= new CsvRow(record, width, columns);
      row.offset = place(record.offset);
      row.line = line;
      sink.onRow(row);
    },
  });
}

/** First byte of a repeated header's first field; 0 where it may be any (no name, or not ASCII). */
function firstByteOf(header: readonly string[]): number {
  const byte = Buffer.from(header[0] ?? '')[0];
  return byte === undefined || byte >= 0x80 ? 0 : byte;
}

function isBlank(record: CsvRecord): boolean {
  for (let index = 0; index < record.count; index += 1) if (!record.isEmpty(index)) return false;
  return true;
}

function isRepeatedHeader(record: CsvRecord, header: string[]): boolean {
  const filled = record.texts().filter((text) => text !== '').length;
  if (filled < 2 && header.length > 1) return false;
  return (
    record.text(0).trim() === header[0] && header.every((name, index) => sameName(record.text(index), name))
  );
}

const sameName = (cell: string, name: string): boolean =>
  cell.trim() === name ||
  (cell.trim() === '' && name.startsWith('column ')) ||
  name.startsWith(`${cell.trim()} (`);

function jsonScanner(layout: JsonShape, { columns, sink, decode, start, place, inside }: Reading): Scanner {
  const flat = new FlatObject(decode);
  const row = new FlatRow(flat, columns);
  const common = {
    flat,
    decode,
    limit: longestRecord,
    start,
    sink: {
      onFlat: (offset: number, line: number): void => {
        row.take(place(offset), line);
        sink.onRow(row);
      },
      onRecord: ({ offset, line, fields }: JsonRecord): void =>
        sink.onRow(new JsonRow({ offset: place(offset), line }, fields, columns)),
      onProblem: sink.onProblem,
    },
  };
  return layout.format === 'ndjson'
    ? new NdjsonScanner(common)
    : new JsonArrayScanner({ ...common, depth: layout.depth, keyed: layout.keyed, inside });
}
