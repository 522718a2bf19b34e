/** Folders of messages: to people each is one file of records, however many folders lie inside it. */
import type { FoundFile } from '../walk.ts';
import type { MailMember } from './read.ts';

/**
 * A folder of messages. `path` ends with a slash; `./` is the source folder itself. `file` is the folder, or the archive
 * that the messages lie in.
 */
type MailFolder = FoundFile & { members: MailMember[] };

const folderOf = (path: string): string =>
  path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';

/** The folders around a file, the outermost (the source folder itself) first. */
function foldersAround(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)];
}

/**
 * Puts messages together by the outermost folder that holds no other records; where a message lies beside other
 * records, by that folder alone. `others` are the paths of the other records.
 */
export function groupMails(mails: readonly FoundFile[], others: readonly string[]): MailFolder[] {
  const mixed = new Set(others.flatMap(foldersAround));
  const folders = new Map<string, MailFolder>();
  for (const { path, file, bytes, modified, layers } of mails) {
    // What lies in an archive stays with it.
    const around = layers.length === 0 ? '' : `${file}/`;
    const inside =
      foldersAround(path).find((folder) => folder.startsWith(around) && !mixed.has(folder)) ?? folderOf(path);
    const name = inside === '' ? './' : inside;
    const folder = folders.get(name) ?? {
      path: name,
      file: layers.length === 0 ? name : file,
      bytes: 0,
      modified: 0,
      layers: [],
      sheet: null,
      members: [],
    };
    folder.members.push({ path: path.slice(inside.length), bytes, modified, layers });
    folder.bytes += bytes;
    folder.modified = Math.max(folder.modified, modified);
    folders.set(name, folder);
  }
  return [...folders.values()];
}
