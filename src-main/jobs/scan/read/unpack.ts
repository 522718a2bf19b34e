/** What archives hold: their members as files of their own, listed without unpacking anything to the disk. */
import { join } from 'node:path';
import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type ZipFile,
} from 'yauzl';
import { groupMails } from './mail/group.ts';
import { isMessage } from './mail/recognise.ts';
import { allOf, headOf, type Layer, PackingError, type Place, plain } from './packed.ts';
import { classify, type FoundFile, isLeftover, type Skipped, type SkipReason } from './walk.ts';
import { type Sheet, sheetsOf } from './workbook.ts';

/** A member of an archive. `path` is for people only and never opened. */
type Member = { path: string; bytes: number; layers: Layer[]; sheet: Sheet | null };
type Unpacked = { members: Member[]; skipped: Skipped[] };
/** Messages are apart: they are read by their folder. */
type Expanded = Unpacked & { messages: Member[] };

const most = {
  members: 10_000,
  /** An archive inside an archive is read into memory to be listed. */
  nestedBytes: 128 * 1024 * 1024,
  depth: 3,
};

/** Shown where an archive can't be listed to its end. */
class Refused extends Error {
  readonly reason: SkipReason;

  constructor(reason: SkipReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Lists what archives of a folder hold. What can't be listed is named in `skipped`; nothing is thrown. */
export async function unpackAll(
  folder: string,
  archives: readonly FoundFile[],
): Promise<{ files: FoundFile[]; skipped: Skipped[] }> {
  const files: FoundFile[] = [];
  const skipped: Skipped[] = [];
  for (const archive of archives) {
    const found = await unpack(plain(join(folder, archive.file)), archive.path);
    const members = found.members.map((member) => ({ ...archive, ...member }));
    const messages = found.messages.map((member) => ({ ...archive, ...member }));
    const others = members.map(({ path }) => path);
    files.push(...members, ...groupMails(messages, others));
    skipped.push(...found.skipped);
  }
  return { files, skipped };
}

/**
 * Lists an archive that lies at `place` and is called `path`, with the archives inside it.
 */
async function unpack(place: Place, path: string, depth = 1): Promise<Expanded> {
  try {
    const head = headOf(place, 4096);
    const inside =
      head.subarray(0, 2).toString('hex') === '1f8b' ? gunzip(place, path) : await listed(place, path);
    return await expand(inside, place, depth);
  } catch (error) {
    return { members: [], messages: [], skipped: [{ path, reason: reasonOf(error) }] };
  }
}

function reasonOf(error: unknown): SkipReason {
  return error instanceof Refused || error instanceof PackingError ? error.reason : 'archive-damaged';
}

/** A gzip file holds one thing, or several that are read one after the other. */
function gunzip(place: Place, path: string): Unpacked {
  const layers: Layer[] = [...place.layers, { kind: 'gzip' }];
  return { members: [{ path, bytes: 0, layers, sheet: null }], skipped: [] };
}

/** Takes members that are archives themselves apart, and leaves out what holds no records. */
async function expand({ members, skipped }: Unpacked, { file }: Place, depth: number): Promise<Expanded> {
  const all: Expanded = { members: [], messages: [], skipped: [...skipped] };
  for (const member of members) {
    const place = { file, layers: member.layers };
    const kind = member.sheet === null ? kindOf(place, member.path) : null;
    if (kind === null) all.members.push(member);
    else if (kind === 'message') all.messages.push(member);
    else if (kind !== 'packed') all.skipped.push({ path: member.path, reason: kind });
    else if (depth >= most.depth) all.skipped.push({ path: member.path, reason: 'archive-nested' });
    else {
      const inner = await unpack(place, member.path, depth + 1);
      all.members.push(...inner.members);
      all.messages.push(...inner.messages);
      all.skipped.push(...inner.skipped);
    }
    if (all.members.length + all.messages.length + all.skipped.length > most.members)
      throw new Refused('archive-too-many');
  }
  return all;
}

function kindOf(place: Place, path: string): ReturnType<typeof classify> | 'message' {
  try {
    const head = headOf(place, 4096);
    if (head.length === 0) return 'empty';
    return isMessage(path, place, head) ? 'message' : classify(path, head);
  } catch (error) {
    return reasonOf(error);
  }
}

async function listed(place: Place, path: string): Promise<Unpacked> {
  const zip = await openZip(place);
  try {
    const unpacked: Unpacked = { members: [], skipped: [] };
    const names = new Set<string>();
    let sum = 0;
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name?.endsWith('/')) continue;
      sum += entry.compressedSize;
      // Members that share their bytes are how a small file claims to hold the world.
      if (sum > zip.fileSize) throw new Refused('archive-bomb');
      if (names.size >= most.members) throw new Refused('archive-too-many');
      const shown = `${path}/${unusedName(name ?? '?', names)}`;
      const reason = name === null ? 'name-unsafe' : refusalOf(entry, name);
      if (reason !== null) unpacked.skipped.push({ path: shown, reason });
      else unpacked.members.push(await memberOf(zip, entry, shown, place.layers));
    }
    return workbook(place, path, unpacked) ?? unpacked;
  } finally {
    zip.close();
  }
}

