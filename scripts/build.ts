/** Builds the app into dist/: main process, engine and job threads, parser process, preload, and the window. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildWindow } from 'vite';

const root = join(import.meta.dirname, '..');

/** Packages with machine code, WASM or data files: they stay packages, the rest is bundled. */
const unbundled = [
  'electron',
  '@hyzyla/pdfium',
  '@myriaddreamin/typst-ts-node-compiler',
  '@node-rs/argon2',
  'better-sqlite3',
  'sharp',
];

/** CommonJS packages inside an ES module still call `require`. */
const requireBanner =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** Builds what runs outside the window into dist/main. Throws with the bundler's own message. */
export async function buildMain(): Promise<void> {
  await bundleNode('dist/main', {
    main: 'src-main/main.ts',
    engine: 'src-main/engine/worker.ts',
    job: 'src-main/jobs/thread.ts',
    parser: 'src-main/parsers/process.ts',
  });
}

/** Bundles scripts for Node, as the app's own are, into a folder. Throws with the bundler's own message. */
export async function bundleNode(outdir: string, entryPoints: Record<string, string>): Promise<void> {
  await bundle({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    // What is loaded later lies in a file of its own.
    splitting: true,
    platform: 'node',
    target: 'node22.13',
    format: 'esm',
    external: unbundled,
    banner: { js: requireBanner },
    legalComments: 'none',
    logLevel: 'warning',
  });
}

async function buildPreload(): Promise<void> {
  await bundle({
    absWorkingDir: root,
    entryPoints: ['src-main/shell/preload.ts'],
    outfile: 'dist/preload/preload.cjs',
    bundle: true,
    // A sandboxed preload may require `electron` and nothing else.
    platform: 'browser',
    target: 'chrome140',
    format: 'cjs',
    external: ['electron'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** Builds everything anew. Throws with the bundler's own message. */
export async function build(): Promise<void> {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await Promise.all([
    buildMain(),
    buildPreload(),
    buildWindow({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }),
  ]);
}

if (import.meta.main) await build();
