/**
 * The preload: the only code that sees both the page and Electron. It offers the page `window.desk` (src-contract's
 * `DeskBridge`) and nothing else. Runs sandboxed; built into one CommonJS file.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DeskBridge } from '../../src-contract/bridge.ts';
import type { WireError } from '../../src-contract/errors.ts';
import type { FileHandle, Input, MethodName, Output } from '../../src-contract/index.ts';
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

/** The engine and the shell have checked the answer against the method's schema. */
const call: DeskBridge<File>['call'] = async <M extends MethodName>(
  method: M,
  input: Input<M>,
  callId: string = crypto.randomUUID(),
) => (await ask(channels.call, callId, method, input)) as Output<M>;

/** Hands a file without a path over in chunks. */
async function upload(file: File): Promise<FileHandle> {
  const id = crypto.randomUUID();
  for (let from = 0; ; from += chunkBytes) {
    const chunk = new Uint8Array(await file.slice(from, from + chunkBytes).arrayBuffer());
    const last = from + chunkBytes >= file.size;
    const { handle } = await call('shell.addBytes', { upload: id, name: file.name, chunk, last });
    if (handle !== null) return handle;
  }
}

const bridge: DeskBridge<File> = {
  call,
  cancel: (callId) => ipcRenderer.send(channels.cancel, callId),
  on: (event, listener) => {
    if (!eventNames.includes(event)) throw new Error('unknown event');
    const relay = (_event: unknown, value: Parameters<typeof listener>[0]): void => listener(value);
    ipcRenderer.on(channels.event(event), relay);
    return () => void ipcRenderer.removeListener(channels.event(event), relay);
  },
  fileOf: async (file) => {
    const handle = await ask(channels.fileAt, webUtils.getPathForFile(file));
    return handle === null ? await upload(file) : (handle as FileHandle);
  },
};

contextBridge.exposeInMainWorld('desk', bridge);
