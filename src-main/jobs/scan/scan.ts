/** Job: looks through exports, proposes what their columns are, and builds their skip indexes. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SourceFile } from '../../../src-contract/sources.ts';
import type { Category, ColumnMeaning } from '../../../src-contract/vocabulary.ts';
import type { Ask } from '../questions.ts';
import type { JobProgress } from '../table.ts';
import type { Segment } from './index/segment.ts';
import type { FileSketch } from './link/sketch.ts';
import type { Affix } from './match/affix.ts';
import { isEmptyish } from './match/normalise.ts';
import { type FileKind, kindOfFile, proposeCategory } from './meaning/files.ts';
import { proposeMeaning, withAddressees } from './meaning/propose.ts';
import { stem } from './meaning/tokens.ts';
import { countShapes, noShapes, type ValueShapes } from './meaning/values.ts';
import { type Fingerprint, fingerprintOf } from './read/fingerprint.ts';
import { isMailFormat, mailColumns, mailMeanings } from './read/mail/columns.ts';
import { type Layer, PackingError, type Place } from './read/packed.ts';
import { Columns } from './read/rows.ts';
import { columnsOf, findTable, readTable, readUntil, type TableLayout } from './read/table.ts';
import type { FoundFile, Skipped } from './read/walk.ts';
import { Tally, type TallyColumns } from './tally.ts';
import { tallyColumns } from './tally-columns.ts';

/** What staff taught about files of one shape. */
export type Profile = { category: Category; meanings: Record<string, ColumnMeaning>; confirmed: boolean };

/** A file as the vault keeps it: how it is read, and no value of any record. */
export type ScannedFile = Omit<SourceFile, 'columns'> & {
  columns: Omit<SourceFile['columns'][number], 'examples'>[];
  layout: TableLayout;
  /** How each column writes its numbers; null where there is nothing to take off. */
  affixes: (Affix | null)[];
  /** Domains of the shop's own addresses in a file of messages; whole addresses at domains where anybody has one. */
  staffDomains: string[];
  shape: string;
  /** Where its bytes lie: a file of the disk inside the source folder, and what is taken off it. */
  file: string;
  layers: Layer[];
  fingerprint: Fingerprint;
};

/** A file that was looked through; its skip index was kept under `run`. */
export type ScannedRun = { file: ScannedFile; sketch: FileSketch; run: number };

export type Scanned = { files: ScannedRun[]; skipped: Skipped[] };

export type ScanInput = {
  folder: string;
  files: { found: FoundFile; run: number }[];
  /** Salts all hashes; the same for all sources of a vault, so that they can be compared. */
  salt: number;
  /** By shape. */
  profiles: Record<string, Profile>;
};

/** Rows whose values are looked at to tell what a column holds. */
const sampledRows = 3000;
const most = { problems: 20, columns: 2000 };

/**
 * Looks through files of a folder. The segments of their skip indexes are handed over through `ask` while it goes on,
 * each under its file's run. A file that can't be read is listed, and the others go on.
 */
export function scan(input: ScanInput, progress: JobProgress, ask: Ask): Scanned {
  const total = input.files.reduce((sum, { found }) => sum + found.bytes, 0);
  const files: Scanned['files'] = [];
  const skipped: Skipped[] = [];
  let before = 0;
  for (const { found, run } of input.files) {
    try {
      const tell = (done: number): void => progress('indexing', found.path, before + done, total);
      const keep = (segment: Segment): void => void ask({ about: 'keep', run, segment });
      const scanned = scanFile(input, found, tell, keep);
      if (scanned === null) skipped.push({ path: found.path, reason: 'no-records' });
      else files.push({ ...scanned, run });
    } catch (error) {
      skipped.push({ path: found.path, reason: error instanceof PackingError ? error.reason : 'unreadable' });
    }
    before += found.bytes;
    progress('indexing', found.path, before, total);
  }
  return { files, skipped };
}

