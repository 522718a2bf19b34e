/** Sources: folders of exported shop records, how their files are read, and what staff taught about them. */
import { statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { DeskError } from '../../../src-contract/errors.ts';
import type { Input, Source, SourceFile, SourceId, SourceRow, Warning } from '../../../src-contract/index.ts';
import type { JobHost } from '../../jobs/host.ts';
import type { Refreshed, SourcesInput } from '../../jobs/scan/pull/open.ts';
import type { Profile, ScannedFile } from '../../jobs/scan/scan.ts';
import type { Context, Methods } from '../context.ts';
import type { Vault } from '../vault/index.ts';
import { type KeptSource, openSourceStore, type SourceStore } from './store.ts';

type SourcesMethods = Pick<Methods, Extract<keyof Methods, `sources.${string}`>>;

export type Sources = {
  readonly methods: SourcesMethods;
  /** What a job needs to search all sources. @throws DeskError `no-source` */
  forSearch(): SourcesInput;
  /** Keeps the new reading of files that had changed; call it inside `vault.write`. */
  refresh(files: readonly Refreshed[]): void;
};

/** The sources of an open vault. */
export function openSources(vault: Vault, jobs: JobHost): Sources {
  const store = openSourceStore(vault);
  const salt = vault.deriveKey('sources').readUInt32LE(0);

  async function add({ folder: handle }: Input<'sources.add'>, context: Context): Promise<Source> {
    const folder = context.resolve(handle);
    if (!isFolder(folder)) throw new DeskError('folder-not-found', { folder: basename(folder) });
    const known = store.all().find((source) => source.folder === folder);
    if (known === undefined && store.all().some((source) => overlaps(source.folder, folder)))
      throw new DeskError('input-invalid', { field: 'folder', reason: 'overlaps' });
    const found = await jobs.run('scan', { folder, salt, profiles: store.profiles(), only: null }, context);
    const { files, skipped } = found;
    // Searching nothing must never look like finding nothing.
    if (files.length === 0) throw new DeskError('source-unreadable', { folder: basename(folder) });
    const id = vault.write(
      { act: 'source.added', caseId: null, params: countsOf(files.map(({ file }) => file)) },
      () => {
        const added = known?.id ?? store.add(basename(folder), folder);
        store.replace(added, files, skipped);
        return added;
      },
    );
    return view(id, context);
  }

  async function view(id: SourceId, context: Context): Promise<Source> {
    const source = store.get(id);
    const kept = store.readings(id);
    const files = kept.map(({ path, layout, columns }) => ({
      path,
      layout,
      columns: columns.map(({ name }) => name),
    }));
    const shown = await jobs.run('examples', { folder: source.folder, files }, context);
    return {
      id,
      name: source.name,
      addedAt: source.addedAt,
      files: kept.map((file, index) => fileView(file, shown[index] ?? [])),
      skipped: source.skipped,
      problems: problemsOf(source, kept),
    };
  }

  async function correct(
    { id, path, category, columns }: Input<'sources.correct'>,
    context: Context,
  ): Promise<Source> {
    const source = store.get(id);
    const kept = store.files(id).find(({ file }) => file.path === path);
    if (kept === undefined) throw new DeskError('file-not-found', { file: path });
    const { file } = kept;
    const before = store.profiles()[file.shape];
    const corrected = Object.fromEntries((columns ?? []).map(({ name, meaning }) => [name, meaning]));
    const profile: Profile = {
      category: category ?? file.category,
      meanings: { ...before?.meanings, ...corrected },
      confirmed: before?.confirmed ?? false,
    };
    // Other columns may be keys now: links are told from what the file holds, so it is read again.
    const again = await jobs.run(
      'scan',
      { folder: source.folder, salt, profiles: { [file.shape]: profile }, only: [path] },
      context,
    );
    const read = again.files.find((scanned) => scanned.file.path === path);
    if (read === undefined) throw new DeskError('file-not-found', { file: path });
    markStaff(read.file, file, corrected, category !== undefined);
    vault.write(
      { act: 'source.corrected', caseId: null, params: { columns: Object.keys(corrected).length } },
      () => {
        store.putFiles(id, [read]);
        store.putProfile(read.file.shape, profile);
      },
    );
    return view(id, context);
  }

  function confirm({ id, paths }: Input<'sources.confirm'>, context: Context): Promise<Source> {
    const chosen = store.files(id).filter(({ file }) => paths === null || paths.includes(file.path));
    vault.write({ act: 'source.confirmed', caseId: null, params: { files: chosen.length } }, () => {
      for (const { file, sketch } of chosen) {
        store.putFiles(id, [{ file: { ...file, confirmed: true }, sketch }]);
        const meanings = Object.fromEntries(file.columns.map(({ name, meaning }) => [name, meaning]));
        store.putProfile(file.shape, { category: file.category, meanings, confirmed: true });
      }
    });
    return view(id, context);
  }

  return {
    methods: {
      'sources.add': add,
      'sources.list': () => ({
        sources: store.all().map((source) => rowOf(source, store.readings(source.id))),
      }),
      'sources.get': ({ id }, context) => view(id, context),
      'sources.correct': correct,
      'sources.confirm': confirm,
      'sources.remove': ({ id }) => {
        store.get(id);
        vault.write({ act: 'source.removed', caseId: null, params: {} }, () => store.remove(id));
        return {};
      },
    },
    forSearch: () => searchInput(store, salt),
    refresh(files) {
      for (const { sourceId, file, sketch } of files) store.putFiles(sourceId, [{ file, sketch }]);
    },
  };
}

function searchInput(store: SourceStore, salt: number): SourcesInput {
  const sources = store.all().map(({ id, folder, skipped }) => ({
    id,
    folder,
    files: store.files(id),
    skipped: skipped.map(({ path }) => path),
  }));
  if (sources.length === 0) throw new DeskError('no-source', {});
  return { sources, salt, profiles: store.profiles() };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** One folder inside the other: every record would be found twice. */
function overlaps(a: string, b: string): boolean {
  const inside = (outer: string, inner: string): boolean => {
    const path = relative(outer, inner);
    return path !== '..' && !path.startsWith(`..${sep}`) && !path.startsWith('/') && !/^[A-Za-z]:/.test(path);
  };
  return inside(a, b) || inside(b, a);
}

function countsOf(files: readonly ScannedFile[]): { files: number; records: number } {
  return { files: files.length, records: files.reduce((sum, { records }) => sum + records, 0) };
}

function rowOf(source: KeptSource, kept: readonly ScannedFile[]): SourceRow {
  return {
    id: source.id,
    name: source.name,
    addedAt: source.addedAt,
    ...countsOf(kept),
    bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
    unconfirmed: kept.filter(({ confirmed }) => !confirmed).length,
    problems: problemsOf(source, kept),
  };
}

function fileView(file: ScannedFile, examples: readonly string[][]): SourceFile {
  const {
    path,
    format,
    encoding,
    delimiter,
    bytes,
    records,
    category,
    categoryBecause,
    confirmed,
    problems,
  } = file;
  const columns = file.columns.map((column, place) => ({ ...column, examples: examples[place] ?? [] }));
  return {
    path,
    format,
    encoding,
    delimiter,
    bytes,
    records,
    category,
    categoryBecause,
    confirmed,
    problems,
    columns,
  };
}

/** What changed on the disk since the folder was looked through, as far as sizes and times tell. */
function problemsOf(source: KeptSource, kept: readonly ScannedFile[]): Warning[] {
  if (!isFolder(source.folder)) return [{ code: 'folder-missing', params: { folder: source.name } }];
  return kept.flatMap(({ path, fingerprint }) => {
    const now = statSync(join(source.folder, path), { throwIfNoEntry: false });
    if (now === undefined) return [{ code: 'file-missing', params: { file: path } }];
    const same = now.size === fingerprint.bytes && Math.trunc(now.mtimeMs) === fingerprint.modified;
    return same ? [] : [{ code: 'file-changed', params: { file: path } }];
  });
}

/** Says which proposals are staff's own now; the others keep the reason they had. */
function markStaff(
  read: ScannedFile,
  before: ScannedFile,
  corrected: Readonly<Record<string, string>>,
  category: boolean,
): void {
  read.categoryBecause = category ? 'staff' : before.categoryBecause;
  read.confirmed = before.confirmed;
  for (const column of read.columns) {
    const old = before.columns.find(({ name }) => name === column.name);
    if (column.name in corrected) column.because = 'staff';
    else if (old !== undefined && old.meaning === column.meaning) column.because = old.because;
  }
}
