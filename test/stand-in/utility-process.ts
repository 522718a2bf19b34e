/** Electron's `utilityProcess`: a child process of Node. */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkOptions } from 'electron';

/** Beyond what Electron can do: the process reads its own code and writes nothing. */
const confinement = [
  '--permission',
  '--allow-fs-read=*',
  '--allow-addons',
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=SecurityWarning',
];

class StandInUtility extends EventEmitter {
  #child: ChildProcess;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    const output = options.stdio === 'inherit' ? 'inherit' : 'ignore';
    this.#child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: [...(options.execArgv ?? []), ...confinement],
      env: { ...(options.env ?? process.env) },
      stdio: ['ignore', output, output, 'ipc'],
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
    this.#child.on('error', () => {});
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected && typeof message === 'object' && message !== null)
      this.#child.send(message, () => {});
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    new StandInUtility(modulePath, args, options),
};
