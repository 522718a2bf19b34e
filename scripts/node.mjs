// `node scripts/node.mjs FILE [ARGUMENT…]`: runs a TypeScript file in a Node that can, from whatever Node is at hand.
// The project brings Node 24 with it as an npm package; where that has none for this machine, the user's own serves.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = process.platform === 'win32' ? 'node.exe' : 'node';
const own = join(root, 'node_modules', 'node', 'bin', program);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const atLeast = (wantedMajor, wantedMinor) =>
  major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);

if (!existsSync(own) && !atLeast(22, 13)) {
  console.error(
    `DSAR Desk needs Node 22.13 or newer (this is ${process.versions.node}): https://nodejs.org, then run the command again.`,
  );
  process.exit(1);
}

const bare = existsSync(own) || atLeast(23, 6) || (major === 22 && minor >= 18);
const flags = [...(bare ? [] : ['--experimental-strip-types']), '--disable-warning=ExperimentalWarning'];
const child = spawn(existsSync(own) ? own : process.execPath, [...flags, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
