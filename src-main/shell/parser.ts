/**
 * Starts parser processes for the engine, since Electron's `utilityProcess` exists in the main process only, and
 * carries their messages. Each message to and from the engine is `{ kind: 'parser', process, … }`.
 */
import { type UtilityProcess, utilityProcess } from 'electron';
import { parserHeapMegabytes } from '../parsers/limits.ts';

/** What the engine says about its parser processes; `process` is a number that the engine counts up. */
export type ToParser =
  | { kind: 'parser'; process: number; act: 'start' | 'kill' }
  | { kind: 'parser'; process: number; act: 'post'; message: unknown };

/** What it is told. */
export type FromParser =
  | { kind: 'parser'; process: number; act: 'exit' }
  | { kind: 'parser'; process: number; act: 'message'; message: unknown };

export type ParserStarter = { take(message: ToParser): void; stop(): void };

/** `entry` is the built parser process. Libraries print parts of what they read, so its output goes nowhere. */
export function createParserStarter(entry: string, tell: (message: FromParser) => void): ParserStarter {
  const running = new Map<number, UtilityProcess>();

  function start(id: number): void {
    const child = utilityProcess.fork(entry, [], {
      env: {},
      stdio: 'ignore',
      serviceName: 'DSAR Desk parser',
      execArgv: [`--max-old-space-size=${parserHeapMegabytes}`],
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
      else start(message.process);
    },
    stop() {
      for (const child of running.values()) child.kill();
    },
  };
}
