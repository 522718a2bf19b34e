/** The two pictures of the sample: an identity card that is plainly none, and a letter as an office scanner sees it. */
import sharp from 'sharp';
import type { Page } from './letters.ts';
import { seeded } from './rng.ts';
import { specimen } from './specimen.ts';
import { drawing, letterSvg } from './typeset.ts';

/** A card of the usual size, 85.6 × 54 mm, both sides. */
const card = `
#let card = json(bytes(sys.inputs.card))
#set page(width: 91.6mm, height: 119mm, margin: 3mm, fill: white)
#set block(spacing: 3mm)
#set text(font: "Libertinus Serif", size: 7pt)
#let side(body) = block(breakable: false, width: 85.6mm, height: 54mm, radius: 3mm, clip: true, fill: rgb("#e9efe4"), stroke: 0.4pt + rgb("#6b7b66"), body)
#let stamp = place(center + horizon, rotate(-24deg, text(size: 30pt, weight: "bold", fill: rgb(190, 30, 45, 120))[SPECIMEN]))
#let field(label, value) = [#text(size: 4.6pt, fill: rgb("#556"))[#label] \\ #text(size: 8pt, weight: "bold")[#value]]
#side[
  #place(top + left, dx: 4mm, dy: 3mm, text(size: 8pt, weight: "bold")[SAMPLELAND · IDENTITY CARD])
  #place(top + right, dx: -4mm, dy: 3.4mm, text(size: 5.6pt)[made up: not a document])
  #place(top + left, dx: 4mm, dy: 11mm, rect(width: 22mm, height: 30mm, fill: rgb("#cfd8c9"), stroke: 0.3pt)[
    #place(center + top, dy: 5mm, circle(radius: 5mm, fill: rgb("#9aa894")))
    #place(center + bottom, ellipse(width: 17mm, height: 10mm, fill: rgb("#9aa894")))
  ])
  #place(top + left, dx: 30mm, dy: 10mm, stack(spacing: 2.2mm,
    field("Naam / Name", card.surname),
    field("Voornamen / Given names", card.given),
    field("Geboren / Date of birth", card.birth),
    field("Geldig tot / Valid until", card.validUntil),
    field("Kaartnummer / Card No", card.cardNumber),
  ))
  #stamp
]
#side[
  #place(top + left, dx: 4mm, dy: 4mm, field("Rijksregisternummer / National No", card.registerNumber))
  #place(top + left, dx: 4mm, dy: 13mm, field("Uitgegeven door / Issued by", "SAMPLETOWN"))
  #place(bottom + left, rect(width: 85.6mm, height: 21mm, fill: white, stroke: none))
  #place(bottom + left, dx: 4mm, dy: -4mm, text(font: "DejaVu Sans Mono", size: 11.9pt, raw(card.mrz.join("\n"), block: true)))
  #stamp
]
`;

/** The card as a PNG of about 300 dpi. */
export async function idCardPng(): Promise<Buffer> {
  return sharp(Buffer.from(drawing(card, { card: JSON.stringify(specimen) })), { density: 225 })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 9, palette: true, colours: 64 })
    .toBuffer();
}

/** The letter as a scanner gave it: grey, a little askew, with noise; JPEG of about 200 dpi. */
export async function scanJpeg(page: Page): Promise<Buffer> {
  const sheet = await sharp(Buffer.from(letterSvg(page)), { density: 200 })
    .flatten({ background: '#fff' })
    .rotate(0.7, { background: '#f4f4f2' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rng = seeded('scan');
  const { data, info } = sheet;
  for (let i = 0; i < data.length; i += info.channels) {
    const grain = rng.int(-9, 9) + rng.int(-9, 9);
    const value = Math.min(252, Math.max(18, (data[i] ?? 0) * 0.95 + 6 + grain));
    data.fill(value, i, i + info.channels);
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .blur(0.6)
    .withMetadata({ density: 200 })
    .jpeg({ quality: 62 })
    .toBuffer();
}
