/** Writes a mail anew without some of its parts. */
import { decodeWords } from 'postal-mime';
import { decodeText } from '../decode-text.ts';
import type { ParserLimits } from '../limits.ts';
import { Unreadable } from '../outcome.ts';
import { maskRegisterNumbers } from '../register-number.ts';
import type { PartKind } from '../shape.ts';
import { sniff } from '../sniff.ts';
import { attachmentLeaves, bodyText, decodedBody, htmlLeaves, leaves } from './content.ts';
import { embeddedPictures, withoutPictures } from './embedded.ts';
import { textAsHtml } from './html.ts';
import type { HeaderField, MimePart } from './structure.ts';
import { readTree } from './structure.ts';

type Job = {
  readonly removed: ReadonlySet<number>;
  readonly note: string;
  readonly limits: ParserLimits;
  /** Index of the part that comes next, counted as `parse` counts. */
  next: number;
  /** Parts that were really taken out. */
  taken: number;
};

/**
 * A mail without the parts of these indexes (as `parse` numbers them): a text part that says `note` stands in their
 * place. Register numbers in its texts, PDFs and subject are blocked out. Other headers and parts keep their bytes;
 * what lies outside of every part (before, between and after) is not written. Throws Unreadable with `part-unknown`
 * when not every index is a part of this mail, `not-a-mail` for another file.
 */
export async function rewriteMail(
  bytes: Uint8Array,
  removed: readonly number[],
  note: string,
  limits: ParserLimits,
): Promise<Uint8Array> {
  if (sniff(bytes).kind !== 'mail') throw new Unreadable('not-a-mail');
  const job: Job = { removed: new Set(removed), note, limits, next: 1, taken: 0 };
  const { written } = await rewrite(bytes, job, 0);
  if (job.taken !== job.removed.size) throw new Unreadable('part-unknown');
  return written;
}

/** `changed` is false when the mail holds nothing that had to go; then it may keep its own bytes. */
async function rewrite(
  bytes: Uint8Array,
  job: Job,
  depth: number,
): Promise<{ written: Buffer; changed: boolean }> {
  const { root } = readTree(bytes, job.limits);
  const replaced = new Map<MimePart, Buffer>();
  const attachments = attachmentLeaves(root);
  for (const leaf of attachments) {
    const replacement = await rewriteAttachment(leaf, bytes, job, depth);
    if (replacement !== null) replaced.set(leaf, replacement);
  }
  for (const leaf of htmlLeaves(root)) {
    const text = withoutRemoved(bodyText(leaf, bytes), job);
    if (text !== null) replaced.set(leaf, textPart(leaf, text));
  }
  for (const leaf of leaves(root)) {
    if (replaced.has(leaf) || attachments.includes(leaf)) continue;
    const { text, spans } = maskRegisterNumbers(bodyText(leaf, bytes));
    if (spans.length > 0) replaced.set(leaf, textPart(leaf, text));
  }
  const masked = maskSubject(root);
  return { written: writePart(root, bytes, replaced), changed: replaced.size > 0 || masked };
}

async function rewriteAttachment(
  leaf: MimePart,
  bytes: Uint8Array,
  job: Job,
  depth: number,
): Promise<Buffer | null> {
  const index = job.next;
  job.next += 1;
  const decoded = decodedBody(leaf, bytes);
  const { kind } = sniff(decoded);
  // A nested mail is walked even when it goes as a whole: its parts have numbers too.
  const inner =
    kind === 'mail' && depth + 1 < job.limits.depth ? await rewrite(decoded, job, depth + 1) : null;
  if (job.removed.has(index)) {
    job.taken += 1;
    return notePart(job.note);
  }
  if (inner?.changed) return encodedPart(leaf, inner.written);
  const clean = await withoutNumbers(leaf, decoded, kind, job.limits);
  return clean === null ? null : encodedPart(leaf, clean);
}

