/** Reading files for wanted keys. */
import { join } from 'node:path';
import { Columns, type Row } from '../read/rows.ts';
import { readAll } from '../read/table.ts';
import { type FileView, type Found, foundOf, type Key, keysIn } from './found.ts';

export type SearchedView = FileView & {
  /** Absolute path of the file. */
  path: string;
};

/** Where a file lies. */
export function locate(folder: string, view: FileView): SearchedView {
  return { ...view, path: join(folder, view.file.path) };
}

/** Values wanted, by space. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** Groups keys for a search. */
export function wantedOf(keys: Iterable<Key>): Wanted {
  const wanted = new Map<string, Set<string>>();
  for (const { space, value } of keys) {
    const values = wanted.get(space) ?? new Set<string>();
    wanted.set(space, values.add(value));
  }
  return wanted;
}

/**
 * Reads one file and gives each record that holds a wanted key. The file is not opened where none of its columns
 * could hold one.
 * @throws what reading the file throws.
 */
export function searchFile(view: SearchedView, wanted: Wanted, onFound: (found: Found) => void): void {
  const places = view.keys.filter(({ space }) => wanted.has(space));
  if (places.length === 0) return;
  readRows(view, (row) => {
    const holds = places.some((place) => {
      const values = wanted.get(place.space);
      return values !== undefined && keysIn(place, row).some(({ value }) => values.has(value));
    });
    if (holds) onFound(foundOf(view, row));
  });
}

/** Reads all rows of a file. @throws what reading the file throws. */
export function readRows(view: SearchedView, onRow: (row: Row) => void): void {
  const columns = new Columns(view.file.columns.map(({ name }) => name));
  readAll(view.path, view.file.layout, columns, { onRow, onProblem: () => {} });
}
