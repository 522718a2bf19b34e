/** From what the parsers found in one or more files to the parts of one request, and to what the rules read. */
import type { Part, PartRole, Warning } from '../../../src-contract/index.ts';
import type { ParsedFile, ParsedPart } from '../../parsers/shape.ts';
import type { DocumentPart, MailHead, RequestDocument } from './reading/document.ts';

/** A part of a request: what the parser found, numbered within the whole request. */
export type FoundPart = {
  /** Number within the request, by which evidence points here. */
  index: number;
  parent: number | null;
  /** Which of the request's files it came in, and its number there. */
  original: number;
  originalPart: number;
  role: PartRole;
  parsed: ParsedPart;
};

/** Words in a file's name that say "identity card" in the shop's languages. */
const idNames =
  /(^|[^a-z])(id|eid|identit\w*|passpo\w*|ausweis\w*|personalausweis|carte.?d.?id\w*)([^a-z]|$)/i;
const mandateNames = /(volmacht|mandaat|procuration|mandat|vollmacht|power.?of.?attorney)/i;

/** Numbers the parts of several files through, as the parts of one request. */
export function joinFiles(files: readonly ParsedFile[]): FoundPart[] {
  const parts: FoundPart[] = [];
  files.forEach((file, original) => {
    const first = parts.length;
    for (const parsed of file.parts) {
      parts.push({
        index: first + parsed.index,
        parent: parsed.parent === null ? null : first + parsed.parent,
        original,
        originalPart: parsed.index,
        role: proposeRole(parsed),
        parsed,
      });
    }
  });
  return parts;
}

/** What a part seems to be, from where it stands and its name; staff say what it is. */
function proposeRole({ parent, kind, name }: Pick<ParsedPart, 'parent' | 'kind' | 'name'>): PartRole {
  const picture = kind === 'image' || kind === 'pdf';
  if (picture && idNames.test(name.normalize('NFD').replace(/\p{M}/gu, ''))) return 'id-copy';
  if (picture && mandateNames.test(name)) return 'mandate';
  return parent === null || kind === 'mail' || kind === 'pdf' ? 'letter' : 'other';
}

/** What the reading rules are given: no ID copy is ever read for a requester's fields. */
export function toDocument(parts: readonly FoundPart[]): RequestDocument {
  return { parts: parts.filter(({ role }) => role !== 'id-copy').map(toDocumentPart) };
}

function toDocumentPart({ index, parent, parsed }: FoundPart): DocumentPart {
  return { index, parent, kind: parsed.kind, name: parsed.name, text: parsed.text, mail: mailHead(parsed) };
}

function mailHead({ mail }: ParsedPart): MailHead | null {
  if (mail === null) return null;
  return {
    from: mail.from,
    replyTo: mail.replyTo[0] ?? null,
    subject: mail.subject === '' ? null : mail.subject,
    date: mail.date,
    received: mail.receivedAt,
    inReplyTo: mail.inReplyTo,
    automatic: mail.automatic,
  };
}

/** What the vault keeps of a part beside its original, and the screen shows. */
export type PartContent = Omit<Part, 'id' | 'role' | 'idPages'>;

/** A part for the vault: without bytes, which stay in the original. */
export function contentOf({ index, parsed }: FoundPart): PartContent {
  const { mail } = parsed;
  return {
    index,
    name: parsed.name,
    mime: parsed.mime,
    kind: parsed.kind,
    bytes: parsed.size,
    text: parsed.text,
    pages: parsed.pages.map(({ number, widthPt, heightPt, words, offset, needsOcr }) => ({
      number,
      width: widthPt,
      height: heightPt,
      words: words.map(({ start, end, x, y, w, h }) => ({
        start: offset + start,
        end: offset + end,
        x,
        y,
        w,
        h,
      })),
      pictureOnly: needsOcr,
    })),
    mail: mail && {
      from: mail.from && (mail.from.name ? `${mail.from.name} <${mail.from.address}>` : mail.from.address),
      subject: mail.subject,
      to: mail.to.map(({ address }) => address).join(', '),
    },
    problems: problemsOf(parsed),
  };
}

/** The problems of a part, each with the name that people know the part by. */
function problemsOf({ name, problems, registerNumberInCertificate }: ParsedPart): Warning[] {
  const found = problems.map(({ code, params }): Warning => ({ code, params: { file: name, ...params } }));
  if (registerNumberInCertificate)
    found.push({ code: 'register-number-in-certificate', params: { file: name } });
  return found;
}
