/** What the preload offers the window as `window.desk`: the contract, its events, and files without their paths. */
import type { EventName, EventOf } from './events.ts';
import type { FileHandle, Input, MethodName, Output } from './index.ts';

/** `F` is the browser's `File`; the contract itself knows no screen. */
export type DeskBridge<F> = {
  /**
   * Calls a method. `callId` (any text that is unique in this window) names the call in progress events and for
   * `cancel`; without it one is made up.
   * Rejects with a plain `WireError` (`{ code, params }`), never with an `Error`.
   */
  call<M extends MethodName>(method: M, input: Input<M>, callId?: string): Promise<Output<M>>;
  /** Asks for a running call to stop; its promise rejects with `cancelled`. Unknown ids are ignored. */
  cancel(callId: string): void;
  /** Listens to an event of the contract; the answer ends the listening. */
  on<E extends EventName>(event: E, listener: (value: EventOf<E>) => void): () => void;
  /**
   * The handle of a file that was dropped, pasted or picked in the page. A file with a path on disk stays where it
   * is; one without (a picture from the clipboard, an attachment dragged out of a mail program) is handed over in
   * chunks. Rejects with `file-too-large` or `file-empty`.
   */
  fileOf(file: F): Promise<FileHandle>;
};
