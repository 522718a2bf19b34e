/** What was searched for a person's records, with what, and what could not be searched. */
import { z } from 'zod';
import { Warning } from './reading.ts';
import { ChainStep, PossibleRecord } from './records.ts';
import { Instant, SourceId } from './vocabulary.ts';

export const SearchedFile = z.strictObject({
  sourceId: SourceId,
  file: z.string(),
  records: z.number().int(),
  hits: z.number().int(),
  /** When the file was last written: the moment that its records show. Null where the file is gone. */
  modifiedAt: Instant.nullable().default(null),
  /** It was written before the day on which the request came in: what happened since is not in it. */
  older: z.boolean().default(false),
  /** What there is to say of the file; `isSearchedWhole` tells whether it, or a part of it, could not be searched. */
  problem: Warning.nullable(),
});
export type SearchedFile = z.infer<typeof SearchedFile>;

/** What is said of a file that was searched to its end all the same: it was looked through anew before. */
const searchedAnyway: ReadonlySet<string> = new Set(['file-new', 'file-rescanned', 'file-reshaped']);

/** Whether all of a file was searched. */
export function isSearchedWhole({ problem }: Pick<SearchedFile, 'problem'>): boolean {
  return problem === null || searchedAnyway.has(problem.code);
}

/** A value that joins the person with many others (a till's mailbox, a guest's number): it is not followed. */
export const SharedKey = z.strictObject({
  meaning: z.string(),
  value: z.string(),
  records: z.number().int(),
});
export type SharedKey = z.infer<typeof SharedKey>;

/** What was searched, with what, and what was found: the same facts on screen, in the letter and in the package. */
export const Attestation = z.strictObject({
  at: Instant,
  identifiers: z.array(ChainStep),
  files: z.array(SearchedFile),
  possible: z.array(PossibleRecord),
  shared: z.array(SharedKey).optional(),
});
export type Attestation = z.infer<typeof Attestation>;
