/** Which columns of a file are looked at while it is read, told from what they mean and what their values look like. */
import type { ColumnMeaning } from '../../../src-contract/vocabulary.ts';
import { traceColumns } from './index/traces.ts';
import { type Affix, affixOf } from './match/affix.ts';
import { numberKey } from './match/normalise.ts';
import type { FileKind } from './meaning/files.ts';
import { readName } from './meaning/names.ts';
import { namesSomebody } from './meaning/propose.ts';
import { tokens } from './meaning/tokens.ts';
import { manyDifferent, mostly, type ValueShapes } from './meaning/values.ts';
import { sharedWords } from './meaning/words.ts';
import { isKeyMeaning } from './record.ts';
import type { TallyColumns } from './tally.ts';

const mostKeyColumns = 24;

/** Which columns the pass takes keys and traces from. */
export function tallyColumns(
  names: readonly string[],
  kind: FileKind,
  meanings: readonly ColumnMeaning[],
  shapes: readonly (ValueShapes | undefined)[],
): TallyColumns {
  const keys = meanings
    .flatMap((meaning, place) =>
      isKeyMeaning(meaning) || couldBeKey(names[place] ?? '', meaning, shapes[place]) ? [place] : [],
    )
    .toSorted((a, b) => Number(isKeyMeaning(meanings[b])) - Number(isKeyMeaning(meanings[a])))
    .slice(0, mostKeyColumns);
  const places = new Map<ColumnMeaning, number[]>();
  meanings.forEach((meaning, place) => {
    places.set(meaning, [...(places.get(meaning) ?? []), place]);
  });
  const affixes = new Map<number, Affix>();
  for (const column of keys) {
    const affix = meanings[column] === 'email' ? null : affixOf(numbersOf(shapes[column]));
    if (affix !== null) affixes.set(column, affix);
  }
  return { meanings, keys, affixes, names: nameColumns(names, kind, meanings), ...traceColumns(places) };
}

/** The different numbers that were seen in a column. */
function numbersOf(shapes: ValueShapes | undefined): Set<string> {
  return new Set([...(shapes?.different ?? [])].flatMap((value) => numberKey(value) ?? []));
}

/** The addressee of a parcel is mostly the one who ordered: enough to tell whose number stands on it. */
function nameColumns(
  names: readonly string[],
  { entity }: FileKind,
  meanings: readonly ColumnMeaning[],
): number[] {
  const of = (is: (meaning: ColumnMeaning, name: string) => boolean): number[] =>
    meanings.flatMap((meaning, place) => (is(meaning, names[place] ?? '') ? [place] : []));
  const own = of((meaning) => meaning === 'name' || meaning === 'firstName' || meaning === 'lastName');
  if (own.length > 0 || entity !== 'shipment') return own;
  return of((meaning, name) => meaning === 'otherPerson' && isName(name));
}

const isName = (column: string): boolean => {
  const reading = readName(column);
  return reading.kind === 'person'
    ? reading.part === 'name' || reading.part === 'firstName' || reading.part === 'lastName'
    : namesSomebody.test(column.trim());
};

/** A column without a known meaning whose values look like numbers of something: perhaps a link under another name. */
function couldBeKey(name: string, meaning: ColumnMeaning, shapes: ValueShapes | undefined): boolean {
  if (tokens(name).some((word) => sharedWords.has(word))) return false;
  // Widths and quantities: the same few numbers on all rows.
  const few = shapes !== undefined && shapes.different.size < Math.min(manyDifferent, shapes.filled / 10);
  return (
    meaning === 'other' &&
    shapes !== undefined &&
    !few &&
    !isFile(shapes) &&
    mostly(shapes, 'key', 0.9) &&
    shapes.amount < shapes.filled * 0.1
  );
}

/** Paths and names of files: what they name is found in the folder, not in another file's column. */
function isFile({ different }: ValueShapes): boolean {
  const files = [...different].filter((value) => /\.[a-z][a-z0-9]{1,4}$/i.test(value)).length;
  return files > different.size / 2;
}
