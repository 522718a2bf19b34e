/** What goes between the engine and a job thread. */
import type { WireError } from '../../src-contract/errors.ts';

export type JobRequest = { id: number; job: string; input: unknown };

export type JobMessage =
  | { id: number; kind: 'progress'; step: string; subject: string | null; done: number; total: number }
  | { id: number; kind: 'done'; output: unknown }
  | { id: number; kind: 'failed'; error: WireError | null; text: string };
