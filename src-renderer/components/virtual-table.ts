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

/** Rows by their place, from 0: an array, or rows of which only those in sight are there. */
export type Rows<R> = { readonly length: number; at(index: number): R | undefined };

/** Choosing several rows. */
export type Choice<R> = {
  isChosen: (row: R) => boolean;
  /** Whether the row can be chosen at all. */
  canChoose: (row: R) => boolean;
  /** How many of all rows are chosen. */
  state: 'none' | 'some' | 'all';
  onToggle: (row: R) => void;
  /** Adds the rows between two places, both included. */
  onRange: (from: number, to: number) => void;
  onAll: (chosen: boolean) => void;
  allLabel: string;
  labelOf: (row: R) => string;
};

export type VirtualTableProps<R> = {
  /** Name of the table for a screen reader. */
  label: string;
  columns: readonly Column<R>[];
  rows: Rows<R>;
  /** Told whenever other rows come into sight, so that they can be read. */
  onSight?: (from: number, to: number) => void;
  sort?: { key: string; down: boolean };
  onSort?: (key: string) => void;
  /** Place of the row that is shown or has the focus; −1 for none. */
  active: number;
  onActive: (index: number) => void;
  onOpen?: (row: R) => void;
  choice?: Choice<R>;
  /** Rows that are struck through. */
  isStruck?: (row: R) => boolean;
  /** Pixels. */
  rowHeight?: number;
  /** Shown where there are no rows. */
  empty: ReactNode;
};
