/** What goes between the engine and a job thread. */
import type { MessagePort } from 'node:worker_threads';
import type { WireError } from '../../src-contract/errors.ts';
import type { Answers, Question } from './questions.ts';

export type JobRequest = { id: number; job: string; input: unknown };

export type JobMessage =
  | { id: number; kind: 'progress'; step: string; subject: string | null; done: number; total: number }
  | { id: number; kind: 'done'; output: unknown }
  | { id: number; kind: 'failed'; error: WireError | null; text: string };

/** What a thread starts with: the line on which it asks, and a count of answers that it waits on. */
export type ThreadData = { line: MessagePort; answered: SharedArrayBuffer };

/** Goes over the line. */
export type Asked = { question: Question };
export type Answered = { answer: Answers[Question['about']] } | { error: WireError | null; text: string };
