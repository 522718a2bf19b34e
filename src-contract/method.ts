/** How a method of the contract is written down. */
import type { z } from 'zod';

export type MethodSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  /** One or two sentences for `desk help` and for whoever calls it. */
  readonly doc: string;
  /** Whether it changes the vault. */
  readonly effect: 'read' | 'write';
  /** Who does the work: the engine (default) or the shell, where a screen or a dialog is needed. */
  readonly by: 'engine' | 'shell';
  /** What must be there before it can be called: an unlocked vault, or nothing. */
  readonly needs: 'open-vault' | 'nothing';
  readonly input: I;
  readonly output: O;
};

type Given<I extends z.ZodType, O extends z.ZodType> = {
  doc: string;
  effect: 'read' | 'write';
  by?: 'engine' | 'shell';
  needs?: 'open-vault' | 'nothing';
  input: I;
  output: O;
};

/** Fills in the defaults: done by the engine, with an open vault. */
export function method<I extends z.ZodType, O extends z.ZodType>(given: Given<I, O>): MethodSpec<I, O> {
  return { by: 'engine', needs: 'open-vault', ...given };
}
