/** How a file of the export is printed: dialect, encoding, and on which line every record starts. */
import iconv from 'iconv-lite';

/** A record and whose it is; null where it is about nobody, or about somebody who cannot be told. */
export type OwnedRow = {
  owner: string | null /** By column, in the order of the columns. */;
  fields: Readonly<Record<string, unknown>>;
};

type CsvDialect = {
  kind: 'csv';
  delimiter: ',' | ';';
  eol: '\n' | '\r\n';
  encoding: 'utf-8' | 'windows-1252';
  bom: boolean;
  quoteAll: boolean;
};
type Dialect = CsvDialect | { kind: 'ndjson' };

export type ExportFile = {
  /** Relative to the folder of the export, with `/`. */
  path: string;
  /** A category of the privacy statement, or 0: not in the statement. */
  category: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  dialect: Dialect;
  /** Not empty; all with the same fields. */
  rows: readonly OwnedRow[];
};

type Printed = {
  bytes: Buffer /** Physical line, from 1, where row i starts. */;
  lines: readonly number[];
};

/** The most common dialect here: comma, `\n`, UTF-8. */
export const plainCsv: CsvDialect = {
  kind: 'csv',
  delimiter: ',',
  eol: '\n',
  encoding: 'utf-8',
  bom: false,
  quoteAll: false,
};
/** What a spreadsheet in Belgium writes: semicolon and `\r\n`. */
export const semicolonCsv: CsvDialect = { ...plainCsv, delimiter: ';', eol: '\r\n' };

function cell(value: string, dialect: CsvDialect): string {
  const quote = dialect.quoteAll || value.includes(dialect.delimiter) || /["\r\n]|^\s|\s$/.test(value);
  return quote ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Prints the file. A letter that the encoding lacks becomes `?`, as real exports do it. Throws on unlike rows. */
export function print(file: ExportFile): Printed {
  const { dialect } = file;
  const columns = Object.keys(file.rows[0]?.fields ?? {});
  const out: string[] = [];
  const lines: number[] = [];
  let line = 1;
  const add = (text: string): void => {
    out.push(text, dialect.kind === 'csv' ? dialect.eol : '\n');
    line += text.split('\n').length;
  };
  if (dialect.kind === 'csv') add(columns.map((name) => cell(name, dialect)).join(dialect.delimiter));
  for (const { fields } of file.rows) {
    if (Object.keys(fields).join() !== columns.join())
      throw new Error(`${file.path}: rows with unlike fields`);
    lines.push(line);
    const values = Object.values(fields);
    add(
      dialect.kind === 'csv'
        ? values.map((value) => cell(String(value), dialect)).join(dialect.delimiter)
        : JSON.stringify(fields),
    );
  }
  const encoding = dialect.kind === 'csv' ? dialect.encoding : 'utf-8';
  const addBOM = dialect.kind === 'csv' && dialect.bom;
  return { bytes: iconv.encode(out.join(''), encoding, { addBOM }), lines };
}
