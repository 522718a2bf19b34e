/** What lies in a folder: files that may hold records, and what is not read and why. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { headOf } from './file.ts';
import { groupMails } from './mail/group.ts';
import type { MailMember } from './mail/read.ts';
import { isMessage } from './mail/recognise.ts';

/** Why something in a source folder is not read. */
export type SkipReason =
  | 'hidden'
  | 'link'
  | 'empty'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'spreadsheet'
  | 'binary'
  | 'no-records'
  | 'unreadable';

export type FoundFile = {
  path: string;
  bytes: number;
  modified: number;
  /** The files of a folder of messages, which is one file of records. */
  members?: MailMember[];
};
export type Skipped = { path: string; reason: SkipReason };

/** Files that systems leave behind and nobody put there. */
const leftovers = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/**
 * All files under `folder`, sub-folders included, in a fixed order; messages by their folder. Symbolic links are not followed, so nothing
 * outside the folder is ever read.
 * @throws what reading the top folder throws; a sub-folder that can't be read is listed.
 */
export function walk(folder: string): { files: FoundFile[]; skipped: Skipped[] } {
  const files: FoundFile[] = [];
  const mails: FoundFile[] = [];
  const skipped: Skipped[] = [];
  const visit = (inside: string, entries: Dirent[]): void => {
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isSymbolicLink()) skipped.push({ path, reason: 'link' });
      else if (entry.name.startsWith('.') || leftovers.has(entry.name.toLowerCase()))
        skipped.push({ path, reason: 'hidden' });
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
      const found = { path, bytes: size, modified: Math.trunc(mtimeMs) };
      const head = headOf(join(folder, path), 4096);
      const message = size > 0 && isMessage(join(folder, path), head);
      const reason = size === 0 ? 'empty' : message ? null : notRecords(path, head);
      if (reason === null) (message ? mails : files).push(found);
      else skipped.push({ path, reason });
    } catch {
      skipped.push({ path, reason: 'unreadable' });
    }
  };
  visit('', readdirSync(folder, { withFileTypes: true }));
  const folders = groupMails(
    mails,
    files.map(({ path }) => path),
  );
  return { files: [...files, ...folders], skipped };
}

/** First bytes (hexadecimal) of formats that are told by them. */
const signatures: readonly (readonly [string, SkipReason])[] = [
  ['255044462d', 'pdf'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['1f8b', 'archive'],
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
  xlsx: 'spreadsheet',
  xls: 'spreadsheet',
  ods: 'spreadsheet',
  zip: 'archive',
};

/** Bytes that no text holds. UTF-16's zeros are no sign: its encoding is told apart later. */
function holdsControls(head: Buffer): boolean {
  return head.subarray(0, 1024).some((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 27));
}

function notRecords(path: string, head: Buffer): SkipReason | null {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const start = head.subarray(0, 16).toString('hex');
  if (start.startsWith('504b0304')) return ending === 'xlsx' || ending === 'ods' ? 'spreadsheet' : 'archive';
  for (const [bytes, reason] of signatures) if (start.startsWith(bytes)) return reason;
  if (/^(52494646.{8}57454250|.{8}66747970)/.test(start)) return 'picture';
  return textEndings[ending] ?? (holdsControls(head) ? 'binary' : null);
}
