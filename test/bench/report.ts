/** What was measured as tables of Markdown: figures as min / median / max, and each goal with whether it is met. */
import type { Round } from './round.ts';
import type { Snapshot } from './snapshot.ts';

/** All rounds over one snapshot. */
export type Result = { snapshot: Snapshot; rounds: Round[] };

const megabyte = 1_000_000;

/** The figure in the middle; NaN where there is none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

const secondsIn = ({ rounds }: Result, name: string): number[] =>
  rounds.flatMap(({ seconds }) => seconds[name] ?? []);
const peaksIn = ({ rounds }: Result, name: string): number[] =>
  rounds.flatMap(({ peak }) => peak[name] ?? []);
const bytesIn = ({ rounds }: Result, name: string): number[] =>
  rounds.flatMap(({ bytes }) => bytes[name] ?? []);

function spread(figures: readonly number[], digits: number): string {
  if (figures.length === 0) return '–';
  return [Math.min(...figures), median(figures), Math.max(...figures)]
    .map((figure) => figure.toFixed(digits))
    .join(' / ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, place) =>
    Math.max(cell.length, ...rows.map((row) => row[place]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Times and peaks of everything that ran on one snapshot. */
export function figuresOf(result: Result): string {
  const names = [...new Set(result.rounds.flatMap(({ seconds }) => Object.keys(seconds)))];
  const bytesOf: Record<string, string> = {
    index: 'index',
    'DuckDB, import': 'DuckDB',
    'sqlite3, import and 5 indexes': 'sqlite3',
  };
  const rows = names.map((name) => {
    const disk = median(bytesIn(result, bytesOf[name] ?? ''));
    const share = (disk / result.snapshot.bytes) * 100;
    return [
      name,
      spread(secondsIn(result, name), 3),
      (Math.max(...peaksIn(result, name)) / megabyte).toFixed(0),
      Number.isNaN(disk) ? '–' : `${(disk / megabyte).toFixed(1)} MB = ${share.toFixed(1)} %`,
    ];
  });
  const { size, bytes, records } = result.snapshot;
  const found = result.rounds.at(-1)?.records ?? 0;
  const title = `${size}×: ${(bytes / megabyte).toFixed(0)} MB, ${records} records, ${found} of them the subject’s`;
  const waits = (act: 'index' | 'pull'): string =>
    (Math.max(...result.rounds.map(({ longestWait }) => longestWait[act])) * 1000).toFixed(0);
  const wait = `The main thread answered nobody for at most ${waits('index')} ms (index), ${waits('pull')} ms (pull).`;
  return `${title}\n\n${table(['what', 'seconds: min / median / max', 'peak MB', 'disk'], rows)}\n\n${wait}`;
}

type Goal = { what: string; measured: number; goal: number; unit: string };

/** A ratio of two medians. */
function ratio(result: Result, ours: string, theirs: string): number {
  return median(secondsIn(result, ours)) / median(secondsIn(result, theirs));
}

function goalsOf(result: Result): Goal[] {
  const { rounds, snapshot } = result;
  const most = (of: (round: Round) => number): number => Math.max(...rounds.map(of));
  const peak = (name: string): number => Math.max(...peaksIn(result, name)) / megabyte;
  const size = `${snapshot.size}×`;
  return [
    {
      what: `${size} index : DuckDB’s import`,
      measured: ratio(result, 'index', 'DuckDB, import'),
      goal: 0.35,
      unit: '×',
    },
    {
      what: `${size} pull : DuckDB after import, both warm`,
      measured: ratio(result, 'pull', 'DuckDB, after import'),
      goal: 0.5,
      unit: '×',
    },
    {
      what: `${size} first pull : DuckDB’s first after import`,
      measured: ratio(result, 'pull, first', 'DuckDB, after import, first'),
      goal: 0.5,
      unit: '×',
    },
    {
      what: `${size} pull : DuckDB on the files`,
      measured: ratio(result, 'pull', 'DuckDB, on the files'),
      goal: 0.02,
      unit: '×',
    },
    {
      what: `${size} index : export, on disk`,
      measured: (median(bytesIn(result, 'index')) / snapshot.bytes) * 100,
      goal: 4,
      unit: '%',
    },
    { what: `${size} others’ values left on disk`, measured: most(({ left }) => left), goal: 0, unit: '' },
    { what: `${size} peak memory, index`, measured: peak('index'), goal: 300, unit: 'MB' },
    { what: `${size} peak memory, pull`, measured: peak('pull'), goal: 300, unit: 'MB' },
    {
      what: `${size} longest task of the main thread, index`,
      measured: most(({ longestTask }) => longestTask.index) * 1000,
      goal: 50,
      unit: 'ms',
    },
    {
      what: `${size} longest task of the main thread, pull`,
      measured: most(({ longestTask }) => longestTask.pull) * 1000,
      goal: 50,
      unit: 'ms',
    },
  ];
}

/** How times grow from a snapshot to one that is `factor` times as large. */
function growthOf(small: Result, large: Result): Goal[] {
  const factor = large.snapshot.size / small.snapshot.size;
  const grown = (name: string): number => median(secondsIn(large, name)) / median(secondsIn(small, name));
  const step = `${small.snapshot.size}× to ${large.snapshot.size}×`;
  return [
    { what: `${step}: index time`, measured: grown('index'), goal: factor * 1.1, unit: '×' },
    { what: `${step}: pull time`, measured: grown('pull'), goal: 2, unit: '×' },
  ];
}

/** Every goal with what was measured; a goal without a peer's figure is left out. */
export function goalsTable(results: readonly Result[]): string {
  const one = results.find(({ snapshot }) => snapshot.size === 1);
  const larger = results.filter(({ snapshot }) => snapshot.size > 1);
  const goals = [
    ...results.flatMap(goalsOf),
    ...(one === undefined ? [] : larger.flatMap((result) => growthOf(one, result))),
  ];
  const rows = goals
    .filter(({ measured }) => !Number.isNaN(measured))
    .map(({ what, measured, goal, unit }) => [
      what,
      `${measured.toFixed(unit === '×' ? 3 : 1)} ${unit}`,
      `≤ ${Number(goal.toFixed(2))} ${unit}`,
      measured <= goal ? 'met' : 'NOT MET',
    ]);
  return table(['goal', 'measured', 'wanted', ''], rows);
}
