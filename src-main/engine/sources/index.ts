/** Sources: folders of exported shop records, how their files are read, and what staff taught about them. */
import { basename, relative, sep } from 'node:path';
import { DeskError } from '../../../src-contract/errors.ts';
import type { Input, Source, SourceId, SourceLink } from '../../../src-contract/index.ts';
import type { JobHost } from '../../jobs/host.ts';
import type { Answer } from '../../jobs/questions.ts';
import type { EmailRules } from '../../jobs/scan/match/email.ts';
import type { PictureFolder } from '../../jobs/scan/pictures.ts';
import type { SourcesInput } from '../../jobs/scan/pull/open.ts';
import type { Profile, ScannedFile } from '../../jobs/scan/scan.ts';
import type { Context, Methods } from '../context.ts';
import type { Vault } from '../vault/index.ts';
import { openSourceLinks } from './links.ts';
import { openLookThrough } from './look-through.ts';
import { searchInput } from './search-input.ts';
import { openSkipIndex } from './skip-index.ts';
import { openSourceStore } from './store.ts';
import { countsOf, fileView, isFolder, problemsOf, rowOf } from './view.ts';

type SourcesMethods = Pick<Methods, Extract<keyof Methods, `sources.${string}`>>;

export type Sources = {
  readonly methods: SourcesMethods;
  /**
   * What a job needs to search all sources. What changed in their folders since is looked through first.
   * @throws DeskError `no-source`, `cancelled`
   */
  forSearch(context: Context): Promise<SourcesInput>;
  /** Answers a job that searches. */
  readonly answer: Answer;
  /** The pictures of all sources that hold any. */
  pictures(): PictureFolder[];
  /** Where a source lies; null for one that was removed. */
  folderOf(id: SourceId): string | null;
  /** How many files and followed links nobody has confirmed yet. */
  unconfirmed(): { files: number; links: number };
  /** Names of the sources whose folders still lie on the disk. */
  foldersOnDisk(): string[];
};

