/** One round over a snapshot: the product and its peers in turn, each in a process of its own. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findTexts } from '../e2e/canaries.ts';
import type { DuckInput } from './duckdb.ts';
import { bytesIn, type Measured, measure } from './measured.ts';
import { importWithSqlite, isInstalled, searchWithRipgrep } from './peers.ts';
import { textsOf } from './people.ts';
import type { ProductInput } from './product.ts';
import { benchFolder, type Snapshot } from './snapshot.ts';

/** Everything that one round measured: seconds and bytes by name. What was not measured is not there. */
export type Round = {
  seconds: Record<string, number[]>;
  peak: Record<string, number>;
  bytes: Record<string, number>;
  /** Seconds for which the main thread answered nobody, and seconds of its own work without a pause. */
  longestWait: { index: number; pull: number };
  longestTask: { index: number; pull: number };
  /** Records of the subject that only one of product and DuckDB found. */
  differing: string[];
  records: number;
  /** Values of other customers that lie readable in the vault's folder. */
  left: number;
};

/** Built by scripts/bench.ts from product.ts. */
const product = '../../dist/bench/product.js';

const pulls = { cold: 1, warm: 5 };
const bystanders = 2500;

export type RoundOptions = { peers: boolean; sqlite: boolean; nodeFlags: string[] };

/** Runs one round. @throws Error where a process fails */
export async function runRound(snapshot: Snapshot, options: RoundOptions): Promise<Round> {
  const passing = mkdtempSync(join(benchFolder, 'run-'));
  try {
    const round: Round = {
      seconds: {},
      peak: {},
      bytes: {},
      longestWait: { index: 0, pull: 0 },
      longestTask: { index: 0, pull: 0 },
      differing: [],
      records: 0,
      left: 0,
    };
    if (options.peers) await runOthers(snapshot, passing, options, round);
    const theirs = options.peers ? await runDuckDb(snapshot, passing, round) : null;
    const ours = await runProduct(snapshot, passing, options, round);
    round.records = ours.length;
    if (theirs !== null) round.differing = differenceOf(ours, theirs);
    return round;
  } finally {
    rmSync(passing, { recursive: true, force: true });
  }
}

function note(round: Round, name: string, { seconds, peak }: Measured): void {
  round.seconds[name] = seconds;
  round.peak[name] = peak;
}

async function runDuckDb(snapshot: Snapshot, passing: string, round: Round): Promise<string[]> {
  const database = join(passing, 'peer.duckdb');
  const { email } = textsOf(snapshot.subject);
  const given: Omit<DuckInput, 'act' | 'times'> = { folder: snapshot.folder, database, email };
  const files = await measure('duckdb.ts', { ...given, act: 'files', times: 1 });
  note(round, 'DuckDB, on the files', files);
  note(round, 'DuckDB, import', await measure('duckdb.ts', { ...given, act: 'import', times: 1 }));
  round.bytes['DuckDB'] = statSync(database).size;
  const imported = await measure('duckdb.ts', { ...given, act: 'pull', times: pulls.cold + pulls.warm });
  noteRuns(round, 'DuckDB, after import', imported);
  return files.records ?? [];
}

/** The first run of a process apart from the later ones. */
function noteRuns(round: Round, name: string, { seconds, peak }: Measured): void {
  note(round, `${name}, first`, { seconds: seconds.slice(0, pulls.cold), peak });
  note(round, name, { seconds: seconds.slice(pulls.cold), peak });
}

async function runProduct(
  snapshot: Snapshot,
  passing: string,
  { nodeFlags }: RoundOptions,
  round: Round,
): Promise<string[]> {
  const vault = join(passing, 'vault');
  const person = textsOf(snapshot.subject);
  const given: Omit<ProductInput, 'act' | 'times'> = { folder: snapshot.folder, vault, person };
  const indexed = await measure(product, { ...given, act: 'index', times: 1 }, nodeFlags);
  note(round, 'index', indexed);
  round.bytes['index'] = bytesIn(vault);
  round.left = findTexts(vault, valuesOfOthers(snapshot)).length;
  const pulled = await measure(product, { ...given, act: 'pull', times: pulls.cold + pulls.warm }, nodeFlags);
  noteRuns(round, 'pull', pulled);
  round.longestWait = { index: indexed.longestWait ?? 0, pull: pulled.longestWait ?? 0 };
  round.longestTask = { index: indexed.longestTask ?? 0, pull: pulled.longestTask ?? 0 };
  return pulled.records ?? [];
}

/** 10,000 e-mail addresses, names, phones and numbers of customers who asked for nothing. */
function valuesOfOthers({ customers, subject }: Snapshot): string[] {
  const own = new Set(Object.values(textsOf(subject)));
  const step = Math.max(1, Math.floor(customers / bystanders));
  const others = Array.from({ length: bystanders }, (_, place) => place * step);
  return others
    .filter((customer) => customer !== subject)
    .flatMap((customer) => {
      const { name, email, phone, customerNumber } = textsOf(customer);
      return [name, email, phone, customerNumber].filter((value) => !own.has(value));
    });
}

async function runOthers(
  { folder, subject }: Snapshot,
  passing: string,
  { sqlite }: RoundOptions,
  round: Round,
): Promise<void> {
  if (isInstalled('rg')) {
    const { seconds, peak } = await searchWithRipgrep(folder, textsOf(subject).email);
    note(round, 'ripgrep, one word', { seconds: [seconds], peak });
  }
  if (!sqlite || !isInstalled('sqlite3')) return;
  const { seconds, peak, bytes } = await importWithSqlite(folder, join(passing, 'peer.sqlite'));
  note(round, 'sqlite3, import and 5 indexes', { seconds: [seconds], peak });
  round.bytes['sqlite3'] = bytes;
}

function differenceOf(ours: readonly string[], theirs: readonly string[]): string[] {
  const [a, b] = [new Set(ours), new Set(theirs)];
  return [...ours.filter((record) => !b.has(record)), ...theirs.filter((record) => !a.has(record))];
}
