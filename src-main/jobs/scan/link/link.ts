/** Job: which key columns of all files hold the same numbers. */
import { type KeyPlace, keyPlacesOf } from '../pull/found.ts';
import { type LinkedFile, linkFiles } from './columns.ts';
import type { Proposal } from './proposals.ts';
import type { Decision } from './space.ts';

/** `decisions` are staff's own on links between columns of these files. */
export type LinkInput = { files: readonly LinkedFile[]; decisions: readonly Decision[] };

/** The key columns of each file, in the order of the files, and the links between them. */
export function link({ files, decisions }: LinkInput): { keys: KeyPlace[][]; proposals: Proposal[] } {
  const links = linkFiles(files, decisions);
  return {
    keys: files.map(({ file }, index) => keyPlacesOf(file, index, links)),
    proposals: links.proposals,
  };
}
