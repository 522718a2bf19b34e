/** Reads the shop's correspondence: a mailbox file, or a folder of messages. One message is one record. */
import { join } from 'node:path';
import { openMessage, openMime } from '../../../../parsers/mail/message.ts';
import { chunksOf, headOf, type Layer, type Place } from '../packed.ts';
import type { Row } from '../rows.ts';
import { MboxScanner } from './mbox.ts';
import { MailRow, messageLimits } from './row.ts';

/** A message's file inside a folder of messages: its length, and when it was last changed. */
export type MailMember = {
  path: string;
  bytes: number;
  modified: number;
  /** What must be taken off the archive that it lies in; none for a file of the disk. */
  layers: Layer[];
};

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
 * `file` is the folder, or the archive that the messages lie in.
 */
export function* readMails(
  file: string,
  members: readonly MailMember[],
  sink: Sink,
  { offset: from, end }: Stretch,
): Generator<number> {
  let offset = 0;
  let line = 0;
  for (const member of members) {
    line += 1;
    if (offset >= end) return;
    if (offset >= from) {
      readMember(file, member, { offset, line }, sink);
      yield offset + member.bytes;
    }
    offset += member.bytes;
  }
}

function readMember(
  file: string,
  { path, layers }: MailMember,
  place: { offset: number; line: number },
  sink: Sink,
): void {
  const bytes = beginningOf(layers.length === 0 ? { file: join(file, path), layers } : { file, layers });
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
function beginningOf(place: Place): Buffer | null {
  try {
    return headOf(place, longestMessage);
  } catch {
    return null;
  }
}
