/**
 * Parser processes for the engine's thread inside the app: Electron starts processes from the main process only, so
 * every message goes through there (src-main/shell/parser.ts is the other end).
 */
import type { FromParser, ToParser } from '../../src-contract/threads.ts';
import type { ParserConnection } from './host.ts';
import { parserHeapMegabytes } from './limits.ts';

export type ParserRelay = {
  /** Starts one process; give it to `createParserHost`. */
  spawn(): ParserConnection;
  /** Takes in what the main process told. */
  take(message: FromParser): void;
};

type Ears = { message: (message: unknown) => void; exit: () => void };

/** `say` posts a message to the main process. */
export function relayParsers(say: (message: ToParser) => void): ParserRelay {
  const running = new Map<number, Ears>();
  let last = 0;
  return {
    spawn() {
      last += 1;
      const process = last;
      const ears: Ears = { message: () => {}, exit: () => {} };
      running.set(process, ears);
      say({ kind: 'parser', process, act: 'start', heapMegabytes: parserHeapMegabytes });
      return {
        post: (message) => say({ kind: 'parser', process, act: 'post', message }),
        onMessage: (listener) => {
          ears.message = listener;
        },
        onExit: (listener) => {
          ears.exit = listener;
        },
        kill: () => say({ kind: 'parser', process, act: 'kill' }),
      };
    },
    take(message) {
      const ears = running.get(message.process);
      if (message.act === 'message') ears?.message(message.message);
      else {
        running.delete(message.process);
        ears?.exit();
      }
    },
  };
}
