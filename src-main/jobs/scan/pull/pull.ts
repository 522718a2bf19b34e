/** Job: pulls one person's records out of the sources, by exact identifiers, step by step. */
import type { SearchedFile, SharedKey } from '../../../../src-contract/attestation.ts';
import { DeskError } from '../../../../src-contract/errors.ts';
import type { Requester } from '../../../../src-contract/reading.ts';
import type { ChainStep, PossibleRecord } from '../../../../src-contract/records.ts';
import type { SourceId } from '../../../../src-contract/vocabulary.ts';
import type { Ask } from '../../questions.ts';
import type { JobProgress } from '../../table.ts';
import { clean } from '../match/normalise.ts';
import type { Closure } from './closure.ts';
import { fieldsOf, type ReadFields } from './fields.ts';
import { follow, type Search } from './follow.ts';
import { type FileView, type Found, foundOf, hashSpace } from './found.ts';
import { type OpenFile, type OpenSources, openSources, type SourcesInput } from './open.ts';
import { scoreOf, suspectIn, tracesIn } from './possible.ts';
import { readStretches, searchFiles, wantedOf } from './search.ts';
import { seedsOf } from './seeds.ts';
import type { Origin } from './terms.ts';

export type PullInput = SourcesInput & { requester: Requester };

/** A record of the subject, as it is kept. */
export type PulledFields = ReadFields & { chain: ChainStep[] };

/** A file that was searched, before the request's date is held against it. */
export type Searched = Omit<SearchedFile, 'older'>;

export type Pulled = {
  records: PulledFields[];
  possible: PossibleRecord[];
  /** Keys that join her with many others, and were not followed. */
  shared: SharedKey[];
  identifiers: ChainStep[];
  searched: Searched[];
};

/**
 * Pulls the records that the requester's identifiers lead to.
 * @throws DeskError `identifiers-conflict` when they lead to different people.
 */
export function pull(input: PullInput, progress: JobProgress, ask: Ask): Pulled {
  const sources = openSources(input, ask);
  const { files } = sources;
  const views = files.map(({ view }) => view);
  const { closure, conflict } = follow(
    seedsOf(input.requester, views, input.emails),
    input.requester,
    views,
    input.emails,
    searcher(sources, progress),
  );
  if (conflict !== null) throw new DeskError('identifiers-conflict', conflict);
  const records = [...closure.taken.values()].map(({ found, via }) => recordOf(found, via, closure, files));
  return {
    records: records.toSorted(byPlace),
    possible: [...doubtful(closure, files), ...suspects(closure, sources, progress)].toSorted(byPlace),
    shared: closure.shared,
    identifiers: identifiersOf(closure, files),
    searched: [...searchedOf(closure, files), ...input.lost].toSorted((a, b) => a.sourceId - b.sourceId),
  };
}

type Placed = { sourceId: SourceId; file: string; line: number };

function byPlace(a: Placed, b: Placed): number {
  if (a.sourceId !== b.sourceId) return a.sourceId - b.sourceId;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

/** Reads the files for keys; a file that fails is named in the attestation and the others go on. */
function searcher(sources: OpenSources, progress: JobProgress): Search {
  const total = sources.files.length;
  return (keys, graph, where) => {
    let done = 0;
    const listsAccounts = (view: FileView): boolean =>
      view.keys.some(({ entity, own }) => entity === 'customer' && own);
    searchFiles(
      sources,
      (view) => where === 'everywhere' || listsAccounts(view),
      wantedOf(keys),
      (found, alike) => {
        if (alike) graph.alike.add(found);
        else graph.add(found);
      },
      ({ view }) => {
        done += 1;
        progress('scanning', view.file.path, done, total);
      },
    );
  };
}

function recordOf(found: Found, via: string, closure: Closure, files: readonly OpenFile[]): PulledFields {
  return { ...fieldsOf(found, fileOf(found, files)), chain: chainOf(via, closure, files) };
}

function fileOf(found: Found, files: readonly OpenFile[]): OpenFile {
  const file = files[found.file];
  if (file === undefined) throw new Error('A record of a file that was not searched.');
  return file;
}

function placeOf(found: Found, files: readonly OpenFile[]): Placed {
  const { sourceId, view } = fileOf(found, files);
  return { sourceId, file: view.file.path, line: found.line };
}

/** From the request to the key that led to a record, step by step. */
function chainOf(via: string, closure: Closure, files: readonly OpenFile[]): ChainStep[] {
  const steps: ChainStep[] = [];
  const seen = new Set<string>();
  let id: string | null = via;
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const origin = closure.origins.get(id);
    if (origin === undefined) break;
    steps.unshift(stepOf(origin, files));
    id = origin.from === null ? null : (closure.taken.get(origin.from.id)?.via ?? null);
  }
  return steps;
}

