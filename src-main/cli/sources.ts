/** `desk sources`: folders of exports, what is read in them, and what is not and why. */
import { DeskError } from '../../src-contract/errors.ts';
import type {
  FileHandle,
  Source,
  SourceFile,
  SourceId,
  SourceRow,
  Warning,
} from '../../src-contract/index.ts';
import type { Engine } from '../engine/engine.ts';
import { categoryNames, columns, counted, plain } from './lines.ts';
import { skipText } from './reasons.ts';
import { give } from './start.ts';
import { toPrintedWarning } from './warnings.ts';

export type SourcesCommand =
  | { act: 'add'; folder: string }
  /** Sources by their number or name; none for all. */
  | { act: 'index'; sources: string[] }
  | { act: 'list' }
  | { act: 'remove'; sources: string[] };

/** What was done, for people and for programs. */
export type Told = { lines: string[]; value: unknown };

/**
 * Does what was asked on an open vault.
 * @throws DeskError `source-not-found`, and what the methods throw
 */
export async function sources(engine: Engine, command: SourcesCommand): Promise<Told> {
  switch (command.act) {
    case 'add':
      return told([await engine.call('sources.add', { folder: give<FileHandle>(engine, command.folder) })]);
    case 'index': {
      const looked: Source[] = [];
      for (const id of await chosen(engine, command.sources))
        looked.push(await engine.call('sources.refresh', { id }));
      return told(looked);
    }
    case 'list':
      return toldRows((await engine.call('sources.list', {})).sources);
    case 'remove': {
      const ids = await chosen(engine, command.sources);
      for (const id of ids) await engine.call('sources.remove', { id });
      return {
        lines: [`${counted(ids.length, 'source')} forgotten; the folders were not touched.`],
        value: { removed: ids },
      };
    }
  }
}

async function chosen(engine: Engine, wanted: readonly string[]): Promise<SourceId[]> {
  const { sources: known } = await engine.call('sources.list', {});
  if (wanted.length === 0) return known.map(({ id }) => id);
  return wanted.map((one) => {
    const found = known.filter(({ id, name }) => String(id) === one || name === one);
    // Two folders of one name are told apart by their numbers.
    const [only] = found;
    if (only === undefined || found.length > 1) throw new DeskError('source-not-found', { source: one });
    return only.id;
  });
}

function told(looked: readonly Source[]): Told {
  return { lines: looked.flatMap(linesOf), value: { sources: looked.map(withoutExamples) } };
}

/** A source without the examples from its files, which are people's data. */
function withoutExamples({ files, skipped, ...source }: Source): unknown {
  return {
    ...source,
    files: files.map((file) => ({
      ...file,
      columns: file.columns.map(({ examples: _, ...column }) => column),
      problems: file.problems.map(toPrintedWarning),
    })),
    skipped: skipped.map(({ path, reason }) => ({ path, reason, text: skipText(reason) })),
    problems: source.problems.map(toPrintedWarning),
  };
}

function linesOf({ id, name, files, skipped, problems }: Source): string[] {
  const records = files.reduce((sum, file) => sum + file.records, 0);
  const unconfirmed = files.filter(({ confirmed }) => !confirmed).length;
  const sum = [
    counted(files.length, 'file'),
    counted(records, 'record'),
    unconfirmed === 0 ? 'all confirmed' : `${unconfirmed} not confirmed yet`,
    `${skipped.length} not read`,
  ];
  return [
    `${plain(name)} (source ${id}): ${sum.join(', ')}`,
    ...columns([
      ['  file', 'format', 'encoding', 'records', 'category', ''],
      ...files.map((file) => [
        `  ${plain(file.path)}`,
        formatOf(file),
        file.encoding,
        file.records,
        categoryNames[file.category],
        file.confirmed ? 'confirmed' : 'to confirm',
      ]),
    ]),
    ...files.flatMap(({ path, problems: own }) =>
      own.map((problem) => `  ${plain(path)}: ${wordsOf(problem)}`),
    ),
    ...(skipped.length === 0 ? [] : ['  Not read:']),
    ...columns(skipped.map(({ path, reason }) => [`  ${plain(path)}`, skipText(reason)])),
    ...problems.map((problem) => `  ${wordsOf(problem)}`),
  ];
}

function formatOf({ format, delimiter }: SourceFile): string {
  if (delimiter === null) return format;
  return `${format} ${delimiter === '\t' ? 'tab' : delimiter}`;
}

const wordsOf = (warning: Warning): string => plain(toPrintedWarning(warning).text);

function toldRows(rows: readonly SourceRow[]): Told {
  const value = { sources: rows.map((row) => ({ ...row, problems: row.problems.map(toPrintedWarning) })) };
  if (rows.length === 0)
    return { lines: ['No source is registered. Add one: desk sources add FOLDER'], value };
  const lines = columns([
    ['number', 'name', 'files', 'records', 'to confirm', 'added'],
    ...rows.map((row) => [
      row.id,
      plain(row.name),
      row.files,
      row.records,
      row.unconfirmed,
      row.addedAt.slice(0, 10),
    ]),
  ]);
  return {
    lines: [...lines, ...rows.flatMap(({ problems }) => problems.map((problem) => `  ${wordsOf(problem)}`))],
    value,
  };
}
