/** The key columns of scanned files, as linking sees them. */
import { type FileKind, kindOfFile } from '../meaning/files.ts';
import { readName } from '../meaning/names.ts';
import { keyEntity } from '../meaning/propose.ts';
import { tokens } from '../meaning/tokens.ts';
import { entityWords } from '../meaning/words.ts';
import { isKeyMeaning } from '../record.ts';
import type { ScannedFile } from '../scan.ts';
import type { Proposal } from './proposals.ts';
import type { KeyColumn } from './score.ts';
import type { FileSketch } from './sketch.ts';
import { columnId, type Decision, Linker, type Spaces } from './space.ts';

export type LinkedFile = { file: ScannedFile; sketch: FileSketch };

export type Links = {
  spaces: Spaces;
  /** Key columns by `columnId`. */
  columns: ReadonlyMap<string, KeyColumn>;
  proposals: Proposal[];
};

const personal = new Set([...entityWords.values(), 'visitor']);

/** Finds the spaces of all key columns of a set of files. E-mail columns need none: an address is the same everywhere. */
export function linkFiles(files: readonly LinkedFile[], decisions: readonly Decision[] = []): Links {
  const kinds = files.map(({ file }) => kindOfFile(file));
  // Only where no file is called one of customers, another that lists people stands in for it.
  const listed = kinds.some(({ entity }) => entity === 'customer');
  const columns = files.flatMap((linked, index) =>
    keyColumnsOf(linked, index, kinds[index] ?? nameless, listed),
  );
  const emails = new Map(
    files.map(({ file }, index) => [
      index,
      file.columns.flatMap(({ meaning }, place) => (meaning === 'email' ? [place] : [])),
    ]),
  );
  const linker = new Linker(
    files.map(({ sketch }) => sketch),
    columns,
    emails,
    decisions,
  );
  return {
    ...linker.link(),
    columns: new Map(columns.map((column) => [columnId(column.file, column.column), column])),
  };
}

/** Keys that need no link: what they are of is the same in every file. */
const unlinked: ReadonlySet<string> = new Set(['email', 'emailHash', 'phoneHash']);

const nameless: FileKind = { entity: null, noun: null, parent: null, words: [] };

function keyColumnsOf(
  { file, sketch }: LinkedFile,
  index: number,
  kind: FileKind,
  listed: boolean,
): KeyColumn[] {
  const folder = file.path.includes('/') ? file.path.slice(0, file.path.lastIndexOf('/')) : '';
  const meanings = new Set(file.columns.map(({ meaning }) => meaning));
  const listsPeople =
    (meanings.has('email') || meanings.has('name') || meanings.has('lastName')) &&
    !meanings.has('orderNumber');
  const rowNumber = hasRowNumber(file, kind);
  const keys = sketch.columns.flatMap((place, position) => {
    const column = file.columns[place];
    if (column === undefined || unlinked.has(column.meaning)) return [];
    const reading = readName(column.name);
    const named = reading.kind === 'key' ? keyEntity(reading, kind, column.name) : null;
    const unnamed = reading.kind === 'key' && reading.entity === null;
    const entity =
      unnamed && (rowNumber || isReferenceOf(reading, kind)) ? null : entityOfMeaning(column.meaning, named);
    const { repeated, hashes } = sketch.keys[position] ?? { repeated: 0, hashes: [] };
    const own =
      entity !== null &&
      (entity === kind.entity ||
        entity === kind.noun ||
        (!listed && entity === 'customer' && listsPeople && repeated === 0));
    return [
      {
        file: index,
        column: place,
        folder,
        entity,
        attribute: reading.kind === 'key' ? reading.attribute : ('number' as const),
        own,
        repeats: repeated > hashes.length * 0.02,
        personal: entity !== null && (personal.has(entity) || personal.has(entity.replace(/line$/, ''))),
        earlier: reading.kind === 'key' && reading.earlier,
        prefix: file.affixes[place]?.prefix ?? '',
        unnamed,
      },
    ];
  });
  return keys.map((key) => ({
    ...key,
    own: key.own && !isOthers(key, keys, rowNumber),
  }));
}

/**
 * Beside `order_id` in a file of something about orders, or beside both keys in one that joins orders and customers, a
 * bare `id` counts rows. A list of customers may have both: its own number, and one of another system.
 */
function hasRowNumber({ columns }: ScannedFile, { entity, parent }: FileKind): boolean {
  const ids = columns.flatMap(({ name }) => {
    const reading = readName(name);
    return reading.kind === 'key' && reading.attribute === 'id' ? [{ name, entity: reading.entity }] : [];
  });
  // `order_id` and nothing more: an order's `parent_order_id` is another order's.
  const named = ids.flatMap((id) => (tokens(id.name).length === 2 ? [id.entity] : []));
  if (!ids.some((id) => id.entity === null)) return false;
  if (entity === null || !named.includes(entity)) return false;
  return entity !== 'customer' || (parent !== null && parent !== entity && named.includes(parent));
}

/** What a file of some noun calls a reference and nothing more refers to something else. */
function isReferenceOf(reading: ReturnType<typeof readName>, { entity }: FileKind): boolean {
  return entity === null && reading.kind === 'key' && reading.attribute === 'reference';
}

/**
 * Beside the file's own key, one that is called a reference refers to something else (a parcel's to an order), and so
 * does `ticket_id` beside a bare `id` (an answer's to its ticket).
 */
function isOthers(key: KeyColumn, keys: readonly KeyColumn[], rowNumber: boolean): boolean {
  const own = keys.filter((other) => other.own && other.column !== key.column);
  if (key.attribute === 'reference') return own.some(({ attribute }) => attribute !== 'reference');
  const bare = rowNumber || own.some((other) => other.unnamed && other.attribute === 'id');
  return (
    key.attribute === 'id' && !key.unnamed && bare && key.entity !== 'order' && key.entity !== 'customer'
  );
}

/** Staff's word on a column counts more than its name. */
function entityOfMeaning(meaning: string, named: string | null): string | null {
  if (meaning === 'customerNumber') return 'customer';
  if (meaning === 'orderNumber') return 'order';
  if (meaning === 'invoiceNumber') return 'invoice';
  if (meaning === 'cookieId') return named === 'device' ? 'device' : 'visitor';
  return isKeyMeaning(meaning as ScannedFile['columns'][number]['meaning']) ? named : null;
}
