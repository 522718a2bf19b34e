/** Reads a mail: who wrote it, when it arrived, its body, and the parts that come with it. */
import { addressParser, decodeWords } from 'postal-mime';
import type { Collector } from '../collector.ts';
import { setText } from '../collector.ts';
import { maskRegisterNumbers } from '../register-number.ts';
import type { MailAddress, ParsedMail, ParsedPart } from '../shape.ts';
import type { BodySlot } from './body.ts';
import { joinBody, readBodyText } from './body.ts';
import { embeddedPictures } from './embedded.ts';
import { readMailDate } from './parameters.ts';
import type { MimePart } from './structure.ts';
import { headerValue, readTree } from './structure.ts';
import { decodeTransfer } from './transfer.ts';

/** Reads a part inside the mail; the second argument is what the sender says about it. */
type ReadInner = (bytes: Uint8Array, where: { name: string | null; mime: string }) => Promise<ParsedPart>;

/** Fills `part` with the mail in `bytes`, and hands each attachment to `readInner` in the order they stand in. */
export async function readMail(
  collector: Collector,
  part: ParsedPart,
  bytes: Uint8Array,
  readInner: ReadInner,
): Promise<void> {
  const { limits } = collector;
  const tree = readTree(bytes, { parts: limits.parts, depth: limits.depth });
  const note = (code: 'mail-truncated' | 'parts-limit' | 'depth-limit', params: Record<string, number>) =>
    part.problems.push({ code, params });
  if (tree.truncated) note('mail-truncated', {});
  if (tree.cut !== null) note(`${tree.cut}-limit`, { limit: limits[tree.cut] });

  const { slots, attachments } = sortParts(tree.root, bytes, part);
  const body = joinBody(slots, limits.textChars);
  setText(part, body.text, limits);
  part.mail = readHeaders(tree.root, body.html === null ? null : maskedHtml(body.html, part));

  for (const leaf of attachments) {
    if (collector.parts.length >= limits.parts) {
      note('parts-limit', { limit: limits.parts });
      return;
    }
    const inner = await readInner(decodedBody(leaf, bytes), { name: partName(leaf), mime: leaf.type.value });
    noteEncryption(inner, leaf);
  }
  for (const picture of htmlLeaves(tree.root).flatMap((leaf) => embeddedPictures(bodyText(leaf, bytes)))) {
    if (collector.parts.length >= limits.parts) return;
    await readInner(picture.bytes, { name: null, mime: picture.mime });
  }
}

/** The leaves of a mail that are attachments, in document order; `rewriteMail` counts them the same way. */
export function attachmentLeaves(root: MimePart): MimePart[] {
  const all = leaves(root);
  return all.filter((leaf) => !isBody(leaf, leaf === all[0]));
}

/** The HTML bodies of a mail; pictures embedded in them are numbered after its attachments. */
export function htmlLeaves(root: MimePart): MimePart[] {
  const apart = new Set(attachmentLeaves(root));
  return leaves(root).filter((leaf) => leaf.type.value === 'text/html' && !apart.has(leaf));
}

/** A text leaf decoded. */
export function bodyText(leaf: MimePart, bytes: Uint8Array): string {
  return readBodyText(decodedBody(leaf, bytes), leaf.type).text;
}

/** A leaf's bytes with the transfer encoding undone. */
export function decodedBody(leaf: MimePart, bytes: Uint8Array): Uint8Array {
  return decodeTransfer(
    bytes.subarray(leaf.bodyStart, leaf.bodyEnd),
    headerValue(leaf, 'content-transfer-encoding'),
  );
}

/** The name the sender gave a part, RFC 2231 or encoded words undone; null where there is none. */
function partName(leaf: MimePart): string | null {
  return leaf.disposition.parameters.get('filename') ?? leaf.type.parameters.get('name') ?? null;
}

/** The parts that hold no others, in document order. */
export function leaves(part: MimePart): MimePart[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leaves);
}

/** Text that a mail program shows as the mail itself, and not as a file that comes with it. */
function isBody(leaf: MimePart, isFirst: boolean): boolean {
  const type = leaf.type.value;
  const text = type === 'text/plain' || type === 'text/html' || type.startsWith('multipart/');
  if (!text || leaf.disposition.value === 'attachment') return false;
  return partName(leaf) === null || isFirst;
}

