/** The peers that are programs of the system: sqlite3 with its own import, and ripgrep for one word. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { fileNames } from './files.ts';
import { secondsOf } from './measured.ts';

/** True where a program of this name answers. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Runs a program to its end and answers its peak memory in bytes; 0 where the system does not tell. */
function run(program: string, args: readonly string[], input = ''): Promise<number> {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid ?? 0));
  }, 20);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearInterval(look);
      // ripgrep answers 1 where it found nothing, which would be no measurement either.
      if (code === 0) resolve(peak);
      else reject(new Error(`${program} ended with ${code}`));
    });
  });
}

function peakOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

const indexes = [
  'customers(email)',
  'orders(customer_number)',
  'order_lines(order_number)',
  'payments(order_number)',
  'newsletter_events(email)',
];

/** sqlite3: `.import` of the CSV files and five indexes. It has no import for the clicks. */
export async function importWithSqlite(
  folder: string,
  database: string,
): Promise<{ seconds: number; peak: number; bytes: number }> {
  rmSync(database, { force: true });
  const tables = fileNames.filter((file) => file.endsWith('.csv')).map((file) => file.slice(0, -4));
  const lines = [
    'PRAGMA journal_mode = OFF;',
    'PRAGMA synchronous = OFF;',
    '.mode csv',
    ...tables.map((table) => `.import "${folder}/${table}.csv" ${table}`),
    ...indexes.map((on, place) => `CREATE INDEX by_${place} ON ${on};`),
  ];
  let peak = 0;
  const seconds = await secondsOf(async () => {
    peak = await run('sqlite3', [database], `${lines.join('\n')}\n`);
  });
  return { seconds, peak, bytes: statSync(database).size };
}

/** ripgrep: one literal in all files, which is what looking alone takes. */
export async function searchWithRipgrep(
  folder: string,
  literal: string,
): Promise<{ seconds: number; peak: number }> {
  let peak = 0;
  const seconds = await secondsOf(async () => {
    peak = await run('rg', ['--fixed-strings', '--count', literal, folder]);
  });
  return { seconds, peak };
}
