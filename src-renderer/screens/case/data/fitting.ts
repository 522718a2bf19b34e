/** Which of a file's columns a table has room for. */
import type { ColumnMeaning, GroupColumn } from '../../../../src-contract/index.ts';

export type FittedColumn = GroupColumn & {
  /** Pixels; null for one that takes what is left. */
  width: number | null;
};

/** Pixels that a column needs at least; one with a fixed width takes no more. */
const widths: Partial<Record<ColumnMeaning, { width: number; fixed: true }>> = {
  date: { width: 130, fixed: true },
  amount: { width: 100, fixed: true },
  postcode: { width: 90, fixed: true },
  country: { width: 90, fixed: true },
  orderNumber: { width: 136, fixed: true },
  invoiceNumber: { width: 136, fixed: true },
  customerNumber: { width: 136, fixed: true },
  recordId: { width: 120, fixed: true },
};
/** As much as the table gives a column without a width at least. */
const leastWidth = 150;

/** The first of the columns that fit in `room` pixels, one at least; what is left goes to those that can take it. */
export function fitting(columns: readonly GroupColumn[], room: number): FittedColumn[] {
  const shown: FittedColumn[] = [];
  let left = room - (leastWidth - 136);
  for (const column of columns) {
    const { width, fixed } = widths[column.meaning] ?? { width: leastWidth, fixed: false };
    left -= width;
    if (left < 0 && shown.length > 0) break;
    shown.push({ ...column, width: fixed ? width : null });
  }
  // Where all have a width, the widest one takes the rest.
  const widest = shown.toSorted((a, b) => (b.width ?? leastWidth) - (a.width ?? leastWidth))[0];
  if (widest !== undefined && shown.every(({ width }) => width !== null)) widest.width = null;
  return shown;
}
