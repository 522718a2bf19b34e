/**
 * Every error that may cross a process boundary: a code and the values that its wording needs. The renderer and
 * the terminal own the words.
 */

/** Code → names of its params. Keep the codes in alphabetical order. */
export const errorCodes = {
  'answer-not-ready': [],
  'audit-broken': ['entry'],
  cancelled: [],
  'case-not-found': ['case'],
  'disk-full': ['place'],
  'extension-too-late': ['due'],
  'file-changed': ['file'],
  'file-empty': ['file'],
  'file-not-found': ['file'],
  'file-too-large': ['file', 'limit'],
  'file-unreadable': ['file', 'reason'],
  'folder-not-found': ['folder'],
  'folder-not-writable': ['folder'],
  'handle-unknown': [],
  'identifiers-conflict': ['first', 'second'],
  'identity-undecided': ['case'],
  'input-invalid': ['field', 'reason'],
  internal: ['reference'],
  'item-not-found': ['item'],
  'item-settled': ['item'],
  'letter-failed': ['reason'],
  'method-unknown': ['method'],
  'no-source': [],
  'not-a-request': [],
  'parser-crashed': ['file'],
  'parser-timeout': ['file', 'seconds'],
  'password-weak': [],
  'reason-missing': [],
  'record-not-found': ['record'],
  'source-not-found': ['source'],
  'source-unreadable': ['folder'],
  'sources-unconfirmed': ['files', 'links'],
  'stage-forbids': ['stage'],
  'vault-busy': ['member', 'since'],
  'vault-damaged': [],
  'vault-exists': ['folder'],
  'vault-locked': [],
  'vault-missing': ['folder'],
  'vault-newer': ['found', 'known'],
  'wrong-password': [],
} as const;

export type ErrorCode = keyof typeof errorCodes;
export type ErrorParams<C extends ErrorCode> = C extends ErrorCode
  ? { [K in (typeof errorCodes)[C][number]]: string | number }
  : never;
export type WireError = { code: ErrorCode; params: Record<string, string | number> };

/** An expected failure. Crosses threads and processes as `{ code, params }` (see `toWire` and `fromWire`). */
export class DeskError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly params: ErrorParams<C>;

  constructor(code: C, params: ErrorParams<C>, options?: ErrorOptions) {
    super(code, options);
    this.name = 'DeskError';
    this.code = code;
    this.params = params;
  }
}

/** The part of an error that may leave its thread; null for an error nobody expected. */
export function toWire(error: unknown): WireError | null {
  return error instanceof DeskError ? { code: error.code, params: { ...error.params } } : null;
}

/** Brings an error that crossed a boundary back to life. */
export function fromWire(wire: WireError): DeskError {
  return new DeskError(wire.code, wire.params);
}
