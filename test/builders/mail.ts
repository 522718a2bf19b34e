/** A mail as text, for tests that need one with just these parts. */

export type MailParts = {
  from?: string;
  to?: string;
  subject?: string;
  text: string;
  /** Received header's moment, RFC 5322. */
  received?: string;
  attachments?: { name: string; mime: string; bytes: Uint8Array }[];
};

/** A multipart mail to the shop (RFC 5322, RFC 2045). */
export function mail({
  from = 'Anneleen Van den Broeck <anneleen@postvak.example>',
  to = 'contact.nl@smartphoto.be',
  subject = 'Mijn gegevens',
  text,
  received = 'Mon, 2 Nov 2026 10:00:00 +0100',
  attachments = [],
}: MailParts): string {
  const boundary = 'part-boundary';
  const head = [
    `Received: from mx.example by mail.smartphoto.example; ${received}`,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${received}`,
    'Message-ID: <1@postvak.example>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const body = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text];
  const files = attachments.flatMap(({ name, mime, bytes }) => [
    `--${boundary}`,
    `Content-Type: ${mime}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ]);
  return [...head, '', `--${boundary}`, ...body, ...files, `--${boundary}--`, ''].join('\r\n');
}
