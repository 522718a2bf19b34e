/** The rows of an XLSX sheet, read while its XML goes by. */
import { Parser } from 'htmlparser2';
import { findHeader, type Header, type SampleRow, sampleRows } from './dialect.ts';
import { chunksOf, type Place } from './packed.ts';
import type { Columns, Row, RowField } from './rows.ts';
import { SharedTexts, type Sheet } from './workbook.ts';

/** A row as it stands in the sheet: its number from 1, and the text of each cell; cells that are not there are empty. */
type SheetRow = { number: number; cells: string[] };

const mostColumns = 16_384;
const mostCellChars = 200_000;

/** Takes a sheet's XML in pieces and gives its rows. */
class SheetReader {
  readonly #parser: Parser;
  readonly #decoder = new TextDecoder();
  readonly #sheet: Sheet;
  readonly #texts: SharedTexts;
  readonly #dates: ReadonlySet<number>;
  readonly #onRow: (row: SheetRow) => void;
  #row: SheetRow = { number: 0, cells: [] };
  #column = -1;
  #type = 'n';
  #style = 0;
  #value: string[] = [];
  #length = 0;
  #taking = 0;
  #phonetic = 0;

  constructor(sheet: Sheet, texts: SharedTexts, onRow: (row: SheetRow) => void) {
    this.#sheet = sheet;
    this.#texts = texts;
    this.#dates = new Set(sheet.dates);
    this.#onRow = onRow;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name.slice(name.indexOf(':') + 1), attributes),
        ontext: (text) => this.#text(text),
        onclosetag: (name) => this.#close(name.slice(name.indexOf(':') + 1)),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  feed(bytes: Buffer): void {
    this.#parser.write(this.#decoder.decode(bytes, { stream: true }));
  }

  end(): void {
    this.#parser.end();
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      this.#row = { number: Number(attributes['r'] ?? this.#row.number + 1), cells: [] };
      this.#column = -1;
    } else if (name === 'c') {
      const reference = /^([A-Z]{1,3})/.exec(attributes['r'] ?? '')?.[1];
      this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? 0);
      this.#value = [];
      this.#length = 0;
    } else if (name === 'v' || name === 't') this.#taking += 1;
    else if (name === 'rPh') this.#phonetic += 1;
  }

  #text(text: string): void {
    if (this.#taking > 0 && this.#phonetic === 0 && this.#length < mostCellChars) {
      this.#value.push(text);
      this.#length += text.length;
    }
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#taking -= 1;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'row') this.#onRow(this.#row);
    else if (name === 'c' && this.#value.length > 0 && this.#column < mostColumns) {
      const { cells } = this.#row;
      while (cells.length < this.#column) cells.push('');
      cells[this.#column] = this.#cell(this.#value.join(''));
    }
  }

  #cell(written: string): string {
    switch (this.#type) {
      case 's':
        return this.#texts.at(Number(written));
      case 'b':
        return written === '1' ? 'true' : 'false';
      case 'n':
        return this.#dates.has(this.#style)
          ? dayOf(Number(written), this.#sheet.from1904)
          : numberOf(written);
      default:
        return written;
    }
  }
}

/** `A` is 0, `AA` is 26. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A number as people see it: long ones without an exponent, and without the noise of binary fractions. */
function numberOf(written: string): string {
  const value = Number(written);
  if (written.trim() === '' || Number.isNaN(value)) return written;
  if (Number.isInteger(value))
    return /e/i.test(written) ? BigInt(value).toString() : String(written).replace(/\.0+$/, '');
  return String(Number(value.toPrecision(15)));
}

const dayMs = 86_400_000;

/** A day, or a day and time, by the count of days that spreadsheets keep (ECMA-376 part 1, 18.17.4). */
function dayOf(count: number, from1904: boolean): string {
  if (!Number.isFinite(count) || count < 0 || count > 2_958_466)
    return Number.isFinite(count) ? String(count) : '';
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  // Spreadsheets believe that 1900 was a leap year.
  const shift = !from1904 && count < 60 && count >= 1 ? 1 : 0;
  const moment = new Date(first + Math.round((count + shift) * 86_400) * 1000);
  const text = moment.toISOString();
  if (count < 1) return text.slice(11, 19);
  return moment.getTime() % dayMs === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

export type SheetLayout = { sheet: Sheet } & Header;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Rows of a sheet, chunk by chunk; with each batch how many bytes of its XML were read. */
function* rowsOf(place: Place, sheet: Sheet): Generator<{ rows: SheetRow[]; done: number }> {
  const strings = sheet.strings === null ? null : { file: place.file, layers: sheet.strings };
  let rows: SheetRow[] = [];
  const reader = new SheetReader(sheet, new SharedTexts(strings), (row) => {
    if (!isBlank(row.cells)) rows.push(row);
  });
  for (const { bytes, offset } of chunksOf(place)) {
    reader.feed(bytes);
    yield { rows, done: offset + bytes.length };
    rows = [];
  }
  reader.end();
  yield { rows, done: 0 };
}

/** How a sheet is read; null where it holds nothing. @throws as `chunksOf` */
export function findSheet(place: Place, sheet: Sheet): SheetLayout | null {
  const found: SampleRow[] = [];
  for (const { rows } of rowsOf(place, sheet)) {
    found.push(...rows.map(({ number, cells }) => ({ line: number, cells })));
    if (found.length >= sampleRows) break;
  }
  const width = Math.max(0, ...found.map(({ cells }) => cells.length));
  if (width === 0) return null;
  // Cells that are not there stand at the end of many rows.
  const whole = found.map(({ line, cells }) => ({ line, cells: padded(cells, width) }));
  return { sheet, ...findHeader(whole, width) };
}

const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '');

/**
 * Reads the rows of a sheet. A row's offset is its number, and so are the bounds of `from`: XML has no place from which
 * it could be read. Gives the bytes read so far.
 * @throws as `chunksOf`
 */
export function* readSheet(
  place: Place,
  { sheet, headerLine, header }: SheetLayout,
  columns: Columns,
  onRow: (row: Row) => void,
  from: { offset: number; end: number },
): Generator<number> {
  for (const { rows, done } of rowsOf(place, sheet)) {
    for (const { number, cells } of rows) {
      if (number <= headerLine || number < from.offset) continue;
      if (number >= from.end) return;
      const repeated =
        headerLine > 0 && header.every((name, column) => (cells[column] ?? '').trim() === name);
      if (!repeated) onRow(new CellRow(number, cells, columns));
    }
    yield done;
  }
}

const noBytes = Buffer.alloc(0);

class CellRow implements Row {
  readonly offset: number;
  readonly line: number;
  readonly bytes = noBytes;
  readonly #cells: readonly string[];
  readonly #columns: Columns;

  constructor(number: number, cells: readonly string[], columns: Columns) {
    this.offset = number;
    this.line = number;
    this.#cells = cells;
    this.#columns = columns;
  }

  values(column: number): readonly string[] {
    return [this.#cells[column] ?? ''];
  }

  isFilled(column: number): boolean {
    return (this.#cells[column] ?? '') !== '';
  }

  start(column: number): number {
    return this.isFilled(column) ? -1 : 0;
  }

  end(): number {
    return 0;
  }

  fields(): RowField[] {
    const { names } = this.#columns;
    return Array.from({ length: Math.max(names.length, this.#cells.length) }, (_, column) => ({
      column: column < names.length ? column : -1,
      name: names[column] ?? `column ${column + 1}`,
      value: this.#cells[column] ?? '',
    }));
  }
}
