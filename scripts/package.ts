/**
 * `npm run package`: builds the app and packs it for this system (Windows: NSIS, macOS: dmg), each for x64 and arm64.
 * npm installs machine code for the machine it runs on only; what the other architecture needs is fetched first.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';

const root = join(import.meta.dirname, '..');
const architectures = ['x64', 'arm64'];

type LockedPackage = { version: string; os?: string[]; cpu?: string[]; dev?: boolean };

/** Packages of the lock file that hold machine code for a system, as `name@version`, that are not installed. */
function missingFor(platform: string): { name: string; version: string }[] {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages)
    .filter(
      ([, { os, cpu, dev }]) =>
        !dev && os?.includes(platform) && cpu?.some((each) => architectures.includes(each)),
    )
    .filter(([path]) => !existsSync(join(root, path)))
    .map(([path, { version }]) => ({ name: path.slice('node_modules/'.length), version }));
}

/** Installs packages whatever machine they are for, without touching the rest of node_modules. */
function fetchPackages(packages: { name: string; version: string }[]): void {
  if (packages.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'dsar-desk-package-'));
  const npm = process.env['npm_execpath'] ?? 'npm';
  const names = packages.map(({ name, version }) => `${name}@${version}`);
  const args = ['install', '--force', '--no-save', '--ignore-scripts', '--prefix', folder, ...names];
  if (npm.endsWith('.js')) execFileSync(process.execPath, [npm, ...args], { stdio: 'inherit' });
  else execFileSync(npm, args, { stdio: 'inherit' });
  for (const { name } of packages) {
    cpSync(join(folder, 'node_modules', name), join(root, 'node_modules', name), { recursive: true });
  }
  rmSync(folder, { recursive: true });
}

fetchPackages(missingFor(process.platform));
await build();
const builder = join(createRequire(import.meta.url).resolve('electron-builder/package.json'), '..', 'cli.js');
const done = spawnSync(process.execPath, [builder, '--publish', 'never', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(done.status ?? 1);
