/** Which of a case's records a table shows, and in what order. */
import {
  type ColumnMeaning,
  categories,
  type RecordRow,
  type RecordScope,
  type RecordSort,
  type Retention,
  type SourceId,
} from '../../../src-contract/index.ts';
import { groupOf } from './tallies.ts';

/** What of a record tells where it is shown. */
export type RecordLine = Omit<RecordRow, 'cells'> & {
  sourceId: SourceId;
  kind: string | null;
  retention: Retention['state'] | null;
};

/** Places (in `lines`, by category, file and line) of the records of a scope. */
export function inScope(lines: readonly RecordLine[], scope: RecordScope): number[] {
  const group = scope.kind === 'group' ? groupOf(scope.group) : '';
  return lines.flatMap((line, index) => (isIn(line, scope, group) ? [index] : []));
}

function isIn(line: RecordLine, scope: RecordScope, group: string): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'category':
      return line.category === scope.category;
    case 'group':
      return groupOf(line) === group;
    case 'flagged':
      return line.flagged;
    case 'retention':
      return line.retention === scope.state;
    case 'excluded':
      return line.excluded !== null;
  }
}

/** What values are sorted by: a number where it is one, else text. Null: nothing is there, which stands last. */
export type OrderKey = number | string | null;

/**
 * The places sorted by what `keyOf` says of each; equal ones stay as they stood. What has no key stands last,
 * whichever way the others run.
 */
export function inOrder(
  places: readonly number[],
  keyOf: (place: number) => OrderKey,
  down: boolean,
): number[] {
  const keyed = places.map((place) => ({ place, key: keyOf(place) }));
  const direction = down ? -1 : 1;
  return keyed.sort((a, b) => compare(a.key, b.key, direction)).map(({ place }) => place);
}

function compare(a: OrderKey, b: OrderKey, direction: number): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  // Numbers before words.
  if (typeof a !== typeof b) return typeof a === 'number' ? -direction : direction;
  return a < b ? -direction : direction;
}

/** How a table sorts records by what each of them has; `fileRank` tells the place of a file among all files. */
export function lineKey(
  { date, title, category, file, line }: RecordLine,
  by: Extract<RecordSort['by'], string>,
  fileRank: ReadonlyMap<string, number>,
): OrderKey {
  switch (by) {
    case 'date':
      return date;
    case 'title':
      return title === '' ? null : valueKey(title, 'other');
    case 'category':
      return categories.indexOf(category);
    case 'place':
      // No file has a million million lines.
      return (fileRank.get(file) ?? 0) * 1e12 + line;
  }
}

/**
 * How a value of a column is sorted: amounts by what they come to, days by year, month and day, text without case and
 * accents and with its numbers counted, so that "SP9" comes before "SP10".
 */
export function valueKey(value: string, meaning: ColumnMeaning): OrderKey {
  const text = value.trim();
  if (text === '') return null;
  if (meaning === 'amount') return amountOf(text) ?? folded(text);
  const [, day, month, year] =
    meaning === 'date' ? (/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(text) ?? []) : [];
  return folded(year === undefined ? text : `${year}-${month}-${day}`);
}

function folded(text: string): string {
  return fold(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** An amount as exports write it, `1.234,50`, `1,234.50`, `49.9500`, `€ 12`, `12,00-`; null where it is none. */
function amountOf(text: string): number | null {
  const written = text.replace(/[^\d.,-]/g, '');
  if (!/^-?[\d.,]*\d[\d.,]*-?$/.test(written)) return null;
  const digits = written.replaceAll('-', '');
  const mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const head = digits.slice(0, Math.max(0, mark));
  const tail = digits.slice(mark + 1);
  // Three digits behind the only kind of mark are thousands.
  const isWhole = mark < 0 || (tail.length === 3 && !head.includes(digits[mark] === '.' ? ',' : '.'));
  const amount = Number(`${head.replace(/[.,]/g, '')}${isWhole ? '' : '.'}${tail}`);
  return written.includes('-') ? -amount : amount;
}

/** Lower case without accents, so that "Noella" finds "Noëlla". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
