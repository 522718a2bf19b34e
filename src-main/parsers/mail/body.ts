/** The body of a mail, put together from its text parts. */
import { decodeText } from '../decode-text.ts';
import type { Problem } from '../shape.ts';
import { readHtml, textAsHtml } from './html.ts';
import type { StructuredValue } from './parameters.ts';

/** One piece of the body, as plain text, as HTML, or as both (the same content twice). */
export type BodySlot = { plain: string | null; html: string | null };

/** Decodes a text part; lines that `format=flowed` broke (RFC 3676) are joined again. */
export function readBodyText(
  bytes: Uint8Array,
  type: StructuredValue,
): { text: string; problems: Problem[] } {
  const declared = type.parameters.get('charset') ?? null;
  const { text, problems } = decodeText(bytes, declared);
  const flowed = type.parameters.get('format')?.toLowerCase() === 'flowed';
  if (type.value === 'text/html') {
    // A page may say its encoding itself; programs that save mails often drop the header.
    const inner =
      declared === null ? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/iu.exec(text)?.[1] : undefined;
    return inner === undefined ? { text, problems } : decodeText(bytes, inner);
  }
  return {
    text: flowed ? unflow(text, type.parameters.get('delsp')?.toLowerCase() === 'yes') : text,
    problems,
  };
}

function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: string[] | null = null;
  let quotes = '';
  for (const line of text.split('\n')) {
    const own = /^>*/u.exec(line)?.[0] ?? '';
    const content = line.slice(own.length).replace(/^ /u, '');
    if (open !== null && own === quotes && content !== '-- ') open.push(content);
    else {
      if (open !== null) out.push(open.join(''));
      open = [own === '' ? content : `${own} ${content}`];
      quotes = own;
    }
    const flows = content.endsWith(' ') && content !== '-- ';
    if (flows && deleteSpace) open.push(open.pop()?.slice(0, -1) ?? '');
    if (!flows) {
      out.push(open.join(''));
      open = null;
    }
  }
  if (open !== null) out.push(open.join(''));
  return out.join('\n');
}

/** How much HTML is read for each character of text that is kept; the rest of a mail is markup. */
const markupFactor = 5;

/**
 * The whole body: plain text where there is some, else read out of the HTML. HTML is null when no piece has any, or
 * when it is beyond showing.
 */
export function joinBody(
  slots: readonly BodySlot[],
  textChars: number,
): { text: string; html: string | null } {
  const most = textChars * markupFactor;
  const read = slots.map(({ plain, html }) => {
    const page = html === null ? null : readHtml(html.slice(0, most));
    const text = plain === null || plain.trim() === '' ? (page?.text ?? '') : plain;
    return { text: text.trimEnd(), page };
  });
  const text = read
    .map((slot) => slot.text)
    .filter((piece) => piece !== '')
    .join('\n\n');
  const hasHtml = read.some(({ page }) => page !== null);
  const html = hasHtml ? read.map((slot) => slot.page?.html ?? textAsHtml(slot.text)).join('\n') : null;
  return { text, html: html !== null && html.length > most ? null : html };
}
