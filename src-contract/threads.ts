/**
 * What the main process and the engine's thread say to each other. The window can reach none of it but `call`,
 * `cancel` and `blob`, and those only after the shell has checked who asks and what for.
 */
import type { WireError } from './errors.ts';
import type { EventName } from './events.ts';
import type { FileHandle } from './vocabulary.ts';

/** What the engine's thread is started with (`workerData`). */
export type EngineSetup = {
  vaultFolder: string;
  /** Statement, letters, samples, fonts. */
  resourcesFolder: string;
  /** File URL of the job thread's entry. */
  jobEntry: string;
  appVersion: string;
};

/** The engine on its parser processes, which only the main process can start; it counts their numbers up. */
export type ToParser =
  | { kind: 'parser'; process: number; act: 'start'; heapMegabytes: number }
  | { kind: 'parser'; process: number; act: 'kill' }
  | { kind: 'parser'; process: number; act: 'post'; message: unknown };

/** What a parser process said, or that it has ended. */
export type FromParser =
  | { kind: 'parser'; process: number; act: 'exit' }
  | { kind: 'parser'; process: number; act: 'message'; message: unknown };

/** Bytes for the window: a page's image, a built letter. */
export type BlobAnswer = { bytes: Uint8Array; mime: string };

export type ToEngine =
  /** `call` names the call in progress events and in `cancel`; `id` names the answer. */
  | { kind: 'call'; id: number; call: string; method: string; input: unknown }
  | { kind: 'cancel'; call: string }
  /** Answered with a `BlobAnswer`, or null where there is nothing. */
  | { kind: 'blob'; id: number; url: string }
  /** A person chose this file or folder. */
  | { kind: 'grant'; handle: FileHandle; path: string }
  /** A person pasted or dropped a file that has no path. */
  | { kind: 'hold'; handle: FileHandle; name: string; bytes: Uint8Array }
  /** Close the vault and end. */
  | { kind: 'stop' }
  | FromParser;

export type FromEngine =
  | { kind: 'answer'; id: number; ok: true; value: unknown }
  | { kind: 'answer'; id: number; ok: false; error: WireError }
  | { kind: 'event'; name: EventName; value: unknown }
  | ToParser;
