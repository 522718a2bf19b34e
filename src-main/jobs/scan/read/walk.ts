/** What lies in a folder: files that may hold records, and what is not read and why. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { wideOf } from './encoding.ts';
import { groupMails } from './mail/group.ts';
import type { MailMember } from './mail/read.ts';
import { isMessage } from './mail/recognise.ts';
import { headOf, type Layer, plain } from './packed.ts';
import type { Sheet } from './workbook.ts';

/** Why something in a source folder is not read. */
export type SkipReason =
  | 'hidden'
  | 'link'
  | 'empty'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'archive-bomb'
  | 'archive-damaged'
  | 'archive-encrypted'
  | 'archive-method'
  | 'archive-nested'
  | 'archive-too-many'
  | 'name-unsafe'
  | 'spreadsheet'
  | 'binary'
  | 'no-records'
  | 'unreadable';

/** A file of the folder, or a member of an archive in it. */
export type FoundFile = {
  /** What it is called: inside the source folder, and inside its archive. */
  path: string;
  /** Path of the file on the disk, inside the source folder. */
  file: string;
  /** Length of its own bytes; 0 where only reading it tells. */
  bytes: number;
  modified: number;
  layers: Layer[];
  /** For a sheet of a workbook. */
  sheet: Sheet | null;
  /** The files of a folder of messages, which is one file of records. */
  members: MailMember[] | null;
};
export type Skipped = { path: string; reason: SkipReason };

/** Files that systems leave behind and nobody put there. */
const leftovers = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/** True for a file or folder of this name that is hidden, or that a system left behind. */
export const isLeftover = (name: string): boolean =>
  name.startsWith('.') || leftovers.has(name.toLowerCase());

/**
 * All files under `folder`, sub-folders included, in a fixed order; archives among them apart, messages by their folder.
 * Symbolic links are not followed, so nothing outside the folder is ever read.
 * @throws what reading the top folder throws; a sub-folder that can't be read is listed.
 */
export function walk(folder: string): { files: FoundFile[]; archives: FoundFile[]; skipped: Skipped[] } {
  const files: FoundFile[] = [];
  const mails: FoundFile[] = [];
  const archives: FoundFile[] = [];
  const skipped: Skipped[] = [];
  const visit = (inside: string, entries: Dirent[]): void => {
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isSymbolicLink()) skipped.push({ path, reason: 'link' });
      else if (isLeftover(entry.name)) skipped.push({ path, reason: 'hidden' });
      else if (entry.isDirectory()) descend(path);
      else if (entry.isFile()) take(path);
      else skipped.push({ path, reason: 'binary' });
    }
  };
  const descend = (path: string): void => {
    try {
      visit(path, readdirSync(join(folder, path), { withFileTypes: true }));
    } catch {
      skipped.push({ path, reason: 'unreadable' });
    }
  };
  const take = (path: string): void => {
    try {
      const { size, mtimeMs } = lstatSync(join(folder, path));
      const modified = Math.trunc(mtimeMs);
      const found = { path, file: path, bytes: size, modified, layers: [], sheet: null, members: null };
      const place = plain(join(folder, path));
      const head = headOf(place, 4096);
      if (size > 0 && isMessage(path, place, head)) mails.push(found);
      else {
        const kind = size === 0 ? 'empty' : classify(path, head);
        if (kind === null) files.push(found);
        else if (kind === 'packed') archives.push(found);
        else skipped.push({ path, reason: kind });
      }
    } catch {
      skipped.push({ path, reason: 'unreadable' });
    }
  };
  visit('', readdirSync(folder, { withFileTypes: true }));
  const folders = groupMails(
    mails,
    [...files, ...archives].map(({ path }) => path),
  );
  return { files: [...files, ...folders], archives, skipped };
}

/** First bytes (hexadecimal) of formats that are told by them. */
const signatures: readonly (readonly [string, SkipReason])[] = [
  ['255044462d', 'pdf'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['377abcaf', 'archive'],
  ['526172211a', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a', 'archive'],
  ['d0cf11e0', 'spreadsheet'],
];

/** Endings of texts that hold no rows. */
const textEndings: Readonly<Record<string, SkipReason>> = {
  html: 'no-records',
  htm: 'no-records',
  xml: 'no-records',
  md: 'no-records',
  sql: 'no-records',
  ini: 'no-records',
  svg: 'picture',
  xls: 'spreadsheet',
  ods: 'spreadsheet',
};

/** Characters that no text holds. In UTF-16 they are pairs of bytes: the first one of `ş` or `Ł` is no sign. */
function holdsControls(head: Buffer): boolean {
  const wide = wideOf(head);
  const bytes = head.subarray(0, 1024);
  const isControl = (code: number): boolean => (code > 0 && code < 9) || (code > 13 && code < 27);
  if (wide === null) return bytes.some(isControl);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (isControl(wide === 'utf-16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))) return true;
  }
  return false;
}

/** What a file's name and first bytes say: null for what may hold records, `packed` for an archive that can be opened. */
export function classify(path: string, head: Buffer): SkipReason | 'packed' | null {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const start = head.subarray(0, 16).toString('hex');
  if (start.startsWith('504b0304') || start.startsWith('1f8b')) return 'packed';
  for (const [bytes, reason] of signatures) if (start.startsWith(bytes)) return reason;
  if (/^(52494646.{8}57454250|.{8}66747970)/.test(start)) return 'picture';
  return textEndings[ending] ?? (holdsControls(head) ? 'binary' : null);
}
