/** A file of records, whatever its format: rows with named columns, each with its place in the file. */
import { CsvScanner, longestRecord } from './csv.ts';
import { type CsvLayout, findLayout } from './dialect.ts';
import { decodeLatin, decodeUtf8, type Encoding, findEncoding } from './encoding.ts';
import { chunksOf, headOf } from './file.ts';
import { JsonArrayScanner, type JsonProblem, type JsonRecord, jsonFields, NdjsonScanner } from './json.ts';
import { headAsUtf8, Utf16File } from './utf16.ts';

/** How a file is read. Plain data, kept with the source. */
export type TableLayout = { encoding: Encoding; bom: number; mixed: boolean } & (
  | ({ format: 'csv' } & CsvLayout)
  | { format: 'ndjson' }
  | { format: 'json'; depth: number }
);

export type RowField = { column: number; name: string; value: string };

/** One record, valid only while it is handed over. */
export type Row = {
  /** Byte offset in the file. */
  readonly offset: number;
  /** Physical line, from 1. */
  readonly line: number;
  /** The values of a column: one in a delimited file, any number in JSON. */
  values(column: number): readonly string[];
  /** Whether a column holds anything. */
  isFilled(column: number): boolean;
  /** All fields, in the order of the file. */
  fields(): RowField[];
};

export type TableProblem = {
  code: 'unterminated-quote' | 'ragged-row' | JsonProblem['code'];
  line: number;
};

export type TableSink = {
  onRow: (row: Row) => void;
  onProblem: (problem: TableProblem) => void;
  /** Bytes of the file that were read so far. */
  onBytes?: (done: number) => void;
};

/** Column names of a table, in order; a JSON file grows them as it is read. */
export class Columns {
  readonly names: string[];
  readonly #places: Map<string, number>;

  constructor(names: readonly string[]) {
    this.names = [...names];
    this.#places = new Map(names.map((name, index) => [name, index]));
  }

  /** The place of a column, which is added where it is new. */
  place(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.names.push(name);
    this.#places.set(name, this.names.length - 1);
    return this.names.length - 1;
  }
}

/** Depth at which a JSON text holds its objects; null where it is no JSON. See `JsonArrayScanner`. */
function jsonShape(text: string): { format: 'ndjson' } | { format: 'json'; depth: number } | null {
  const start = text.trimStart();
  if (start.startsWith('[')) return /^\[\s*(\{|\]|$)/.test(start) ? { format: 'json', depth: 1 } : null;
  if (!start.startsWith('{')) return null;
  const lines = start.split('\n').filter((line) => line.trim() !== '');
  const readable = lines.slice(0, 20).filter((line) => isJsonObject(line)).length;
  const cut = lines.length > 1 ? 1 : 0;
  if (readable > 0 && (readable >= Math.min(20, lines.length - cut) * 0.5 || readable >= 5)) {
    return lines.length === 1 && isListOfLists(start) ? { format: 'json', depth: 2 } : { format: 'ndjson' };
  }
  if (/^\{\s*"([^"\\]|\\.)*"\s*:/.test(start)) return { format: 'json', depth: isListOfLists(start) ? 2 : 0 };
  return null;
}

function isJsonObject(line: string): boolean {
  try {
    return jsonFields(line.trim().replace(/,$/, '')) !== null;
  } catch {
    return false;
  }
}

/** `{"customers": [{…` : the records are the members of an object's lists. */
function isListOfLists(text: string): boolean {
  return /^\{\s*("([^"\\]|\\.)*"\s*:\s*("([^"\\]|\\.)*"|[\d.]+|true|false|null)\s*,\s*)*"([^"\\]|\\.)*"\s*:\s*\[\s*\{/.test(
    text,
  );
}

/**
 * Finds out how a file is written. Null where it holds no records.
 * @throws what reading the file throws.
 */
export function findTable(path: string, size: number): TableLayout | null {
  const head = headOf(path);
  const found = findEncoding(path, head);
  const text =
    found.encoding === 'utf-16le' || found.encoding === 'utf-16be'
      ? headAsUtf8(head, found.encoding, found.bom)
      : head.subarray(found.bom);
  const shape = jsonShape(text.toString(found.encoding === 'windows-1252' ? 'latin1' : 'utf8'));
  if (shape !== null) return { ...found, ...shape };
  if (text.includes(0)) return null;
  const layout = findLayout(text, size <= head.length);
  return layout === null ? null : { ...found, format: 'csv', ...layout };
}

