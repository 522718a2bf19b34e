/** Messages that Outlook saved as .msg (MS-OXMSG). Pure: bytes in, values out. */
import msgReader, { type FieldsData } from '@kenjiuno/msgreader';
import iconv from 'iconv-lite';
import { decodeText } from '../decode-text.ts';
import type { MailAddress, Problem } from '../shape.ts';
import { type BodySlot, joinBody, readBodyText } from './body.ts';
import { isCompound, isSound } from './compound.ts';
import type { MailContent } from './content.ts';
import { type MailHead, readHead } from './head.ts';
import { readMailDate } from './parameters.ts';
import { readTree } from './structure.ts';

/** A name that every message's streams share, in the UTF-16 of the file's directory. */
const streamName = Buffer.from('__substg1.0_', 'utf16le');

/** True where bytes are a compound file with a message's streams; Word and Excel files of old are none. */
export function isOutlook(bytes: Uint8Array): boolean {
  return (
    isCompound(bytes) &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(streamName) >= 0
  );
}

/**
 * Reads a .msg file; null where it is none or is damaged. Its header comes from the mail's own lines where Outlook
 * kept them, else from Outlook's fields. `textChars`: see `joinBody`.
 */
export function readOutlook(bytes: Uint8Array, textChars: number): MailContent | null {
  if (!isSound(bytes)) return null;
  try {
    return toContent(bytes, textChars);
  } catch {
    // The library throws whatever a damaged field makes it throw.
    return null;
  }
}

/** Code page of messages older than Outlook 2003 that do not say theirs. */
const usualCodePage = 1252;

type Opened = { fields: FieldsData; content: (attachment: FieldsData) => Uint8Array };

function open(bytes: Uint8Array, codePage: number): Opened {
  const reader = new msgReader.default(Uint8Array.from(bytes).buffer);
  reader.parserConfig = { ansiEncoding: `windows-${codePage}` };
  const fields = reader.getFileData();
  return { fields, content: (attachment) => reader.getAttachment(attachment).content };
}

function toContent(bytes: Uint8Array, textChars: number): MailContent | null {
  const first = open(bytes, usualCodePage);
  if (first.fields.error !== undefined) return null;
  const said = first.fields.messageCodepage ?? usualCodePage;
  const other = said !== usualCodePage && iconv.encodingExists(`windows-${said}`);
  const { fields, content } = other ? open(bytes, said) : first;
  const problems: Problem[] = [];
  const slot: BodySlot = { plain: cleaned(fields.body), html: htmlOf(fields, problems) };
  if (slot.plain === null && slot.html === null && fields.compressedRtf !== undefined)
    problems.push({ code: 'kind-unsupported', params: { found: 'rtf' } });
  if (/\.smime(\.|$)/iu.test(fields.messageClass ?? ''))
    problems.push({ code: 'mail-encrypted', params: {} });
  return {
    head: headOf(fields),
    ...joinBody([slot], textChars),
    attachments: (fields.attachments ?? []).map((attachment) => ({
      name: attachment.fileName ?? attachment.fileNameShort ?? attachment.name ?? null,
      mime: attachment.attachMimeTag ?? '',
      content: () => content(attachment),
    })),
    problems,
  };
}

/** Text without what nobody sees, like that of any mail; null where there is none. */
function cleaned(text: string | undefined): string | null {
  return text === undefined ? null : decodeText(Buffer.from(text, 'utf8'), 'utf-8').text;
}

function htmlOf({ bodyHtml, html, internetCodepage }: FieldsData, problems: Problem[]): string | null {
  if (html === undefined) return cleaned(bodyHtml);
  const charset = internetCodepage === undefined ? null : charsetOf(internetCodepage);
  const parameters = new Map(charset === null ? [] : [['charset', charset]]);
  const read = readBodyText(html, { value: 'text/html', parameters });
  problems.push(...read.problems);
  return read.text;
}

/** Windows' numbers of encodings that have another name than `windows-…`. */
const namedCodePages: Readonly<Record<number, string>> = {
  20127: 'us-ascii',
  28591: 'iso-8859-1',
  28592: 'iso-8859-2',
  28605: 'iso-8859-15',
  65001: 'utf-8',
};

function charsetOf(codePage: number): string | null {
  const name = namedCodePages[codePage] ?? `windows-${codePage}`;
  return iconv.encodingExists(name) ? name : null;
}

function headOf(fields: FieldsData): MailHead {
  const lines = readHead(readTree(Buffer.from(fields.headers ?? '', 'utf8'), { parts: 1, depth: 1 }).root);
  const recipients = (type: 'to' | 'cc' | 'bcc'): MailAddress[] =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => recipType === type)
      .map(({ name, email, smtpAddress }) => box(name, [smtpAddress, email]));
  const sender = box(fields.senderName, [
    fields.senderSmtpAddress,
    fields.senderEmail,
    fields.sentRepresentingSmtpAddress,
  ]);
  const either = (written: MailAddress[], kept: MailAddress[]): MailAddress[] =>
    written.length > 0 ? written : kept;
  return {
    ...lines,
    from: lines.from ?? (sender.name === '' && sender.address === '' ? null : sender),
    to: either(lines.to, recipients('to')),
    cc: either(lines.cc, recipients('cc')),
    bcc: either(lines.bcc, recipients('bcc')),
    subject: (fields.subject ?? lines.subject).replace(/\s+/gu, ' ').normalize('NFC').slice(0, 2000),
    date: lines.date ?? readMailDate(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''),
    receivedAt: lines.receivedAt ?? readMailDate(fields.messageDeliveryTime ?? ''),
    messageId: lines.messageId ?? fields.messageId ?? null,
  };
}

/** Within a company Exchange names people by a directory path; only what has an @ is an address. */
function box(name: string | undefined, addresses: readonly (string | undefined)[]): MailAddress {
  const address = addresses.find((written) => written?.includes('@') ?? false) ?? '';
  return { name: (name ?? '').normalize('NFC').trim().slice(0, 300), address: address.trim().slice(0, 320) };
}
