/** The key columns of scanned files, as linking sees them. */
import { type FileKind, kindOfFile } from '../meaning/files.ts';
import { readName } from '../meaning/names.ts';
import { keyEntity } from '../meaning/propose.ts';
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
  const keys = sketch.columns.flatMap((place, position) => {
    const column = file.columns[place];
    if (column === undefined || unlinked.has(column.meaning)) return [];
    const reading = readName(column.name);
    const named = reading.kind === 'key' ? keyEntity(reading, kind, column.name) : null;
    const entity = entityOfMeaning(column.meaning, named);
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
        unnamed: reading.kind === 'key' && reading.entity === null,
      },
    ];
  });
  return keys.map(({ unnamed, ...key }) => ({ ...key, own: key.own && !isOthers(key, unnamed, keys) }));
}

type NamedKey = KeyColumn & { unnamed: boolean };

/**
 * Beside the file's own key, one that is called a reference refers to something else (a parcel's to an order), and so
 * does `ticket_id` beside a bare `id` (an answer's to its ticket).
 */
function isOthers(key: KeyColumn, unnamed: boolean, keys: readonly NamedKey[]): boolean {
  const own = keys.filter((other) => other.own && other.column !== key.column);
  if (key.attribute === 'reference') return own.some(({ attribute }) => attribute !== 'reference');
  const bare = own.some((other) => other.unnamed && other.attribute === 'id');
  return key.attribute === 'id' && !unnamed && bare && key.entity !== 'order' && key.entity !== 'customer';
}

/** Staff's word on a column counts more than its name. */
function entityOfMeaning(meaning: string, named: string | null): string | null {
  if (meaning === 'customerNumber') return 'customer';
  if (meaning === 'orderNumber') return 'order';
  if (meaning === 'invoiceNumber') return 'invoice';
  if (meaning === 'cookieId') return named === 'device' ? 'device' : 'visitor';
  return isKeyMeaning(meaning as ScannedFile['columns'][number]['meaning']) ? named : null;
}
