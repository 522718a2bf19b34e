/** Sets the sample letters with Typst and the font that its compiler carries, so that every letter of every name prints. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Page } from './letters.ts';

/** 5 November 2026, 12:00 UTC, in seconds: letters made again are the same bytes. */
const fixedMoment = 1_793_880_000;

const template = `
#let page-of = json(bytes(sys.inputs.page))
#set document(title: page-of.subject, date: none)
#set page(paper: "a4", margin: (left: 25mm, right: 25mm, top: 22mm, bottom: 20mm))
#set text(font: "Libertinus Serif", size: 11.5pt, lang: page-of.lang)
#set par(leading: 0.75em, spacing: 1.3em)
#page-of.sender.join(linebreak())
#v(8mm)
#pad(left: 85mm, page-of.receiver.join(linebreak()))
#v(8mm)
#page-of.placeAndDate
#v(4mm)
#strong(page-of.subject)
#v(3mm)
#for text in page-of.paragraphs { par(text) }
#v(12mm)
#page-of.signature
`;

function compiler(): NodeCompiler {
  return NodeCompiler.create({ fontArgs: [{ fontPaths: [] }] });
}

/** The letter as a PDF with a text layer. */
export function letterPdf(page: Page): Buffer {
  return compiler().pdf(
    { mainFileContent: template, inputs: { page: JSON.stringify(page) } },
    { creationTimestamp: fixedMoment },
  );
}

/** Any Typst source as an SVG of outlines: whoever draws it needs no font. */
export function drawing(source: string, inputs: Record<string, string>): string {
  return compiler().svg({ mainFileContent: source, inputs });
}

/** The letter as an SVG of outlines. */
export function letterSvg(page: Page): string {
  return drawing(template, { page: JSON.stringify(page) });
}
