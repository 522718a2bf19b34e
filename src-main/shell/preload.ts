/**
 * The preload: the only code that sees both the page and Electron. It offers the page `window.desk` (src-contract's
 * `DeskBridge`) and nothing else. Runs sandboxed; built into one CommonJS file.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { WireError } from '../../src-contract/errors.ts';
import type { EventName } from '../../src-contract/events.ts';
import { channels, eventNames } from './channels.ts';

/** Bytes of a file without a path in one message. */
const chunkBytes = 512 * 1024;

type Answer = { ok: true; value: unknown } | { ok: false; error: WireError };

async function ask(channel: string, ...args: unknown[]): Promise<unknown> {
  const answer: Answer = await ipcRenderer.invoke(channel, ...args);
  if (answer.ok) return answer.value;
  // A plain object: an Error would lose its code and params on the way through the context bridge.
  throw answer.error;
}

const call = (method: string, input: unknown, callId: string = crypto.randomUUID()): Promise<unknown> =>
  ask(channels.call, callId, method, input);

async function upload(file: File): Promise<unknown> {
  const id = crypto.randomUUID();
  let from = 0;
  for (;;) {
    const piece = file.slice(from, from + chunkBytes);
    from += chunkBytes;
    const chunk = new Uint8Array(await piece.arrayBuffer());
    const last = from >= file.size;
    const answer = await call('shell.addBytes', { upload: id, name: file.name, chunk, last });
    if (last) return (answer as { handle: string }).handle;
  }
}

contextBridge.exposeInMainWorld('desk', {
  call,
  cancel: (callId: string) => ipcRenderer.send(channels.cancel, callId),
  on: (event: EventName, listener: (value: unknown) => void) => {
    if (!eventNames.includes(event)) throw new Error('unknown event');
    const relay = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(channels.event(event), relay);
    return () => void ipcRenderer.removeListener(channels.event(event), relay);
  },
  fileOf: async (file: File) =>
    (await ask(channels.fileAt, webUtils.getPathForFile(file))) ?? (await upload(file)),
});
