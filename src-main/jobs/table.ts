/**
 * The jobs: long work on trusted input, without the vault's key. Each runs in a thread of its own that can be
 * ended at any moment. Input and output must survive a structured clone.
 */

import type { pack } from './pack/pack.ts';
import type { Ask } from './questions.ts';
import { examples } from './scan/examples.ts';
import { link } from './scan/link/link.ts';
import { pictures } from './scan/pictures.ts';
import { lookUp } from './scan/pull/lookup.ts';
import { readRecord } from './scan/pull/one.ts';
import { pull } from './scan/pull/pull.ts';
import { scan } from './scan/scan.ts';
import { survey } from './scan/survey.ts';
import type { typeset } from './typeset/typeset.ts';

/** What a job may tell while it runs; `done` and `total` are in the job's own unit (bytes, pages, files). */
export type JobProgress = (step: string, subject: string | null, done: number, total: number) => void;

/** A job: one input, a way to tell how far it is, a way to ask the engine, one output. */
type Job = (input: never, progress: JobProgress, ask: Ask) => unknown;

/** What brings a typesetter or a packer along is loaded when it is first wanted: threads that read need neither. */
const later = {
  pack: async (...given: Parameters<typeof pack>) => (await import('./pack/pack.ts')).pack(...given),
  typeset: async (...given: Parameters<typeof typeset>) =>
    (await import('./typeset/typeset.ts')).typeset(...given),
};

/** Every job by its name. Add yours here. */
const jobs = { ...later, examples, link, lookUp, pictures, pull, readRecord, scan, survey } satisfies Record<
  string,
  Job
>;

export type JobName = keyof typeof jobs;
export type JobInput<J extends JobName> = Parameters<(typeof jobs)[J]>[0];
export type JobOutput<J extends JobName> = Awaited<ReturnType<(typeof jobs)[J]>>;

/** True when there is a job of this name. */
export function isJob(name: string): name is JobName {
  return Object.hasOwn(jobs, name);
}

/** Runs the job `name`. The input comes from the engine through `JobHost.run`, which typed it. */
export function runJob(name: JobName, input: unknown, progress: JobProgress, ask: Ask): unknown {
  const job: Job = jobs[name];
  return job(input as never, progress, ask);
}
