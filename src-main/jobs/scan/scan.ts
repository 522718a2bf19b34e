/** Job: looks through a folder of exports and proposes what its files and columns are. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { DeskError } from '../../../src-contract/errors.ts';
import type { SourceFile } from '../../../src-contract/sources.ts';
import type { Category, ColumnMeaning } from '../../../src-contract/vocabulary.ts';
import type { JobProgress } from '../table.ts';
import { type FileSketch, FileSketcher } from './link/sketch.ts';
import { type FileKind, isCorrespondence, proposeCategory, readFileName } from './meaning/files.ts';
import { proposeMeaning, withAddressees } from './meaning/propose.ts';
import { StaffDomains } from './meaning/staff.ts';
import { stem, tokens } from './meaning/tokens.ts';
import { countShapes, mostly, noShapes, type ValueShapes } from './meaning/values.ts';
import { sharedWords } from './meaning/words.ts';
import { headOf, tailOf } from './read/file.ts';
import { Columns, type Row } from './read/rows.ts';
import { findTable, readAll, readTable, type TableLayout } from './read/table.ts';
import { type FoundFile, type Skipped, walk } from './read/walk.ts';
import { columnKeys, isKeyMeaning, personNameOf } from './record.ts';

/** What staff taught about files of one shape. */
export type Profile = { category: Category; meanings: Record<string, ColumnMeaning>; confirmed: boolean };

/** A file as the vault keeps it: how it is read, and no value of any record. */
export type ScannedFile = Omit<SourceFile, 'columns'> & {
  columns: Omit<SourceFile['columns'][number], 'examples'>[];
  layout: TableLayout;
  /** Domains of the shop's own addresses in a file of messages. */
  staffDomains: string[];
  shape: string;
  fingerprint: Fingerprint;
};

/** By these a file that was changed is told from the one that was looked through. */
export type Fingerprint = { bytes: number; modified: number; ends: string };

export type Scanned = {
  files: { file: ScannedFile; sketch: FileSketch }[];
  skipped: Skipped[];
};

export type ScanInput = {
  folder: string;
  /** Salts the sketches; the same for all sources of a vault, so that they can be compared. */
  salt: number;
  /** By shape. */
  profiles: Record<string, Profile>;
  /** Only these files (paths inside the folder); null for all. */
  only: string[] | null;
};

/** Rows whose values are looked at to tell what a column holds. */
const sampledRows = 3000;
const most = { keyColumns: 24, problems: 20, columns: 2000 };

/** Size, time and a hash of both ends of a file. @throws what reading the file throws. */
export function fingerprintOf(path: string, found: { bytes: number; modified: number }): Fingerprint {
  const hash = createHash('sha256')
    .update(headOf(path, 65536))
    .update(tailOf(path, found.bytes, 65536));
  return { bytes: found.bytes, modified: found.modified, ends: hash.digest('hex') };
}

/**
 * Looks through a folder.
 * @throws DeskError `folder-not-found` where the folder itself can't be read; a file that can't be read is listed.
 */
export function scan(input: ScanInput, progress: JobProgress): Scanned {
  const { files: found, skipped } = walkFolder(input.folder);
  const wanted = input.only === null ? found : found.filter(({ path }) => input.only?.includes(path));
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  const files: Scanned['files'] = [];
  let before = 0;
  for (const file of wanted) {
    try {
      const tell = (done: number): void => progress('scanning', file.path, before + done, total);
      const scanned = scanFile(input, file, tell);
      if (scanned === null) skipped.push({ path: file.path, reason: 'no-records' });
      else files.push(scanned);
    } catch {
      skipped.push({ path: file.path, reason: 'unreadable' });
    }
    before += file.bytes;
    progress('scanning', file.path, before, total);
  }
  return { files, skipped };
}

function walkFolder(folder: string): ReturnType<typeof walk> {
  try {
    return walk(folder);
  } catch (error) {
    throw new DeskError('folder-not-found', { folder: basename(folder) }, { cause: error });
  }
}

function scanFile(
  input: ScanInput,
  found: FoundFile,
  tell: (done: number) => void,
): Scanned['files'][number] | null {
  const path = join(input.folder, found.path);
  const layout = findTable(path, found.bytes);
  if (layout === null) return null;
  const kind = readFileName(found.path);
  const columns = new Columns(layout.format === 'csv' ? layout.header : []);
  const shapes = sample(path, layout, columns);
  if (columns.names.length > most.columns) return null;
  const shape = shapeOf(found.path, columns.names);
  const profile = input.profiles[shape];
  const read = meaningsOf(columns.names, kind, shapes, profile);
  const meanings = read.map(({ meaning }) => meaning);
  const counted = countAll(path, layout, kind, columns, meanings, shapes, input.salt, tell);
  if (counted.records === 0 && counted.problems.length > 0 && layout.format !== 'csv') return null;
  const category = profile
    ? { category: profile.category, because: 'profile' as const }
    : proposeCategory(kind, new Set(meanings));
  return {
    file: {
      path: found.path,
      format: layout.format,
      encoding: layout.encoding,
      delimiter: layout.format === 'csv' ? String.fromCharCode(layout.dialect.delimiter) : null,
      bytes: found.bytes,
      records: counted.records,
      category: category.category,
      categoryBecause: category.because,
      columns: columns.names.map((name, place) => ({
        name,
        meaning: read[place]?.meaning ?? 'other',
        because: read[place]?.because ?? 'none',
        filled: counted.records === 0 ? 0 : Math.min(1, (counted.filled[place] ?? 0) / counted.records),
      })),
      confirmed: profile?.confirmed ?? false,
      problems: [...layoutProblems(layout), ...counted.problems],
      layout,
      staffDomains: counted.staffDomains,
      shape,
      fingerprint: fingerprintOf(path, found),
    },
    sketch: counted.sketch,
  };
}

