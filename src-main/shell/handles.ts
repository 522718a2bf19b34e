/** Files and folders that a person chose, as opaque handles: the window never sees or names a path. */
import { randomUUID } from 'node:crypto';
import type { FileHandle } from '../../src-contract/index.ts';
import { FileHandle as Handle } from '../../src-contract/index.ts';

export type Handles = {
  /** A handle for a path, which the engine is told at once; the same path gets a new handle each time. */
  grant(path: string): FileHandle;
  /** A handle for a file that has no path; the engine holds its bytes in memory until they are used. */
  hold(name: string, bytes: Uint8Array): FileHandle;
};

/** The engine's ear for handles; a channel that the window cannot reach. */
export type HandleKeeper = {
  grant(handle: FileHandle, path: string): void;
  hold(handle: FileHandle, name: string, bytes: Uint8Array): void;
};

export function createHandles(keeper: HandleKeeper): Handles {
  const make = (): FileHandle => Handle.parse(`file:${randomUUID()}`);
  return {
    grant(path) {
      const handle = make();
      keeper.grant(handle, path);
      return handle;
    },
    hold(name, bytes) {
      const handle = make();
      keeper.hold(handle, name, bytes);
      return handle;
    },
  };
}
