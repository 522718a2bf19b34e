/** Reads the sample export with libraries only, so that the truth is checked by a way the generator does not know. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';

export const sampleRoot = join(import.meta.dirname, '..', '..', '..', 'resources', 'sample');

const TrueRecord = z.strictObject({ file: z.string(), category: z.number(), line: z.number() });

const Truth = z.strictObject({
  exportedOn: z.iso.date(),
  files: z.array(
    z.strictObject({ file: z.string(), category: z.number(), encoding: z.string(), records: z.number() }),
  ),
  requests: z.record(z.string(), z.array(TrueRecord)),
});

/** `truth.json`, checked. */
export function readTruth(): z.infer<typeof Truth> {
  return Truth.parse(JSON.parse(readFileSync(join(sampleRoot, 'truth.json'), 'utf8')));
}

/** A record as it stands on disk. */
export type Row = { file: string; line: number; fields: Record<string, string> };

function readCsv(file: string, text: string): readonly Row[] {
  const rows: Row[] = [];
  let header: readonly string[] | null = null;
  let [line, seen] = [1, 0];
  Papa.parse<string[]>(text, {
    skipEmptyLines: true,
    step: ({ data, errors, meta }) => {
      if (errors.some((error) => error.code !== 'UndetectableDelimiter'))
        throw new Error(`${file}:${line} ${errors[0]?.message}`);
      const start = line;
      line += text.slice(seen, meta.cursor).split('\n').length - 1;
      seen = meta.cursor;
      if (header === null) {
        header = data;
        return;
      }
      if (data.length !== header.length) throw new Error(`${file}:${start} has ${data.length} cells`);
      rows.push({
        file,
        line: start,
        fields: Object.fromEntries(header.map((name, i) => [name, data[i] ?? ''])),
      });
    },
  });
  return rows;
}

const Click = z.looseObject({
  customerId: z.string().nullish(),
  customerNumber: z.string().nullish(),
  visitorId: z.string().nullish(),
  order: z.looseObject({ number: z.string() }).nullish(),
});

function readNdjson(file: string, text: string): readonly Row[] {
  return text
    .trimEnd()
    .split('\n')
    .map((source, i) => {
      const value = Click.parse(JSON.parse(source));
      const fields = {
        customerNumber: value.customerNumber ?? value.customerId ?? '',
        cookie_id: value.visitorId ?? '',
        order_number: value.order?.number ?? '',
      };
      return { file, line: i + 1, fields };
    });
}

/** All records of the export. */
export function readExport(files: readonly { file: string; encoding: string }[]): readonly Row[] {
  return files.flatMap(({ file, encoding }) => {
    // TextDecoder takes a byte order mark away.
    const text = new TextDecoder(encoding, { fatal: true }).decode(
      readFileSync(join(sampleRoot, 'export', file)),
    );
    return file.endsWith('.ndjson') ? readNdjson(file, text) : readCsv(file, text);
  });
}

/** What the sample's columns are, for those that name a person. */
const keyColumns: Record<string, 'email' | 'customer' | 'order' | 'invoice' | 'cookie'> = {
  email: 'email',
  customer_email: 'email',
  from_email: 'email',
  reviewer_email: 'email',
  'e-mail': 'email',
  'e-mailadres': 'email',
  'Email Address': 'email',
  customer_number: 'customer',
  customerNumber: 'customer',
  klantnummer: 'customer',
  Klantnr: 'customer',
  order_number: 'order',
  bestelnummer: 'order',
  Bestelnr: 'order',
  factuurnummer: 'invoice',
  Factuurnummer: 'invoice',
  cookie_id: 'cookie',
};

/** The exact identifiers of a record, as `kind:value`; what stands for "none" is none. */
function keysOf(row: Row): readonly string[] {
  return Object.entries(row.fields).flatMap(([column, value]) => {
    const kind = keyColumns[column];
    return kind === undefined || value === '' || value === 'NULL' ? [] : [`${kind}:${value.toLowerCase()}`];
  });
}

/** Every record that can be reached from the start keys, step by step, over equal identifiers. */
export function reach(
  rows: readonly Row[],
): (start: readonly string[]) => readonly { file: string; line: number }[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return (start) => {
    const [known, found, todo] = [new Set(start), new Set<Row>(), [...start]];
    for (let key = todo.pop(); key !== undefined; key = todo.pop()) {
      for (const row of byKey.get(key) ?? []) {
        found.add(row);
        for (const next of keysOf(row)) {
          if (known.has(next)) continue;
          known.add(next);
          todo.push(next);
        }
      }
    }
    return rows.filter((row) => found.has(row)).map(({ file, line }) => ({ file, line }));
  };
}
