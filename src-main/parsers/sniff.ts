/** What a file is, told from its bytes. A name or a declared type is never believed. */
import { isMail } from './mail/recognise.ts';
import type { PartKind } from './shape.ts';

export type Sniffed = {
  kind: PartKind;
  mime: string /** Short name of what it is, for messages. */;
  found: string;
};

type Signature = { at: number; bytes: string; sniffed: Sniffed };

function signature(at: number, bytes: string, kind: PartKind, mime: string, found: string): Signature {
  return { at, bytes, sniffed: { kind, mime, found } };
}

const signatures: readonly Signature[] = [
  signature(0, '\x89PNG\r\n\x1a\n', 'image', 'image/png', 'png'),
  signature(0, '\xff\xd8\xff', 'image', 'image/jpeg', 'jpeg'),
  signature(0, 'II*\0', 'image', 'image/tiff', 'tiff'),
  signature(0, 'MM\0*', 'image', 'image/tiff', 'tiff'),
  signature(8, 'WEBP', 'image', 'image/webp', 'webp'),
  signature(0, 'GIF8', 'image', 'image/gif', 'gif'),
  signature(4, 'ftyphe', 'other', 'image/heic', 'heic'),
  signature(4, 'ftypmif1', 'other', 'image/heif', 'heic'),
  signature(4, 'ftypavif', 'other', 'image/avif', 'avif'),
  signature(4, 'ftyp', 'other', 'video/mp4', 'video'),
  signature(0, 'BM', 'other', 'image/bmp', 'bmp'),
  signature(0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'other', 'application/x-ole-storage', 'ole'),
  signature(0, 'PK\x03\x04', 'other', 'application/zip', 'zip'),
  signature(0, 'PK\x05\x06', 'other', 'application/zip', 'zip'),
  signature(0, 'Rar!', 'other', 'application/vnd.rar', 'rar'),
  signature(0, '7z\xbc\xaf\x27\x1c', 'other', 'application/x-7z-compressed', '7z'),
  signature(0, '\x1f\x8b', 'other', 'application/gzip', 'gzip'),
  signature(0, '\x78\x9f\x3e\x22', 'other', 'application/ms-tnef', 'tnef'),
  signature(0, '{\\rtf', 'other', 'application/rtf', 'rtf'),
];

/** Office files are ZIPs; the name of a member, which lies uncompressed near the start, tells which. */
const officeMarks: readonly (readonly [mark: string, mime: string, found: string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text', 'odt'],
];

/** Tells what bytes are. Bytes that are nothing known and no text are `other`. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = latin(bytes, 4096);
  const known = signatures.find(({ at, bytes: mark }) => head.startsWith(mark, at));
  if (known?.sniffed.found === 'bmp' && isText(bytes)) return plainText(head);
  if (known?.sniffed.found === 'zip') return office(bytes) ?? known.sniffed;
  if (known !== undefined) return known.sniffed;
  // ISO 32000 readers accept a header anywhere in the first 1024 bytes.
  if (head.slice(0, 1024).includes('%PDF-') && !isMail(head))
    return { kind: 'pdf', mime: 'application/pdf', found: 'pdf' };
  if (isMail(head)) return { kind: 'mail', mime: 'message/rfc822', found: 'mail' };
  if (isText(bytes)) return plainText(head);
  return { kind: 'other', mime: 'application/octet-stream', found: 'unknown' };
}

function plainText(head: string): Sniffed {
  const html = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)\b/iu.test(head);
  return { kind: 'text', mime: html ? 'text/html' : 'text/plain', found: 'text' };
}

function office(bytes: Uint8Array): Sniffed | null {
  const start = latin(bytes, 16_384);
  const mark = officeMarks.find(([text]) => start.includes(text));
  return mark === undefined ? null : { kind: 'other', mime: mark[1], found: mark[2] };
}

/** Text has no control characters but line ends, tabs and form feeds; UTF-16 shows by its mark. */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, 4096);
  const odd = sample.reduce(
    (count, byte) => count + (byte < 0x20 && ![9, 10, 12, 13, 27].includes(byte) ? 1 : 0),
    0,
  );
  return odd === 0;
}

function latin(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, length)).toString('latin1');
}
