/** How a delimited file is written, told from its first bytes: delimiter, newline, quoting, and where its header stands. */
import { CsvScanner, type Dialect } from './csv.ts';
import { decodeUtf8 } from './encoding.ts';

/** Physical line of the header, and names of the columns (`column 1` … where there is no header). */
export type CsvLayout = { dialect: Dialect; headerLine: number; header: string[] };

const candidates = [';', ',', '\t', '|'];
/** So many rows at the beginning tell how a file is written. */
export const sampleRows = 200;

/** A row at the beginning of a file, by which its header is told. */
export type SampleRow = { line: number; cells: string[] };

/** Where the header stands (0 for nowhere) and what the columns are called. */
export type Header = { headerLine: number; header: string[] };

/** Reads the first rows of `head` in a dialect. The last, cut-off one is left out unless the file ends there. */
function sample(head: Buffer, dialect: Dialect, whole: boolean): SampleRow[] {
  const rows: SampleRow[] = [];
  const scanner = new CsvScanner({
    dialect,
    decode: decodeUtf8,
    onRecord: (record) => {
      if (rows.length < sampleRows) rows.push({ line: record.line, cells: record.texts() });
    },
  });
  scanner.feed(head);
  if (whole) scanner.end();
  return rows;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The number of fields that most rows have, and the share of rows that have it. */
function commonWidth(rows: readonly SampleRow[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  const filled = rows.filter((row) => !isBlank(row.cells));
  for (const row of filled) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  let best = { width: 0, share: 0 };
  for (const [width, count] of counts) {
    const share = count / filled.length;
    if (share > best.share || (share === best.share && width > best.width)) best = { width, share };
  }
  return best;
}

/** The first line's `sep=;`, which spreadsheets write and obey. */
function declaredDelimiter(head: Buffer): string | null {
  const match = /^"?sep=(.)"?\r?(\n|$)/i.exec(head.subarray(0, 16).toString('latin1'));
  return match?.[1] ?? null;
}

/** LF (or CRLF) where there is one, else CR: old Mac exports. */
function newlineOf(head: Buffer): Dialect['newline'] {
  return !head.includes(0x0a) && head.includes(0x0d) ? 'cr' : 'lf';
}

/** Backslash quoting only where `\"` is seen and doubled quotes are not: MySQL and PostgreSQL dumps. */
function escapeOf(head: Buffer): Dialect['escape'] {
  const text = head.toString('latin1');
  return /[^\\]\\"[^,;\t|\r\n]/.test(text) && !/[^\\,;\t|\r\n"]""[^,;\t|\r\n"]/.test(text)
    ? 'backslash'
    : 'double';
}

const looksLikeValue =
  /@|^[-+]?[\d.,\s]+$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^\{|^https?:|^(true|false|null|\\n)$/i;

/** Running text: too long for a heading, or several words closed by a full stop. */
function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return text.length > 120 || words > 10 || (words > 4 && /[.!]$/.test(text.trim()));
}

/** Lines of a letter, cut at their commas: cells of several words, and no value among them. */
function isProse(rows: readonly SampleRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells.map((cell) => cell.trim())).filter((cell) => cell !== '');
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0);
  return words >= cells.length * 2.5 && !cells.some((cell) => looksLikeValue.test(cell));
}

/** A header has a name for most columns, few names twice, and nothing that looks like a value. */
function isHeader(cells: readonly string[], width: number): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length < width || names.length < Math.max(1, cells.length * 0.6)) return false;
  if (names.some((name) => looksLikeValue.test(name) || isSentence(name))) return false;
  return new Set(names).size >= names.length * 0.5;
}

/** Gives every column a name of its own: empty ones by their place, twins with a number. */
export function columnNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/**
 * Proposes how a delimited file is written. `head` is its first bytes as UTF-8 (or another encoding that contains
 * ASCII), without byte order mark; `whole` says that the file ends there. Null where it is no table.
 */
export function findLayout(head: Buffer, whole: boolean): CsvLayout | null {
  const newline = newlineOf(head);
  const quoting = escapeOf(head);
  const declared = declaredDelimiter(head);
  let best: { dialect: Dialect; rows: SampleRow[]; width: number; score: number } | null = null;
  for (const delimiter of declared === null ? candidates : [declared]) {
    const dialect: Dialect = { delimiter: delimiter.charCodeAt(0), newline, escape: quoting };
    let rows = sample(head, dialect, whole);
    if (declared !== null) rows = rows.slice(1);
    const { width, share } = commonWidth(rows);
    const score = width < 2 ? 0 : share * share * Math.log2(width + 1);
    if (best === null || score > best.score) best = { dialect, rows, width, score };
  }
  if (best === null || best.rows.length === 0) return null;
  if (best.score === 0) return singleColumn({ delimiter: 0x2c, newline, escape: quoting }, head, whole);
  const layout = { dialect: best.dialect, ...findHeader(best.rows, best.width) };
  return layout.headerLine === 0 && isProse(best.rows) ? null : layout;
}

/** Finds the header among the first rows of a table that has `width` columns. */
export function findHeader(rows: readonly SampleRow[], width: number): Header {
  // Title rows stand above the header; below the first row of the common width no header is looked for.
  const first = rows.find((row) => row.cells.length >= width && !isBlank(row.cells)) ?? rows[0];
  const named = rows.find(
    (row) =>
      row.line >= (first?.line ?? 1) && row.line <= (first?.line ?? 1) + 10 && isHeader(row.cells, width),
  );
  if (first === undefined || named === undefined || named.line > first.line + titleRows(rows, first, named)) {
    return { headerLine: 0, header: Array.from({ length: width }, (_, index) => `column ${index + 1}`) };
  }
  return { headerLine: named.line, header: columnNames(named.cells) };
}

/** How many lines between `first` and `named` may be a title: rows that are mostly empty. */
function titleRows(rows: readonly SampleRow[], first: SampleRow, named: SampleRow): number {
  const between = rows.filter((row) => row.line >= first.line && row.line < named.line);
  const titles = between.every(
    (row) => row.cells.filter((cell) => cell.trim() !== '').length <= Math.max(1, row.cells.length / 3),
  );
  return titles ? named.line - first.line : 0;
}

/** A list with one value a line, such as addresses to mail to; prose is no list. */
function singleColumn(dialect: Dialect, head: Buffer, whole: boolean): CsvLayout | null {
  const rows = sample(head, dialect, whole).filter((row) => !isBlank(row.cells));
  const values = rows.map((row) => row.cells.join(',').trim());
  const isList = values.filter((value) => !/\s\S+\s/.test(value)).length >= values.length * 0.9;
  const first = rows[0];
  if (first === undefined || !isList) return null;
  return isHeader(first.cells, 1)
    ? { dialect, headerLine: first.line, header: columnNames(first.cells) }
    : { dialect, headerLine: 0, header: ['column 1'] };
}
