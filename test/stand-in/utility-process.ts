/** Electron's `utilityProcess`: the app's one use of it is the parser, which Node starts confined (parsers/spawn.ts). */
import { EventEmitter } from 'node:events';
import type { ForkOptions } from 'electron';
import type { ParserConnection } from '../../src-main/parsers/host.ts';
import { spawnParser } from '../../src-main/parsers/spawn.ts';
import { WireMessage } from '../../src-main/parsers/wire.ts';

class StandInUtility extends EventEmitter {
  #connection: ParserConnection;

  constructor(modulePath: string) {
    super();
    this.#connection = spawnParser(modulePath);
    this.#connection.onMessage((message) => this.emit('message', message));
    this.#connection.onExit(() => this.emit('exit', 1));
  }

  postMessage(message: unknown): void {
    this.#connection.post(WireMessage.parse(message));
  }

  kill(): boolean {
    this.#connection.kill();
    return true;
  }
}

export const utilityProcess = {
  fork: (modulePath: string, _args: string[] = [], _options: ForkOptions = {}) =>
    new StandInUtility(modulePath),
};
