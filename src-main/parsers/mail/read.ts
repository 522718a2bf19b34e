/** Reads a mail: who wrote it, when it arrived, its body, and the parts that come with it. */
import type { Collector } from '../collector.ts';
import { setText } from '../collector.ts';
import { maskRegisterNumbers } from '../register-number.ts';
import type { MailAddress, ParsedMail, ParsedPart } from '../shape.ts';
import {
  attachmentLeaves,
  bodyText,
  decodedBody,
  htmlLeaves,
  partName,
  readBody,
  treeProblems,
} from './content.ts';
import { embeddedPictures } from './embedded.ts';
import { type MailHead, readHead } from './head.ts';
import type { MimePart } from './structure.ts';
import { readTree } from './structure.ts';

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
  const body = readBody(tree.root, bytes, limits.textChars);
  part.problems.push(...treeProblems(tree, limits), ...body.problems);
  setText(part, body.text, limits);
  const html = body.html === null ? null : maskedHtml(body.html, part);
  part.mail = { ...maskedHead(readHead(tree.root)), html };

  for (const leaf of attachmentLeaves(tree.root)) {
    if (collector.parts.length >= limits.parts) {
      part.problems.push({ code: 'parts-limit', params: { limit: limits.parts } });
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

/** A header without register numbers. Who got a blind copy is no matter of a request's. */
function maskedHead({ bcc: _bcc, ...head }: MailHead): Omit<ParsedMail, 'html'> {
  const box = ({ name, address }: MailAddress): MailAddress => ({
    name: masked(name),
    address: masked(address),
  });
  return {
    ...head,
    from: head.from === null ? null : box(head.from),
    replyTo: head.replyTo.map(box),
    to: head.to.map(box),
    cc: head.cc.map(box),
    subject: masked(head.subject),
    receivedHeaders: head.receivedHeaders.map(masked),
    messageId: head.messageId === null ? null : masked(head.messageId),
    inReplyTo: head.inReplyTo === null ? null : masked(head.inReplyTo),
    references: head.references.map(masked),
  };
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
