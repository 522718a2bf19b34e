/** Looking folders through: what changed in them is read anew, on several threads, and kept file by file. */
import { availableParallelism } from 'node:os';
import type { JobHost } from '../../jobs/host.ts';
import type { FoundFile, Skipped } from '../../jobs/scan/read/walk.ts';
import type { Profile, ScannedRun } from '../../jobs/scan/scan.ts';
import type { Context } from '../context.ts';
import type { Vault } from '../vault/index.ts';
import type { SourceLinks } from './links.ts';
import type { SkipIndexStore } from './skip-index.ts';
import type { KeptSource, SourceStore } from './store.ts';

/** What looking a folder through found changed; paths inside it. */
export type Changes = {
  /** Read anew, with the shape that the file had before; null for a new one. */
  read: { path: string; shape: string | null }[];
  missing: string[];
  /** Known ones that hold no records any more or can't be read. */
  unreadable: string[];
};

export type LookThrough = {
  /**
   * Reads what is new or changed in a source's folder, and keeps each part as soon as it is read.
   * @throws DeskError `folder-not-found`, `cancelled`
   */
  refresh(source: KeptSource, context: Context): Promise<Changes>;
  /** Reads files of a folder; nothing is kept but their skip indexes. @throws DeskError `cancelled` */
  read(
    folder: string,
    files: readonly FoundFile[],
    profiles: Record<string, Profile>,
    context: Context,
  ): Promise<{ files: ScannedRun[]; skipped: Skipped[] }>;
  /** Tells the links between all files anew. */
  relink(context: Context): Promise<void>;
  /** Holds reading back, or lets it go on. */
  pause(paused: boolean): void;
};

/** Files are read in parcels of about so many bytes, or alone where they are larger. */
const parcelBytes = 16 * 1024 * 1024;
const mostThreads = 4;

export function openLookThrough(deps: {
  vault: Vault;
  jobs: JobHost;
  store: SourceStore;
  links: SourceLinks;
  index: SkipIndexStore;
  salt: number;
}): LookThrough {
  const { vault, jobs, store, links, index, salt } = deps;
  const gate = openGate();

  async function readParcels(
    folder: string,
    files: readonly FoundFile[],
    profiles: Record<string, Profile>,
    context: Context,
    onRead: (read: ScannedRun[]) => void,
  ): Promise<Skipped[]> {
    const parcels = parcelsOf(files);
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const done = parcels.map(() => 0);
    const skipped: Skipped[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (let place = next++; place < parcels.length; place = next++) {
        const given = (parcels[place] ?? []).map((found) => ({ found, run: index.begin() }));
        const progress: Context['progress'] = (step, subject, bytes) => {
          done[place] = bytes;
          context.progress(
            step,
            subject,
            done.reduce((sum, each) => sum + each, 0),
            total,
          );
        };
        const answer = async (question: Parameters<typeof index.answer>[0]) => {
          await gate.passed;
          return index.answer(question);
        };
        try {
          const input = { folder, files: given, salt, profiles };
          const scanned = await jobs.run('scan', input, { signal: context.signal, progress, answer });
          onRead(scanned.files);
          skipped.push(...scanned.skipped);
        } finally {
          for (const { run } of given) index.settle(run);
        }
      }
    };
    const threads = Math.min(mostThreads, availableParallelism(), parcels.length);
    const ended = await Promise.allSettled(Array.from({ length: threads }, work));
    // Whoever starts the next reading does not expect it to be held back.
    gate.hold(false);
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    return skipped;
  }

  function noteSkipped({ id, skipped: before }: KeptSource, now: readonly Skipped[]): void {
    if (JSON.stringify(now) !== JSON.stringify(before)) vault.derive(() => store.setSkipped(id, now));
  }

  async function refresh(source: KeptSource, context: Context): Promise<Changes> {
    const { id, folder } = source;
    const known = new Map(store.known(id).map((file) => [file.path, file]));
    const passed = source.skipped.filter(({ reason }) => reason === 'no-records').map(({ path }) => path);
    const fingerprints = Object.fromEntries([...known].map(([path, file]) => [path, file.fingerprint]));
    const { changed, missing, skipped } = await jobs.run(
      'survey',
      { folder, known: fingerprints, passed },
      context,
    );
    const still = source.skipped.filter(({ path }) => passed.includes(path));
    if (changed.length === 0) {
      // Pictures that came or went are no change of a record's file, but records may name them.
      noteSkipped(source, [...skipped, ...still]);
      return { read: [], missing, unreadable: [] };
    }
    const read: Changes['read'] = [];
    index.sweep();
    const notRead = await readParcels(folder, changed, store.profiles(), context, (files) => {
      vault.derive(() => store.putFiles(id, files));
      for (const { file } of files)
        read.push({ path: file.path, shape: known.get(file.path)?.shape ?? null });
    });
    noteSkipped(source, [...skipped, ...still, ...notRead]);
    index.sweep();
    const unreadable = notRead.map(({ path }) => path).filter((path) => known.has(path));
    return { read, missing, unreadable };
  }

  return {
    refresh,
    async read(folder, files, profiles, context) {
      const read: ScannedRun[] = [];
      const skipped = await readParcels(folder, files, profiles, context, (more) => read.push(...more));
      return { files: read, skipped };
    },
    async relink(context) {
      const files = store.all().flatMap(({ id }) => store.files(id).map((kept) => ({ id, ...kept })));
      const input = {
        files: files.map(({ file, sketch }) => ({ file, sketch })),
        decisions: links.decisionsOn(files),
      };
      const { keys, proposals } = await jobs.run('link', input, context);
      vault.derive(() => {
        files.forEach(({ id, file }, place) => {
          store.setKeys(id, file.path, keys[place] ?? []);
        });
        links.keep(files, proposals);
      });
    },
    pause: (paused) => gate.hold(paused),
  };
}

/** Large files alone and first, so that no thread is left with one at the end; small ones together. */
function parcelsOf(files: readonly FoundFile[]): FoundFile[][] {
  const parcels: FoundFile[][] = [];
  let room = 0;
  for (const file of files.toSorted((a, b) => b.bytes - a.bytes)) {
    if (room < file.bytes) {
      parcels.push([]);
      room = parcelBytes;
    }
    parcels.at(-1)?.push(file);
    room -= file.bytes;
  }
  return parcels;
}

/** Something to wait at while it is held. */
function openGate(): { readonly passed: Promise<void>; hold(held: boolean): void } {
  let release: (() => void) | null = null;
  let passed = Promise.resolve();
  return {
    get passed() {
      return passed;
    },
    hold(held) {
      if (held && release === null) {
        passed = new Promise((resolve) => {
          release = resolve;
        });
      } else if (!held && release !== null) {
        release();
        release = null;
      }
    },
  };
}
