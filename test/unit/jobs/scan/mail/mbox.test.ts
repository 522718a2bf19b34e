import { describe, expect, it } from 'vitest';
import { isMbox, type MboxMessage, MboxScanner } from '../../../../../src-main/jobs/scan/read/mail/mbox.ts';

/** Reads a mailbox fed in pieces of `size` bytes. */
function split(text: string, size = 1 << 20, limit = 1 << 20): MboxMessage[] {
  const found: MboxMessage[] = [];
  const scanner = new MboxScanner({
    onMessage: (message) => found.push(message),
    limit,
    start: { offset: 0, line: 1 },
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) scanner.feed(bytes.subarray(at, at + size));
  scanner.end();
  return found;
}

const texts = (messages: readonly MboxMessage[]): string[] => messages.map(({ bytes }) => bytes.toString());

const first = 'From - Tue Feb 03 10:11:12 2026\nSubject: een\n\nDag.\n\n';
const second = 'From an@post.example Tue Feb  3 11:00 2026\nSubject: twee\n\nHallo.\n';

describe('a mailbox', () => {
  it('is split at its From lines, each message with its place', () => {
    const messages = split(first + second);
    expect(texts(messages)).toEqual(['Subject: een\n\nDag.\n\n', 'Subject: twee\n\nHallo.\n']);
    expect(messages.map(({ offset, line }) => [offset, line])).toEqual([
      [0, 1],
      [first.length, 6],
    ]);
  });

  it.each([1, 2, 3, 7, 31, 64])('gives the same whatever the pieces (%i bytes) it is read in', (size) => {
    const text = `${first}${second}\n${first.replaceAll('\n', '\r\n')}${second}`;
    expect(split(text, size)).toEqual(split(text));
    expect(split(text)).toHaveLength(4);
  });

  it('of Windows, of Google Takeout and with ISO dates is read too', () => {
    const takeout =
      'From 1712345678901234567@xxx Tue Feb 03 10:11:12 +0000 2026\r\nX-GM-THRID: 1\r\nSubject: a\r\n\r\nA\r\n\r\n';
    const iso = 'From "An P" 2026-02-03 10:11:12\nX-Mozilla-Status: 0001\n\nB\n';
    expect(texts(split(takeout + iso))).toEqual([
      'X-GM-THRID: 1\r\nSubject: a\r\n\r\nA\r\n\r\n',
      'X-Mozilla-Status: 0001\n\nB\n',
    ]);
    expect(isMbox(Buffer.from(takeout))).toBe(true);
  });

  it('that forgot the empty line between two messages never joins them', () => {
    const text = `From a 10:00 2026\nSubject: a\n\nA\n${second}`;
    expect(split(text)).toHaveLength(2);
  });

  it('leaves sentences that start with From where they are', () => {
    const body = 'From my garden I saw it.\n\nFrom Monday 10:00 on we are open.\nReally: yes.\n';
    expect(texts(split(`From - Tue Feb 03 10:11:12 2026\nSubject: a\n\n${body}`))).toEqual([
      `Subject: a\n\n${body}`,
    ]);
  });

  it('takes one mark from escaped lines and none from quotes', () => {
    const [message] = split(
      'From - Tue Feb 03 10:11:12 2026\nSubject: a\n\n>From here\n>>From there\n> From a quote\n>other\n',
    );
    expect(message?.bytes.toString()).toBe('Subject: a\n\nFrom here\n>From there\n> From a quote\n>other\n');
  });

  it('with a message beyond the limit gives its beginning, says so, and goes on', () => {
    const long = `From - Tue Feb 03 10:11:12 2026\nSubject: a\n\n${'x'.repeat(10_000)}\n\n`;
    const [cut, next] = split(long + second, 997, 1000);
    expect(cut).toMatchObject({ cut: true, line: 1 });
    expect(cut?.bytes.toString().startsWith('Subject: a\n\nxxx')).toBe(true);
    expect(cut?.bytes.length).toBeLessThanOrEqual(1000);
    expect(next).toMatchObject({ cut: false, offset: long.length, line: 6 });
  });

  it('begins behind what stands before its first From line', () => {
    expect(split(`\n\n${second}`)[0]).toMatchObject({ offset: 2, line: 3 });
  });

  it('is told from a letter and from a table', () => {
    expect(isMbox(Buffer.from('From: an@post.example\nSubject: a\n\n'))).toBe(false);
    expect(isMbox(Buffer.from('From 2026 to 10:00,b\n1,2\n'))).toBe(false);
  });

  it('made of nothing but From lines takes no time squared', () => {
    const started = performance.now();
    split('From a\n'.repeat(200_000), 65_536);
    split(`From ${'1'.repeat(3_000_000)}`, 65_536);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
