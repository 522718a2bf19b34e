/** How old an export is beside the request: what the shop wrote down since is not in it. */
import type { SearchedFile, Warning } from '../../../src-contract/index.ts';
import { dayOf } from '../deadlines/index.ts';

/**
 * Marks the files that were last written before the day on which the request came in.
 * @param receivedOn ISO date; null where there is no request, and so nothing to be older than
 * @param zone the controller's time zone, in which both are days
 */
export function markOlder(
  files: readonly Omit<SearchedFile, 'older'>[],
  receivedOn: string | null,
  zone: string,
): SearchedFile[] {
  return files.map((file) => ({
    ...file,
    older: receivedOn !== null && file.modifiedAt !== null && dayOf(file.modifiedAt, zone) < receivedOn,
  }));
}

/** Says which files the shop should be asked for anew; nothing where all are as new as the request. */
export function olderWarning(files: readonly SearchedFile[], receivedOn: string): Warning[] {
  const older = files.filter((file) => file.older).map(({ file }) => file);
  if (older.length === 0) return [];
  const params = { count: older.length, received: receivedOn, files: older.join(', ') };
  return [{ code: 'files-older', params }];
}
