/** Records chosen to be taken out together. They stay chosen when others are shown. */
import { useState } from 'react';
import {
  type CaseId,
  mostIds,
  type RecordId,
  type RecordRow,
  type RecordView,
} from '../../../../src-contract/index.ts';
import { call } from '../../../app/desk.ts';
import { toggled } from '../../../components/rows.ts';
import type { Choice } from '../../../components/virtual-table.ts';

export type Chosen = Omit<Choice<RecordRow>, 'allLabel' | 'labelOf'> & {
  ids: ReadonlySet<RecordId>;
  clear: () => void;
};

const none: ReadonlySet<RecordId> = new Set();

/** The records at places `from` … `to` of a view that can be taken out. */
async function idsBetween(caseId: CaseId, view: RecordView, from: number, to: number): Promise<RecordId[]> {
  const ids: RecordId[] = [];
  for (let offset = from; offset <= to; offset += mostIds) {
    const limit = Math.min(mostIds, to + 1 - offset);
    ids.push(...(await call('discovery.ids', { caseId, view, offset, limit })).records);
  }
  return ids;
}

/** @param total how many rows the view has */
export function useChoice(caseId: CaseId, view: RecordView, total: number): Chosen {
  const [ids, setIds] = useState(none);
  const [allOf, setAllOf] = useState<string | null>(null);
  const viewKey = JSON.stringify([view.scope, view.search]);
  const add = (from: number, to: number) =>
    void idsBetween(caseId, view, from, to).then(
      (more) => setIds((now) => new Set([...now, ...more])),
      // Nothing is chosen that was not read; the table says so by its boxes.
      () => setAllOf(null),
    );
  return {
    ids,
    clear: () => setIds(none),
    isChosen: ({ id }) => ids.has(id),
    canChoose: ({ excluded }) => excluded === null,
    state: ids.size === 0 ? 'none' : allOf === viewKey ? 'all' : 'some',
    onToggle: ({ id, excluded }) => {
      if (excluded !== null) return;
      setAllOf(null);
      setIds(toggled(ids, id));
    },
    onRange: add,
    onAll: (chosen) => {
      setAllOf(chosen ? viewKey : null);
      if (chosen) add(0, total - 1);
      else setIds(none);
    },
  };
}
