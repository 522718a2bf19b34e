/** Job: which key columns of all files hold the same numbers. */
import { type KeyPlace, keyPlacesOf } from '../pull/found.ts';
import { type LinkedFile, linkFiles } from './columns.ts';

/** The key columns of each file, in the order of the files. */
export function link({ files }: { files: readonly LinkedFile[] }): KeyPlace[][] {
  const links = linkFiles(files);
  return files.map(({ file }, index) => keyPlacesOf(file, index, links));
}
