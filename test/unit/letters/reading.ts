/** Reads typeset letters back: text and ink through pdfium, structure through pdf-lib. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { composeLetter, type LetterFacts } from '../../../src-main/engine/letters/index.ts';
import { typeset } from '../../../src-main/jobs/typeset/typeset.ts';
import { letterWords, resourcesDir } from './facts.ts';

/** Composes and typesets. */
export function printed(letterFacts: LetterFacts): { pdf: Uint8Array; pages: number } {
  return typeset({ document: composeLetter(letterFacts, letterWords).document, resourcesDir });
}

/** The text of each page, as a reader copies it; invisible break points taken out. */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  using library = await openLibrary();
  const document = await library.pdfium.loadDocument(pdf);
  const pages = [...document.pages()].map((page) => page.getText().replaceAll('\u200b', ''));
  document.destroy();
  return pages;
}

export type Rectangle = { left: number; top: number; right: number; bottom: number };

/** Where there is ink inside `area` of a page (the first unless told otherwise), in millimetres from the sheet's upper left corner; null for none. */
export async function inkWithin(pdf: Uint8Array, area: Rectangle, page = 0): Promise<Rectangle | null> {
  using library = await openLibrary();
  const document = await library.pdfium.loadDocument(pdf);
  const perMillimetre = 4;
  const image = await document.getPage(page).render({
    scale: (perMillimetre * 25.4) / 72,
    render: 'bitmap',
    colorSpace: 'Gray',
  });
  document.destroy();
  let ink: Rectangle | null = null;
  for (let y = Math.ceil(area.top * perMillimetre); y < area.bottom * perMillimetre; y++)
    for (let x = Math.ceil(area.left * perMillimetre); x < area.right * perMillimetre; x++) {
      if ((image.data[y * image.width + x] ?? 255) > 200) continue;
      const at = { left: x, top: y, right: x + 1, bottom: y + 1 };
      ink = ink === null ? at : union(ink, at);
    }
  return ink === null ? null : scaled(ink, 1 / perMillimetre);
}

const union = (one: Rectangle, other: Rectangle): Rectangle => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

const scaled = ({ left, top, right, bottom }: Rectangle, by: number): Rectangle => ({
  left: left * by,
  top: top * by,
  right: right * by,
  bottom: bottom * by,
});

/** What makes a PDF readable aloud: the tag tree, its language, the title that the window shows. */
export async function structureOf(
  pdf: Uint8Array,
): Promise<{ marked: boolean; tree: boolean; language: string; title: string; showsTitle: boolean }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const language = document.catalog.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString);
  const preferences = document.catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  const mark = document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  const isTrue = (dict: PDFDict | undefined, key: string): boolean =>
    dict?.lookupMaybe(PDFName.of(key), PDFBool)?.asBoolean() ?? false;
  return {
    marked: isTrue(mark, 'Marked'),
    tree: document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict) !== undefined,
    language: language?.decodeText() ?? '',
    title: document.getTitle() ?? '',
    showsTitle: isTrue(preferences, 'DisplayDocTitle'),
  };
}

async function openLibrary(): Promise<{ pdfium: PDFiumLibrary } & Disposable> {
  const pdfium = await PDFiumLibrary.init();
  return { pdfium, [Symbol.dispose]: () => pdfium.destroy() };
}
