/**
 * A table of any length: only the rows in sight exist. One cell of each row is a button; arrows, Page, Home and End
 * walk from row to row, Enter opens one, and where rows can be chosen, Space and Shift choose them.
 */
import { useViewportSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { rangeOf, rowAfterKey, withGaps } from './rows.ts';
import classes from './VirtualTable.module.css';
import { TableHead, TableRow } from './VirtualTableParts.tsx';
import type { Column, VirtualTableProps } from './virtual-table.ts';

/** Draws the table into the height that its parent gives it. */
export function VirtualTable<R>(given: VirtualTableProps<R>) {
  const { width } = useViewportSize();
  const columns = given.columns.filter(({ from }) => from === undefined || width >= from);
  const props = { ...given, columns };
  const { label, rows, active: activeIndex, choice, onSight, rowHeight = 36 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const walking = useRef(false);
  const span = columns.length + (choice ? 1 : 0);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: headHeight,
    overscan: 6,
    // The row with the focus stays alive, however far somebody scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const seen = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
      return activeIndex < 0 || activeIndex >= count || (activeIndex >= from && activeIndex <= to)
        ? seen
        : [...seen, activeIndex].sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    if (activeIndex < 0) return;
    virtual.scrollToIndex(activeIndex);
    if (!walking.current) return;
    walking.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"] [data-walk]`)?.focus();
  }, [activeIndex, virtual]);

  const act = {
    walk: (event: KeyLike) => {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
      if (!walkTo(event, props, activeIndex, page)) return;
      walking.current = true;
      event.preventDefault();
    },
    press: (index: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) =>
      press(index, event, props, activeIndex),
  };
  usePressedRows(scroller, act.press);

  const parts = withGaps(virtual.getVirtualItems(), virtual.getTotalSize());
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => onSight?.(startIndex, endIndex), [onSight, startIndex, endIndex]);
  return (
    <div className={classes['scroller']} ref={scroller}>
      <table
        aria-label={label}
        aria-rowcount={rows.length + 1}
        className={classes['table']}
        style={{ minWidth: leastWidth(columns) + (choice ? choiceWidth : 0) }}
      >
        <colgroup>
          {choice && <col style={{ width: choiceWidth }} />}
          {columns.map((column) => (
            <col key={column.key} style={column.width === undefined ? {} : { width: column.width }} />
          ))}
        </colgroup>
        <TableHead {...props} />
        <tbody>
          {parts.map((part) => {
            if ('gap' in part) return <Gap key={`gap-${part.at}`} height={part.gap} span={span} />;
            return (
              <TableRow
                {...props}
                key={part.index}
                row={rows.at(part.index)}
                index={part.index}
                height={rowHeight}
                isStop={activeIndex >= 0 ? part.index === activeIndex : part.index === 0}
                onWalk={act.walk}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <div className={classes['empty']}>{props.empty}</div>}
    </div>
  );
}

const headHeight = 36;
const choiceWidth = 40;

/** Pixels below which the table scrolls sideways rather than hide what a row is. */
function leastWidth<R>(columns: readonly Column<R>[]): number {
  return columns.reduce((sum, { width }) => sum + (width ?? 150), 0);
}

type KeyLike = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  preventDefault: () => void;
};

function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr style={{ height }}>
      <td colSpan={span} className={classes['gap']} />
    </tr>
  );
}

/** One listener for all rows: a press anywhere in a row counts, except on a control of its own or while text is marked. */
function usePressedRows(
  scroller: { current: HTMLDivElement | null },
  press: (index: number, event: MouseEvent) => void,
) {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const element = scroller.current;
    const listen = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const index = target?.closest('[data-index]')?.getAttribute('data-index');
      const own = target?.closest('button, a, input, label');
      if (index === null || index === undefined || (own && !own.hasAttribute('data-walk'))) return;
      if (getSelection()?.isCollapsed === false && !own) return;
      latest.current(Number(index), event);
    };
    element?.addEventListener('click', listen);
    return () => element?.removeEventListener('click', listen);
  }, [scroller]);
}

function press<R>(
  index: number,
  event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean },
  { rows, choice, onActive, onOpen }: VirtualTableProps<R>,
  activeIndex: number,
) {
  const row = rows.at(index);
  if (row === undefined) return;
  if (choice && event.shiftKey) {
    choice.onRange(...rangeOf(activeIndex, index));
  } else if (choice && (event.ctrlKey || event.metaKey)) {
    choice.onToggle(row);
  } else {
    onOpen?.(row);
  }
  onActive(index);
}

/** True when the key was one of the table's. */
function walkTo<R>(
  event: KeyLike,
  { rows, choice, onActive }: VirtualTableProps<R>,
  activeIndex: number,
  page: number,
): boolean {
  const next = rowAfterKey(event.key, activeIndex, rows.length, page);
  if (next !== null) {
    if (choice && event.shiftKey) choice.onRange(...rangeOf(activeIndex, next));
    onActive(next);
    return true;
  }
  const activeRow = rows.at(Math.max(0, activeIndex));
  if (choice && event.key === ' ' && activeRow !== undefined) {
    choice.onToggle(activeRow);
    return true;
  }
  if (choice && event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    choice.onAll(true);
    return true;
  }
  return false;
}
