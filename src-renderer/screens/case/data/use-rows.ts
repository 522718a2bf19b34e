/** The rows of the table: only those around the ones in sight are read, a page at a time. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseId, DeskError, RecordId, RecordRow, RecordView } from '../../../../src-contract/index.ts';
import { asDeskError, call } from '../../../app/desk.ts';
import type { Rows } from '../../../components/virtual-table.ts';

/** What is shown: rows of a case in an order, with the values of some columns. */
export type Shown = {
  caseId: CaseId;
  /** Rows of another version are old. */
  version: number;
  view: RecordView;
  columns: readonly string[];
};

export type RowsAtHand = {
  rows: Rows<RecordRow>;
  /** Place of the record at hand; −1 where there is none. */
  active: number;
  /** The record at hand; undefined where there is none, or while it is read. */
  row: RecordRow | undefined;
  onActive: (index: number) => void;
  onSight: (from: number, to: number) => void;
  /** False until the first rows are there. */
  isRead: boolean;
  error: DeskError | undefined;
};

type Held = {
  key: string;
  total: number;
  pages: ReadonlyMap<number, readonly RecordRow[]>;
  active: number;
};

const pageRows = 100;
/** Pages that are kept: what was in sight longest ago goes first. */
const mostPages = 60;
const nothing: Held = { key: '', total: 0, pages: new Map(), active: -1 };

function pagesOf(offset: number, rows: readonly RecordRow[]): Map<number, readonly RecordRow[]> {
  const pages = new Map<number, readonly RecordRow[]>();
  for (let at = 0; at < rows.length; at += pageRows)
    pages.set((offset + at) / pageRows, rows.slice(at, at + pageRows));
  return pages;
}

/** Reads a page that is missing in sight, the first one first; undefined where all are there. */
function missingPage({ pages, total }: Held, { from, to }: { from: number; to: number }): number | undefined {
  const last = Math.min(to, total - 1);
  for (let page = Math.floor(from / pageRows); page * pageRows <= last; page += 1)
    if (!pages.has(page)) return page;
  return undefined;
}

/** Rows that were read stay until those of another view, or of another version, are there. */
export function useRows(shown: Shown): RowsAtHand {
  const key = JSON.stringify(shown);
  const viewKey = JSON.stringify([shown.view, shown.columns]);
  const [held, setHeld] = useState<Held>(nothing);
  const [error, setError] = useState<DeskError>();
  const sight = useRef({ from: 0, to: 0 });
  const wanted = useRef<RecordId | null>(null);
  const lastView = useRef('');
  const latest = useRef('');
  const reading = useRef(false);
  const now = useRef(held);
  now.current = held;

  // All of it anew: what is in sight where only the records changed, the start of another view.
  useEffect(() => {
    latest.current = key;
    const { caseId, view, columns }: Shown = JSON.parse(key);
    const isSame = lastView.current === viewKey;
    const offset = isSame ? Math.floor(sight.current.from / pageRows) * pageRows : 0;
    void call('discovery.rows', {
      caseId,
      view,
      columns: [...columns],
      offset,
      limit: 2 * pageRows,
      locate: wanted.current,
    }).then(
      ({ total, rows, at }) => {
        if (latest.current !== key) return;
        lastView.current = viewKey;
        const before = isSame ? Math.max(0, now.current.active) : 0;
        const active = total === 0 ? -1 : (at ?? Math.min(before, total - 1));
        setHeld({ key, total, pages: pagesOf(offset, rows), active });
        setError(undefined);
      },
      (thrown: unknown) => latest.current === key && setError(asDeskError(thrown)),
    );
  }, [key, viewKey]);

  // One page at a time, and always one that is still in sight.
  const fill = useCallback(() => {
    const page = missingPage(now.current, sight.current);
    if (page === undefined || reading.current || now.current.key === '') return;
    const mine = now.current.key;
    const { caseId, view, columns }: Shown = JSON.parse(mine);
    reading.current = true;
    void call('discovery.rows', {
      caseId,
      view,
      columns: [...columns],
      offset: page * pageRows,
      limit: pageRows,
      locate: null,
    }).then(
      ({ rows }) => {
        reading.current = false;
        setHeld((before) => {
          if (before.key !== mine) return before;
          const kept = [...before.pages].slice(-mostPages);
          return { ...before, pages: new Map([...kept, [page, rows]]) };
        });
      },
      (thrown: unknown) => {
        reading.current = false;
        setError(asDeskError(thrown));
      },
    );
  }, []);
  useEffect(() => {
    if (held.key !== '') fill();
  }, [held, fill]);

  const onSight = useCallback(
    (from: number, to: number) => {
      sight.current = { from, to };
      fill();
    },
    [fill],
  );
  const rows = useMemo<Rows<RecordRow>>(
    () => ({
      length: held.total,
      at: (index) => held.pages.get(Math.floor(index / pageRows))?.[index % pageRows],
    }),
    [held.total, held.pages],
  );
  const row = held.active < 0 ? undefined : rows.at(held.active);
  if (row !== undefined) wanted.current = row.id;
  return {
    rows,
    active: held.active,
    row,
    onActive: useCallback((index: number) => setHeld((before) => ({ ...before, active: index })), []),
    isRead: held.key !== '',
    onSight,
    error,
  };
}
