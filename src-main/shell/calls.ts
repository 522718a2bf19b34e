/**
 * Where the window's messages arrive. Every one is checked three times before anything happens: the frame that sent
 * it is the app's own page, the method is in the contract, the input fits its schema.
 */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { ipcMain } from 'electron';
import { contract, DeskError, isMethod, toWire, type WireError } from '../../src-contract/index.ts';
import { channels } from './channels.ts';
import type { ShellMethods } from './dialogs.ts';
import type { EngineThread } from './engine-thread.ts';
import type { Handles } from './handles.ts';
import { isOurPage } from './origin.ts';

type Answer = { ok: true; value: unknown } | { ok: false; error: WireError };

/** Notes an error that nobody expected, without its message, which may hold a person's data; answers its number. */
function logged(error: unknown): string {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const places =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write([`${reference} in the shell`, ...places, ''].join('\n'));
  return reference;
}

async function answered(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const wire = toWire(error);
    if (wire !== null) return { ok: false, error: wire };
    return { ok: false, error: { code: 'internal', params: { reference: logged(error) } } };
  }
}

/** The checked input of a call. Throws `method-unknown`, `input-invalid`. */
function checked(method: string, input: unknown) {
  if (!isMethod(method)) throw new DeskError('method-unknown', { method });
  const read = contract[method].input.safeParse(input);
  if (read.success) return { spec: contract[method], value: read.data };
  const [issue] = read.error.issues;
  throw new DeskError('input-invalid', { field: issue?.path.join('.') ?? '', reason: issue?.code ?? '' });
}

function isShellMethod(method: string, own: ShellMethods): method is keyof ShellMethods {
  return Object.hasOwn(own, method);
}

async function answerCall(
  own: ShellMethods,
  engine: EngineThread,
  callId: string,
  method: string,
  input: unknown,
) {
  const { spec, value } = checked(method, input);
  if (!isShellMethod(method, own)) return await engine.call(callId, method, value);
  const work: (input: never) => Promise<unknown> = own[method];
  return spec.output.parse(await work(value as never));
}

/** A path that the preload got from a dropped or picked file; null where the file has none. */
async function fileAt(handles: Handles, path: string): Promise<string | null> {
  if (path === '' || !isAbsolute(path)) return null;
  const there = await stat(path).catch(() => null);
  return there === null ? null : handles.grant(path);
}

/** Starts answering the window. */
export function answerCalls(own: ShellMethods, engine: EngineThread, handles: Handles): void {
  const refused = new DeskError('method-unknown', { method: '' });
  ipcMain.handle(channels.call, (event, callId: unknown, method: unknown, input: unknown) =>
    answered(async () => {
      if (!isOurPage(event.senderFrame) || typeof callId !== 'string' || typeof method !== 'string')
        throw refused;
      return await answerCall(own, engine, callId, method, input);
    }),
  );
  ipcMain.handle(channels.fileAt, (event, path: unknown) =>
    answered(async () => {
      if (!isOurPage(event.senderFrame) || typeof path !== 'string') throw refused;
      return await fileAt(handles, path);
    }),
  );
  ipcMain.on(channels.cancel, (event, callId: unknown) => {
    if (isOurPage(event.senderFrame) && typeof callId === 'string') engine.cancel(callId);
  });
}
