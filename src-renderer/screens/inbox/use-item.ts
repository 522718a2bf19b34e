/** An item while staff correct it: what they type is kept a moment later, by itself. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskError, InboxItem, ItemFields } from '../../../src-contract/index.ts';
import { asDeskError, call } from '../../app/desk.ts';

/** Milliseconds of quiet before a correction is kept. */
const quiet = 400;

export type Draft = {
  fields: ItemFields;
  change: (change: Partial<ItemFields>) => void;
  /** Keeps at once what was not kept yet; true when nothing is left unkept. */
  keep: () => Promise<boolean>;
  error: DeskError | undefined;
  /** Something was kept since the item was opened. */
  isKept: boolean;
};

/** `onKept` gets the item as the engine has it after each correction. Mount one per item (`key`). */
export function useDraft(item: InboxItem, onKept: (item: InboxItem) => void): Draft {
  const [fields, setFields] = useState(item.fields);
  const [error, setError] = useState<DeskError>();
  const [isKept, setIsKept] = useState(false);
  const pending = useRef<Partial<ItemFields>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { id } = item;

  const keep = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const change = pending.current;
    if (Object.keys(change).length === 0) return true;
    pending.current = {};
    try {
      onKept(await call('intake.correct', { id, fields: change }));
      setError(undefined);
      setIsKept(true);
      return true;
    } catch (thrown) {
      // What was typed meanwhile is newer than what could not be kept.
      pending.current = { ...change, ...pending.current };
      setError(asDeskError(thrown));
      return false;
    }
  }, [id, onKept]);

  const change = useCallback(
    (part: Partial<ItemFields>) => {
      setFields((now) => ({ ...now, ...part }));
      pending.current = { ...pending.current, ...part };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), quiet);
    },
    [keep],
  );

  useEffect(() => () => void keep(), [keep]);
  return { fields, change, keep, error, isKept };
}
