/** Builders of records as the retention rules look at them: made-up people only. */
import { fileURLToPath } from 'node:url';
import type { Category, ColumnMeaning, Retention } from '../../../src-contract/index.ts';
import { loadController } from '../../../src-main/engine/controller/index.ts';
import { checkRetention, type HeldRecord } from '../../../src-main/engine/rights/index.ts';

const controller = loadController(fileURLToPath(new URL('../../../resources', import.meta.url)));

const meanings: Readonly<Record<string, ColumnMeaning>> = {
  order: 'orderNumber',
  bestelnummer: 'orderNumber',
  customer: 'customerNumber',
  invoice: 'invoiceNumber',
  id: 'recordId',
  project_id: 'reference',
  projectId: 'recordId',
};

/** A record; a column named with a date word holds a date, the others what their names say. */
export function held(
  category: Category,
  kind: string | null,
  date: string | null,
  columns: Readonly<Record<string, string>> = {},
): HeldRecord {
  const dates = date === null ? {} : { created_at: date };
  return {
    category,
    kind,
    file: `${kind ?? 'unnamed'}-${category}.csv`,
    date,
    fields: Object.entries({ ...dates, ...columns }).map(([name, value]) => ({
      name,
      value,
      meaning: meanings[name] ?? (/_(at|on|op)$|datum$/.test(name) ? 'date' : 'other'),
    })),
  };
}

/** The same with its date written as the export writes it; `date` is how it was read at the pull. */
export function written(record: HeldRecord, column: string, text: string, date: string): HeldRecord {
  return { ...record, date, fields: [...record.fields, { name: column, value: text, meaning: 'date' }] };
}

export const order = (number: string, date: string | null, more: Readonly<Record<string, string>> = {}) =>
  held(3, 'order', date, { order: number, ...more });

/** Where the first of the records stands on a day, all of them being the case. */
export function standing(today: string, ...records: [HeldRecord, ...HeldRecord[]]): Retention {
  return checkRetention(records, controller, today).of(records[0]);
}

/** What the law makes of the first of the records. */
export function lawOf(...records: [HeldRecord, ...HeldRecord[]]) {
  return checkRetention(records, controller, '2026-11-25').lawOf(records[0]);
}
