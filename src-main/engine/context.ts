/** What every method of the engine is given beside its input. */
import type { EngineMethod, FileHandle, Input, Member, Output } from '../../src-contract/index.ts';
import type { GivenFiles } from './given-files.ts';

export type Context = {
  /** Fires when the caller cancels, or the vault locks; looked at between two steps of long work. */
  readonly signal: AbortSignal;
  /** Tells how far long work is; `step` is a code, `subject` a file's name, the figures are in the step's unit. */
  readonly progress: (step: string, subject: string | null, done: number, total: number) => void;
  /** Today in the controller's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** Who is at work. */
  readonly member: Member;
  /**
   * The path behind a handle that a person gave.
   * @throws DeskError `handle-unknown`
   */
  readonly resolve: (handle: FileHandle) => string;
  /** Files that a person gave, with or without a path. */
  readonly files: Pick<GivenFiles, 'read' | 'nameOf'>;
};

/** The implementations of the contract's methods; each area offers its own part. */
export type Methods = {
  [M in EngineMethod]: (input: Input<M>, context: Context) => Output<M> | Promise<Output<M>>;
};
