/** Reads a file and all that is inside it. */
import type { Collector, NewPart } from './collector.ts';
import { addPart, newCollector, noteCertificate, setText } from './collector.ts';
import { decodeText } from './decode-text.ts';
import type { ParserLimits } from './limits.ts';
import { readHtml } from './mail/html.ts';
import { readMail } from './mail/read.ts';
import type { Result } from './outcome.ts';
import { certificateHasRegisterNumber } from './register-number.ts';
import type { ParsedPart } from './shape.ts';
import { toWireFile } from './shape.ts';
import { sniff } from './sniff.ts';

/** Reads a file given by its bytes. What is inside and can't be read becomes a problem of its part; nothing is thrown for it. */
export async function parseFile(bytes: Uint8Array, name: string, limits: ParserLimits): Promise<Result> {
  const collector = newCollector(limits);
  const root = await readPart(collector, bytes, { parent: null, name, mime: null, depth: 0 });
  return {
    ...toWireFile({ name: root.name, kind: root.kind, parts: collector.parts }),
    retire: collector.retire,
  };
}

/** Where a part was found, and what the sender says about it. */
type Found = {
  parent: number | null;
  name: string | null;
  /** As declared; null for the file itself. */
  mime: string | null;
  /** Mails that this part lies in. */
  depth: number;
};

/** Reads one part, told by its content, and what lies inside it. */
async function readPart(collector: Collector, bytes: Uint8Array, found: Found): Promise<ParsedPart> {
  const sniffed = sniff(bytes);
  const own: NewPart = {
    parent: found.parent,
    name: found.name,
    mime: found.mime ?? sniffed.mime,
    kind: bytes.length === 0 ? 'other' : sniffed.kind,
    size: bytes.length,
    bytes: found.parent === null || sniffed.kind === 'mail' ? null : bytes,
  };
  const part = addPart(collector, own);
  if (bytes.length === 0) {
    part.problems.push({ code: found.parent === null ? 'file-empty' : 'attachment-empty', params: {} });
    return part;
  }
  await readers[part.kind]({ collector, part, bytes, found, what: sniffed.found });
  return part;
}

type Reading = { collector: Collector; part: ParsedPart; bytes: Uint8Array; found: Found; what: string };

const readers: Record<ParsedPart['kind'], (reading: Reading) => void | Promise<void>> = {
  mail: async ({ collector, part, bytes, found }) => {
    if (found.depth >= collector.limits.depth) {
      part.bytes = bytes;
      part.problems.push({ code: 'depth-limit', params: { limit: collector.limits.depth } });
      return;
    }
    await readMail(collector, part, bytes, (inner, where) =>
      readPart(collector, inner, { ...where, parent: part.index, depth: found.depth + 1 }),
    );
  },
  pdf: async ({ collector, part, bytes }) => {
    const { readPdf } = await import('./pdf/read.ts');
    await readPdf(collector, part, bytes);
  },
  image: async ({ collector, part, bytes }) => {
    const { readImage } = await import('./image/read.ts');
    await readImage(collector, part, bytes);
  },
  text: ({ collector, part, bytes, what }) => {
    const { text, problems } = decodeText(bytes, null);
    part.problems.push(...problems);
    const html = part.mime === 'text/html' || what === 'html';
    setText(part, html ? readHtml(text).text : text, collector.limits);
  },
  other: ({ part, bytes, what }) => {
    part.problems.push({ code: 'kind-unsupported', params: { found: what } });
    if (certificateHasRegisterNumber(bytes)) noteCertificate(part);
  },
};