/** An attachment without register numbers; null where it has none that could be found. */
async function withoutNumbers(
  leaf: MimePart,
  bytes: Uint8Array,
  kind: PartKind,
  limits: ParserLimits,
): Promise<Buffer | null> {
  if (kind === 'pdf') {
    const { withoutRegisterNumbers } = await import('../pdf/remove-pages.ts');
    const clean = await withoutRegisterNumbers(bytes, limits);
    return clean && Buffer.from(clean);
  }
  if (kind !== 'text') return null;
  const { text, spans } = maskRegisterNumbers(
    decodeText(bytes, leaf.type.parameters.get('charset') ?? null).text,
  );
  // The mark says UTF-8, whatever the part's own header says.
  return spans.length > 0 ? Buffer.from(`\ufeff${text}`) : null;
}

/** An HTML body without the embedded pictures that go, and without register numbers; null where none did. */
function withoutRemoved(html: string, job: Job): string | null {
  const gone = embeddedPictures(html).filter(() => {
    const removed = job.removed.has(job.next);
    job.next += 1;
    if (removed) job.taken += 1;
    return removed;
  });
  if (gone.length === 0) return null;
  return maskRegisterNumbers(`${withoutPictures(html, gone)}\n${textAsHtml(job.note)}`).text;
}

function maskSubject(root: MimePart): boolean {
  const subject = root.headers.find(({ name }) => name === 'subject');
  if (subject === undefined) return false;
  const { text, spans } = maskRegisterNumbers(decodeWords(subject.value));
  if (spans.length > 0)
    subject.raw = Buffer.from(`Subject: =?utf-8?B?${Buffer.from(text).toString('base64')}?=\r\n`);
  return spans.length > 0;
}

const newLine = Buffer.from('\r\n');

/** Fields that describe the body; they change with it, all others stay as they were. */
function isContentField({ name }: HeaderField): boolean {
  return name.startsWith('content-') || name === 'mime-version';
}

function writePart(part: MimePart, bytes: Uint8Array, replaced: ReadonlyMap<MimePart, Buffer>): Buffer {
  const other = part.headers.filter((field) => !isContentField(field)).map(({ raw }) => raw);
  const replacement = replaced.get(part);
  if (replacement !== undefined) return Buffer.concat([...other, replacement]);
  const own = part.headers.map(({ raw }) => ensureLineEnd(raw));
  if (part.children.length === 0) {
    return Buffer.concat([...own, newLine, bytes.subarray(part.bodyStart, part.bodyEnd)]);
  }
  const delimiter = `--${part.type.parameters.get('boundary') ?? ''}`;
  const children = part.children.flatMap((child) => [
    Buffer.from(`${delimiter}\r\n`),
    writePart(child, bytes, replaced),
    newLine,
  ]);
  return Buffer.concat([...own, newLine, ...children, Buffer.from(`${delimiter}--\r\n`)]);
}

function ensureLineEnd(raw: Uint8Array): Uint8Array {
  const last = raw.at(-1);
  return last === 0x0a || last === 0x0d ? raw : Buffer.concat([raw, newLine]);
}

function notePart(note: string): Buffer {
  const body = base64Lines(Buffer.from(note, 'utf8'));
  return Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename="removed.txt"\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${body}`,
  );
}

/** A part with other bytes under the headers that it has. */
function encodedPart(leaf: MimePart, bytes: Buffer): Buffer {
  const kept = leaf.headers.filter(
    (field) => isContentField(field) && !['content-transfer-encoding', 'content-length'].includes(field.name),
  );
  return Buffer.concat([
    ...kept.map(({ raw }) => ensureLineEnd(raw)),
    Buffer.from(`Content-Transfer-Encoding: base64\r\n\r\n${base64Lines(bytes)}`),
  ]);
}

function textPart(leaf: MimePart, text: string): Buffer {
  return Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: ${leaf.type.value}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
      base64Lines(Buffer.from(text)),
  );
}

function base64Lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}/gu, '$&\r\n').trimEnd();
}
