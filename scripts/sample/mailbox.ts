/** The headers that a message collects on its way to the shop's mailbox. */
import { word } from './mime.ts';

type Envelope = {
  name: string;
  email: string;
  subject: string;
  /** Date header, RFC 5322. */
  sent: string;
  /** Moment in the topmost Received header, RFC 5322. */
  received: string;
  /** Moment in the sender's own server's Received header. */
  passed: string;
  /** Name of the sender's machine and the kind of mail program. */
  host: string;
  mailer: string;
  id: string;
  extra?: readonly string[];
  encodeWith?: 'B' | 'Q';
};

/** The shop's address for requests, from its privacy statement (5.7). */
const shopMailbox = 'contact.nl@smartphoto.be';

/** All headers but those of the body, topmost first: the last Received header stands on top. */
export function envelopeHeaders(mail: Envelope): readonly string[] {
  const way = mail.encodeWith ?? 'B';
  const name = /^[\x20-\x7e]*$/.test(mail.name) ? mail.name : word(mail.name, way);
  return [
    `Return-Path: <${mail.email}>`,
    `Delivered-To: ${shopMailbox}`,
    `Received: from mx1.shopmail.example (mx1.shopmail.example [192.0.2.25])\r\n\tby store3.shopmail.example with LMTP id ${mail.id.slice(0, 8)}\r\n\tfor <${shopMailbox}>; ${mail.received}`,
    `Received: from ${mail.host} (${mail.host} [198.51.100.77])\r\n\tby mx1.shopmail.example (Postfix) with ESMTPS id ${mail.id.slice(-8)}\r\n\tfor <${shopMailbox}>; ${mail.received}`,
    `Received: from [192.168.1.14] (unknown [203.0.113.19])\r\n\tby ${mail.host} with ESMTPSA; ${mail.passed}`,
    `From: ${name} <${mail.email}>`,
    `To: smartphoto <${shopMailbox}>`,
    `Subject: ${word(mail.subject, way)}`,
    `Date: ${mail.sent}`,
    `Message-ID: <${mail.id}@${mail.host}>`,
    ...(mail.extra ?? []),
    `X-Mailer: ${mail.mailer}`,
  ];
}
