/** The engine: all the work of the product behind `call(method, input)`. It knows no screen and no Electron. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { DeskError } from '../../src-contract/errors.ts';
import {
  contract,
  type EngineMethod,
  type EventName,
  type EventOf,
  type Input,
  isMethod,
  type MethodName,
  type Output,
  type VaultState,
} from '../../src-contract/index.ts';
import type { BlobAnswer } from '../../src-contract/threads.ts';
import type { JobHost } from '../jobs/host.ts';
import type { ParserHost } from '../parsers/host.ts';
import { readBlob } from './blob-address.ts';
import type { Context, Methods } from './context.ts';
import { deadlineMethods, todayIn } from './deadlines/index.ts';
import { createGivenFiles, type GivenFiles } from './given-files.ts';
import { readingMethods } from './intake/index.ts';
import { loadParts } from './parts.ts';
import { openSession, type Session, type VaultlessMethod } from './session.ts';
import {
  createVault,
  hasVault,
  isTakeOverAsked,
  locateVault,
  openVault,
  rememberVault,
  type Vault,
} from './vault/index.ts';

export type EngineOptions = {
  /** The app's own folder; the vault lies in it unless another was chosen. */
  ownFolder: string;
  resourcesDir: string;
  appVersion: string;
  jobs: JobHost;
  parsers: ParserHost;
  emit<E extends EventName>(event: E, value: EventOf<E>): void;
  /** Takes the place of today's date, for the terminal and tests. ISO date. */
  today?: string | undefined;
};

export type CallOptions = { call?: string; signal?: AbortSignal };

export type Engine = {
  readonly files: GivenFiles;
  /**
   * Does the work of a method. The input is checked against the contract.
   * @throws DeskError; anything else is a fault of the program
   */
  call<M extends EngineMethod>(method: M, input: Input<M>, options?: CallOptions): Promise<Output<M>>;
  /** The same for a name and an input that came from another process. */
  callByName(method: string, input: unknown, options?: CallOptions): Promise<unknown>;
  /** Bytes behind a `/blob/…` address; null where there are none or the vault is locked. */
  blob(address: string): Promise<BlobAnswer | null>;
  /** Locks the vault and ends job threads and the parser process. */
  close(): Promise<void>;
};

/** Characters that a new password must have at least; the window asks for more than length. */
const shortestPassword = 10;

/** How often the holder of a vault looks whether another program asked for it, in milliseconds. */
const takeOverEveryMs = 1_000;

/**
 * Starts an engine.
 * @throws Error when the controller's facts or the letters' words can't be loaded
 */
export function createEngine(options: EngineOptions): Engine {
  const { emit, jobs, parsers, ownFolder } = options;
  const parts = loadParts(options.resourcesDir, parsers, jobs);
  const files = createGivenFiles();
  const vaultless = {
    ...readingMethods(parsers, parts.reading),
    ...deadlineMethods(parts.closed),
    ...vaultMethods(),
  };
  let session: Session | null = null;
  let watch: NodeJS.Timeout | undefined;

  const today = (): string => options.today ?? todayIn(parts.controller.timeZone);

  function state(): VaultState {
    const folder = locateVault(ownFolder);
    const shut = hasVault(folder) ? 'locked' : 'none';
    return {
      state: session === null ? shut : 'open',
      folder: shut === 'none' ? null : basename(folder),
      member: session?.vault.member ?? null,
      today: today(),
      appVersion: options.appVersion,
    };
  }

  function begin(vault: Vault): Session {
    session = openSession(vault, parts);
    watch = setInterval(() => {
      if (isTakeOverAsked(vault.folder)) lock();
    }, takeOverEveryMs);
    watch.unref();
    return session;
  }

  function lock(): void {
    if (session === null) return;
    const { ending, vault } = session;
    session = null;
    clearInterval(watch);
    ending.abort();
    vault.close();
    emit('locked', {});
  }

  function vaultMethods(): Pick<Methods, Extract<VaultlessMethod, `vault.${string}`>> {
    return {
      'vault.state': state,
      'vault.create': async ({ folder, memberName, password, language }, context) => {
        if (password.length < shortestPassword) throw new DeskError('password-weak', {});
        const place = folder === null ? ownFolder : context.resolve(folder);
        const { vault, recoveryKey } = await createVault(place, memberName, password);
        rememberVault(ownFolder, place);
        begin(vault).settings.change({ language });
        return { recoveryKey };
      },
      'vault.unlock': async ({ password, takeOver }) => {
        lock();
        begin(await openVault(locateVault(ownFolder), password, takeOver));
        return state();
      },
      'vault.lock': () => {
        lock();
        return state();
      },
    };
  }

  function contextOf(method: MethodName, { call = randomUUID(), signal }: CallOptions): Context {
    const signals = [signal, session?.ending.signal].filter((given) => given !== undefined);
    return {
      signal: AbortSignal.any(signals),
      progress: (step, subject, done, total) =>
        emit('progress', { call, method, step, subject, done, total }),
      today: today(),
      member: session?.vault.member ?? { id: 0, name: '', initials: '' },
      resolve: files.pathOf,
      files,
    };
  }

  async function callByName(name: string, given: unknown, callOptions: CallOptions = {}): Promise<unknown> {
    if (!isMethod(name) || contract[name].by === 'shell')
      throw new DeskError('method-unknown', { method: name });
    const spec = contract[name];
    const input = spec.input.safeParse(given);
    if (!input.success) throw invalidInput(input.error.issues[0]);
    const methods: Partial<Methods> = { ...vaultless, ...session?.methods };
    const work = methods[name as EngineMethod] as ((input: unknown, context: Context) => unknown) | undefined;
    if (work === undefined) throw new DeskError('vault-locked', {});
    const output = await untilLocked(session, () => work(input.data, contextOf(name, callOptions)));
    const changed = spec.effect === 'write' && changedBy(name);
    if (changed) emit('changed', { what: changed });
    return spec.output.parse(output);
  }

  return {
    files,
    callByName,
    call: async <M extends EngineMethod>(method: M, input: Input<M>, callOptions?: CallOptions) =>
      (await callByName(method, input, callOptions)) as Output<M>,
    blob: async (address) => (session === null ? null : readBlob(address, session, parsers)),
    async close() {
      lock();
      parsers.stop();
      await jobs.close();
    },
  };
}

/** Whatever a closed vault makes of a call that was under way, the reason is that it was locked. */
async function untilLocked(session: Session | null, work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    const locked = session?.ending.signal.aborted && !(error instanceof DeskError);
    throw locked ? new DeskError('vault-locked', {}) : error;
  }
}

function invalidInput(issue: { path: PropertyKey[]; code?: string | undefined } | undefined): DeskError {
  return new DeskError('input-invalid', {
    field: issue?.path.map(String).join('.') ?? '',
    reason: issue?.code ?? '',
  });
}

/** Which screens have something new to show after a method that writes. */
function changedBy(method: MethodName): EventOf<'changed'>['what'] | null {
  const [area] = method.split('.');
  if (area === 'vault') return null;
  if (area === 'intake') return method === 'intake.openCase' ? 'cases' : 'inbox';
  return area === 'sources' || area === 'settings' ? area : 'cases';
}
