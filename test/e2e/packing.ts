/** Packs the app as a release is packed, around a stub in Electron's place, and lays the archive open. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import { root } from './host.ts';

/** Where Electron's fuses lie in its program: this text, a version, a count, and one digit a fuse. */
export const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's fuses as it is delivered (version 1, nine fuses). */
const deliveredFuses = '101000101';

function makeStub(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const fuses = Buffer.from([1, deliveredFuses.length]);
  const program = Buffer.concat([Buffer.from(fuseMark), fuses, Buffer.from(deliveredFuses)]);
  writeFileSync(join(folder, 'electron'), program);
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'chrome-sandbox'), '');
  const version = execFileSync(process.execPath, ['-p', "require('electron/package.json').version"], {
    cwd: root,
  });
  writeFileSync(join(folder, 'version'), version.toString().trim());
}

export type Packed = {
  /** The packed program. */
  program: string;
  /** Its resources folder: the archive, what lies beside it, and the extra resources. */
  resources: string;
  archive: string;
  /** The archive laid open, with what lay beside it; Node has no other way to run it. */
  appFolder: string;
};

/** Packs what is in dist/ into `folder`. */
export async function pack(folder: string): Promise<Packed> {
  const stub = join(folder, 'stub');
  makeStub(stub);
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    projectDir: root,
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist: stub,
      directories: { output: join(folder, 'release') },
    },
  });
  const unpacked = join(folder, 'release/linux-unpacked');
  const resources = join(unpacked, 'resources');
  const archive = join(resources, 'app.asar');
  const appFolder = join(resources, 'app');
  extractAll(archive, appFolder);
  return { program: join(unpacked, 'dsar-desk'), resources, archive, appFolder };
}
