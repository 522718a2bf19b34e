/** Writes a mail anew without some of its parts. */
import type { ParserLimits } from '../limits.ts';
import { Unreadable } from '../outcome.ts';
import { sniff } from '../sniff.ts';
import { attachmentLeaves, decodedBody } from './read.ts';
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
 * place. Headers and the other parts keep their bytes; what lies outside of every part (before, between and after) is
 * not written. Throws Unreadable with `part-unknown` when not every index is an attachment of this mail.
 */
export function rewriteMail(
  bytes: Uint8Array,
  removed: readonly number[],
  note: string,
  limits: ParserLimits,
): Uint8Array {
  if (sniff(bytes).kind !== 'mail') throw new Unreadable('not-a-mail');
  const job: Job = { removed: new Set(removed), note, limits, next: 1, taken: 0 };
  const written = rewrite(bytes, job, 0);
  if (job.taken !== job.removed.size) throw new Unreadable('part-unknown');
  return written;
}

function rewrite(bytes: Uint8Array, job: Job, depth: number): Buffer {
  const { root } = readTree(bytes, job.limits);
  const replaced = new Map<MimePart, Buffer>();
  for (const leaf of attachmentLeaves(root)) {
    const index = job.next;
    job.next += 1;
    const decoded = decodedBody(leaf, bytes);
    const isMail = sniff(decoded).kind === 'mail' && depth + 1 < job.limits.depth;
    // A nested mail is walked even when it goes as a whole: its parts have numbers too.
    const before = job.taken;
    const inner = isMail ? rewrite(decoded, job, depth + 1) : null;
    if (job.removed.has(index)) {
      job.taken += 1;
      replaced.set(leaf, notePart(job.note));
    } else if (inner !== null && job.taken > before) {
      replaced.set(leaf, mailPart(leaf, inner));
    }
  }
  return writePart(root, bytes, replaced);
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

function mailPart(leaf: MimePart, inner: Buffer): Buffer {
  const kept = leaf.headers.filter(
    (field) =>
      isContentField(field) && field.name !== 'content-transfer-encoding' && field.name !== 'content-length',
  );
  return Buffer.concat([
    ...kept.map(({ raw }) => ensureLineEnd(raw)),
    Buffer.from(`Content-Transfer-Encoding: base64\r\n\r\n${base64Lines(inner)}`),
  ]);
}

function base64Lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}/gu, '$&\r\n').trimEnd();
}
