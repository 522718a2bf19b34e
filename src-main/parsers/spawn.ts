/** Starts the parser process under Node (terminal, stand-in, tests). Electron's starter is in the shell. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ParserConnection } from './host.ts';
import { parserHeapMegabytes } from './limits.ts';

/**
 * Starts one parser process. `entry` is process.ts or its bundle, as a file URL or path. The process may read
 * files (its own code), may not write any or start programs, inherits no environment, and ends with this one. Throws where Node can't be started.
 */
export function spawnParser(entry: string | URL, execPath: string = process.execPath): ParserConnection {
  const path = entry instanceof URL || entry.startsWith('file:') ? fileURLToPath(entry) : entry;
  const child = fork(path, [], {
    execPath,
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--allow-worker',
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      `--max-old-space-size=${parserHeapMegabytes}`,
    ],
    env: {},
    serialization: 'advanced',
    // Libraries print parts of what they read; nothing of a person's file belongs on our output.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let told = false;
  const exitListeners: (() => void)[] = [];
  const tell = () => {
    if (told) return;
    told = true;
    process.removeListener('exit', kill);
    for (const listener of exitListeners) listener();
  };
  child.once('exit', tell);
  child.once('error', tell);
  return {
    post(message) {
      if (child.connected) child.send(message, () => {});
    },
    onMessage(listener) {
      child.on('message', listener);
    },
    onExit(listener) {
      exitListeners.push(listener);
    },
    kill,
  };
}
