/** A message of the shop's correspondence as a record. */

import type { MailAttachment } from '../../../../parsers/mail/content.ts';
import type { Message } from '../../../../parsers/mail/message.ts';
import { safeName } from '../../../../parsers/names.ts';
import type { MailAddress } from '../../../../parsers/shape.ts';
import { zonesOf } from '../../../../text/zones.ts';
import type { Row, RowField } from '../rows.ts';
import { type MailColumn, mailColumns } from './columns.ts';

/** Fewer than a mail program shows, more than a customer writes. */
export const messageLimits = { parts: 500, depth: 12, textChars: 400_000 };

const mostMentioned = 200;

/** E-mail addresses in a text, in lower case: what stands around each `@`. */
function addressesIn(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('@'); at >= 0 && found.length < mostMentioned; at = text.indexOf('@', at + 1)) {
    const local = /[\w.+%'-]+$/.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const domain = /^[\w.-]*\.[a-z]{2,24}(?![\w-])/i.exec(text.slice(at + 1, at + 254))?.[0];
    if (local !== undefined && domain !== undefined) found.push(`${local}@${domain}`.toLowerCase());
  }
  return found;
}

const noBytes = Buffer.alloc(0);

/** A message as a row. Its text is only decoded where it is asked for. */
export class MailRow implements Row {
  readonly offset: number;
  readonly line: number;
  readonly bytes = noBytes;
  readonly #message: Message;
  /** Path of its file inside the folder of mails; null for one out of a mailbox file. */
  readonly #file: string | null;
  #others: string[] | null = null;
  #texts: { Text: string; Quoted: string } | null = null;

  /** `line`: where it stands in a mailbox file, or which message of a folder it is, from 1. */
  constructor(place: { offset: number; line: number }, message: Message, file: string | null) {
    this.offset = place.offset;
    this.line = place.line;
    this.#message = message;
    this.#file = file;
  }

  /** Of people their addresses alone: a name is what its sender typed, perhaps another's address. */
  values(column: number): readonly string[] {
    const name = mailColumns[column];
    if (name === undefined) return [];
    const people = this.#people(name);
    if (name === 'Mentioned') return this.#mentioned();
    if (people !== null) return people.flatMap(({ address }) => (address === '' ? [] : [address]));
    const value = this.#value(name);
    return value === '' ? [] : [value];
  }

  isFilled(column: number): boolean {
    const name = mailColumns[column];
    if (name === undefined) return false;
    // What is attached need not be decoded to know that something is.
    if (name === 'Mentioned') return this.#mentioned().length > 0;
    if (name === 'Attachments') return this.#message.attachments().length > 0;
    const people = this.#people(name);
    return people === null ? this.#value(name) !== '' : people.length > 0;
  }

  start(column: number): number {
    return this.isFilled(column) ? -1 : 0;
  }

  end(): number {
    return 0;
  }

  fields(): RowField[] {
    return mailColumns.flatMap((name, column) => {
      const value = this.#people(name)?.map(written).join(', ') ?? this.#value(name);
      return value === '' ? [] : [{ column, name, value }];
    });
  }

  #people(name: MailColumn): MailAddress[] | null {
    const { from, to, cc, bcc, replyTo } = this.#message.head;
    if (name === 'From') return from === null ? [] : [from];
    if (name === 'To') return to;
    if (name === 'Cc') return cc;
    if (name === 'Bcc') return bcc;
    return name === 'Reply-To' ? replyTo : null;
  }

  #value(name: MailColumn): string {
    const { head } = this.#message;
    if (name === 'Date') return (head.date ?? head.receivedAt ?? '').replace('.000Z', 'Z');
    if (name === 'Subject') return head.subject;
    if (name === 'Message-ID') return head.messageId ?? '';
    if (name === 'In-Reply-To') return head.inReplyTo ?? '';
    if (name === 'File') return this.#file ?? '';
    if (name === 'Attachments') return this.#message.attachments().map(listed).join('; ');
    return name === 'Text' || name === 'Quoted' ? this.#split()[name] : '';
  }

  #mentioned(): readonly string[] {
    this.#others ??= this.#findMentioned();
    return this.#others;
  }

  #findMentioned(): string[] {
    const { Text, Quoted } = this.#split();
    const found = new Set([...addressesIn(Text), ...addressesIn(Quoted)]);
    for (const name of mailColumns)
      for (const { address } of this.#people(name) ?? []) found.delete(address.toLowerCase());
    return [...found];
  }

  #split(): { Text: string; Quoted: string } {
    this.#texts ??= splitQuotes(this.#message.body().text);
    return this.#texts;
  }
}

const written = ({ name, address }: MailAddress): string =>
  name === '' || name === address ? address : address === '' ? name : `${name} <${address}>`;

function listed({ name, content }: MailAttachment, index: number): string {
  const fallback = `part ${index + 1}`;
  return `${safeName(name ?? fallback, fallback)} (${content().length} bytes)`;
}

/** Parts a mail's own words, its signature among them, from the older messages below and between them. */
export function splitQuotes(text: string): { Text: string; Quoted: string } {
  const own: string[] = [];
  const quoted: string[] = [];
  let at = 0;
  for (const { kind, start, end } of zonesOf(text)) {
    // Between two zones stands the line that says whose words follow.
    if (start > at) quoted.push(text.slice(at, start).replace(/^\n|\n$/g, ''));
    (kind === 'new' || kind === 'footer' ? own : quoted).push(text.slice(start, end));
    at = end;
  }
  if (at < text.length) quoted.push(text.slice(at));
  const join = (pieces: readonly string[]): string =>
    pieces
      .filter((piece) => piece.trim() !== '')
      .join('\n')
      .trim();
  return { Text: join(own), Quoted: join(quoted) };
}
