/** `npm run demo`: the main job on the sample requests, without a screen. Leaves letters and packages behind. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toWire } from '../src-contract/errors.ts';
import { type HandleOptions, handle } from '../src-main/cli/handle.ts';
import { errorText } from '../src-main/cli/messages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'resources', 'sample');
const out = join(root, 'demo-output');
const expected: { file: string; clock: { received: string } | null }[] = JSON.parse(
  readFileSync(join(sample, 'requests', 'expected.json'), 'utf8'),
);

function optionsFor(file: string, received: string | null): HandleOptions {
  const request = join(sample, 'requests', file);
  const corrections = request.replace(/[.][a-z]+$/, '.requester.json');
  return {
    request: [request],
    source: join(sample, 'export'),
    out: join(out, basename(file).replace(/[.][a-z]+$/, '')),
    received,
    today: '2026-11-25',
    lang: null,
    requester: existsSync(corrections) ? corrections : null,
    vault: null,
    identified: null,
  };
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
console.log('Answering the sample requests from the sample export (made-up people).\n');
for (const { file, clock } of expected) {
  try {
    const { rights, due, records, letter } = await handle(optionsFor(file, clock?.received ?? null));
    const where = letter === null ? '' : relative(root, join(letter, '..'));
    console.log(`${file}\n  asks for ${rights.join(', ')}; due ${due}; ${records.length} records → ${where}`);
  } catch (error) {
    const wire = toWire(error);
    if (wire === null) throw error;
    console.log(`${file}\n  ${errorText(wire)}`);
  }
}
const made = readdirSync(out, { recursive: true, encoding: 'utf8' });
const count = (ending: string): number => made.filter((name) => name.endsWith(ending)).length;
console.log(`\n${count('.pdf')} letters and ${count('.zip')} packages are in ${out}`);
