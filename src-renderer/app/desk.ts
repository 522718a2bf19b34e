/** The window's way to the engine: typed calls, errors as `DeskError`, and queries that stay true by themselves. */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  DeskError,
  type ErrorCode,
  type EventOf,
  errorCodes,
  fromWire,
  type Input,
  type MethodName,
  type Output,
} from '../../src-contract/index.ts';
import { useJobs } from '../state/jobs.ts';

type Change = EventOf<'changed'>['what'];

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}

function paramsOf(value: unknown): Record<string, string | number> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

/** Whatever was thrown, as an error that has words; what nobody expected becomes `internal`. */
export function asDeskError(thrown: unknown): DeskError {
  if (thrown instanceof DeskError) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && isErrorCode(thrown.code)) {
    return fromWire({ code: thrown.code, params: 'params' in thrown ? paramsOf(thrown.params) : {} });
  }
  return new DeskError('internal', { reference: '–' }, { cause: thrown });
}

/** Calls a method of the contract. Throws `DeskError`. */
export async function call<M extends MethodName>(
  method: M,
  input: Input<M>,
  callId: string = crypto.randomUUID(),
): Promise<Output<M>> {
  try {
    return await window.desk.call(method, input, callId);
  } catch (thrown) {
    throw asDeskError(thrown);
  } finally {
    useJobs.getState().end(callId);
  }
}

/** What makes a method's answer old, by its area. */
const changesOf: Record<string, readonly Change[]> = {
  intake: ['inbox', 'cases'],
  cases: ['cases', 'inbox'],
  identity: ['cases', 'sources'],
  discovery: ['cases', 'sources'],
  answer: ['cases'],
  sources: ['sources'],
  settings: ['settings'],
  audit: ['cases', 'inbox', 'sources', 'settings'],
};

function isTouchedBy(method: MethodName, what: Change): boolean {
  return changesOf[method.split('.')[0] ?? '']?.includes(what) ?? false;
}

/** Milliseconds without an answer before a skeleton is drawn. */
const slowAfter = 200;

export type Query<T> = {
  /** The newest answer; undefined until there is one. */
  value: T | undefined;
  error: DeskError | undefined;
  /** No answer yet after 200 ms: time for a skeleton. */
  slow: boolean;
  /** Reads again; the old value stays until the new one is there. */
  reload: () => void;
  /** Puts an answer in place that another call brought. */
  put: (value: T) => void;
};

type Held<T> = { key: string; value: T | undefined; error: DeskError | undefined };

/**
 * Reads from the engine and reads again whenever something of its kind changes. `null` as input: not yet.
 * While other input is read the old answer is gone, so that nobody sees one person's data under another's name.
 */
export function useQuery<M extends MethodName>(method: M, input: Input<M> | null): Query<Output<M>> {
  const key = input === null ? '' : JSON.stringify(input);
  const [held, setHeld] = useState<Held<Output<M>>>({ key, value: undefined, error: undefined });
  const [slowKey, setSlowKey] = useState<string | null>(null);
  const latest = useRef(0);

  const read = useCallback(() => {
    if (key === '') return;
    latest.current += 1;
    const mine = latest.current;
    const timer = setTimeout(() => setSlowKey(key), slowAfter);
    const asked: Input<M> = JSON.parse(key);
    void call(method, asked)
      .then((value): Held<Output<M>> => ({ key, value, error: undefined }))
      .catch((thrown: unknown) => ({ key, value: undefined, error: asDeskError(thrown) }))
      .then((next) => {
        clearTimeout(timer);
        if (mine === latest.current) setHeld(next);
      });
  }, [method, key]);

  useEffect(read, [read]);
  useEffect(
    () =>
      window.desk.on('changed', ({ what }) => {
        if (isTouchedBy(method, what)) read();
      }),
    [method, read],
  );
  const put = useCallback(
    (value: Output<M>) => {
      latest.current += 1;
      setHeld({ key, value, error: undefined });
    },
    [key],
  );

  const mine = held.key === key && key !== '';
  return {
    value: mine ? held.value : undefined,
    error: mine ? held.error : undefined,
    slow: key !== '' && slowKey === key && !(mine && (held.value !== undefined || held.error !== undefined)),
    reload: read,
    put,
  };
}

export type Act<M extends MethodName> = {
  /** Does it; undefined when it failed, and then `error` says why. */
  run: (input: Input<M>) => Promise<Output<M> | undefined>;
  /** Under way: the button shows it and takes no second click. */
  busy: boolean;
  error: DeskError | undefined;
  forget: () => void;
};

/** An act that a person starts: knows whether it is under way and how it failed. */
export function useAct<M extends MethodName>(method: M): Act<M> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<DeskError>();
  const run = useCallback(
    async (input: Input<M>) => {
      setBusy(true);
      setError(undefined);
      try {
        return await call(method, input);
      } catch (thrown) {
        const failure = asDeskError(thrown);
        if (failure.code !== 'cancelled') setError(failure);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [method],
  );
  const forget = useCallback(() => setError(undefined), []);
  return { run, busy, error, forget };
}
