/** The header of a mail: who wrote to whom, when, about what. */
import { addressParser, decodeWords } from 'postal-mime';
import type { MailAddress, ParsedMail } from '../shape.ts';
import { readMailDate } from './parameters.ts';
import type { MimePart } from './structure.ts';
import { headerValue } from './structure.ts';

/** A mail's header. `bcc` stands only in a sender's own copy. */
export type MailHead = Omit<ParsedMail, 'html'> & { bcc: MailAddress[] };

/** Reads the header of a mail; what is missing is empty or null. Never throws. */
export function readHead(root: MimePart): MailHead {
  const all = (name: string) =>
    root.headers.filter((header) => header.name === name).map(({ value }) => value);
  const receivedHeaders = all('received').map((value) => value.replace(/\s+/gu, ' ').slice(0, 2000));
  return {
    from: addresses(all('from'))[0] ?? addresses(all('sender'))[0] ?? null,
    replyTo: addresses(all('reply-to')),
    to: addresses(all('to')),
    cc: addresses(all('cc')),
    bcc: addresses(all('bcc')),
    subject: decodeWords(headerValue(root, 'subject')).replace(/\s+/gu, ' ').normalize('NFC').slice(0, 2000),
    date: readMailDate(headerValue(root, 'date')),
    receivedAt: receivedHeaders[0] === undefined ? null : readMailDate(receivedDate(receivedHeaders[0])),
    receivedHeaders: receivedHeaders.slice(0, 50),
    messageId: messageIds(headerValue(root, 'message-id'))[0] ?? null,
    inReplyTo: messageIds(headerValue(root, 'in-reply-to'))[0] ?? null,
    automatic: isAutomaticReply(root),
    references: messageIds(headerValue(root, 'references')).slice(0, 50),
  };
}

/**
 * An automatic reply: Auto-Submitted (RFC 3834) or the older Precedence says so. What was merely sent by a machine
 * or to a list may still be a person's request, through a web form or a ticket system.
 */
function isAutomaticReply(root: MimePart): boolean {
  const said = (name: string) => headerValue(root, name).trim();
  return /^auto-replied\b/iu.test(said('auto-submitted')) || /^auto.?reply$/iu.test(said('precedence'));
}

/** A Received header ends with `; date-time` (RFC 5321, 4.4). */
function receivedDate(value: string): string {
  return value.slice(value.lastIndexOf(';') + 1);
}

function messageIds(value: string): string[] {
  return value.match(/<[^<>\s]{1,500}>/gu) ?? [];
}

/** Addresses beyond these are not read; nobody who asks about himself writes to more. */
const mostAddresses = 100;

function addresses(values: readonly string[]): MailAddress[] {
  const parsed = values.flatMap((value) => addressParser(value.slice(0, 20_000), { flatten: true }));
  return parsed.slice(0, mostAddresses).map(({ name, address }) => ({
    name: decodeWords(name).replace(/\s+/gu, ' ').trim().normalize('NFC').slice(0, 300),
    address: (address ?? '').trim().slice(0, 320),
  }));
}
