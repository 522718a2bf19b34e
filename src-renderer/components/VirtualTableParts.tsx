/** Head and rows of a `VirtualTable`. */
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import classes from './VirtualTable.module.css';
import type { Column, VirtualTableProps } from './virtual-table.ts';

/** Titles, sort buttons and the box that chooses all rows. */
export function TableHead<R>({ columns, sort, onSort, choice }: VirtualTableProps<R>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {choice && (
          <th scope="col">
            <Checkbox
              size="xs"
              classNames={{ input: classes['allBox'] ?? '' }}
              aria-label={choice.allLabel}
              checked={choice.state === 'all'}
              indeterminate={choice.state === 'some'}
              onChange={() => choice.onAll(choice.state !== 'all')}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

type HeadCellProps<R> = {
  column: Column<R>;
  sort: VirtualTableProps<R>['sort'] | undefined;
  onSort: VirtualTableProps<R>['onSort'] | undefined;
};

function HeadCell<R>({ column, sort, onSort }: HeadCellProps<R>) {
  const sorted = sort?.key === column.key ? (sort.down ? 'descending' : 'ascending') : undefined;
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" data-align={column.align} aria-sort={sorted}>
      {column.sortable && onSort ? (
        <button type="button" className={classes['sort']} onClick={() => onSort(column.key)}>
          {column.title}
          {sorted && <Arrow size={14} aria-hidden="true" />}
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

type RowProps<R> = VirtualTableProps<R> & {
  /** Undefined while it is read. */
  row: R | undefined;
  index: number;
  height: number;
  /** The one row that Tab leads to. */
  isStop: boolean;
  onWalk: (event: KeyboardEvent) => void;
};

/** One row; its main cell holds the button that the keyboard stands on. */
export function TableRow<R>(props: RowProps<R>) {
  const { columns, row, index, active, choice, height, isStruck } = props;
  const chosen = row !== undefined && (choice?.isChosen(row) ?? false);
  const cellOf = (column: Column<R>) => (row === undefined ? (column.main ? '…' : '') : column.cell(row));
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={index === active || undefined}
      data-index={index}
      data-chosen={chosen || undefined}
      data-struck={(row !== undefined && isStruck?.(row)) || undefined}
      style={{ height }}
    >
      {choice && (
        <td>
          {row !== undefined && choice.canChoose(row) && (
            // The browser's own: a table scrolls through hundreds of them a second.
            <input
              type="checkbox"
              className={classes['box']}
              tabIndex={-1}
              aria-label={choice.labelOf(row)}
              checked={chosen}
              onChange={() => choice.onToggle(row)}
            />
          )}
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} data-align={column.align}>
          {column.main ? (
            <button
              type="button"
              className={classes['main']}
              data-walk=""
              tabIndex={props.isStop ? 0 : -1}
              onKeyDown={props.onWalk}
            >
              {cellOf(column)}
            </button>
          ) : (
            cellOf(column)
          )}
        </td>
      ))}
    </tr>
  );
}
