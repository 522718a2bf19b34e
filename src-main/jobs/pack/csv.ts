/** Records as CSV (RFC 4180) that a spreadsheet opens without running anything. */
import type { PackedRecord } from './content.ts';

/**
 * One table: a column per field that any record has, in the order of their first appearance, and the line of the
 * shop's own file. Starts with a byte order mark, so that spreadsheets read the accents.
 */
export function toCsv(records: readonly PackedRecord[], lineHeading: string): string {
  const names = [...new Set(records.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const rows = records.map(({ line, fields }) => {
    const values = new Map(fields.map(({ name, value }) => [name, value]));
    return [String(line), ...names.map((name) => values.get(name) ?? '')];
  });
  return `\uFEFF${[[lineHeading, ...names], ...rows].map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front, which
 * spreadsheets don't show. Negative amounts are left as they are. The JSON beside it holds the value unchanged.
 */
export function toCell(value: string): string {
  const isNumber = /^-?\d+([.,]\d+)?$/.test(value);
  const safe = !isNumber && /^\s*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
