/** The parts of the file that is being read, in the order in which they are found. */
import type { ParserLimits } from './limits.ts';
import { safeName } from './names.ts';
import { maskRegisterNumbers } from './register-number.ts';
import type { ParsedPart, PartKind, Problem } from './shape.ts';

export type Collector = {
  readonly limits: ParserLimits;
  readonly parts: ParsedPart[];
  /** Set when a library broke down and can't be trusted with the next file. */
  retire: boolean;
};

export function newCollector(limits: ParserLimits): Collector {
  return { limits, parts: [], retire: false };
}

export type NewPart = {
  parent: number | null;
  /** As the sender wrote it; null where there is none. */
  name: string | null;
  mime: string;
  kind: PartKind;
  size: number;
  bytes: Uint8Array | null;
};

/** Adds a part with a safe name and no content yet. */
export function addPart(collector: Collector, { name, mime, ...rest }: NewPart): ParsedPart {
  const index = collector.parts.length;
  const fallback = `part-${index + 1}`;
  const safe = maskRegisterNumbers(safeName(name ?? fallback, fallback)).text;
  const problems: Problem[] = name === null || name === safe ? [] : [{ code: 'name-changed', params: {} }];
  const part: ParsedPart = {
    index,
    name: safe,
    mime: mime.replace(/[^\x21-\x7e]/gu, '').slice(0, 200),
    ...rest,
    text: '',
    pages: [],
    mail: null,
    problems,
    registerNumbers: [],
    registerNumberInCertificate: false,
  };
  collector.parts.push(part);
  return part;
}

/**
 * Gives a part its text and pages, cut at the limit and with register numbers blocked out. Each page's text is the
 * slice of `text` at its offset, its words slices of that.
 */
export function setText(part: ParsedPart, text: string, limits: ParserLimits): void {
  const kept = text.length > limits.textChars ? text.slice(0, limits.textChars) : text;
  if (kept !== text) part.problems.push({ code: 'text-limit', params: { limit: limits.textChars } });
  const masked = maskRegisterNumbers(kept);
  part.text = masked.text;
  part.registerNumbers = masked.spans;
  if (masked.spans.length === 0) return;
  part.problems.push({ code: 'register-number', params: {} });
  for (const page of part.pages) {
    page.text = masked.text.slice(page.offset, page.offset + page.text.length);
    for (const word of page.words) word.text = page.text.slice(word.start, word.end);
  }
}

/** Notes that a signature of this part carries a register number. */
export function noteCertificate(part: ParsedPart): void {
  if (!part.registerNumberInCertificate && part.registerNumbers.length === 0) {
    part.problems.push({ code: 'register-number', params: {} });
  }
  part.registerNumberInCertificate = true;
}
