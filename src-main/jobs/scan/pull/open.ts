/** Files made ready for searching. */
import { join } from 'node:path';
import type { SearchedFile } from '../../../../src-contract/attestation.ts';
import type { Warning } from '../../../../src-contract/reading.ts';
import type { SourceId } from '../../../../src-contract/vocabulary.ts';
import type { Ask } from '../../questions.ts';
import { SkipIndex } from '../index/lookup.ts';
import type { EmailRules } from '../match/email.ts';
import type { Place } from '../read/packed.ts';
import type { ScannedFile } from '../scan.ts';
import { type FileView, type KeyPlace, viewOf } from './found.ts';

/** A registered file as the job gets it. */
export type ReadyFile = {
  sourceId: SourceId;
  folder: string;
  file: ScannedFile;
  keys: KeyPlace[];
  /** Under which its skip index is kept. */
  run: number;
  /** What is to be said about it: it had changed and was looked through anew. */
  problem: Warning | null;
};

export type SourcesInput = {
  files: ReadyFile[];
  /** Files that are gone, with what they held. */
  lost: Omit<SearchedFile, 'older'>[];
  salt: number;
  emails: EmailRules;
};

export type OpenFile = {
  sourceId: SourceId;
  view: FileView;
  place: Place;
  run: number;
  problem: Warning | null;
};

export type OpenSources = { files: OpenFile[]; index: SkipIndex };

/** Makes one file ready; it is the `index`th of a search. */
export function openFile(
  { sourceId, folder, file, keys, run, problem }: ReadyFile,
  index: number,
  emails: EmailRules,
): OpenFile {
  const place = { file: join(folder, file.file), layers: file.layers };
  return { sourceId, view: viewOf(file, index, keys, emails), place, run, problem };
}

/** Makes the files ready, with the skip index that says which parts of them to read. */
export function openSources({ files, salt, emails }: SourcesInput, ask: Ask): OpenSources {
  const runs = files.map(({ run }) => run);
  return {
    files: files.map((file, index) => openFile(file, index, emails)),
    index: new SkipIndex(runs, salt, ask),
  };
}
