/** Head and rows of a `VirtualTable`. */
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { toggled } from './rows.ts';
import classes from './VirtualTable.module.css';
import type { Column, VirtualTableProps } from './virtual-table.ts';

/** Titles, sort buttons and the box that chooses all rows. */
export function TableHead<R>({ columns, rows, idOf, sort, onSort, choice }: VirtualTableProps<R>) {
  const all = choice !== undefined && rows.length > 0 && rows.every((row) => choice.chosen.has(idOf(row)));
  const some = choice?.chosen.size !== undefined && choice.chosen.size > 0;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {choice && (
          <th scope="col">
            <Checkbox
              size="xs"
              aria-label={choice.allLabel}
              checked={all}
              indeterminate={some && !all}
              onChange={() => choice.onChoose(all ? new Set() : new Set(rows.map(idOf)))}
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
  row: R;
  index: number;
  height: number;
  /** The one row that Tab leads to. */
  isStop: boolean;
  onWalk: (event: KeyboardEvent) => void;
};

/** One row; its main cell holds the button that the keyboard stands on. */
export function TableRow<R>(props: RowProps<R>) {
  const { columns, row, index, idOf, active, choice, height, isStruck } = props;
  const id = idOf(row);
  const chosen = choice?.chosen.has(id) ?? false;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={id === active || undefined}
      data-index={index}
      data-chosen={chosen || undefined}
      data-struck={isStruck?.(row) || undefined}
      style={{ height }}
    >
      {choice && (
        <td>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={choice.labelOf(row)}
            checked={chosen}
            onChange={() => choice.onChoose(toggled(choice.chosen, id))}
          />
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
              {column.cell(row)}
            </button>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
