/** Registers a folder of exports that the person picks. */
import { useState } from 'react';
import type { DeskError, Source } from '../../../src-contract/index.ts';
import { asDeskError, call } from '../../app/desk.ts';

type AddSource = {
  /** Nothing happens when the person closes the folder dialog. */
  run: () => Promise<void>;
  busy: boolean;
  error: DeskError | undefined;
  forget: () => void;
};

/** Tells `onAdded` once the folder is registered; its progress shows in the bar at the bottom. */
export function useAddSource(onAdded: (source: Source) => void): AddSource {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<DeskError>();
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { folder } = await call('shell.pickFolder', { purpose: 'source' });
      if (folder === null) return;
      onAdded(await call('sources.add', { folder: folder.handle }));
    } catch (thrown) {
      const failure = asDeskError(thrown);
      if (failure.code !== 'cancelled') setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, error, forget: () => setError(undefined) };
}