function sortParts(
  root: MimePart,
  bytes: Uint8Array,
  part: ParsedPart,
): { slots: BodySlot[]; attachments: MimePart[] } {
  const attachments = attachmentLeaves(root);
  const apart = new Set(attachments);
  const collect = (node: MimePart): BodySlot[] => {
    if (node.children.length > 0) {
      const inner = node.children.flatMap(collect);
      return node.type.value === 'multipart/alternative' ? alternatives(inner) : inner;
    }
    if (apart.has(node)) return [];
    const { text, problems } = readBodyText(decodedBody(node, bytes), node.type);
    for (const problem of problems) {
      if (!part.problems.some(({ code }) => code === problem.code)) part.problems.push(problem);
    }
    return [node.type.value === 'text/html' ? { plain: null, html: text } : { plain: text, html: null }];
  };
  return { slots: collect(root), attachments };
}

/** The same content in several forms: one slot with the plain and the HTML form. */
function alternatives(slots: readonly BodySlot[]): BodySlot[] {
  if (slots.length === 0) return [];
  const join = (texts: (string | null)[]) => {
    const given = texts.filter((text) => text !== null);
    return given.length === 0 ? null : given.join('\n');
  };
  return [{ plain: join(slots.map(({ plain }) => plain)), html: join(slots.map(({ html }) => html)) }];
}

function readHeaders(root: MimePart, html: string | null): ParsedMail {
  const all = (name: string) =>
    root.headers.filter((header) => header.name === name).map(({ value }) => value);
  const receivedHeaders = all('received').map((value) => value.replace(/\s+/gu, ' ').slice(0, 2000));
  return {
    from: addresses(all('from'))[0] ?? addresses(all('sender'))[0] ?? null,
    replyTo: addresses(all('reply-to')),
    to: addresses(all('to')),
    cc: addresses(all('cc')),
    subject: masked(
      decodeWords(headerValue(root, 'subject')).replace(/\s+/gu, ' ').normalize('NFC').slice(0, 2000),
    ),
    date: readMailDate(headerValue(root, 'date')),
    receivedAt: receivedHeaders[0] === undefined ? null : readMailDate(receivedDate(receivedHeaders[0])),
    receivedHeaders: receivedHeaders.slice(0, 50).map(masked),
    messageId: messageIds(headerValue(root, 'message-id'))[0] ?? null,
    inReplyTo: messageIds(headerValue(root, 'in-reply-to'))[0] ?? null,
    automatic: isAutomaticReply(root),
    references: messageIds(headerValue(root, 'references')).slice(0, 50),
    html,
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
  return (value.match(/<[^<>\s]{1,500}>/gu) ?? []).map(masked);
}

/** Addresses beyond these are not read; nobody who asks about himself writes to more. */
const mostAddresses = 100;

function addresses(values: readonly string[]): MailAddress[] {
  const parsed = values.flatMap((value) => addressParser(value.slice(0, 20_000), { flatten: true }));
  return parsed.slice(0, mostAddresses).map(({ name, address }) => ({
    name: masked(decodeWords(name).replace(/\s+/gu, ' ').trim().normalize('NFC').slice(0, 300)),
    address: masked((address ?? '').trim().slice(0, 320)),
  }));
}

function masked(text: string): string {
  return maskRegisterNumbers(text).text;
}

/** A number that is split by tags is found in the text only: then the text is shown instead of the HTML. */
function maskedHtml(html: string, part: ParsedPart): string | null {
  const { text, spans } = maskRegisterNumbers(html);
  return spans.length >= part.registerNumbers.length ? text : null;
}

/** Only the sender can give the clear text of S/MIME (RFC 8551) and OpenPGP (RFC 9580) messages. */
function noteEncryption(inner: ParsedPart, leaf: MimePart): void {
  const type = leaf.type.value;
  const smime =
    /^application\/(?:x-)?pkcs7-mime$/u.test(type) &&
    leaf.type.parameters.get('smime-type') !== 'signed-data';
  if (smime || type === 'application/pgp-encrypted' || inner.text.startsWith('-----BEGIN PGP MESSAGE-----')) {
    inner.problems.push({ code: 'mail-encrypted', params: {} });
  }
}
