/** Saving a built letter, and its package, into a folder that the person picks. */
import { useState } from 'react';
import type { CaseId, DeskError, LetterKind } from '../../../../src-contract/index.ts';
import { asDeskError, call } from '../../../app/desk.ts';
import type { StepProps } from '../primary.ts';

type Save = {
  run: () => Promise<void>;
  busy: boolean;
  error: DeskError | undefined;
  /** Names of the files of the last save. */
  files: readonly string[];
  forget: () => void;
};

/** Nothing happens when the person closes the folder dialog. */
export function useSave(caseId: CaseId, kind: LetterKind, onCase: StepProps['onCase']): Save {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<DeskError>();
  const [files, setFiles] = useState<readonly string[]>([]);
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { folder } = await call('shell.pickFolder', { purpose: 'save' });
      if (folder === null) return;
      const saved = await call('answer.save', { caseId, kind, folder: folder.handle });
      setFiles(saved.files);
      onCase(saved.case);
    } catch (thrown) {
      setError(asDeskError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, error, files, forget: () => setError(undefined) };
}
