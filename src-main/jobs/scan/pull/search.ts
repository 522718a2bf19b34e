/** Reading those parts of files that can hold wanted keys. */

import type { Lookup } from '../index/lookup.ts';
import { writtenAs } from '../match/affix.ts';
import { type EmailRules, foldEmail, foldedMost } from '../match/email.ts';
import { emailKeys } from '../match/normalise.ts';
import { Columns, type Row } from '../read/rows.ts';
import { readAll, type Stretch } from '../read/table.ts';
import { emailSpace, type FileView, type Found, foundOf, type Key, keysIn } from './found.ts';
import type { OpenFile, OpenSources } from './open.ts';

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
 * Gives each record of the chosen files that holds a wanted key, or only another form of a wanted address (`alike`). A
 * file that can't be read is noted (`file.problem`), and the others go on. `tell` is called before each file.
 */
export function searchFiles(
  { files, index }: OpenSources,
  chosen: (view: FileView) => boolean,
  wanted: Wanted,
  onFound: (found: Found, alike: boolean) => void,
  tell: (file: OpenFile) => void,
): void {
  const lookups = files.map(({ view }) =>
    chosen(view) ? lookupsOf(view, wanted, index.key.bind(index)) : [],
  );
  const stretches = index.find(lookups);
  const folded = new Set([...(wanted.get(emailSpace) ?? [])].map(foldedMost));
  files.forEach((file, place) => {
    tell(file);
    const { view } = file;
    readStretches(file, stretches[place] ?? [], (row) => {
      const held = heldOn(view, row, wanted, folded);
      if (held !== null) onFound(foundOf(view, row), held === 'alike');
    });
  });
}

function lookupsOf(
  view: FileView,
  wanted: Wanted,
  lookup: (key: string, column: number) => Lookup,
): Lookup[] {
  return view.keys.flatMap(({ column, space, affix }) =>
    [...(wanted.get(space) ?? [])].map((value) =>
      lookup(space === emailSpace ? foldedMost(value) : writtenAs(value, affix), column),
    ),
  );
}

/** Whether a row holds a wanted key, or only an address that is a wanted one but for what the rules tell apart. */
function heldOn(
  view: FileView,
  row: Row,
  wanted: Wanted,
  folded: ReadonlySet<string>,
): 'wanted' | 'alike' | null {
  let alike = false;
  for (const place of view.keys) {
    const values = wanted.get(place.space);
    if (values === undefined) continue;
    for (const { value } of keysIn(place, row, view.emails)) {
      if (values.has(value)) return 'wanted';
      if (place.space === emailSpace && folded.has(foldedMost(value))) alike = true;
    }
  }
  return alike ? 'alike' : null;
}

/** Reads the rows in some stretches of a file; what goes wrong is noted on the file. */
export function readStretches(
  file: OpenFile,
  stretches: readonly Stretch[],
  onRow: (row: Row) => void,
): void {
  const { columns: named, layout } = file.view.file;
  const columns = new Columns(named.map(({ name }) => name));
  try {
    for (const stretch of isPacked(file) ? whole(stretches) : stretches)
      readAll(file.place, layout, columns, { onRow, onProblem: () => {} }, stretch);
  } catch {
    file.problem = { code: 'file-unreadable', params: { file: file.view.file.path } };
  }
}

/** Packed bytes are always read from their beginning: better once than for each stretch. */
const isPacked = ({ place, view }: OpenFile): boolean =>
  place.layers.length > 0 || view.file.layout.format === 'xlsx';

function whole(stretches: readonly Stretch[]): Stretch[] {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first === undefined || last === undefined ? [] : [{ ...first, end: last.end }];
}

/** Whether a row holds one of some e-mail addresses in one of some columns. */
export function holdsEmail(
  row: Row,
  columns: readonly number[],
  emails: ReadonlySet<string>,
  rules: EmailRules,
): boolean {
  return columns.some((column) =>
    row.values(column).some((value) => emailKeys(value).some((email) => emails.has(foldEmail(email, rules)))),
  );
}
