/** A message saved as a file, told by its content: as it was sent (.eml), or as Outlook keeps it (.msg). */
import { maskRegisterNumbers } from '../register-number.ts';
import type { Problem } from '../shape.ts';
import {
  attachmentLeaves,
  decodedBody,
  type MailAttachment,
  partName,
  readBody,
  treeProblems,
} from './content.ts';
import { type MailHead, readHead } from './head.ts';
import { isOutlook, readOutlook } from './outlook.ts';
import { isMail } from './recognise.ts';
import { readTree } from './structure.ts';

export type MessageLimits = { parts: number; depth: number; textChars: number };

/** A message. Its text is only decoded when it is asked for. */
export type Message = {
  head: MailHead;
  /** Register numbers are blocked out, as in the subject; a text beyond the limit is cut, which is a problem. */
  body: () => { text: string; problems: Problem[] };
  attachments: () => MailAttachment[];
};

/** Opens a message; null where the bytes are none, or damaged beyond reading. Never throws. */
export function openMessage(bytes: Uint8Array, limits: MessageLimits): Message | null {
  if (isOutlook(bytes)) return openOutlook(bytes, limits);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  return isMail(start) ? openMime(bytes, limits) : null;
}

/** Opens a message that is known to be a mail as it was sent, such as one out of a mailbox. Never throws. */
export function openMime(bytes: Uint8Array, limits: MessageLimits): Message {
  const tree = readTree(bytes, limits);
  return {
    head: masked(readHead(tree.root)),
    body: () => {
      const { text, problems } = readBody(tree.root, bytes, limits.textChars);
      return bounded(text, [...treeProblems(tree, limits), ...problems], limits);
    },
    attachments: () =>
      attachmentLeaves(tree.root).map((leaf) => ({
        name: partName(leaf),
        mime: leaf.type.value,
        content: () => decodedBody(leaf, bytes),
      })),
  };
}

function openOutlook(bytes: Uint8Array, limits: MessageLimits): Message | null {
  const content = readOutlook(bytes, limits.textChars);
  if (content === null) return null;
  return {
    head: masked(content.head),
    body: () => bounded(content.text, content.problems, limits),
    attachments: () => content.attachments,
  };
}

const masked = (head: MailHead): MailHead => ({
  ...head,
  subject: maskRegisterNumbers(head.subject).text,
});

function bounded(
  text: string,
  problems: Problem[],
  { textChars }: MessageLimits,
): { text: string; problems: Problem[] } {
  const long = text.length > textChars;
  return {
    text: maskRegisterNumbers(long ? text.slice(0, textChars) : text).text,
    problems: long ? [...problems, { code: 'text-limit', params: { limit: textChars } }] : problems,
  };
}
