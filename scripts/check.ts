/**
 * `npm test`: every check of the project, one after the other, so that a failure names its step. `--long` runs the
 * full counts of fuzzing, kills and walks instead (`npm run test:long`).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (path: string): string => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));

type Step = { name: string; script: string; args: string[]; env?: Record<string, string> };

const quick: Step[] = [
  { name: 'what the tests need beyond npm', script: 'scripts/prerequisites.ts', args: [] },
  {
    name: 'format and lint',
    script: tool('@biomejs/biome/bin/biome'),
    args: ['check', '--error-on-warnings', '--colors=off'],
  },
  { name: 'types', script: 'scripts/types.mjs', args: [] },
  {
    name: 'import table',
    script: tool('dependency-cruiser/bin/dependency-cruise.mjs'),
    args: ['src-contract', 'src-main', 'src-renderer', 'test', 'scripts'],
  },
  { name: 'unused code', script: tool('knip/bin/knip.js'), args: [] },
  { name: 'unit tests', script: tool('vitest/vitest.mjs'), args: ['run'] },
  { name: 'end-to-end tests', script: 'scripts/e2e.ts', args: ['stand-in'] },
];
const long: Step[] = [
  {
    name: 'unit tests, full counts',
    script: tool('vitest/vitest.mjs'),
    args: ['run'],
    env: { DESK_LONG: '1' },
  },
];

let failed = 0;
const steps = process.argv.includes('--long') ? long : quick;
for (const { name, script, args, env } of steps) {
  console.log(`\n── ${name}`);
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (status !== 0) failed += 1;
}
console.log(`\n${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
