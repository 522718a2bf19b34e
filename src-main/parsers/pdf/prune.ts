/**
 * Makes a PDF page stand alone: whatever it could drag along from the rest of its document goes, because copying a
 * page copies all that it refers to, and one shared dictionary may name the pictures of every page.
 */
import type { PDFContext, PDFPage } from 'pdf-lib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, PDFStream } from 'pdf-lib';
import { Unreadable } from '../outcome.ts';

const name = (text: string) => PDFName.of(text);

/** What a page needs to be shown. Structure, threads, actions, thumbnails and private data of programs are not. */
const pageKeys = new Set([
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'Rotate',
  'UserUnit',
  'Resources',
  'Contents',
  'Annots',
  'Group',
]);

/** What an annotation needs to be shown; `V`, `Parent`, `P`, `Popup`, `A` … lead to other pages, fields and signatures. */
const annotationKeys = new Set([
  'Type',
  'Subtype',
  'Rect',
  'AP',
  'AS',
  'F',
  'C',
  'BS',
  'Border',
  'CA',
  'Contents',
]);

/** Kinds of resource that may hold pictures; fonts and colour spaces stay as they are. */
const prunedKinds = ['XObject', 'Pattern', 'ExtGState', 'Properties', 'Shading'];

/** Empties a page, so that nothing of it is left wherever something still refers to it. */
export function emptyPage(page: PDFPage): void {
  for (const key of page.node.keys()) {
    if (!['Type', 'Parent'].includes(key.decodeText())) page.node.delete(key);
  }
  page.node.set(name('MediaBox'), page.doc.context.obj([0, 0, 1, 1]));
}

/** Cuts a page's ties to the rest of its document. Throws Unreadable with `pdf-content` where its content can't be decoded. */
export function prunePage(page: PDFPage): void {
  const { node } = page;
  const { context } = page.doc;
  node.normalize();
  const resources = node.Resources();
  for (const key of node.keys()) if (!pageKeys.has(key.decodeText())) node.delete(key);
  if (resources !== undefined) {
    node.set(
      name('Resources'),
      pruneResources(context, resources, contentOf(context, node.Contents()), new Set()),
    );
  }
  const annotations = node.Annots()?.asArray() ?? [];
  for (const reference of annotations) {
    const annotation = context.lookup(reference);
    if (!(annotation instanceof PDFDict)) continue;
    for (const key of annotation.keys()) if (!annotationKeys.has(key.decodeText())) annotation.delete(key);
  }
}

/** Resources with only the entries that the content names, and those of the forms it draws pruned the same way. */
function pruneResources(
  context: PDFContext,
  resources: PDFDict,
  content: string,
  seen: Set<PDFStream>,
): PDFDict {
  const kept = resources.clone(context);
  const named = namesIn(content);
  for (const kind of prunedKinds) {
    const entries = resources.lookupMaybe(name(kind), PDFDict);
    if (entries === undefined) continue;
    const used = context.obj({});
    for (const [key, value] of entries.entries()) {
      if (!named.has(key.decodeText())) continue;
      used.set(key, value);
      const target = context.lookup(value);
      if (target instanceof PDFStream) pruneForm(context, target, kept, seen);
    }
    kept.set(name(kind), used);
  }
  return kept;
}

/** A form or tiling pattern has resources of its own; an old one without draws with those of its page. */
function pruneForm(context: PDFContext, form: PDFStream, page: PDFDict, seen: Set<PDFStream>): void {
  const isForm = form.dict.lookup(name('Subtype')) === name('Form') || form.dict.has(name('PatternType'));
  if (!isForm || seen.has(form)) return;
  seen.add(form);
  form.dict.delete(name('PieceInfo'));
  const own = form.dict.lookupMaybe(name('Resources'), PDFDict) ?? page;
  form.dict.set(name('Resources'), pruneResources(context, own, contentOf(context, form), seen));
}

function contentOf(context: PDFContext, contents: PDFStream | PDFArray | undefined): string {
  if (contents === undefined) return '';
  if (contents instanceof PDFArray) {
    return contents
      .asArray()
      .map((item) => context.lookup(item))
      .map((item) => (item instanceof PDFStream ? contentOf(context, item) : ''))
      .join('\n');
  }
  try {
    const bytes =
      contents instanceof PDFRawStream ? decodePDFRawStream(contents).decode() : contents.getContents();
    return Buffer.from(bytes).toString('latin1');
  } catch (cause) {
    throw new Unreadable('pdf-content', { cause });
  }
}

function namesIn(content: string): ReadonlySet<string> {
  const found = content.match(/\/[^\s()<>[\]{}/%]+/gu) ?? [];
  return new Set(found.map((text) => PDFName.of(text.slice(1)).decodeText()));
}
