/** Records as rows with named columns, whatever the format of their file. */
import type { CsvRecord } from './csv.ts';
import type { FlatObject } from './flat.ts';
import type { JsonField } from './json.ts';

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
  /** Memory in which values stand, for reading them without making text of them. */
  readonly bytes: Buffer;
  /** Place of a column's only value in `bytes`; -1 where its text is not simply those bytes (see `values`). */
  start(column: number): number;
  end(column: number): number;
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

/** A record of delimited text as a row. The same object serves all records of a file. */
export class CsvRow implements Row {
  offset = 0;
  line = 0;
  readonly #record: CsvRecord;
  readonly #width: number;
  readonly #columns: Columns;

  constructor(record: CsvRecord, width: number, columns: Columns) {
    this.#record = record;
    this.#width = width;
    this.#columns = columns;
  }

  get bytes(): Buffer {
    return this.#record.bytes;
  }

  values(column: number): readonly string[] {
    return column < this.#width ? [this.#record.text(column)] : [];
  }

  isFilled(column: number): boolean {
    return !this.#record.isEmpty(column);
  }

  start(column: number): number {
    return column < this.#width ? this.#record.start(column) : 0;
  }

  end(column: number): number {
    return column < this.#width ? this.#record.end(column) : 0;
  }

  fields(): RowField[] {
    return this.#record.texts().map((value, column) => ({
      column: column < this.#width ? column : -1,
      name: this.#columns.names[column] ?? `column ${column + 1}`,
      value,
    }));
  }
}

const noBytes = Buffer.alloc(0);

/** A JSON object of any depth as a row. */
export class JsonRow implements Row {
  readonly offset: number;
  readonly line: number;
  readonly bytes = noBytes;
  readonly #fields: readonly JsonField[];
  readonly #columns: Columns;
  readonly #byColumn: string[][] = [];

  constructor(place: { offset: number; line: number }, fields: readonly JsonField[], columns: Columns) {
    this.offset = place.offset;
    this.line = place.line;
    this.#fields = fields;
    this.#columns = columns;
    for (const { path, value } of fields) {
      const column = columns.place(path);
      const values = this.#byColumn[column];
      if (values === undefined) this.#byColumn[column] = [value];
      else values.push(value);
    }
  }

  values(column: number): readonly string[] {
    return this.#byColumn[column] ?? [];
  }

  isFilled(column: number): boolean {
    return this.#byColumn[column]?.some((value) => value !== '') ?? false;
  }

  start(column: number): number {
    return this.#byColumn[column] === undefined ? 0 : -1;
  }

  end(): number {
    return 0;
  }

  fields(): RowField[] {
    return this.#fields.map(({ path, name, value }) => ({ column: this.#columns.place(path), name, value }));
  }
}

/** A flat JSON object as a row. The same object serves all records of a file. */
export class FlatRow implements Row {
  offset = 0;
  line = 0;
  readonly #flat: FlatObject;
  readonly #columns: Columns;
  /** Field of each column on the present record, -1 for none. */
  readonly #fieldOf: number[] = [];
  #names: string[] = [];
  #placesOf: number[] = [];

  constructor(flat: FlatObject, columns: Columns) {
    this.#flat = flat;
    this.#columns = columns;
  }

  /** Takes the record that the flat object holds now. */
  take(offset: number, line: number): void {
    this.offset = offset;
    this.line = line;
    const { names, count } = this.#flat;
    if (this.#names.length === count && names.length >= count && this.#isAsBefore(count)) return;
    this.#names = names.slice(0, count);
    this.#placesOf = this.#names.map((name) => this.#columns.place(name));
    this.#fieldOf.fill(-1);
    this.#placesOf.forEach((column, field) => {
      for (let at = this.#fieldOf.length; at < column; at += 1) this.#fieldOf[at] = -1;
      this.#fieldOf[column] = field;
    });
  }

  #isAsBefore(count: number): boolean {
    for (let field = 0; field < count; field += 1)
      if (this.#names[field] !== this.#flat.names[field]) return false;
    return true;
  }

  #field(column: number): number {
    return this.#fieldOf[column] ?? -1;
  }

  get bytes(): Buffer {
    return this.#flat.bytes;
  }

  values(column: number): readonly string[] {
    const field = this.#field(column);
    return field < 0 ? [] : [this.#flat.text(field)];
  }

  isFilled(column: number): boolean {
    const field = this.#field(column);
    return field >= 0 && this.#flat.isFilled(field);
  }

  start(column: number): number {
    const field = this.#field(column);
    return field < 0 ? 0 : this.#flat.start(field);
  }

  end(column: number): number {
    const field = this.#field(column);
    return field < 0 ? 0 : this.#flat.end(field);
  }

  fields(): RowField[] {
    return this.#placesOf.map((column, field) => ({
      column,
      name: this.#names[field] ?? '',
      value: this.#flat.text(field),
    }));
  }
}
