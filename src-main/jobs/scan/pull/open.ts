/** Sources made ready for searching: what changed since it was looked through is looked through anew, and said so. */
import { existsSync, lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SearchedFile } from '../../../../src-contract/discovery.ts';
import type { Warning } from '../../../../src-contract/reading.ts';
import type { SourceId } from '../../../../src-contract/vocabulary.ts';
import type { JobProgress } from '../../table.ts';
import { type LinkedFile, linkFiles } from '../link/columns.ts';
import { readFileName } from '../meaning/files.ts';
import { walk } from '../read/walk.ts';
import { type Fingerprint, fingerprintOf, type Profile, scan } from '../scan.ts';
import { viewOf } from './found.ts';
import { locate, type SearchedView } from './search.ts';

/** A registered source as the job gets it. */
export type PullSource = {
  id: SourceId;
  folder: string;
  files: LinkedFile[];
  /** Paths that are known not to be exports. */
  skipped: string[];
};

export type SourcesInput = {
  sources: PullSource[];
  salt: number;
  /** By shape; for files that changed since they were looked through. */
  profiles: Record<string, Profile>;
};

export type OpenFile = { sourceId: SourceId; view: SearchedView; problem: Warning | null };

/** A file that was looked through anew. */
export type Refreshed = LinkedFile & { sourceId: SourceId };

export type OpenSources = { files: OpenFile[]; refreshed: Refreshed[]; lost: SearchedFile[] };

type Ready = { sourceId: SourceId; folder: string; linked: LinkedFile; problem: Warning | null };

/** Compares each file with what it was, reads changed and new ones anew, and finds the links between all of them. */
export function openSources(input: SourcesInput, progress: JobProgress): OpenSources {
  const ready: Ready[] = [];
  const refreshed: Refreshed[] = [];
  const lost: SearchedFile[] = [];
  for (const source of input.sources) {
    if (!existsSync(source.folder)) {
      const problem = { code: 'folder-missing', params: { folder: basename(source.folder) } };
      lost.push(...source.files.map(({ file }) => lostFile(source.id, file.path, file.records, problem)));
      continue;
    }
    const { kept, changed, missing } = compare(source);
    lost.push(
      ...missing.map(({ file }) =>
        lostFile(source.id, file.path, file.records, { code: 'file-missing', params: { file: file.path } }),
      ),
    );
    ready.push(
      ...kept.map((linked) => ({ sourceId: source.id, folder: source.folder, linked, problem: null })),
    );
    if (changed.length === 0) continue;
    const again = scan(
      { folder: source.folder, salt: input.salt, profiles: input.profiles, only: changed },
      progress,
    );
    for (const { file, sketch } of again.files) {
      const before = source.files.find((linked) => linked.file.path === file.path);
      const linked = { file, sketch };
      refreshed.push({ ...linked, sourceId: source.id });
      ready.push({ sourceId: source.id, folder: source.folder, linked, problem: changeOf(before, linked) });
    }
    const read = new Set(again.files.map(({ file }) => file.path));
    for (const path of changed.filter((changedPath) => !read.has(changedPath))) {
      const before = source.files.find((linked) => linked.file.path === path);
      if (before === undefined) continue;
      lost.push(lostFile(source.id, path, 0, { code: 'file-unreadable', params: { file: path } }));
    }
  }
  const links = linkFiles(ready.map(({ linked }) => linked));
  const files = ready.map(({ sourceId, folder, linked, problem }, index) => ({
    sourceId,
    view: locate(folder, viewOf(linked.file, index, readFileName(linked.file.path).entity, links)),
    problem,
  }));
  return { files, refreshed, lost };
}

function lostFile(sourceId: SourceId, file: string, records: number, problem: Warning): SearchedFile {
  return { sourceId, file, records, hits: 0, problem };
}

function changeOf(before: LinkedFile | undefined, now: LinkedFile): Warning {
  const params = { file: now.file.path };
  if (before === undefined) return { code: 'file-new', params };
  return { code: before.file.shape === now.file.shape ? 'file-rescanned' : 'file-reshaped', params };
}

function compare(source: PullSource): { kept: LinkedFile[]; changed: string[]; missing: LinkedFile[] } {
  const kept: LinkedFile[] = [];
  const changed: string[] = [];
  const missing: LinkedFile[] = [];
  for (const linked of source.files) {
    const now = fingerprintNow(join(source.folder, linked.file.path));
    if (now === null) missing.push(linked);
    else if (isSame(linked.file.fingerprint, now)) kept.push(linked);
    else changed.push(linked.file.path);
  }
  const known = new Set([...source.files.map(({ file }) => file.path), ...source.skipped]);
  const added = pathsIn(source.folder);
  return { kept, changed: [...changed, ...added.filter((path) => !known.has(path))], missing };
}

/** Nothing where the folder can't be listed any more: its files are then found missing one by one. */
function pathsIn(folder: string): string[] {
  try {
    return walk(folder).files.map(({ path }) => path);
  } catch {
    return [];
  }
}

function isSame(before: Fingerprint, now: Fingerprint): boolean {
  return before.bytes === now.bytes && before.modified === now.modified && before.ends === now.ends;
}

/** Null where the file is gone or can't be read. */
function fingerprintNow(path: string): Fingerprint | null {
  try {
    const { size, mtimeMs } = lstatSync(path);
    return fingerprintOf(path, { bytes: size, modified: Math.trunc(mtimeMs) });
  } catch {
    return null;
  }
}
