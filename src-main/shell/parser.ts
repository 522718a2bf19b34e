/**
 * Starts parser processes for the engine, since Electron's `utilityProcess` exists in the main process only, and
 * carries their messages. The engine's end is parsers/relay.ts.
 */
import { type UtilityProcess, utilityProcess } from 'electron';
import type { FromParser, ToParser } from '../../src-contract/threads.ts';

export type ParserStarter = { take(message: ToParser): void; stop(): void };

/** Nothing of the person's environment; but no program starts on Windows without knowing where Windows is. */
function environment(): Record<string, string> {
  const systemRoot = process.env['SystemRoot'];
  return process.platform === 'win32' && systemRoot ? { SystemRoot: systemRoot } : {};
}

/** `entry` is the built parser process. Libraries print parts of what they read, so its output goes nowhere. */
export function createParserStarter(entry: string, tell: (message: FromParser) => void): ParserStarter {
  const running = new Map<number, UtilityProcess>();

  function start(id: number, heapMegabytes: number): void {
    const child = utilityProcess.fork(entry, [], {
      env: environment(),
      stdio: 'ignore',
      serviceName: 'DSAR Desk parser',
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
    });
    running.set(id, child);
    child.on('message', (message: unknown) => tell({ kind: 'parser', process: id, act: 'message', message }));
    child.on('exit', () => {
      running.delete(id);
      tell({ kind: 'parser', process: id, act: 'exit' });
    });
  }

  return {
    take(message) {
      if (message.act === 'post') running.get(message.process)?.postMessage(message.message);
      else if (message.act === 'kill') running.get(message.process)?.kill();
      else start(message.process, message.heapMegabytes);
    },
    stop() {
      for (const child of running.values()) child.kill();
    },
  };
}