/**
 * Reads all records of a file. `columns` are those known so far.
 * @throws what reading the file throws.
 */
export function readTable(path: string, layout: TableLayout, columns: Columns, sink: TableSink): void {
  const decode = layout.encoding === 'windows-1252' ? decodeLatin : decodeUtf8;
  const wide =
    layout.encoding === 'utf-16le' || layout.encoding === 'utf-16be'
      ? new Utf16File(path, layout.encoding, layout.bom)
      : null;
  const place = wide === null ? (offset: number) => offset : (offset: number) => wide.offset(offset);
  const start = { offset: wide === null ? layout.bom : 0, line: 1 };
  const scanner =
    layout.format === 'csv'
      ? csvScanner(layout, columns, decode, start, place, sink)
      : jsonScanner(layout, columns, decode, start, place, sink);
  if (wide === null) {
    for (const { bytes, offset } of chunksOf(path, layout.bom)) {
      scanner.feed(bytes);
      sink.onBytes?.(offset + bytes.length);
    }
  } else for (const chunk of wide.chunks()) scanner.feed(chunk);
  scanner.end();
}

type Scanner = { feed(chunk: Buffer): void; end(): void };
type Decoder = (bytes: Buffer, start: number, end: number) => string;
type Place = (offset: number) => number;

function csvScanner(
  layout: CsvLayout,
  columns: Columns,
  decode: Decoder,
  start: { offset: number; line: number },
  place: Place,
  sink: TableSink,
): Scanner {
  const width = layout.header.length;
  const { headerLine } = layout;
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
      let filled = 0;
      for (let index = 0; index < count; index += 1) if (!record.isEmpty(index)) filled += 1;
      if (filled === 0 || (headerLine > 0 && isRepeatedHeader(record, layout.header, filled))) return;
      if (count !== width) sink.onProblem({ code: 'ragged-row', line });
      sink.onRow({
        offset: place(record.offset),
        line,
        values: (column) => (column < width ? [record.text(column)] : []),
        isFilled: (column) => !record.isEmpty(column),
        fields: () =>
          record.texts().map((value, column) => ({
            column: column < width ? column : -1,
            name: columns.names[column] ?? `column ${column + 1}`,
            value,
          })),
      });
    },
  });
}

function isRepeatedHeader(
  record: { text(index: number): string; count: number },
  header: string[],
  filled: number,
) {
  if (filled < 2 && header.length > 1) return false;
  return (
    record.text(0).trim() === header[0] && header.every((name, index) => sameName(record.text(index), name))
  );
}

const sameName = (cell: string, name: string): boolean =>
  cell.trim() === name ||
  (cell.trim() === '' && name.startsWith('column ')) ||
  name.startsWith(`${cell.trim()} (`);

function jsonScanner(
  layout: { format: 'ndjson' } | { format: 'json'; depth: number },
  columns: Columns,
  decode: Decoder,
  start: { offset: number; line: number },
  place: Place,
  sink: TableSink,
): Scanner {
  const onRecord = (record: JsonRecord): void => {
    const byColumn: string[][] = [];
    for (const { path, value } of record.fields) {
      const column = columns.place(path);
      const values = byColumn[column];
      if (values === undefined) byColumn[column] = [value];
      else values.push(value);
    }
    sink.onRow({
      offset: place(record.offset),
      line: record.line,
      values: (column) => byColumn[column] ?? [],
      isFilled: (column) => byColumn[column]?.some((value) => value !== '') ?? false,
      fields: () =>
        record.fields.map(({ path, name, value }) => ({ column: columns.place(path), name, value })),
    });
  };
  const common = { sink: { onRecord, onProblem: sink.onProblem }, decode, limit: longestRecord, start };
  return layout.format === 'ndjson'
    ? new NdjsonScanner(common)
    : new JsonArrayScanner({ ...common, depth: layout.depth });
}