/** The sources of an open vault; `emails` tells how its settings want addresses compared now. */
export function openSources(vault: Vault, jobs: JobHost, emails: () => EmailRules): Sources {
  const store = openSourceStore(vault);
  const links = openSourceLinks(vault);
  const index = openSkipIndex(vault);
  const salt = vault.deriveKey('sources').readUInt32LE(0);
  const through = openLookThrough({ vault, jobs, store, links, index, salt });

  async function add({ folder: handle }: Input<'sources.add'>, context: Context): Promise<Source> {
    const folder = context.resolve(handle);
    if (!isFolder(folder)) throw new DeskError('folder-not-found', { folder: basename(folder) });
    const known = store.all().find((source) => source.folder === folder);
    if (known !== undefined) return refresh({ id: known.id }, context);
    if (store.all().some((source) => overlaps(source.folder, folder)))
      throw new DeskError('input-invalid', { field: 'folder', reason: 'overlaps' });
    const id = vault.derive(() => store.add(basename(folder), folder));
    try {
      await through.refresh(store.get(id), context);
      // Searching nothing must never look like finding nothing.
      if (store.known(id).length === 0)
        throw new DeskError('source-unreadable', { folder: basename(folder) });
      await through.relink(context);
    } catch (error) {
      // Broken off by a person or by what is in the folder: as if it had never been begun. Where the vault was locked
      // meanwhile, it waits there unfinished.
      if (vault.db.open) {
        vault.derive(() => store.remove(id));
        index.sweep();
      }
      throw error;
    }
    return finish(id, 'source.added', context);
  }

  async function refresh({ id }: Input<'sources.refresh'>, context: Context): Promise<Source> {
    const { missing } = await through.refresh(store.get(id), context);
    vault.derive(() => store.dropFiles(id, missing));
    index.sweep();
    await through.relink(context);
    return finish(id, 'source.refreshed', context);
  }

  function finish(id: SourceId, act: 'source.added' | 'source.refreshed', context: Context): Promise<Source> {
    vault.write({ act, caseId: null, params: countsOf(store.readings(id)) }, () => store.finish(id));
    return view(id, context);
  }

  async function view(id: SourceId, context: Context): Promise<Source> {
    const source = store.get(id);
    const kept = store.readings(id);
    const files = kept.map(({ file, layers, layout, columns }) => ({
      file,
      layers,
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
    const { bytes, modified } = file.fingerprint;
    const { file: onDisk, layers, layout } = file;
    const sheet = layout.format === 'xlsx' ? layout.sheet : null;
    const members = layout.format === 'mails' ? layout.members : null;
    const found = { path, file: onDisk, layers, bytes, modified, sheet, members };
    const again = await through.read(source.folder, [found], { [file.shape]: profile }, context);
    const read = again.files[0];
    if (read === undefined) throw new DeskError('file-not-found', { file: path });
    markStaff(read.file, file, corrected, category !== undefined);
    vault.write(
      { act: 'source.corrected', caseId: null, params: { columns: Object.keys(corrected).length } },
      () => {
        store.putFiles(id, [read]);
        store.putProfile(read.file.shape, profile);
      },
    );
    index.sweep();
    await through.relink(context);
    return view(id, context);
  }

  function confirm({ id, paths }: Input<'sources.confirm'>, context: Context): Promise<Source> {
    const chosen = store.files(id).filter(({ file }) => paths === null || paths.includes(file.path));
    vault.write({ act: 'source.confirmed', caseId: null, params: { files: chosen.length } }, () => {
      for (const { file } of chosen) {
        store.setConfirmed(id, file);
        const meanings = Object.fromEntries(file.columns.map(({ name, meaning }) => [name, meaning]));
        store.putProfile(file.shape, { category: file.category, meanings, confirmed: true });
      }
      const followed = links.all().filter(({ from, followed: made }) => made && from.sourceId === id);
      if (paths === null) for (const link of followed) links.decide(link, true);
    });
    return view(id, context);
  }

  async function decideLink(
    { from, to, follow }: Input<'sources.decideLink'>,
    context: Context,
  ): Promise<{ links: SourceLink[] }> {
    for (const { sourceId, file, column } of [from, to]) {
      const known = store.readings(sourceId).find(({ path }) => path === file);
      if (known?.columns.every(({ name }) => name !== column) ?? true)
        throw new DeskError('file-not-found', { file: `${file}: ${column}` });
    }
    vault.write({ act: 'source.linked', caseId: null, params: { follow: follow ? 1 : 0 } }, () =>
      links.decide({ from, to }, follow),
    );
    await through.relink(context);
    return { links: links.all() };
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
      'sources.links': () => ({ links: links.all() }),
      'sources.decideLink': decideLink,
      'sources.remove': ({ id }) => {
        store.get(id);
        vault.write({ act: 'source.removed', caseId: null, params: {} }, () => store.remove(id));
        index.sweep();
        return {};
      },
      'sources.refresh': refresh,
      'sources.pause': ({ paused }) => {
        through.pause(paused);
        return {};
      },
    },
    forSearch: (context) => searchInput({ store, through, salt, emails: emails() }, context),
    answer: index.answer,
    pictures: () =>
      store.all().flatMap(({ id, folder, skipped }) => {
        const paths = skipped.filter(({ reason }) => reason === 'picture').map(({ path }) => path);
        return paths.length === 0 ? [] : [{ sourceId: id, folder, paths }];
      }),
    folderOf: (id) => store.all().find((source) => source.id === id)?.folder ?? null,
    unconfirmed: () => ({
      files: store
        .all()
        .flatMap(({ id }) => store.readings(id))
        .filter(({ confirmed }) => !confirmed).length,
      links: links.all().filter(({ followed, confirmed }) => followed && !confirmed).length,
    }),
    foldersOnDisk: () =>
      store
        .all()
        .filter(({ folder }) => isFolder(folder))
        .map(({ name }) => name),
  };
}

/** One folder inside the other: every record would be found twice. */
function overlaps(a: string, b: string): boolean {
  const inside = (outer: string, inner: string): boolean => {
    const path = relative(outer, inner);
    return path !== '..' && !path.startsWith(`..${sep}`) && !path.startsWith('/') && !/^[A-Za-z]:/.test(path);
  };
  return inside(a, b) || inside(b, a);
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
