/** What a table is told: its columns, its rows, and what may be done with a row. */
import type { ReactNode } from 'react';

export type Column<R> = {
  key: string;
  title: string;
  /** Pixels; one column without a width takes what is left. */
  width?: number;
  /** Least width of the window, in pixels, for the column to be shown; without it always. */
  from?: number;
  align?: 'right';
  sortable?: boolean;
  /** The cell that names the row and takes the focus; one per table. */
  main?: boolean;
  cell: (row: R) => ReactNode;
};

/** Choosing several rows. */
export type Choice<R> = {
  chosen: ReadonlySet<number>;
  onChoose: (chosen: ReadonlySet<number>) => void;
  allLabel: string;
  labelOf: (row: R) => string;
};

export type VirtualTableProps<R> = {
  /** Name of the table for a screen reader. */
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  idOf: (row: R) => number;
  sort?: { key: string; down: boolean };
  onSort?: (key: string) => void;
  /** Id of the row that is shown or has the focus. */
  active: number | null;
  onActive: (id: number) => void;
  onOpen?: (row: R) => void;
  choice?: Choice<R>;
  /** Rows that are struck through. */
  isStruck?: (row: R) => boolean;
  /** Pixels. */
  rowHeight?: number;
  /** Shown where there are no rows. */
  empty: ReactNode;
};
