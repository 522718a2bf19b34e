/** Writes messages the way mail programs do (RFC 5322, 2045–2047). */
import iconv from 'iconv-lite';

type Part = { headers: readonly string[]; body: string };

/** Base64 in lines of 76 characters. */
export function base64(bytes: Buffer): string {
  return (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n');
}

/** Quoted-printable of a text in that charset (RFC 2045, 6.7); lines end in CRLF and stay under 76 characters. */
function quotedPrintable(text: string, charset: string): string {
  const line = (source: string): string => {
    const out = [...iconv.encode(source, charset)].map((byte, i, all) => {
      const atEnd = i === all.length - 1 && (byte === 0x20 || byte === 0x09);
      const plain =
        byte !== 0x3d && ((byte >= 0x21 && byte <= 0x7e) || byte === 0x20 || byte === 0x09) && !atEnd;
      return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    });
    const rows = [''];
    for (const token of out) {
      const row = rows.at(-1) ?? '';
      if (row.length + token.length > 75) rows.push(token);
      else rows[rows.length - 1] = row + token;
    }
    return rows.join('=\r\n');
  };
  return text.split('\n').map(line).join('\r\n');
}

/** A word of a header outside ASCII (RFC 2047), as B or Q; ASCII stays as it is. */
export function word(text: string, way: 'B' | 'Q' = 'B'): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  if (way === 'B') {
    // An encoded word may be 75 characters long: cut between letters, 12 at a time.
    const pieces = [...text].reduce<string[]>((all, letter, i) => {
      if (i % 12 === 0) all.push('');
      all[all.length - 1] += letter;
      return all;
    }, []);
    return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ');
  }
  const body = [...Buffer.from(text)]
    .map((byte) =>
      byte === 0x20
        ? '_'
        : /[A-Za-z0-9]/.test(String.fromCharCode(byte)) && byte < 0x80
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
  return `=?utf-8?Q?${body}?=`;
}

/** A text part. */
export function text(
  subtype: 'plain' | 'html',
  body: string,
  encoding: 'quoted-printable' | 'base64' | '7bit',
  charset = 'UTF-8',
): Part {
  const encoded =
    encoding === 'base64'
      ? base64(iconv.encode(body.replaceAll('\n', '\r\n'), charset))
      : encoding === '7bit'
        ? body.replaceAll('\n', '\r\n')
        : quotedPrintable(body, charset);
  return {
    headers: [
      `Content-Type: text/${subtype}; charset="${charset}"`,
      `Content-Transfer-Encoding: ${encoding}`,
    ],
    body: encoded,
  };
}

/** A file hung on the message. */
export function attachment(name: string, type: string, bytes: Buffer): Part {
  return {
    headers: [
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
    ],
    body: base64(bytes),
  };
}

/** Several parts in one. */
export function multipart(subtype: 'mixed' | 'alternative', boundary: string, parts: readonly Part[]): Part {
  const inner = parts
    .map((part) => `--${boundary}\r\n${part.headers.join('\r\n')}\r\n\r\n${part.body}\r\n`)
    .join('');
  return {
    headers: [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    body: `${inner}--${boundary}--`,
  };
}

/** The message as it lies in the mailbox: headers, an empty line, the body. */
export function message(headers: readonly string[], part: Part): Buffer {
  return Buffer.from(
    `${[...headers, 'MIME-Version: 1.0', ...part.headers].join('\r\n')}\r\n\r\n${part.body}\r\n`,
    'latin1',
  );
}