/** The sheets of an archive that is a workbook; nothing where it is none. */
function workbook(place: Place, path: string, { members }: Unpacked): Unpacked | null {
  const names = new Map(members.map((member) => [member.path.slice(path.length + 1), member.layers]));
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml'))
    return { members: [], skipped: [{ path, reason: 'no-records' }] };
  if (names.has('content.xml') && names.has('styles.xml'))
    return { members: [], skipped: [{ path, reason: 'spreadsheet' }] };
  if (!names.has('xl/workbook.xml')) return null;
  const sheets = sheetsOf(place.file, names);
  const lengths = new Map(members.map(({ layers, bytes }) => [layers, bytes]));
  return {
    members: sheets.map(({ sheet, layers }) => ({
      path: `${path}/${sheet.name}`,
      bytes: lengths.get(layers) ?? 0,
      layers,
      sheet,
    })),
    skipped: [],
  };
}

async function openZip(place: Place): Promise<ZipFile> {
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: true };
  if (place.layers.length === 0) return openPromise(place.file, options);
  const bytes = allOf(place, most.nestedBytes);
  if (bytes === null) throw new Refused('archive-nested');
  return fromBufferPromise(bytes, options);
}

/** Null for a name that could lead out of a folder; it is not used as a path, but nobody honest writes it. */
function nameOf(entry: Entry): string | null {
  const raw: unknown = entry.fileName;
  const bytes = Buffer.isBuffer(raw) ? raw : entry.fileNameRaw;
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false);
  return validateFileName(name) === null ? name.normalize('NFC') : null;
}

function unusedName(name: string, names: Set<string>): string {
  let unused = name;
  for (let twin = 2; names.has(unused); twin += 1) unused = `${name} (${twin})`;
  names.add(unused);
  return unused;
}

const stored = 0;
const deflated = 8;

function refusalOf(entry: Entry, name: string): SkipReason | null {
  if (name.split('/').some(isLeftover)) return 'hidden';
  if (entry.isEncrypted()) return 'archive-encrypted';
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) return 'archive-method';
  return entry.uncompressedSize === 0 ? 'empty' : null;
}

async function memberOf(zip: ZipFile, entry: Entry, path: string, around: readonly Layer[]): Promise<Member> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const layer: Layer = {
    kind: 'zip',
    offset: fileDataStart,
    packed: entry.compressedSize,
    deflated: entry.compressionMethod === deflated,
    bytes: entry.uncompressedSize,
  };
  return { path, bytes: entry.uncompressedSize, layers: [...around, layer], sheet: null };
}
