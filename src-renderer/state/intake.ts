/** Taking files into the inbox, from wherever they come: dropped, pasted, picked. */
import { create } from 'zustand';
import type { DeskError, PickedFile, Taken } from '../../src-contract/index.ts';
import { asDeskError, call } from '../app/desk.ts';
import { useRoute } from './route.ts';

/** Files that are at hand, and those that could not be reached. */
type Arrived = { files: readonly PickedFile[]; unreachable: readonly Taken[] };

type IntakeState = {
  busy: boolean;
  /** Several files at once: one request, or each its own? Undefined while nothing is to be asked. */
  asking: Arrived | undefined;
  /** Files that were not taken in, with the reason; kept until the person has read them. */
  refused: readonly Taken[];
  error: DeskError | undefined;
};

const nothing: IntakeState = { busy: false, asking: undefined, refused: [], error: undefined };

export const useIntake = create<IntakeState>()(() => nothing);

async function inTurn(work: () => Promise<void>): Promise<void> {
  useIntake.setState({ ...nothing, busy: true });
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

/** Takes files in and shows the first of them. Failures stand in the inbox, each with its reason. */
async function take({ files, unreachable }: Arrived, together: boolean): Promise<void> {
  const handles = files.map(({ handle }) => handle);
  const { taken } =
    handles.length > 0 ? await call('intake.add', { files: handles, together }) : { taken: [] };
  const first = taken.find((each) => each.itemId !== null)?.itemId;
  useIntake.setState({ refused: [...unreachable, ...taken.filter((each) => each.error !== null)] });
  useRoute.getState().go({ screen: 'inbox', ...(typeof first === 'number' && { id: first }) });
}

async function takeOrAsk(arrived: Arrived): Promise<void> {
  if (arrived.files.length > 1) useIntake.setState({ asking: arrived });
  else await take(arrived, false);
}

/** Takes in files that were dropped or pasted. */
export function takeFiles(dropped: readonly File[]): Promise<void> {
  return inTurn(async () => {
    const files: PickedFile[] = [];
    const unreachable: Taken[] = [];
    for (const file of dropped) {
      try {
        files.push({ handle: await window.desk.fileOf(file), name: file.name });
      } catch (thrown) {
        const { code, params } = asDeskError(thrown);
        unreachable.push({ file: file.name, itemId: null, error: { code, params } });
      }
    }
    await takeOrAsk({ files, unreachable });
  });
}

/** Lets the person choose files and takes them in. */
export function pickFiles(): Promise<void> {
  return inTurn(async () => {
    const { files } = await call('shell.pickFiles', {});
    if (files.length > 0) await takeOrAsk({ files, unreachable: [] });
  });
}

/** Answers the question of several files: one request, or each its own. */
export function takeAsked(together: boolean): Promise<void> {
  const { asking } = useIntake.getState();
  return inTurn(async () => {
    if (asking) await take(asking, together);
  });
}

/** The person has read why files were not taken in, or does not want them after all. */
export function forgetIntake(): void {
  useIntake.setState(nothing);
}
