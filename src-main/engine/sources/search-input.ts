/** All sources made ready for a search: what changed is read anew, and what can't be searched is named. */
import { DeskError } from '../../../src-contract/errors.ts';
import type { SourceId, Warning } from '../../../src-contract/index.ts';
import type { EmailRules } from '../../jobs/scan/match/email.ts';
import type { ReadyFile, SourcesInput } from '../../jobs/scan/pull/open.ts';
import type { ScannedFile } from '../../jobs/scan/scan.ts';
import type { Context } from '../context.ts';
import type { Changes, LookThrough } from './look-through.ts';
import type { KeptSource, SourceStore } from './store.ts';

/**
 * What a job needs to search all sources; what changed in their folders since is looked through first.
 * @throws DeskError `no-source`, `cancelled`
 */
export async function searchInput(
  {
    store,
    through,
    salt,
    emails,
  }: { store: SourceStore; through: LookThrough; salt: number; emails: EmailRules },
  context: Context,
): Promise<SourcesInput> {
  const sources = store.all();
  if (sources.length === 0) throw new DeskError('no-source', {});
  const changes = new Map<SourceId, Changes | 'gone'>();
  for (const source of sources) changes.set(source.id, await changesIn(source, through, context));
  const changed = [...changes.values()].some((each) => each !== 'gone' && each.read.length > 0);
  if (changed) await through.relink(context);
  const files: ReadyFile[] = [];
  const lost: SourcesInput['lost'] = [];
  for (const source of sources) {
    const found = changes.get(source.id) ?? 'gone';
    const searchable = store.searchable(source.id);
    for (const kept of searchable) {
      const problem = problemOf(found, source, kept.file);
      if (problem !== null && isLost(problem)) lost.push(lostFile(source.id, kept.file, problem));
      else files.push({ ...kept, sourceId: source.id, folder: source.folder, problem });
    }
    const named = new Set(searchable.map(({ file }) => file.path));
    lost.push(...unread(store.get(source.id)).filter(({ file }) => !named.has(file)));
  }
  return { files, lost, salt, emails };
}

async function changesIn(
  source: KeptSource,
  through: LookThrough,
  context: Context,
): Promise<Changes | 'gone'> {
  try {
    return await through.refresh(source, context);
  } catch (error) {
    // Its files are named one by one, and the other sources are searched.
    if (isGone(error)) return 'gone';
    throw error;
  }
}

/** What there is to say about a file of a source; null where it is as it was. */
function problemOf(changes: Changes | 'gone', source: KeptSource, file: ScannedFile): Warning | null {
  if (changes === 'gone') return { code: 'folder-missing', params: { folder: source.name } };
  const params = { file: file.path };
  if (changes.missing.includes(file.path)) return { code: 'file-missing', params };
  if (changes.unreadable.includes(file.path)) return { code: 'file-unreadable', params };
  const part = file.problems.find(({ code }) => partsUnread.has(code));
  if (part !== undefined) return part;
  const code = changeOf(changes, file.path, file.shape);
  return code === null ? null : { code, params };
}

/** Problems of a file in which records may stand that could not be read. */
const partsUnread = new Set([
  'malformed-line',
  'line-too-long',
  'message-cut',
  'message-unreadable',
  'unterminated-quote',
]);

/** Why something that may well hold records is not read; a PDF, a picture or a system's own file holds none. */
const mayHoldRecords: ReadonlySet<string> = new Set([
  'archive',
  'archive-bomb',
  'archive-damaged',
  'archive-encrypted',
  'archive-method',
  'archive-nested',
  'archive-too-many',
  'name-unsafe',
  'spreadsheet',
  'unreadable',
]);

/** What lies in a source's folder and could not be searched, so that the attestation does not pass over it. */
function unread({ id, skipped }: KeptSource): SourcesInput['lost'] {
  return skipped
    .filter(({ reason }) => mayHoldRecords.has(reason))
    .map(({ path }) => ({
      sourceId: id,
      file: path,
      records: 0,
      hits: 0,
      modifiedAt: null,
      problem: { code: 'file-unreadable', params: { file: path } },
    }));
}

const isLost = ({ code }: Warning): boolean => /^(folder-missing|file-missing|file-unreadable)$/.test(code);

function lostFile(
  sourceId: SourceId,
  { path, records }: ScannedFile,
  problem: Warning,
): SourcesInput['lost'][number] {
  return { sourceId, file: path, records, hits: 0, modifiedAt: null, problem };
}

/** Says what changed a file, for the attestation; null where it is as it was. */
function changeOf(
  { read }: Changes,
  path: string,
  shape: string,
): 'file-new' | 'file-rescanned' | 'file-reshaped' | null {
  const found = read.find((each) => each.path === path);
  if (found === undefined) return null;
  if (found.shape === null) return 'file-new';
  return found.shape === shape ? 'file-rescanned' : 'file-reshaped';
}

/** Whether a folder is gone: its files are then named one by one, and nothing else ends with it. */
const isGone = (error: unknown): boolean => error instanceof DeskError && error.code === 'folder-not-found';