/** The same for each export of one kind: what the file is called without dates, and which columns it has. */
function shapeOf(path: string, names: readonly string[]): string {
  const text = [stem(path), ...names.toSorted()].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

class Enough extends Error {}

/** Looks at the first rows: which columns there are and what their values look like. */
function sample(path: string, layout: TableLayout, columns: Columns): ValueShapes[] {
  const shapes: ValueShapes[] = [];
  let rows = 0;
  const onRow = (row: Row): void => {
    if (rows >= sampledRows) throw new Enough();
    rows += 1;
    for (const { column, value } of row.fields()) {
      if (column < 0 || value.trim() === '') continue;
      shapes[column] ??= noShapes();
      countShapes(shapes[column], value);
    }
  };
  try {
    readAll(path, layout, columns, { onRow, onProblem: () => {} });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return shapes;
}

type Meant = { meaning: ColumnMeaning; because: SourceFile['columns'][number]['because'] };

function meaningsOf(
  names: readonly string[],
  kind: FileKind,
  shapes: readonly (ValueShapes | undefined)[],
  profile: Profile | undefined,
): Meant[] {
  const proposals = names.map((name, place) => proposeMeaning(name, kind, shapes[place] ?? noShapes()));
  const settled = withAddressees(
    proposals.map(({ meaning }) => meaning),
    kind,
  );
  return names.map((name, place) => {
    const taught = profile?.meanings[name];
    if (taught !== undefined) return { meaning: taught, because: 'profile' };
    if (isValueOfAny(name, names) && (shapes[place]?.email ?? 0) > 0)
      return { meaning: 'email', because: 'values' };
    return { meaning: settled[place] ?? 'other', because: proposals[place]?.because ?? 'none' };
  });
}

/** The value column of a table that keeps any property of anything, a key and a value a row (WordPress, Magento). */
function isValueOfAny(name: string, names: readonly string[]): boolean {
  return (
    /^(meta_)?value$/i.test(name) &&
    names.some((other) => /^(meta_key|attribute_code|attribute_id|key)$/i.test(other))
  );
}

type Counted = {
  records: number;
  filled: number[];
  problems: SourceFile['problems'];
  sketch: FileSketch;
  staffDomains: string[];
};

/** Reads the whole file: counts, problems, and the sketch of its keys. */
function countAll(
  path: string,
  layout: TableLayout,
  kind: FileKind,
  columns: Columns,
  meanings: readonly ColumnMeaning[],
  shapes: readonly (ValueShapes | undefined)[],
  salt: number,
  tell: (done: number) => void,
): Counted {
  const keyPlaces = meanings
    .flatMap((meaning, place) =>
      isKeyMeaning(meaning) || couldBeKey(columns.names[place] ?? '', meaning, shapes[place]) ? [place] : [],
    )
    .toSorted((a, b) => Number(isKeyMeaning(meanings[b])) - Number(isKeyMeaning(meanings[a])))
    .slice(0, most.keyColumns);
  const sketcher = new FileSketcher([...keyPlaces, -1], salt);
  const filled: number[] = [];
  const problems = new Map<string, { line: number; count: number }>();
  const staff = new StaffDomains();
  let records = 0;
  const reading = readTable(path, layout, columns, {
    onProblem: ({ code, line }) => {
      const before = problems.get(code);
      problems.set(code, { line: before?.line ?? line, count: (before?.count ?? 0) + 1 });
    },
    onRow: (row) => {
      records += 1;
      for (let place = 0; place < columns.names.length; place += 1) {
        if (row.isFilled(place)) filled[place] = (filled[place] ?? 0) + 1;
      }
      const keys = keyPlaces.map((place) => columnKeys(meanings[place] ?? 'other', row.values(place)));
      const name = personNameOf(meanings, row);
      sketcher.add([...keys, name === '' ? [] : [name]]);
      for (const email of keyPlaces.flatMap((place, index) =>
        meanings[place] === 'email' ? (keys[index] ?? []) : [],
      ))
        staff.add(email);
    },
  });
  for (const done of reading) tell(done);
  return {
    records,
    filled,
    sketch: sketcher.finish(),
    staffDomains: isCorrespondence(kind) ? staff.told() : [],
    problems: [...problems].slice(0, most.problems).map(([code, params]) => ({ code, params })),
  };
}

/** A column without a known meaning whose values look like numbers of something: perhaps a link under another name. */
function couldBeKey(name: string, meaning: ColumnMeaning, shapes: ValueShapes | undefined): boolean {
  if (tokens(name).some((word) => sharedWords.has(word))) return false;
  return (
    meaning === 'other' &&
    shapes !== undefined &&
    mostly(shapes, 'key', 0.9) &&
    shapes.amount < shapes.filled * 0.1
  );
}

function layoutProblems(layout: TableLayout): SourceFile['problems'] {
  const problems: SourceFile['problems'] = [];
  if (layout.mixed) problems.push({ code: 'encoding-mixed', params: {} });
  else if (layout.encoding === 'windows-1252')
    problems.push({ code: 'encoding-guessed', params: { encoding: layout.encoding } });
  if (layout.format === 'csv' && layout.headerLine === 0)
    problems.push({ code: 'header-missing', params: {} });
  return problems;
}
