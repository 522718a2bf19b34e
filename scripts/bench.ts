/**
 * `npm run bench`: the product beside DuckDB, sqlite3 and ripgrep on the same made-up exports, in turn in one run.
 * `--size 1` (again for more; 0.1, 1 and 4 otherwise), `--rounds 3`, `--product` leaves the peers out, `--profile`
 * leaves CPU profiles in ./bench-profile. Ends with 1 where product and DuckDB found different records.
 * See docs/benchmark.md.
 */
import { parseArgs } from 'node:util';
import { isInstalled } from '../test/bench/peers.ts';
import { figuresOf, goalsTable, type Result } from '../test/bench/report.ts';
import { type Round, runRound } from '../test/bench/round.ts';
import { benchFolder, snapshotOf } from '../test/bench/snapshot.ts';
import { buildMain, bundleNode } from './build.ts';

/** sqlite3's file is as large as the export, and its import takes minutes beyond this size. */
const largestForSqlite = 1;

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['0.1', '1', '4'] },
    rounds: { type: 'string', default: '3' },
    product: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});
const nodeFlags = values.profile ? ['--cpu-prof', '--cpu-prof-dir=bench-profile'] : [];

await buildMain();
// What drives the product is built like it: reading TypeScript takes memory that the app does not need.
await bundleNode('dist/bench', { product: 'test/bench/product.ts' });
console.log(`Exports and passing files: ${benchFolder}`);
for (const program of ['sqlite3', 'rg'])
  if (!values.product && !isInstalled(program)) console.log(`${program} is not installed and is left out.`);

const results: Result[] = [];
for (const size of values.size.map(Number)) {
  const snapshot = snapshotOf(size, console.log);
  const rounds: Round[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const sqlite = round === 0 && size <= largestForSqlite;
    rounds.push(await runRound(snapshot, { peers: !values.product, sqlite, nodeFlags }));
  }
  const result = { snapshot, rounds };
  results.push(result);
  console.log(`\n${figuresOf(result)}`);
}
console.log(`\n${goalsTable(results)}`);

const differing = results.flatMap(({ snapshot, rounds }) =>
  rounds.flatMap((round) => round.differing.map((record) => `${snapshot.size}× ${record}`)),
);
if (differing.length > 0) {
  console.log(
    `\nFound by only one of product and DuckDB:\n${[...new Set(differing)].slice(0, 50).join('\n')}`,
  );
  process.exitCode = 1;
}
