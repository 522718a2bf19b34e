/** Electron's `app`: paths, life cycle, single instance. */
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import { control } from './control.ts';
import { vetoable } from './event.ts';

type PathName = Parameters<App['getPath']>[0];

/** Value of `--name=value` on the command line, as Chromium reads its switches. */
function switchValue(name: string): string | undefined {
  return process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** The folder that holds the package.json of the running program. */
function appFolder(): string {
  let folder = dirname(process.argv[1] ?? process.cwd());
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

type Used =
  | 'isPackaged'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'whenReady'
  | 'isReady'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'setAppUserModelId'
  | 'quit'
  | 'exit';

class StandInApp extends EventEmitter implements Pick<App, Used> {
  readonly isPackaged = process.env['STAND_IN_PACKED'] === '1';
  /** Closing work of the windows, awaited before the process ends. */
  readonly closers = new Set<() => Promise<void>>();
  readonly commandLine = {
    appendSwitch: () => {},
    getSwitchValue: (name: string) => switchValue(name) ?? '',
  };
  #folder = appFolder();
  #name = 'DSAR Desk';
  #paths = new Map<string, string>();
  #ready: Promise<void>;
  #isReady = false;
  #quitting = false;

  constructor() {
    super();
    const resources = this.isPackaged ? dirname(this.#folder) : join(this.#folder, 'resources');
    Object.defineProperty(process, 'resourcesPath', { value: resources });
    // A turn of the event loop later, so that main can register its schemes first, as in Electron.
    this.#ready = new Promise((resolve) => {
      setImmediate(() => {
        this.#isReady = true;
        this.emit('ready', {}, {});
        resolve();
      });
    });
    control.on('quit', () => this.quit());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit());
  }

  getAppPath(): string {
    return this.#folder;
  }

  getPath(name: PathName): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    const config = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
    if (name === 'userData' || name === 'sessionData')
      return switchValue('user-data-dir') ?? join(config, this.#name);
    if (name === 'temp') return tmpdir();
    if (name === 'documents') return join(homedir(), 'Documents');
    if (name === 'downloads') return join(homedir(), 'Downloads');
    if (name === 'home') return homedir();
    throw new Error(`The stand-in knows no path for ${name}.`);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    const read: unknown = JSON.parse(readFileSync(join(this.#folder, 'package.json'), 'utf8'));
    return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '0.0.0';
  }

  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  enableSandbox(): void {}

  setAppUserModelId(): void {}

  /** A file with the holder's pid beside the profile; a second start leaves a note there, which the first reads. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData');
    const lock = join(folder, 'stand-in.lock');
    const note = join(folder, 'stand-in.second');
    mkdirSync(folder, { recursive: true });
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && holder !== process.pid && isAlive(holder)) {
      writeFileSync(note, '');
      return false;
    }
    writeFileSync(lock, String(process.pid));
    const watcher = watch(folder, (_event, file) => {
      if (file !== 'stand-in.second' || !existsSync(note)) return;
      rmSync(note, { force: true });
      this.emit('second-instance', {}, [], folder, null);
    });
    watcher.unref();
    process.on('exit', () => rmSync(lock, { force: true }));
    return true;
  }

  releaseSingleInstanceLock(): void {
    rmSync(join(this.getPath('userData'), 'stand-in.lock'), { force: true });
  }

  quit(): void {
    if (this.#quitting) return;
    const event = vetoable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    void this.#end(0);
  }

  exit(code = 0): void {
    this.#quitting = true;
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    await Promise.allSettled([...this.closers].map((close) => close()));
    const event = vetoable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.#quitting = false;
      return;
    }
    this.emit('quit', {}, code);
    process.exit(code);
  }
}

export const app = new StandInApp();
