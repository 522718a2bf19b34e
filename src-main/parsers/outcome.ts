/** How a call in the parser process ends. */

/** Why a call has no result; `reason` is a code that the interface has words for. */
export class Unreadable extends Error {
  readonly reason: string;
  /** The library that failed may be broken from now on: the process must be replaced. */
  readonly retire: boolean;

  constructor(reason: string, options: ErrorOptions & { retire?: boolean } = {}) {
    super(reason, options);
    this.reason = reason;
    this.retire = options.retire ?? false;
  }
}

/** A result with its bytes. `retire` asks for a fresh process although this call went well enough. */
export type Result = { value: unknown; blobs: readonly Uint8Array[]; retire: boolean };
