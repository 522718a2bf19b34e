/** The records of a case as lines of a table: read from the vault once, then shown and searched at every key. */
import type { CaseId, PulledRecord, RecordId, RecordLine, Requester } from '../../../src-contract/index.ts';
import { ownValues, withOthers } from './others.ts';
import type { RecordStore } from './store.ts';

export type CaseLines = {
  /** By category, file and line. */
  of(caseId: CaseId, today: string): RecordLine[];
  /** One record as it is shown on a day; null where the case has none of that id. */
  record(caseId: CaseId, id: RecordId, today: string): PulledRecord | null;
  /** The records that hold every word of `search`. */
  find(caseId: CaseId, search: string, today: string): RecordId[];
};

type Read = {
  key: string;
  lines: RecordLine[];
  /** What can be searched of each line, folded. */
  texts: string[];
  retentions: ReadonlyMap<RecordId, PulledRecord['retention']>;
  /** What of the records is the person's own. */
  own: ReadonlySet<string>;
};

/** Reads a case's lines anew when its records, its requester or the day changed. Only the case at hand is kept. */
export function openLines(deps: {
  store: Pick<RecordStore, 'version' | 'record'>;
  requesterOf: (caseId: CaseId) => Requester;
  recordsOn: (caseId: CaseId, today: string) => PulledRecord[];
}): CaseLines {
  const { store, requesterOf, recordsOn } = deps;
  let last: Read | null = null;

  function read(caseId: CaseId, today: string): Read {
    const key = JSON.stringify([caseId, today, store.version(), requesterOf(caseId)]);
    if (last?.key === key) return last;
    // The old one goes first, so that two are never held at once.
    last = null;
    const records = recordsOn(caseId, today);
    last = {
      key,
      lines: records.map(lineOf),
      texts: records.map(textOf),
      retentions: new Map(records.map(({ id, retention }) => [id, retention])),
      own: ownValues(requesterOf(caseId), records),
    };
    return last;
  }

  return {
    of: (caseId, today) => read(caseId, today).lines,
    record(caseId, id, today) {
      const kept = store.record(caseId, id);
      if (kept === null) return null;
      const { retentions, own } = read(caseId, today);
      return withOthers([{ ...kept, retention: retentions.get(id) ?? null }], own)[0] ?? null;
    },
    find(caseId, search, today) {
      const words = fold(search).split(/\s+/).filter(Boolean);
      const { lines, texts } = read(caseId, today);
      return lines.flatMap(({ id }, index) =>
        words.every((word) => texts[index]?.includes(word)) ? [id] : [],
      );
    },
  };
}

function lineOf(record: PulledRecord): RecordLine {
  const { id, file, line, category, title, date, excluded, fields, retention } = record;
  const flagged =
    excluded === null && fields.some(({ others, masked }) => others === true || masked === true);
  return { id, file, line, category, title, date, excluded, flagged, retention: retention?.state ?? null };
}

function textOf({ title, file, date, fields }: PulledRecord): string {
  return fold([title, file, date ?? '', ...fields.map(({ value }) => value)].join('\n'));
}

/** Lower case without accents, so that "Noella" finds "Noëlla". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
