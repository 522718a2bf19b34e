/** Tells a mail by its header: names and endings of files are never believed. */

const mailField =
  /^(?:from|to|cc|date|subject|received|return-path|delivered-to|message-id|mime-version|reply-to|sender|content-type|content-transfer-encoding|x-[a-z0-9-]+|arc-[a-z-]+|dkim-signature|authentication-results|importance|thread-[a-z]+|in-reply-to|references):/iu;

/**
 * True where a text, each byte a letter, begins with a block of header lines that has at least two fields that mails
 * have: one may be enough to fool, two are not an accident.
 */
export function isMail(head: string): boolean {
  const lines = head
    .replace(/^(?:\xef\xbb\xbf)?[\r\n]*(?:From [^\r\n]*(?:\r\n|\n|\r))?/u, '')
    .split(/\r\n|\n|\r/u);
  let fields = 0;
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/u.test(line) && fields > 0) continue;
    if (!/^[!-9;-~]+[ \t]*:/u.test(line)) break;
    if (mailField.test(line)) fields += 1;
  }
  return fields >= 2;
}
