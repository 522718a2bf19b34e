/** Tells what the writer says now from what is quoted, forwarded, or a footer that a program added. */
import { fold } from './fold.ts';

export type ZoneKind = 'new' | 'quoted' | 'forwarded' | 'footer';

/** Lines of a part that belong together. `head` holds the header lines of a quoted or forwarded message. */
export type Zone = { kind: ZoneKind; start: number; end: number; head: QuotedHead | null };

/** What a quoted or forwarded message says of itself, as written. */
export type QuotedHead = {
  fromName: string | null;
  fromAddress: string | null;
  date: string | null;
  subject: string | null;
  /** True where a forward marker stood above it. */
  forwardMark: boolean;
};

type Line = { text: string; folded: string; start: number; end: number };

/** No mark, no header line and no attribution that a program writes is longer; patterns see no more of a line. */
const longestMark = 2000;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const folded = fold(line.slice(0, longestMark)).replace(/\s+/g, ' ').trim();
    lines.push({ text: line, folded, start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

const originalMark =
  /^[-_=*\s>]*(?:original message|oorspronkelijk bericht|origineel bericht|message (?:d'origine|original|initial)|urspr(?:u|ue)ngliche (?:nachricht|mail|e-mail)|originalnachricht)[-_=*\s:]*$/;
const forwardMark =
  /^[-_=*\s>]*(?:(?:begin )?(?:forwarded|doorgestuurd|forwarded by .*)(?: (?:message|bericht))?|message transfere|(?:debut du )?message (?:re?transmis|transfere|reexpedie)|weitergeleitete (?:nachricht|e-?mail)|anfang der weitergeleiteten (?:nachricht|e-?mail))\s*(?:van .*|from .*)?[-_=*\s:]*$/;
const attributionStart = /^>*\s*(?:op|on|le|am|den|il giorno|el)\b.*\d/;
const attributionEnd =
  /(?:schreef(?: .{1,120})?|heeft .{1,120} geschreven|het volgende geschreven|wrote|a ecrit|ecrivait|schrieb(?: .{1,120})?|ha scritto|escribio)\s*:?\s*$/;
const headerLine =
  /^[>*\s]*(van|from|de|von|expediteur|afzender|absender|verzonden|envoye|gesendet|sent|datum|date|aan|a|an|to|cc|onderwerp|objet|betreff|betreft|subject|antwoord aan|reply-to|repondre a)\s*\**\s*:\s*\**\s*(.*)$/;
const fromLabels = /^(?:van|from|de|von|expediteur|afzender|absender)$/;
const dateLabels = /^(?:verzonden|envoye|gesendet|sent|datum|date)$/;
const subjectLabels = /^(?:onderwerp|objet|betreff|betreft|subject)$/;

const footerLine =
  /^(?:verzonden vanaf (?:mijn|m'n)|verstuurd vanaf|sent from my|sent via|envoye de(?:puis)? mon|von meinem .* gesendet|gesendet von meinem|get outlook|outlook voor|telechargez outlook|diese nachricht wurde von meinem|virusvrij|virus-free|sans virus|provenance : courrier|verstuurd met)/;
const disclaimer = /(?:vertrouwelijk|confidential|confidentiel|vertraulich|geheimhouding)/;
const disclaimerTarget = /(?:geadresseerde|bestemd|intended|addressee|recipient|destinat|empfanger|adressat)/;

const mailboxPattern = /([^\s<>"'[\]():;,]+@[^\s<>"'[\]():;,]+\.[a-z]{2,})/i;

function readMailbox(text: string): { name: string | null; address: string | null } {
  const address = mailboxPattern.exec(text)?.[1]?.replace(/^mailto:/i, '') ?? null;
  const name = text
    .replace(/[<[(]?(?:mailto:)?[^\s<>[\]():;,"]+@[^\s<>[\]():;,"]+[>\])]?/gi, ' ')
    .replace(/["*<>[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { name: name === '' ? null : name, address };
}

type HeadLine = { key: string; value: string };

function headLine(line: Line | undefined): HeadLine | null {
  const match = line === undefined ? null : headerLine.exec(line.folded);
  if (line === undefined || match === null) return null;
  const label = match[1] ?? '';
  const value = line.text
    .slice(line.text.indexOf(':') + 1)
    .replace(/\*/g, '')
    .trim();
  if (fromLabels.test(label)) return { key: 'from', value };
  if (dateLabels.test(label)) return { key: 'date', value };
  return { key: subjectLabels.test(label) ? 'subject' : label, value };
}

/** A block of at least two header lines, one of them the sender's; returns how many lines it takes. */
function headBlock(lines: Line[], at: number): { head: QuotedHead; length: number } | null {
  const found = new Map<string, string>();
  let index = at;
  while (index < at + 12) {
    const line = headLine(lines[index]);
    // A long list of addressees runs on over the next line.
    if (line === null && (index === at || headLine(lines[index + 1]) === null || lines[index]?.folded === ''))
      break;
    if (line !== null && !found.has(line.key)) found.set(line.key, line.value);
    index += 1;
  }
  if (!found.has('from') || !(found.has('date') || found.has('subject'))) return null;
  const from = readMailbox(found.get('from') ?? '');
  const head = {
    fromName: from.name,
    fromAddress: from.address,
    date: found.get('date') ?? null,
    subject: found.get('subject') ?? null,
    forwardMark: false,
  };
  return { head, length: index - at };
}

/** "On … X wrote:", over one to three lines. */
function attribution(lines: Line[], at: number): { head: QuotedHead; length: number } | null {
  const first = lines[at];
  if (first === undefined || !attributionStart.test(first.folded)) return null;
  let joined = '';
  for (let length = 1; length <= 3; length += 1) {
    const line = lines[at + length - 1];
    if (line === undefined || line.folded === '') return null;
    joined = `${joined} ${line.text.trim()}`.trim().replace(/\s+/g, ' ');
    if (joined.length > longestMark) return null;
    if (!attributionEnd.test(fold(joined))) continue;
    const box = readMailbox(joined);
    return {
      head: { fromName: null, fromAddress: box.address, date: joined, subject: null, forwardMark: false },
      length,
    };
  }
  return null;
}

type Cut = { line: number; body: number; head: QuotedHead };

function findCut(lines: Line[], from: number): Cut | null {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const marked = forwardMark.test(line.folded);
    if (marked || originalMark.test(line.folded)) {
      let next = at + 1;
      while (lines[next]?.folded === '') next += 1;
      const block = headBlock(lines, next);
      const head = block?.head ?? {
        fromName: null,
        fromAddress: null,
        date: null,
        subject: null,
        forwardMark: false,
      };
      return { line: at, body: next + (block?.length ?? 0), head: { ...head, forwardMark: marked } };
    }
    const block = headBlock(lines, at) ?? attribution(lines, at);
    if (block !== null) return { line: at, body: at + block.length, head: block.head };
  }
  return null;
}

function disclaimerStart(lines: Line[], from: number, to: number): number | null {
  for (let at = Math.max(from, 1); at < to; at += 1) {
    const line = lines[at];
    if (line === undefined || !disclaimer.test(line.folded)) continue;
    let first = at;
    while (first > from && lines[first - 1]?.folded !== '') first -= 1;
    let paragraph = '';
    // The other lines of the paragraph need no look of their own.
    for (let next = first; next < to && lines[next]?.folded !== ''; next += 1, at = next)
      paragraph += ` ${lines[next]?.folded}`;
    if (disclaimerTarget.test(paragraph) && /mail|bericht|message|nachricht/.test(paragraph) && first > from)
      return first;
  }
  return null;
}

/** Marks `>` lines and footers within a run of lines that the writer wrote otherwise. */
function ownZones(lines: Line[], from: number, to: number): Zone[] {
  const legal = disclaimerStart(lines, from, to);
  const zones: Zone[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const footer = (legal !== null && at >= legal) || footerLine.test(line.folded);
    const kind: ZoneKind = footer ? 'footer' : line.folded.startsWith('>') ? 'quoted' : 'new';
    const last = zones.at(-1);
    if (last !== undefined && last.kind === kind) last.end = line.end;
    else zones.push({ kind, start: line.start, end: line.end, head: null });
  }
  return zones;
}

/** After an attribution line whose quote is marked with `>`, text without the mark is the writer's again. */
function quotedZones(lines: Line[], cut: Cut): Zone[] {
  const body = lines.slice(cut.body);
  const firstText = body.find((line) => line.folded !== '');
  if (firstText?.folded.startsWith('>') === true) {
    return ownZones(lines, cut.body, lines.length).map((zone) =>
      zone.kind === 'quoted' ? { ...zone, head: cut.head } : zone,
    );
  }
  const start = body[0]?.start;
  const end = lines.at(-1)?.end;
  if (start === undefined || end === undefined) return [];
  return [{ kind: cut.head.forwardMark ? 'forwarded' : 'quoted', start, end, head: cut.head }];
}

/**
 * Splits a part's text into zones, in order. A forwarded message that itself quotes another one stays one zone:
 * call again on its range to look inside.
 */
export function zonesOf(text: string): Zone[] {
  const lines = linesOf(text);
  const cut = findCut(lines, 0);
  if (cut === null) return ownZones(lines, 0, lines.length);
  return [...ownZones(lines, 0, cut.line), ...quotedZones(lines, cut)];
}
