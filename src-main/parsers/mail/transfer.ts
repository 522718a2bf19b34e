/** Undoes a part's transfer encoding (RFC 2045, 6). Lenient: what can't be decoded is skipped, nothing throws. */

/** The decoded bytes of a body. An encoding that is missing or unknown means that the bytes are as they are. */
export function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return decodeBase64(body);
  if (name === 'quoted-printable') return decodeQuotedPrintable(body);
  return body;
}

function decodeBase64(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  // Some programs join pieces that were encoded, and padded, on their own.
  const pieces = text.replace(/[^A-Za-z0-9+/=_-]+/gu, '').split(/=+/u);
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')));
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** Index after a soft line break (`=`, blanks, line end) that begins at `at`; -1 where there is none. */
function afterSoftBreak(body: Uint8Array, at: number): number {
  let end = at + 1;
  while (body[end] === 0x20 || body[end] === 0x09) end += 1;
  if (body[end] === 0x0d && body[end + 1] === 0x0a) return end + 2;
  return body[end] === 0x0a || body[end] === 0x0d ? end + 1 : -1;
}

function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  let at = 0;
  while (at < body.length) {
    const byte = body[at] ?? 0;
    const high = byte === 0x3d ? hexDigit(body[at + 1]) : -1;
    const low = high >= 0 ? hexDigit(body[at + 2]) : -1;
    const softBreak = byte === 0x3d && low < 0 ? afterSoftBreak(body, at) : -1;
    if (softBreak >= 0) {
      at = softBreak;
      continue;
    }
    out[length] = low >= 0 ? high * 16 + low : byte;
    length += 1;
    at += low >= 0 ? 3 : 1;
  }
  return out.subarray(0, length);
}
