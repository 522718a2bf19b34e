/** Reads the shop's correspondence: a mailbox file, or a folder of messages. One message is one record. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { openMessage, openMime } from '../../../../parsers/mail/message.ts';
import { chunksOf, type Place } from '../packed.ts';
import type { Row } from '../rows.ts';
import { MboxScanner } from './mbox.ts';
import { MailRow, messageLimits } from './row.ts';

/** A message's file inside a folder of messages: its length, and when it was last changed. */
export type MailMember = { path: string; bytes: number; modified: number };

export type MailProblem = {
  /** `message-cut`: only the beginning of a message was read, since the whole is too long. */
  code: 'message-unreadable' | 'message-cut';
  /** Line of a mailbox file, or which message of a folder it is, from 1. */
  line: number;
  /** Path inside the folder of messages. */
  member?: string;
};

type Sink = { onRow: (row: Row) => void; onProblem: (problem: MailProblem) => void };
type Stretch = { offset: number; line: number; end: number };

/** So much of one message is read; the pictures that a mail carries have room in it. */
const longestMessage = 64 * 1024 * 1024;

/**
 * Reads a mailbox file, or a stretch of it. Gives the number of bytes read so far.
 * @throws what reading the file throws.
 */
export function* readMbox(place: Place, sink: Sink, { offset, line, end }: Stretch): Generator<number> {
  const scanner = new MboxScanner({
    limit: longestMessage,
    start: { offset, line },
    onMessage: (message) => {
      if (message.cut) sink.onProblem({ code: 'message-cut', line: message.line });
      sink.onRow(new MailRow(message, openMime(message.bytes, messageLimits), null));
    },
  });
  for (const chunk of chunksOf(place, offset, end)) {
    scanner.feed(chunk.bytes);
    yield chunk.offset + chunk.bytes.length;
  }
  scanner.end();
}

/**
 * Reads the messages of a folder as if their files stood one behind the other: a message's offset is the length of
 * all before it. One that can't be read is named, and the others are read. Gives the number of bytes read so far.
 */
export function* readMails(
  folder: string,
  members: readonly MailMember[],
  sink: Sink,
  { offset: from, end }: Stretch,
): Generator<number> {
  let offset = 0;
  let line = 0;
  for (const { path, bytes } of members) {
    line += 1;
    if (offset >= end) return;
    if (offset >= from) {
      readMember(folder, path, { offset, line }, sink);
      yield offset + bytes;
    }
    offset += bytes;
  }
}

function readMember(folder: string, path: string, place: { offset: number; line: number }, sink: Sink): void {
  const bytes = beginningOf(join(folder, path));
  const message = bytes === null ? null : openMessage(bytes, messageLimits);
  if (message === null) {
    sink.onProblem({ code: 'message-unreadable', line: place.line, member: path });
    return;
  }
  if (bytes?.length === longestMessage)
    sink.onProblem({ code: 'message-cut', line: place.line, member: path });
  sink.onRow(new MailRow(place, message, path));
}

/** The bytes of a message's file, no more than `longestMessage`; null where it can't be read. */
function beginningOf(path: string): Buffer | null {
  try {
    return readBeginning(path);
  } catch {
    return null;
  }
}

function readBeginning(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const pieces: Buffer[] = [];
    for (let held = 0; held < longestMessage; ) {
      const memory = Buffer.allocUnsafe(Math.min(256 * 1024, longestMessage - held));
      const read = readSync(file, memory, 0, memory.length, held);
      if (read === 0) break;
      pieces.push(memory.subarray(0, read));
      held += read;
    }
    return Buffer.concat(pieces);
  } finally {
    closeSync(file);
  }
}
