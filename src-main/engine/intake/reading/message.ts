/** Out of the parts of a document: which message is the request, who sent it, and which words are its writer's. */

import { fold } from '../../../text/fold.ts';
import { type Zone, zonesOf } from '../../../text/zones.ts';
import type { ControllerMarks, DocumentPart, Mailbox, RequestDocument } from './document.ts';
import { isNobodys } from './requester/contact.ts';
import type { OwnText } from './requester/index.ts';

export type Message = {
  /** Number of the part that the header fields are from. */
  part: number;
  from: Mailbox | null;
  replyTo: Mailbox | null;
  subject: string;
  sent: string | null;
  received: string | null;
  /** No person wrote it just now. */
  automatic: boolean;
  /** The writer's own words, part by part, everything else blanked out. */
  texts: OwnText[];
  /** What the writer quotes of their own earlier messages. */
  quotedOwn: OwnText[];
};

const forwardSubject = /^\s*(?:fwd?|doorst|tr|wg|wtr|i|rv|transf)\s*:/i;
const subjectMarks = /^\s*(?:(?:re|aw|antw|r[ée]f?|fwd?|doorst|tr|wg|sv|betreft)\s*:\s*)+/i;
const handOver =
  /\b(?:fyi|ter info|ter informatie|zie (?:hieronder|onder|bijlage)|hieronder|doorgestuurd|voor jullie|pour info|voir ci-dessous|ci-dessous|zur info|zur kenntnis|siehe unten|weiterleit\w*|see below|below|forwarding|for your information|kan je dit|kun je dit|kan jij|peux-tu|pouvez-vous traiter|bitte bearbeiten|can you (?:handle|take)|please handle)\b/;

/** Keeps `text` at its length, with everything outside the given ranges turned into spaces. */
function blankOutside(text: string, ranges: [number, number][]): string {
  let out = '';
  let at = 0;
  for (const [start, end] of ranges) {
    out += text.slice(at, start).replace(/[^\n]/g, ' ') + text.slice(start, end);
    at = end;
  }
  return out + text.slice(at).replace(/[^\n]/g, ' ');
}

const wordCount = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function textOf(text: string, zones: Zone[], kind: Zone['kind']): string {
  return zones
    .filter((zone) => zone.kind === kind)
    .map((zone) => text.slice(zone.start, zone.end))
    .join('\n');
}

type Opened = {
  own: [number, number][];
  quoted: [number, number][];
  forwardedFrom: Mailbox | null;
  forwardedDate: string | null;
  forwardedSubject: string | null;
};

/** A message forwarded by staff, or handed on with hardly a word, is itself the request; a customer's quote is not. */
function open(part: DocumentPart, controller: ControllerMarks): Opened {
  const zones = zonesOf(part.text);
  const ranges = (kind: Zone['kind']) =>
    zones.filter((zone) => zone.kind === kind).map((zone): [number, number] => [zone.start, zone.end]);
  const plain: Opened = {
    own: ranges('new'),
    quoted: ranges('quoted'),
    forwardedFrom: null,
    forwardedDate: null,
    forwardedSubject: null,
  };
  const below = zones.find(
    (zone) => (zone.kind === 'forwarded' || zone.kind === 'quoted') && zone.head !== null,
  );
  if (below?.head == null) return plain;
  const { head } = below;
  const byController =
    (head.fromAddress !== null && isNobodys(head.fromAddress, controller)) ||
    controller.names.some((name) => fold(name) === fold(head.fromName ?? ''));
  const own = textOf(part.text, zones, 'new');
  const staff = part.mail?.from != null && isNobodys(part.mail.from.address, controller);
  const few = wordCount(own) < 8 || (wordCount(own) < 45 && handOver.test(fold(own)));
  const marked = below.kind === 'forwarded' || forwardSubject.test(part.mail?.subject ?? '');
  if (byController || !(staff || (marked && few))) return plain;
  const inner = zonesOf(part.text.slice(below.start, below.end));
  const shifted = (kind: Zone['kind']) =>
    inner
      .filter((zone) => zone.kind === kind)
      .map((zone): [number, number] => [zone.start + below.start, zone.end + below.start]);
  return {
    own: shifted('new'),
    quoted: shifted('quoted'),
    forwardedFrom:
      head.fromAddress === null && head.fromName === null
        ? null
        : { name: head.fromName ?? '', address: head.fromAddress ?? '' },
    forwardedDate: head.date,
    forwardedSubject: head.subject,
  };
}

const isStatement = (text: string) =>
  /privacyverklaring|privacy ?statement|d[ée]claration de confidentialit[ée]|politique de confidentialit[ée]|datenschutzerkl[äa]rung|algemene voorwaarden|conditions g[ée]n[ée]rales/i.test(
    text.slice(0, 300),
  ) && text.length > 6000;

function mailOf(document: RequestDocument, controller: ControllerMarks): DocumentPart | null {
  const mails = document.parts.filter((part) => part.kind === 'mail' && part.mail !== null);
  const outer = mails.find((part) => part.parent === null) ?? mails[0] ?? null;
  const inner = mails.find((part) => part.parent !== null);
  if (outer === null || inner === undefined || inner.mail?.from == null) return outer;
  const staff = outer.mail?.from != null && isNobodys(outer.mail.from.address, controller);
  const ours = isNobodys(inner.mail.from.address, controller);
  return !ours && (staff || wordCount(outer.text) < 40) ? inner : outer;
}

/** Nobody writes a longer letter; what comes after is not read, and the reading says so. */
export const longestText = 40_000;

function cut(document: RequestDocument): RequestDocument {
  return { parts: document.parts.map((part) => ({ ...part, text: part.text.slice(0, longestText) })) };
}

/** Finds the message that is the request and splits off what its writer did not write. */
export function messageOf(whole: RequestDocument, controller: ControllerMarks): Message {
  const document = cut(whole);
  const mail = mailOf(document, controller);
  const outer = document.parts.find((part) => part.kind === 'mail' && part.parent === null) ?? mail;
  const opened = mail === null ? null : open(mail, controller);
  const texts: OwnText[] = [];
  const quotedOwn: OwnText[] = [];
  if (mail !== null && opened !== null) {
    texts.push({ part: mail.index, text: blankOutside(mail.text, opened.own) });
    if (opened.quoted.length > 0)
      quotedOwn.push({ part: mail.index, text: blankOutside(mail.text, opened.quoted) });
  }
  for (const part of document.parts) {
    if (part.kind === 'mail' || part.text.trim() === '' || isStatement(part.text)) continue;
    texts.push({ part: part.index, text: part.text });
  }
  const subject = opened?.forwardedSubject ?? mail?.mail?.subject ?? '';
  return {
    part: mail?.index ?? document.parts[0]?.index ?? 0,
    from: opened?.forwardedFrom ?? mail?.mail?.from ?? null,
    replyTo: opened?.forwardedFrom == null ? (mail?.mail?.replyTo ?? null) : null,
    subject: subject.replace(subjectMarks, ''),
    sent: mail?.mail?.date ?? null,
    received: outer?.mail?.received ?? mail?.mail?.received ?? null,
    automatic: outer?.mail?.automatic ?? mail?.mail?.automatic ?? false,
    texts,
    quotedOwn,
  };
}
