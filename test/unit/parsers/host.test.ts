import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskError } from '../../../src-contract/errors.ts';
import type { Answer, ParserConnection } from '../../../src-main/parsers/host.ts';
import { createParserHost } from '../../../src-main/parsers/host.ts';
import { parserLimits } from '../../../src-main/parsers/limits.ts';
import type { WireFile } from '../../../src-main/parsers/shape.ts';
import type { Parcel, Wire, WireMessage } from '../../../src-main/parsers/wire.ts';
import { createWire, pieceBytes } from '../../../src-main/parsers/wire.ts';

/** What a pretended process does with a call. */
type Behaviour = (process: Pretended, call: number, parcel: Parcel) => void;

type Pretended = {
  connection: ParserConnection;
  wire: Wire;
  die(): void;
  killed: boolean;
  posted: WireMessage[];
};

/** Starts processes that live in this thread and follow `behave`. */
function pretend(behave: Behaviour) {
  const started: Pretended[] = [];
  const spawn = () => {
    let listener: (message: unknown) => void = () => {};
    let onExit = () => {};
    const wire = createWire({
      post: (message) => queueMicrotask(() => listener(message)),
      maxBytes: Number.POSITIVE_INFINITY,
      onParcel: (call, parcel) => behave(self, call, parcel),
    });
    const self: Pretended = {
      wire,
      killed: false,
      posted: [],
      die: () => onExit(),
      connection: {
        post: (message) => {
          self.posted.push(message);
          queueMicrotask(() => !self.killed && wire.receive(message));
        },
        onMessage: (take) => {
          listener = take;
          queueMicrotask(() => listener({ type: 'ready' }));
        },
        onExit: (told) => {
          onExit = told;
        },
        kill: () => {
          self.killed = true;
        },
      },
    };
    started.push(self);
    return self.connection;
  };
  return { spawn, started };
}

function fileOf(name: string): WireFile {
  const part = {
    index: 0,
    parent: null,
    name,
    mime: 'text/plain',
    kind: 'text' as const,
    size: 1,
    blob: null,
    text: 'gelezen',
    pages: [],
    mail: null,
    problems: [],
    registerNumbers: [],
    registerNumberInCertificate: false,
  };
  return { name, kind: 'text', parts: [part] };
}

const answers: Behaviour = (process, call) => {
  const value = { retire: false, outcome: { value: fileOf('a.txt') } } satisfies Answer;
  process.wire.send(call, { value, blobs: [] });
};
const silent: Behaviour = () => {};
const dies: Behaviour = (process) => process.die();

/** Follows the name in the call: `dies.txt`, `silent.txt`, or an answer. */
const byName: Behaviour = (process, call, parcel) => {
  const text = JSON.stringify(parcel.value);
  const behave = text.includes('"dies.txt"') ? dies : text.includes('"silent.txt"') ? silent : answers;
  behave(process, call, parcel);
};

const file = (name: string, bytes = Buffer.from(name)) => ({ name, bytes });