function stepOf({ meaning, written, from }: Origin, files: readonly OpenFile[]): ChainStep {
  if (from === null) return { meaning, value: clean(written), from: 'request' };
  const { file, line } = placeOf(from, files);
  return { meaning, value: clean(written), from: `${file}:${line}` };
}

/** Identifiers that are named even where they led to nothing. */
const named = new Set(['email', 'customerNumber', 'orderNumber', 'invoiceNumber', 'cookieId']);

/** What was searched for; a number that was looked for in two spaces is one identifier to people. */
function identifiersOf(closure: Closure, files: readonly OpenFile[]): ChainStep[] {
  const seen = new Set<string>();
  const led = new Set([...closure.taken.values()].map(({ via }) => via));
  const told = [...closure.origins.values()].filter(
    ({ meaning, key, from }) => from === null || named.has(meaning) || led.has(key.id),
  );
  return told.flatMap((origin) => {
    const id = `${origin.meaning}\n${origin.written}`;
    if (origin.key.space === hashSpace || seen.has(id)) return [];
    seen.add(id);
    return [stepOf(origin, files)];
  });
}

function searchedOf(closure: Closure, files: readonly OpenFile[]): Searched[] {
  const hits = new Map<number, number>();
  for (const { found } of closure.taken.values()) hits.set(found.file, (hits.get(found.file) ?? 0) + 1);
  return files.map(({ sourceId, view, problem }, index) => ({
    sourceId,
    file: view.file.path,
    records: view.file.records,
    hits: hits.get(index) ?? 0,
    modifiedAt: new Date(view.file.fingerprint.modified).toISOString(),
    problem,
  }));
}

function doubtful(closure: Closure, files: readonly OpenFile[]): PossibleRecord[] {
  return [...closure.possible.values()].map(({ found, reason }) => ({
    ...placeOf(found, files),
    offset: found.offset,
    reason,
    score: scoreOf(reason, closure.subject.compare(found.person)),
  }));
}

/** So many are shown; more say nothing new. */
const mostSuspects = 500;

/** Looks in the files that name people for records that no identifier reaches. */
function suspects(closure: Closure, { files, index }: OpenSources, progress: JobProgress): PossibleRecord[] {
  const known = new Set([...closure.taken.keys(), ...closure.possible.keys()]);
  const found: PossibleRecord[] = [];
  const stretches = index.find(files.map(({ view }) => tracesIn(view, closure.subject, index)));
  files.forEach((file, place) => {
    const { view, sourceId } = file;
    const suspect = suspectIn(view, closure.subject);
    if (suspect === null) return;
    readStretches(file, stretches[place] ?? [], (row) => {
      const told = suspect(row);
      if (told === null || known.has(`${place}:${row.offset}`) || found.length >= mostSuspects) return;
      const suspected = foundOf(view, row);
      const reason = closure.closer(suspected, told);
      const score = scoreOf(reason, closure.subject.compare(suspected.person));
      found.push({ sourceId, file: view.file.path, line: row.line, offset: row.offset, reason, score });
    });
    progress('scanning', view.file.path, place + 1, files.length);
  });
  return found;
}
