/** What a mail holds: its header, its text, and what is attached. Pure: bytes in, values out. */
import type { Problem } from '../shape.ts';
import type { BodySlot } from './body.ts';
import { joinBody, readBodyText } from './body.ts';
import type { MailHead } from './head.ts';
import type { MimePart, MimeTree } from './structure.ts';
import { headerValue } from './structure.ts';
import { decodeTransfer } from './transfer.ts';

/** Something attached to a mail. */
export type MailAttachment = {
  /** As the sender wrote it; null where there is none. */
  name: string | null;
  /** As declared. */
  mime: string;
  /** Its bytes, decoded. */
  content: () => Uint8Array;
};

/** A mail, whatever kind of file it was saved in. */
export type MailContent = {
  head: MailHead;
  text: string;
  /** The body with allow-listed tags; null where there is only text. */
  html: string | null;
  attachments: MailAttachment[];
  problems: Problem[];
};

/** The problems of a tree that could not be read to its end. */
export function treeProblems(tree: MimeTree, limits: { parts: number; depth: number }): Problem[] {
  const problems: Problem[] = tree.truncated ? [{ code: 'mail-truncated', params: {} }] : [];
  if (tree.cut !== null) problems.push({ code: `${tree.cut}-limit`, params: { limit: limits[tree.cut] } });
  return problems;
}

/** The body of a mail; each problem is named once. `textChars`: see `joinBody`. */
export function readBody(
  root: MimePart,
  bytes: Uint8Array,
  textChars: number,
): { text: string; html: string | null; problems: Problem[] } {
  const apart = new Set(attachmentLeaves(root));
  const problems: Problem[] = [];
  const collect = (node: MimePart): BodySlot[] => {
    if (node.children.length > 0) {
      const inner = node.children.flatMap(collect);
      return node.type.value === 'multipart/alternative' ? alternatives(inner) : inner;
    }
    if (apart.has(node)) return [];
    const read = readBodyText(decodedBody(node, bytes), node.type);
    for (const problem of read.problems) {
      if (!problems.some(({ code }) => code === problem.code)) problems.push(problem);
    }
    return [
      node.type.value === 'text/html' ? { plain: null, html: read.text } : { plain: read.text, html: null },
    ];
  };
  return { ...joinBody(collect(root), textChars), problems };
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
export function partName(leaf: MimePart): string | null {
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

/** The same content in several forms: one slot with the plain and the HTML form. */
function alternatives(slots: readonly BodySlot[]): BodySlot[] {
  if (slots.length === 0) return [];
  const join = (texts: (string | null)[]) => {
    const given = texts.filter((text) => text !== null);
    return given.length === 0 ? null : given.join('\n');
  };
  return [{ plain: join(slots.map(({ plain }) => plain)), html: join(slots.map(({ html }) => html)) }];
}