function failure(promise: Promise<unknown>): Promise<{ code: string; params: object }> {
  return promise.then(
    () => ({ code: 'none', params: {} }),
    (error: unknown) =>
      error instanceof DeskError ? { code: error.code, params: error.params } : Promise.reject(error),
  );
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the parser host', () => {
  it('starts nothing before the first call, and one process for many', async () => {
    const { spawn, started } = pretend(answers);
    const host = createParserHost(spawn);
    expect(started).toHaveLength(0);
    const files = await Promise.all([host.parse(file('a.txt')), host.parse(file('b.txt'))]);
    expect(files.map(({ parts }) => parts[0]?.text)).toEqual(['gelezen', 'gelezen']);
    expect(started).toHaveLength(1);
  });

  it('sends a file in pieces of at most 1 MB, each after the one before was taken', async () => {
    const { spawn, started } = pretend(answers);
    const host = createParserHost(spawn);
    const bytes = Buffer.alloc(3 * pieceBytes + 5, 1);
    await host.parse(file('a.txt', bytes));
    const pieces = (started[0]?.posted ?? []).flatMap((message) =>
      message.type === 'piece' ? [message.bytes.length] : [],
    );
    expect(pieces.slice(1)).toEqual([pieceBytes, pieceBytes, pieceBytes, 5]);
  });

  it('lets a crash cost one file; the waiting ones go on in a fresh process', async () => {
    const { spawn, started } = pretend(byName);
    const host = createParserHost(spawn);
    const [lost, read] = await Promise.all([
      failure(host.parse(file('dies.txt'))),
      host.parse(file('a.txt')),
    ]);
    expect(lost).toEqual({ code: 'parser-crashed', params: { file: 'dies.txt' } });
    expect(read.parts[0]?.text).toBe('gelezen');
    expect(started).toHaveLength(2);
  });

  it('ends a process that takes too long, and names the file and the time', async () => {
    const { spawn, started } = pretend(byName);
    const host = createParserHost(spawn);
    const calls = Promise.all([failure(host.parse(file('silent.txt'))), host.parse(file('a.txt'))]);
    const seconds = parserLimits.seconds.parse + 1;
    await vi.advanceTimersByTimeAsync(seconds * 1000 + 1);
    const [lost, read] = await calls;
    expect(lost).toEqual({
      code: 'parser-timeout',
      params: { file: 'silent.txt', seconds },
    });
    expect(read.parts[0]?.text).toBe('gelezen');
    expect(started.map(({ killed }) => killed)).toEqual([true, false]);
  });

  it('gives a big file more time', async () => {
    const { spawn } = pretend(byName);
    const limits = { ...parserLimits, seconds: { ...parserLimits.seconds, parse: 4 }, secondsPerMegabyte: 2 };
    const call = failure(createParserHost(spawn, limits).parse(file('silent.txt', Buffer.alloc(3_000_000))));
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await call).toEqual({ code: 'parser-timeout', params: { file: 'silent.txt', seconds: 10 } });
  });

  it('does not try a file a third time that ended two processes', async () => {
    const { spawn, started } = pretend(byName);
    const host = createParserHost(spawn);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect((await failure(host.parse(file('dies.txt')))).code).toBe('parser-crashed');
    }
    expect(started).toHaveLength(2);
    expect((await host.parse(file('a.txt'))).kind).toBe('text');
  });

  it('ends the process of a call that is cancelled, and holds nothing against its file', async () => {
    const { spawn, started } = pretend(byName);
    const host = createParserHost(spawn);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const controller = new AbortController();
      const call = failure(host.parse(file('silent.txt'), { signal: controller.signal }));
      controller.abort();
      expect(await call).toEqual({ code: 'cancelled', params: {} });
    }
    expect(started).toHaveLength(3);
    expect((await failure(host.parse(file('a.txt'), { signal: AbortSignal.abort() }))).code).toBe(
      'cancelled',
    );
  });

  it('takes a cancelled call out of the queue and leaves the running one alone', async () => {
    const { spawn, started } = pretend(byName);
    const host = createParserHost(spawn);
    const first = host.parse(file('a.txt'));
    const controller = new AbortController();
    const second = failure(host.parse(file('b.txt'), { signal: controller.signal }));
    controller.abort();
    expect((await second).code).toBe('cancelled');
    expect((await first).kind).toBe('text');
    expect(started).toHaveLength(1);
  });

  it('says why a file can not be read', async () => {
    const { spawn } = pretend((process, call) => {
      process.wire.send(call, {
        value: { retire: true, outcome: { unreadable: 'pdf-encrypted' } },
        blobs: [],
      });
    });
    const host = createParserHost(spawn);
    expect(await failure(host.renderPage(file('a.pdf'), 1, { widthPx: 100 }))).toEqual({
      code: 'file-unreadable',
      params: { file: 'a.pdf', reason: 'pdf-encrypted' },
    });
  });

  it('starts a fresh process after an answer that asks for it', async () => {
    const { spawn, started } = pretend((process, call) => {
      process.wire.send(call, { value: { retire: true, outcome: { value: fileOf('a.txt') } }, blobs: [] });
    });
    const host = createParserHost(spawn);
    await host.parse(file('a.txt'));
    await host.parse(file('b.txt'));
    expect(started).toHaveLength(2);
  });

  it('refuses a file over the limit without starting anything', async () => {
    const { spawn, started } = pretend(answers);
    const host = createParserHost(spawn, { ...parserLimits, fileBytes: 10 });
    expect(await failure(host.parse(file('groot.txt', Buffer.alloc(11))))).toEqual({
      code: 'file-too-large',
      params: { file: 'groot.txt', limit: 10 },
    });
    expect(started).toHaveLength(0);
  });

  it.each<[string, Behaviour]>([
    [
      'more than it may',
      (process, call) => process.wire.send(call, { value: {}, blobs: [new Uint8Array(2000)] }),
    ],
    [
      'an answer of another shape',
      (process, call) => process.wire.send(call, { value: { anders: 1 }, blobs: [] }),
    ],
    [
      'a file of another shape',
      (process, call) =>
        process.wire.send(call, { value: { retire: false, outcome: { value: { name: 1 } } }, blobs: [] }),
    ],
    [
      'a part whose bytes are missing',
      (process, call) => {
        const value = fileOf('a.txt');
        const parts = value.parts.map((part) => ({ ...part, blob: 3 }));
        process.wire.send(call, {
          value: { retire: false, outcome: { value: { ...value, parts } } },
          blobs: [],
        });
      },
    ],
  ])('trusts no process that sends %s', async (_what, behave) => {
    const { spawn, started } = pretend(behave);
    const host = createParserHost(spawn, { ...parserLimits, resultBytes: 1000 });
    expect((await failure(host.parse(file('a.txt')))).code).toBe('parser-crashed');
    expect(started.map(({ killed }) => killed)).toEqual([true]);
  });

  it('fails the call when no process can be started, and tries again for the next', async () => {
    const { spawn, started } = pretend(answers);
    let broken = true;
    const host = createParserHost(() => {
      if (broken) throw new Error('geen proces');
      return spawn();
    });
    expect((await failure(host.parse(file('a.txt')))).code).toBe('parser-crashed');
    broken = false;
    await host.parse(file('a.txt'));
    expect(started).toHaveLength(1);
  });

  it('stopped ends everything, and starts afresh when it is asked again', async () => {
    const { spawn, started } = pretend(byName);
    const host = createParserHost(spawn);
    const calls = [failure(host.parse(file('silent.txt'))), failure(host.parse(file('a.txt')))];
    host.stop();
    expect((await Promise.all(calls)).map(({ code }) => code)).toEqual(['cancelled', 'cancelled']);
    expect(started[0]?.killed).toBe(true);
    expect((await host.parse(file('a.txt'))).kind).toBe('text');
  });
});
