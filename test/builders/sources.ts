/** Sources for tests of the jobs: a folder looked through as the engine does it, its skip index kept in memory. */
import type { SourceId } from '../../src-contract/index.ts';
import type { Answers, Ask, Question } from '../../src-main/jobs/questions.ts';
import type { Segment } from '../../src-main/jobs/scan/index/segment.ts';
import { link } from '../../src-main/jobs/scan/link/link.ts';
import { asWritten } from '../../src-main/jobs/scan/match/email.ts';
import type { SourcesInput } from '../../src-main/jobs/scan/pull/open.ts';
import type { FoundFile } from '../../src-main/jobs/scan/read/walk.ts';
import { walk } from '../../src-main/jobs/scan/read/walk.ts';
import { type Profile, type ScanInput, scan } from '../../src-main/jobs/scan/scan.ts';
import { survey } from '../../src-main/jobs/scan/survey.ts';

/** Keeps segments in memory and gives them back, as the engine does from the vault. */
export function indexInMemory(): Ask {
  const runs = new Map<number, Segment[]>();
  const of = (run: number): Segment[] => runs.get(run) ?? [];
  const answer = (question: Question): Answers[Question['about']] => {
    if (question.about === 'heads') return question.runs.map((run) => of(run).map(({ head }) => head));
    if (question.about === 'bytes')
      return question.wanted.map(
        ({ run, segment, from, to }) => of(run)[segment]?.coded.subarray(from, to) ?? new Uint8Array(),
      );
    if (question.about === 'package') throw new Error('A search builds no package.');
    runs.set(question.run, [...of(question.run), question.segment]);
    return null;
  };
  return <Q extends Question>(question: Q) => answer(question) as Answers[Q['about']];
}

export type LookedThrough = { input: SourcesInput; ask: Ask; skipped: { path: string; reason: string }[] };

/** Looks a folder through and links its files, ready for `pull` and `lookUp`. Archives stay closed. */
export function lookThrough(
  folder: string,
  salt = 20261125,
  profiles: Record<string, Profile> = {},
): LookedThrough {
  const { files, skipped } = walk(folder);
  return readFiles({ folder, salt, profiles }, files, skipped);
}

/** The same with what lies in archives. */
export async function lookThroughAll(folder: string, salt = 20261125): Promise<LookedThrough> {
  const { changed, skipped } = await survey({ folder, known: {}, passed: [] });
  return readFiles({ folder, salt, profiles: {} }, changed, skipped);
}

function readFiles(
  { folder, salt, profiles }: Omit<ScanInput, 'files'>,
  found: readonly FoundFile[],
  skipped: LookedThrough['skipped'],
): LookedThrough {
  const ask = indexInMemory();
  const files = found.map((each, run) => ({ found: each, run }));
  const scanned = scan({ folder, files, salt, profiles }, () => {}, ask);
  const { keys } = link({ files: scanned.files, decisions: [] });
  return {
    ask,
    skipped: [...skipped, ...scanned.skipped],
    input: {
      salt,
      lost: [],
      emails: asWritten,
      files: scanned.files.map(({ file, run }, index) => ({
        sourceId: 1 as SourceId,
        folder,
        file,
        keys: keys[index] ?? [],
        run,
        problem: null,
      })),
    },
  };
}
