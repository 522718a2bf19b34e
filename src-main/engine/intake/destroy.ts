/**
 * Destroys ID copies when identity is decided (EDPB Guidelines 01/2022 § 79): the parts that are one, and signatures
 * whose certificate carries a register number, are cut out; the rest of each original is kept, written anew.
 */
import type { ItemId } from '../../../src-contract/index.ts';
import type { ParserHost } from '../../parsers/host.ts';
import { holdsIdCopy, type ItemStore, type KeptPart, type Original } from './store.ts';

/** What is to become of one original: kept as it is, written anew, or gone. */
type Fate = { original: Original; bytes: Uint8Array | null };

/** A destruction that is ready: every original that stays has been written anew; nothing is changed yet. */
export type PreparedDestruction = {
  /** True when the item holds an ID copy. */
  readonly found: boolean;
  /** Does it; call it inside `vault.write`, and scrub the vault afterwards. */
  apply(): void;
};

/**
 * Writes anew what stays. Nothing is changed until `apply`.
 * @param note the line that stands in a mail where the copy was, with the day
 * @throws DeskError when an original can't be written anew; then nothing was destroyed
 */
export async function prepareDestruction(
  store: ItemStore,
  parsers: ParserHost,
  id: ItemId,
  note: string,
  signal: AbortSignal,
): Promise<PreparedDestruction> {
  const { parts } = store.get(id);
  const fates: Fate[] = [];
  for (const original of store.originals(id)) {
    const own = parts.filter(({ originalId }) => originalId === original.id);
    fates.push({ original, bytes: await withoutCopies(store, parsers, id, original, own, note, signal) });
  }
  const copies = parts.filter(holdsIdCopy);
  return {
    found: copies.length > 0,
    apply() {
      for (const { original, bytes } of fates) {
        if (bytes === null) store.destroyOriginal(original);
        else store.replaceOriginal(original, bytes);
      }
      for (const part of copies) destroyInPart(store, part);
      store.destroyKey(id);
    },
  };
}

async function withoutCopies(
  store: ItemStore,
  parsers: ParserHost,
  id: ItemId,
  original: Original,
  parts: KeptPart[],
  note: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const bytes = store.bytesOf(id, original);
  const whole = parts.find(({ originalPart }) => originalPart === 0);
  if (bytes === null || whole === undefined || whole.role === 'id-copy') return null;
  const file = { name: original.name, bytes };
  const numbered = parts.some(hasRegisterNumber);
  if (whole.kind === 'pdf' && (numbered || holdsIdCopy(whole)))
    return parsers.removePages(file, whole.idPages ?? [], { signal });
  // The parser has blocked the number out of the text already.
  if (whole.kind === 'text' && numbered) return new TextEncoder().encode(whole.text);
  const cut = parts
    .filter((part) => part.originalPart !== 0 && mustGo(part))
    .map((part) => part.originalPart);
  if (whole.kind !== 'mail' || (cut.length === 0 && !numbered)) return bytes;
  return parsers.rewriteMail(file, cut, note, { signal });
}

/** A register number stands in the part's text or in a certificate (Act of 8 August 1983): it is not kept. */
function hasRegisterNumber({ problems }: KeptPart): boolean {
  return problems.some(({ code }) => code === 'register-number' || code === 'register-number-in-certificate');
}

/** An ID copy, or a detached signature that carries a register number; out of texts and PDFs the number alone is cut. */
function mustGo(part: KeptPart): boolean {
  return holdsIdCopy(part) || (part.kind === 'other' && hasRegisterNumber(part));
}

/** A part that is a copy goes; of a PDF that only has one on some pages, those pages' words and pictures go. */
function destroyInPart(store: ItemStore, part: KeptPart): void {
  if (part.role === 'id-copy' || part.originalPart !== 0) {
    store.destroyPart(part.id);
    return;
  }
  const gone = new Set(part.idPages);
  const { id, role, idPages, originalId, originalPart, ...content } = part;
  let text = content.text;
  for (const { words } of content.pages.filter(({ number }) => gone.has(number))) {
    for (const { start, end } of words)
      text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  // The pages that stay are the first, second … of the PDF as it is now.
  const pages = content.pages
    .filter(({ number }) => !gone.has(number))
    .map((page, position) => ({ ...page, number: position + 1 }));
  store.setContent(id, { ...content, text, pages });
}
