/**
 * What runs in the page before its own scripts: the modules that a sandboxed preload may require, and nothing that
 * the page itself could reach. Its source is sent to Chromium as text, so it uses nothing from outside.
 */
import type { ContextBridge, IpcRenderer, WebUtils } from 'electron';

/** One message from the main process to the page. */
export type Pushed = { channel: string; args: unknown[] };

/** What one reply of the binding looks like, with what the main process sent before it: Electron keeps the order. */
export type Reply = { pushed: Pushed[] } & ({ ok: true; value: unknown } | { ok: false; message: string });

type Binding = (
  kind: 'invoke' | 'send' | 'poll',
  channel: string,
  args: unknown[],
) => Promise<Reply | Pushed[] | null>;
type Listener = Parameters<IpcRenderer['on']>[1];
type Electron = {
  contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>;
  ipcRenderer: Pick<IpcRenderer, 'invoke' | 'send' | 'on' | 'removeListener'>;
  webUtils: Pick<WebUtils, 'getPathForFile'>;
};

export const bindingName = '__standInIpc';

/** Prefix of the placeholder for a file's path; the main side puts the real path in its place. */
export const filePrefix = 'stand-in-file:';

function offer(
  name: string,
  prefix: string,
  runPreload: (require: (name: string) => unknown, process: { platform: string }) => void,
  platform: string,
): void {
  const scope = globalThis as typeof globalThis & Record<string, unknown>;
  const binding = scope[name] as Binding;
  delete scope[name];
  const { debug } = console;
  const listeners = new Map<string, Set<Listener>>();
  const clone = (args: unknown[]): unknown[] => structuredClone(args);
  let files = 0;

  const dispatch = (pushed: Pushed[]): void => {
    for (const { channel, args } of pushed) {
      for (const listener of listeners.get(channel) ?? []) {
        listener({} as Parameters<Listener>[0], ...args);
      }
    }
  };

  const electron: Electron = {
    contextBridge: {
      exposeInMainWorld: (key, api) => {
        Object.defineProperty(scope, key, { value: Object.freeze(api), enumerable: true });
      },
    },
    ipcRenderer: {
      invoke: async (channel, ...args) => {
        const reply = await binding('invoke', channel, clone(args));
        if (reply === null || Array.isArray(reply)) return undefined;
        dispatch(reply.pushed);
        if (reply.ok) return reply.value;
        throw new Error(`Error invoking remote method '${channel}': ${reply.message}`);
      },
      send: (channel, ...args) => {
        void binding('send', channel, clone(args));
      },
      on: (channel, listener) => {
        const there = listeners.get(channel) ?? new Set();
        there.add(listener);
        listeners.set(channel, there);
        return electron.ipcRenderer as IpcRenderer;
      },
      removeListener: (channel, listener) => {
        listeners.get(channel)?.delete(listener as Listener);
        return electron.ipcRenderer as IpcRenderer;
      },
    },
    webUtils: {
      // The path comes through the DevTools protocol, which sees the file as an argument of this message.
      getPathForFile: (file) => {
        files += 1;
        debug(prefix, files, file);
        return `${prefix}${files}`;
      },
    },
  };

  const listen = async (): Promise<void> => {
    for (;;) {
      const pushed = await binding('poll', '', []);
      if (!Array.isArray(pushed)) return;
      dispatch(pushed);
    }
  };

  // Every new window is denied by the app; Chromium would open it first and tell afterwards.
  scope.open = () => null;
  runPreload(
    (wanted) => {
      if (wanted === 'electron') return electron;
      throw new Error(`module not found: ${wanted}`);
    },
    { platform },
  );
  void listen();
}

/** The init script: this file's `offer` around the built preload, on pages of the app only. */
export function initScript(preload: string, origin: string): string {
  const run = `(require, process) => { const module = { exports: {} }; const exports = module.exports;\n${preload}\n}`;
  const values = [bindingName, filePrefix].map((value) => JSON.stringify(value)).join(', ');
  const call = `(${offer.toString()})(${values}, ${run}, ${JSON.stringify(process.platform)})`;
  return `if (location.origin === ${JSON.stringify(origin)}) ${call}; else delete globalThis.${bindingName};`;
}
