import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeskError } from '../../src-contract/errors.ts';
import type { ParserConnection, ParserHost } from '../../src-main/parsers/host.ts';
import { createParserHost } from '../../src-main/parsers/host.ts';
import { parserLimits } from '../../src-main/parsers/limits.ts';
import { spawnParser } from '../../src-main/parsers/spawn.ts';
import { attachment, mailWith } from '../fixtures/mail/builder.ts';
import { pdfWith } from '../fixtures/pdf/builder.ts';

const entry = resolve('src-main/parsers/process.ts');
const hosts: ParserHost[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const host of hosts.splice(0)) host.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function hostOf(start: () => ParserConnection, limits = parserLimits): ParserHost {
  const host = createParserHost(start, limits);
  hosts.push(host);
  return host;
}

/** A parser process with this code instead of ours; `answer(reason)` gives a call back as unreadable. */
function processWith(code: string, watchdog?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-parser-'));
  folders.push(folder);
  const path = join(folder, 'process.mjs');
  writeFileSync(
    path,
    `${watchdog === undefined ? '' : `import { watchParent } from ${JSON.stringify(watchdog)}; watchParent();`}
     let call = 0;
     function answer(unreadable) {
       const json = Buffer.from(JSON.stringify({ retire: false, outcome: { unreadable } }));
       process.send({ type: 'head', call, sizes: [json.length] });
       process.send({ type: 'piece', call, bytes: new Uint8Array(json) });
     }
     let left = 0;
     process.on('message', async (message) => {
       if (message.type === 'head') { call = message.call; left = message.sizes.reduce((a, b) => a + b, 0); }
       if (message.type !== 'piece') return;
       process.send({ type: 'ack', call });
       left -= message.bytes.length;
       if (left === 0) { ${code} }
     });
     process.on('disconnect', () => process.exit(0));
     process.send({ type: 'ready' });`,
  );
  return path;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    if (error instanceof DeskError) return isUnreadable(error) ? String(error.params.reason) : error.code;
    throw error;
  }
}

const text = { name: 'a.txt', bytes: Buffer.from('Ik vraag inzage') };

describe('the parser process', () => {
  it('reads a mail and what comes with it, and gives every byte back', async () => {
    const host = hostOf(() => spawnParser(entry));
    const big = Buffer.alloc(2_500_000, 'abcdefg');
    const pdf = await pdfWith([[{ text: 'Beste', x: 50, y: 700 }]]);
    const bytes = mailWith('Zie bijlage', [
      attachment('a.txt', 'text/plain', big),
      attachment('b.pdf', 'application/pdf', pdf),
    ]);
    const { parts } = await host.parse({ name: 'brief.eml', bytes });
    expect(parts.map(({ kind }) => kind)).toEqual(['mail', 'text', 'pdf']);
    expect(Buffer.from(parts[1]?.bytes ?? []).equals(big)).toBe(true);
    expect(parts[2]?.text).toBe('Beste');
    const { png, widthPx } = await host.renderPage({ name: 'b.pdf', bytes: pdf }, 1, { widthPx: 120 });
    expect([Buffer.from(png.subarray(1, 4)).toString(), widthPx]).toEqual(['PNG', 120]);
  });

  it('killed in the middle of a call costs that file only', async () => {
    let starts = 0;
    const host = hostOf(() => {
      starts += 1;
      const connection = spawnParser(entry);
      if (starts > 1) return connection;
      // Dies while the bytes are on their way: at the first acknowledgement.
      const onMessage = (take: (message: unknown) => void) =>
        connection.onMessage((message) => {
          take(message);
          if (isAck(message)) connection.kill();
        });
      return { ...connection, onMessage };
    });
    const lost = codeOf(host.parse({ name: 'a.txt', bytes: Buffer.alloc(3_000_000, 'x') }));
    const next = host.parse(text);
    expect(await lost).toBe('parser-crashed');
    expect((await next).parts[0]?.text).toBe('Ik vraag inzage');
    expect(starts).toBe(2);
  });

  it('that hangs is ended after its time, a busy loop too', async () => {
    const limits = { ...parserLimits, seconds: { ...parserLimits.seconds, parse: 0.5 } };
    const path = processWith('for (;;) {}');
    const starts = [path, entry];
    const host = hostOf(() => spawnParser(starts.shift() ?? entry), limits);
    expect(await codeOf(host.parse(text))).toBe('parser-timeout');
    expect((await host.parse({ ...text, name: 'b.txt' })).kind).toBe('text');
  });

  it('that takes all memory dies alone', async () => {
    const host = hostOf(() =>
      spawnParser(processWith('const all = []; for (;;) all.push(new Array(1e6).fill(call));')),
    );
    expect(await codeOf(host.parse(text))).toBe('parser-crashed');
  });

  it('that throws or says nothing sensible dies alone', async () => {
    const host = hostOf(() => spawnParser(processWith('throw new Error("kapot");')));
    expect(await codeOf(host.parse(text))).toBe('parser-crashed');
    const other = hostOf(() =>
      spawnParser(processWith("process.send({ type: 'piece', call: 9, bytes: 'x' });")),
    );
    expect(await codeOf(other.parse(text))).toBe('parser-crashed');
  });

  it.each([
    ['write a file', "await import('node:fs').then((fs) => fs.writeFileSync('/tmp/desk-x', 'x'))"],
    ['start a program', "await import('node:child_process').then((c) => c.execFileSync('/bin/true'))"],
  ])('may not %s', async (_what, act) => {
    const host = hostOf(() =>
      spawnParser(processWith(`try { ${act}; answer('allowed'); } catch (error) { answer(error.code); }`)),
    );
    expect(await codeOf(host.parse(text))).toBe('ERR_ACCESS_DENIED');
  });

  it('inherits no environment', async () => {
    const host = hostOf(() =>
      spawnParser(
        processWith(
          "answer(Object.keys(process.env).filter((k) => k !== 'NODE_CHANNEL_FD').join() || 'empty');",
        ),
      ),
    );
    expect(await codeOf(host.parse(text))).not.toMatch(/PATH|HOME|NODE_OPTIONS/u);
  });

  it.runIf(process.platform === 'linux')(
    'ends when the program that started it is killed, a busy loop too',
    async () => {
      const loop = processWith('for (;;) {}', resolve('src-main/parsers/watchdog.ts'));
      const source = (file: string) => JSON.stringify(resolve('src-main/parsers', file));
      const parent = spawn(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `import { createParserHost } from ${source('host.ts')};
         import { spawnParser } from ${source('spawn.ts')};
         const host = createParserHost(() => spawnParser(${JSON.stringify(loop)}));
         host.parse({ name: 'a', bytes: Buffer.from('x') }).catch(() => {});`,
        ],
        { stdio: 'ignore' },
      );
      await vi.waitFor(() => expect(isRunning(loop)).toBe(true), { timeout: 10_000, interval: 50 });
      parent.kill('SIGKILL');
      await vi.waitFor(() => expect(isRunning(loop)).toBe(false), { timeout: 10_000, interval: 50 });
    },
  );
});

/** Whether a program with this path in its command line runs. */
function isRunning(path: string): boolean {
  return readdirSync('/proc').some((pid) => {
    try {
      const arguments_ = readFileSync(join('/proc', pid, 'cmdline'), 'latin1').split('\0');
      return /^\d+$/u.test(pid) && arguments_.at(-2) === path;
    } catch {
      return false;
    }
  });
}

function isUnreadable(error: DeskError): error is DeskError<'file-unreadable'> {
  return error.code === 'file-unreadable';
}

function isAck(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ack';
}
