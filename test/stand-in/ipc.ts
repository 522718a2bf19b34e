/** Electron's `ipcMain`: the handlers that the page's preload reaches. */
import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { WebContents } from './window.ts';

type Listener = Parameters<IpcMain['handle']>[1];

/** The frame a message came from, with its URL as the app knows it. */
export type Frame = { url: string; parent: Frame | null };

class StandInIpc extends EventEmitter {
  #handlers = new Map<string, Listener>();

  handle(channel: string, listener: Listener): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, listener);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Carries one `ipcRenderer.invoke` to its handler. */
  async invoke(sender: WebContents, senderFrame: Frame, channel: string, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return await handler(toEvent({ sender, senderFrame, type: 'frame' }), ...args);
  }

  /** Carries one `ipcRenderer.send` to its listeners. */
  deliver(sender: WebContents, senderFrame: Frame, channel: string, args: unknown[]): void {
    this.emit(channel, toEvent({ sender, senderFrame, type: 'frame' }), ...args);
  }
}

/** The one place where the stand-in's narrower event passes for Electron's. */
function toEvent(event: { sender: WebContents; senderFrame: Frame; type: 'frame' }): IpcMainInvokeEvent {
  const whole: object = { ...event, preventDefault: () => {}, defaultPrevented: false };
  return whole as IpcMainInvokeEvent;
}

export const ipcMain = new StandInIpc();
