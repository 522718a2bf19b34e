/** What a search leaves of a case's records; the engine looks, for it holds their contents. */
import { useEffect, useRef, useState } from 'react';
import type { CaseId, RecordLine } from '../../../../src-contract/index.ts';
import { call } from '../../../app/desk.ts';

/**
 * Ids of the records that hold every word; null where nothing is looked for. The last answer stays until the next.
 * @param records looked through anew whenever these change
 */
export function useFound(
  caseId: CaseId,
  search: string,
  records: readonly RecordLine[],
): ReadonlySet<number> | null {
  const [found, setFound] = useState<ReadonlySet<number> | null>(null);
  const latest = useRef(0);
  const wanted = search.trim();
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    if (wanted === '' || records.length === 0) {
      setFound(null);
      return;
    }
    void call('discovery.find', { caseId, search: wanted })
      .then(({ records: ids }) => new Set<number>(ids))
      // A table that shows too much is safe, one that hides records for no reason is not.
      .catch(() => null)
      .then((next) => {
        if (mine === latest.current) setFound(next);
      });
  }, [caseId, wanted, records]);
  return wanted === '' ? null : found;
}
