/**
 * The engine's side of the parser process. It starts the process when it is needed, gives it one call at a time,
 * and ends it when a call crashes it, takes too long or is cancelled: that file fails, the next ones go on.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DeskError } from '../../src-contract/errors.ts';
import type { ParserLimits, ParserOperation } from './limits.ts';
import { parserLimits } from './limits.ts';
import type { PagePicture, ParsedFile, PixelRect } from './shape.ts';
import { fromWireFile, PictureSize } from './shape.ts';
import type { Parcel, Wire } from './wire.ts';
import { createWire, WireMessage } from './wire.ts';

/** One running parser process, whoever started it. Electron's utilityProcess and Node's child_process both fit. */
export type ParserConnection = {
  post(message: WireMessage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Told once, when the process has ended for whatever reason. */
  onExit(listener: () => void): void;
  /** Ends the process at once, a busy one too. */
  kill(): void;
};

/** A file given to the parser; the name is for messages only and decides nothing. */
type InputFile = { name: string; bytes: Uint8Array };
type CallOptions = { signal?: AbortSignal | undefined };

/**
 * All methods reject with DeskError: `file-unreadable` (with a reason code), `file-too-large`, `parser-crashed`,
 * `parser-timeout`, or `cancelled` where the signal or `stop` ended the call.
 */
export type ParserHost = {
  /** The largest file that it takes, in bytes. */
  readonly maxBytes: number;
  /** Reads a file and everything inside it. What can't be read is named in `problems`; the rest is given. */
  parse(file: InputFile, options?: CallOptions): Promise<ParsedFile>;
  /** Renders a page of a PDF or picture (counted from 1) as PNG, `widthPx` pixels wide. */
  renderPage(file: InputFile, page: number, options: CallOptions & { widthPx: number }): Promise<PagePicture>;
  /** Writes a PDF anew without the given pages (counted from 1), its signatures and the register numbers in its text. */
  removePages(file: InputFile, pages: readonly number[], options?: CallOptions): Promise<Uint8Array>;
  /**
   * Writes a mail anew: each part of these indexes (as `parse` numbers them) becomes a text part saying `note`, and
   * register numbers in its texts and PDFs are blacked out. No index at all only does the latter.
   */
  rewriteMail(
    file: InputFile,
    parts: readonly number[],
    note: string,
    options?: CallOptions,
  ): Promise<Uint8Array>;
  /** Paints rectangles of a picture black for good and drops all its metadata; PNG. Every page but the first is dropped. */
  blackOut(file: InputFile, rects: readonly PixelRect[], options?: CallOptions): Promise<Uint8Array>;
  /** Ends the process (a later call starts a fresh one); running and waiting calls fail with `cancelled`. */
  stop(): void;
};

type Call = {
  readonly operation: ParserOperation;
  readonly args: unknown;
  readonly file: InputFile;
  /** Takes the answer. Throws where it is not of the shape that it must have. */
  readonly deliver: (parcel: Parcel) => void;
  readonly reject: (error: unknown) => void;
};

/** A process with what it is doing. */
type Running = {
  readonly connection: ParserConnection;
  readonly wire: Wire;
  readonly ready: Promise<void>;
  current: Call | null;
};

/** What the process answers: a value, or why it has none. `retire` asks for a fresh process before the next call. */
const Answer = z.strictObject({
  retire: z.boolean(),
  outcome: z.union([
    z.strictObject({ value: z.unknown() }),
    z.strictObject({ unreadable: z.string().max(100) }),
  ]),
});
export type Answer = z.infer<typeof Answer>;

/** A file that ended this many processes is not tried again. */
const strikesAllowed = 2;

/** Makes a host. `spawn` starts one process; nothing is started before the first call. */
export function createParserHost(
  spawn: () => ParserConnection,
  limits: ParserLimits = parserLimits,
): ParserHost {
  const waiting: Call[] = [];
  const strikes = new Map<string, number>();
  let running: Running | null = null;
  let calls = 0;
  let timer: NodeJS.Timeout | undefined;

  /** Lets go of the process; what it still says is not listened to. */
  function discard(): Call | null {
    const call = running?.current ?? null;
    clearTimeout(timer);
    running?.connection.kill();
    running = null;
    return call;
  }

  /** The current call is lost, and its file is remembered for it. */
  function strike(error: (call: Call) => DeskError): void {
    const call = discard();
    if (call !== null) {
      const key = fingerprint(call);
      strikes.set(key, (strikes.get(key) ?? 0) + 1);
      call.reject(error(call));
    }
    next();
  }

  const crashed = (call: Call) => new DeskError('parser-crashed', { file: call.file.name });

  function start(): Running {
    const connection = spawn();
    const ready = Promise.withResolvers<void>();
    const wire = createWire({
      post: (message) => connection.post(message),
      maxBytes: limits.resultBytes,
      onParcel: (_call, parcel) => finish(parcel),
    });
    const started: Running = { connection, wire, ready: ready.promise, current: null };
    connection.onMessage((raw) => {
      if (running !== started) return;
      try {
        const message = WireMessage.parse(raw);
        if (message.type === 'ready') ready.resolve();
        else wire.receive(message);
      } catch {
        // A process that breaks the protocol may have been taken over by the file.
        strike(crashed);
      }
    });
    connection.onExit(() => {
      if (running === started) strike(crashed);
    });
    return started;
  }

  function finish(parcel: Parcel): void {
    const call = running?.current;
    if (running === null || call === null || call === undefined) throw new Error('an answer to nothing');
    const answer = Answer.parse(parcel.value);
    if ('value' in answer.outcome) call.deliver({ value: answer.outcome.value, blobs: parcel.blobs });
    else
      call.reject(
        new DeskError('file-unreadable', { file: call.file.name, reason: answer.outcome.unreadable }),
      );
    clearTimeout(timer);
    running.current = null;
    if (answer.retire) discard();
    next();
  }

  function limitTime(seconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(
      () => strike((call) => new DeskError('parser-timeout', { file: call.file.name, seconds })),
      seconds * 1000,
    );
  }

  async function give(target: Running, call: Call): Promise<void> {
    limitTime(limits.startSeconds);
    await target.ready;
    if (running !== target) return;
    const more = Math.ceil((call.file.bytes.length / 1e6) * limits.secondsPerMegabyte);
    limitTime(limits.seconds[call.operation] + more);
    calls += 1;
    await target.wire.send(calls, {
      value: { operation: call.operation, name: call.file.name, limits, args: call.args },
      blobs: [call.file.bytes],
    });
  }

  function next(): void {
    if (running?.current) return;
    const call = waiting.shift();
    if (call === undefined) return;
    if (strikes.size > 0 && (strikes.get(fingerprint(call)) ?? 0) >= strikesAllowed) {
      call.reject(crashed(call));
      next();
      return;
    }
    try {
      running ??= start();
      running.current = call;
      // A failing post means that the process is gone: its exit is told by onExit, or the time limit ends it.
      give(running, call).catch(() => {});
    } catch (cause) {
      call.reject(new DeskError('parser-crashed', { file: call.file.name }, { cause }));
      next();
    }
  }

  function cancel(call: Call): void {
    const at = waiting.indexOf(call);
    if (at >= 0) waiting.splice(at, 1);
    else if (running?.current === call) discard();
    else return;
    call.reject(new DeskError('cancelled', {}));
    next();
  }

  function ask<T>(
    operation: ParserOperation,
    file: InputFile,
    args: unknown,
    signal: AbortSignal | undefined,
    read: (parcel: Parcel) => T,
  ): Promise<T> {
    if (signal?.aborted) return Promise.reject(new DeskError('cancelled', {}));
    if (file.bytes.length > limits.fileBytes) {
      return Promise.reject(new DeskError('file-too-large', { file: file.name, limit: limits.fileBytes }));
    }
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const call: Call = { operation, args, file, deliver: (parcel) => resolve(read(parcel)), reject };
    const onAbort = () => cancel(call);
    signal?.addEventListener('abort', onAbort, { once: true });
    waiting.push(call);
    next();
    return promise.finally(() => signal?.removeEventListener('abort', onAbort));
  }

  return {
    maxBytes: limits.fileBytes,
    parse: (file, { signal } = {}) =>
      ask('parse', file, {}, signal, ({ value, blobs }) => fromWireFile(value, blobs)),
    renderPage: (file, page, { widthPx, signal }) =>
      ask('renderPage', file, { page, widthPx }, signal, (parcel) => ({
        ...PictureSize.parse(parcel.value),
        png: onlyBlob(parcel),
      })),
    removePages: (file, pages, { signal } = {}) => ask('removePages', file, { pages }, signal, onlyBlob),
    rewriteMail: (file, parts, note, { signal } = {}) =>
      ask('rewriteMail', file, { parts, note }, signal, onlyBlob),
    blackOut: (file, rects, { signal } = {}) => ask('blackOut', file, { rects }, signal, onlyBlob),
    stop() {
      const lost = [discard(), ...waiting.splice(0)];
      for (const call of lost) call?.reject(new DeskError('cancelled', {}));
    },
  };
}

function onlyBlob(parcel: Parcel): Uint8Array {
  const [blob] = parcel.blobs;
  if (blob === undefined || parcel.blobs.length !== 1) throw new Error('an answer without its bytes');
  return blob;
}

/** Tells a file and what is done with it again, for this session only; never stored. */
function fingerprint(call: Call): string {
  return `${call.operation} ${createHash('sha256').update(call.file.bytes).digest('base64')}`;
}