function scanFile(
  input: ScanInput,
  found: FoundFile,
  tell: (done: number) => void,
  keep: (segment: Segment) => void,
): Omit<ScannedRun, 'run'> | null {
  const place: Place = { file: join(input.folder, found.file), layers: found.layers };
  const layout = findTable(place, found);
  if (layout === null) return null;
  const kind = kindOfFile({ path: namingPath(found), format: layout.format });
  const columns = new Columns(columnsOf(layout));
  const mail = isMailFormat(layout.format);
  const shapes = mail ? [] : sample(place, layout, columns);
  if (columns.names.length > most.columns) return null;
  const shape = shapeOf(namingPath(found), columns.names);
  const profile = input.profiles[shape];
  const read = mail ? mailMeant(profile) : meaningsOf(columns.names, kind, shapes, profile);
  const meanings = read.map(({ meaning }) => meaning);
  const looked = tallyColumns(columns.names, kind, meanings, shapes);
  const counted = countAll(place, layout, kind, columns, looked, input.salt, tell, keep);
  if (counted.records === 0 && counted.problems.length > 0 && !('header' in layout)) return null;
  const category = profile
    ? { category: profile.category, because: 'profile' as const }
    : proposeCategory(kind, new Set(meanings));
  return {
    file: {
      path: found.path,
      format: layout.format,
      encoding: layout.encoding,
      delimiter: layout.format === 'csv' ? String.fromCharCode(layout.dialect.delimiter) : null,
      bytes: Math.max(found.bytes, counted.bytes),
      records: counted.records,
      category: category.category,
      categoryBecause: category.because,
      columns: columns.names.map((name, place) => ({
        name,
        meaning: read[place]?.meaning ?? 'other',
        because: read[place]?.because ?? 'none',
        filled: counted.looked === 0 ? 0 : (counted.filled[place] ?? 0) / counted.looked,
      })),
      confirmed: profile?.confirmed ?? false,
      problems: [...layoutProblems(layout), ...counted.problems],
      layout,
      affixes: columns.names.map((_, column) => looked.affixes.get(column) ?? null),
      staffDomains: counted.staffDomains,
      shape,
      file: found.file,
      layers: found.layers,
      fingerprint: fingerprintOf(input.folder, found),
    },
    sketch: counted.sketch,
  };
}

/** By what a file is told to be of something: a sheet that nobody named is what its workbook is called. */
function namingPath({ path, file, sheet }: FoundFile): string {
  return sheet !== null && /^(sheet|blad|feuil|tabelle|worksheet)\s*\d*$/i.test(sheet.name) ? file : path;
}

/** The same for each export of one kind: what the file is called without dates, and which columns it has. */
function shapeOf(path: string, names: readonly string[]): string {
  const text = [stem(path), ...names.toSorted()].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Looks at the first rows: which columns there are and what their values look like. */
function sample(place: Place, layout: TableLayout, columns: Columns): ValueShapes[] {
  const shapes: ValueShapes[] = [];
  let rows = 0;
  readUntil(place, layout, columns, (row) => {
    rows += 1;
    for (const { column, value } of row.fields()) {
      if (column < 0 || isEmptyish(value)) continue;
      shapes[column] ??= noShapes();
      countShapes(shapes[column], value);
    }
    return rows >= sampledRows;
  });
  return shapes;
}

type Meant = { meaning: ColumnMeaning; because: SourceFile['columns'][number]['because'] };

/** All mail has the same columns. */
function mailMeant(profile: Profile | undefined): Meant[] {
  return mailColumns.map((name, place) => {
    const taught = profile?.meanings[name];
    return taught === undefined
      ? { meaning: mailMeanings[place] ?? 'other', because: 'name' }
      : { meaning: taught, because: 'profile' };
  });
}

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
  /** Length of what was read. */
  bytes: number;
  records: number;
  filled: number[];
  /** Rows of which `filled` was counted. */
  looked: number;
  problems: SourceFile['problems'];
  sketch: FileSketch;
  staffDomains: string[];
};

/** Reads the whole file: counts, problems, the sketch of its keys, its skip index. */
function countAll(
  place: Place,
  layout: TableLayout,
  kind: FileKind,
  names: Columns,
  columns: TallyColumns,
  salt: number,
  tell: (done: number) => void,
  keep: (segment: Segment) => void,
): Counted {
  const tally = new Tally(columns, salt, kind);
  const problems = new Map<string, { line: number; member?: string; count: number }>();
  const reading = readTable(place, layout, names, {
    onProblem: ({ code, ...at }) => {
      const before = problems.get(code);
      problems.set(code, { ...(before ?? at), count: (before?.count ?? 0) + 1 });
    },
    onRow: (row) => tally.add(row, names.names.length),
  });
  let bytes = 0;
  for (const done of reading) {
    bytes = Math.max(bytes, done);
    tell(done);
    tally.indexer.take().forEach(keep);
  }
  const finished = tally.finish();
  tally.indexer.take().forEach(keep);
  return {
    bytes,
    records: tally.records,
    filled: tally.filled,
    looked: tally.looked,
    ...finished,
    problems: [...problems].slice(0, most.problems).map(([code, params]) => ({ code, params })),
  };
}

function layoutProblems(layout: TableLayout): SourceFile['problems'] {
  const problems: SourceFile['problems'] = [];
  if (layout.mixed) problems.push({ code: 'encoding-mixed', params: {} });
  else if (layout.encoding === 'windows-1252')
    problems.push({ code: 'encoding-guessed', params: { encoding: layout.encoding } });
  if ('header' in layout && layout.headerLine === 0) problems.push({ code: 'header-missing', params: {} });
  return problems;
}
