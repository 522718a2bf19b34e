/** The contents of the record at hand; the one before stays in sight until the next is read. */
import { useState } from 'react';
import type { CaseId, DeskError, PulledRecord, RecordId } from '../../../../src-contract/index.ts';
import { useQuery } from '../../../app/desk.ts';

/** @param id null: none is shown */
export function useRecord(
  caseId: CaseId,
  id: RecordId | null,
): { record: PulledRecord | null; error: DeskError | undefined } {
  const { value, error } = useQuery('discovery.record', id === null ? null : { caseId, record: id });
  const [held, setHeld] = useState<PulledRecord | null>(null);
  if (value && value.record !== held) setHeld(value.record);
  return { record: id === null ? null : value ? value.record : held, error };
}
