/** Taking files into the inbox, from wherever they come: dropped, pasted, picked. */
import { create } from 'zustand';
import type { DeskError, FileHandle, Taken } from '../../src-contract/index.ts';
import { asDeskError, call } from '../app/desk.ts';
import { useRoute } from './route.ts';

type IntakeState = {
  busy: boolean;
  /** Files that were not taken in, with the reason; kept until the person has read them. */
  refused: readonly Taken[];
  error: DeskError | undefined;
};

export const useIntake = create<IntakeState>()(() => ({ busy: false, refused: [], error: undefined }));

/** Takes files in and shows the first of them. Failures stand in the inbox, each with its reason. */
async function takeHandles(files: readonly FileHandle[], unreachable: readonly Taken[]): Promise<void> {
  const { taken } =
    files.length > 0 ? await call('intake.add', { files: [...files], together: false }) : { taken: [] };
  const first = taken.find((each) => each.itemId !== null)?.itemId;
  useIntake.setState({ refused: [...unreachable, ...taken.filter((each) => each.error !== null)] });
  useRoute.getState().go({ screen: 'inbox', ...(typeof first === 'number' && { id: first }) });
}

async function inTurn(work: () => Promise<void>): Promise<void> {
  useIntake.setState({ busy: true, error: undefined, refused: [] });
  try {
    await work();
  } catch (thrown) {
    const error = asDeskError(thrown);
    if (error.code !== 'cancelled') useIntake.setState({ error });
    useRoute.getState().go({ screen: 'inbox' });
  } finally {
    useIntake.setState({ busy: false });
  }
}

/** Takes in files that were dropped or pasted. */
export function takeFiles(files: readonly File[]): Promise<void> {
  return inTurn(async () => {
    const handles: FileHandle[] = [];
    const unreachable: Taken[] = [];
    for (const file of files) {
      try {
        handles.push(await window.desk.fileOf(file));
      } catch (thrown) {
        const { code, params } = asDeskError(thrown);
        unreachable.push({ file: file.name, itemId: null, error: { code, params } });
      }
    }
    await takeHandles(handles, unreachable);
  });
}

/** Lets the person choose files and takes them in. */
export function pickFiles(): Promise<void> {
  return inTurn(async () => {
    const { files } = await call('shell.pickFiles', {});
    if (files.length > 0)
      await takeHandles(
        files.map((file) => file.handle),
        [],
      );
  });
}

/** The person has read why files were not taken in. */
export function forgetRefused(): void {
  useIntake.setState({ refused: [], error: undefined });
}
