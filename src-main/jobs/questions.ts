/**
 * What a job may ask of the engine, which alone can read the vault and write to it. The thread waits for the answer:
 * a job's own code stays plain, and no more is under way than the engine can take.
 */
import type { Segment, SegmentHead } from './scan/index/segment.ts';

/** A stretch of coded bytes of a segment. */
export type CodedBytes = { run: number; segment: number; from: number; to: number };

export type Question =
  /** Keep the next segment of the skip index that a run builds. */
  | { about: 'keep'; run: number; segment: Segment }
  /** The heads of all segments of some runs. */
  | { about: 'heads'; runs: readonly number[] }
  /** Coded bytes of segments, in the order asked. */
  | { about: 'bytes'; wanted: readonly CodedBytes[] }
  /** Keep the next part of the package that is being built. */
  | { about: 'package'; bytes: Uint8Array };

/** What each question is answered with. */
export type Answers = { keep: null; heads: SegmentHead[][]; bytes: Uint8Array[]; package: null };

/** Asks and waits. @throws what the engine's answer throws */
export type Ask = <Q extends Question>(question: Q) => Answers[Q['about']];

/** Answers what a job asks, now or later. */
export type Answer = (question: Question) => Answers[Question['about']] | Promise<Answers[Question['about']]>;
