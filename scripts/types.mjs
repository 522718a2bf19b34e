// Checks the types of each folder with the globals that exist where its code runs.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const compiler = fileURLToPath(new URL('../node_modules/typescript-7/lib/tsc.js', import.meta.url));
const projects = ['src-contract', 'src-main', 'src-renderer', 'test'];
const failed = projects.filter(
  (project) => spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' }).status !== 0,
);
if (failed.length > 0) process.exit(1);
