import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parserLimits } from '../../../../src-main/parsers/limits.ts';
import { parseFile } from '../../../../src-main/parsers/parse.ts';
import { removePages } from '../../../../src-main/parsers/pdf/remove-pages.ts';
import { renderPage } from '../../../../src-main/parsers/render.ts';
import type { ParsedPart } from '../../../../src-main/parsers/shape.ts';
import { fromWireFile } from '../../../../src-main/parsers/shape.ts';
import {
  encryptedPdf,
  pdfOf,
  pdfWith,
  scanOfTwoPages,
  signedPdf,
  stream,
} from '../../../fixtures/pdf/builder.ts';

async function read(bytes: Uint8Array): Promise<ParsedPart> {
  const { value, blobs } = await parseFile(bytes, 'brief.pdf', parserLimits);
  const [part] = fromWireFile(value, blobs).parts;
  if (part === undefined) throw new Error('no part');
  return part;
}

/** Pixels that no compression makes and no other picture holds. */
const letter = Uint8Array.from({ length: 400 }, (_none, at) => (at * 37) % 251);
const card = Uint8Array.from({ length: 400 }, (_none, at) => (at * 89) % 241);
const holds = (bytes: Uint8Array, needle: Uint8Array | string) =>
  Buffer.from(bytes).includes(Buffer.from(needle));

describe('a PDF written anew without pages', () => {
  it('keeps the other pages and their text', async () => {
    const before = await pdfWith(['Een', 'Twee', 'Drie'].map((text) => [{ text, x: 50, y: 700 }]));
    expect((await read(await removePages(before, [2], parserLimits))).text).toBe('Een\fDrie');
  });

  it('holds no byte of the page that went, although both shared their resources', async () => {
    const before = scanOfTwoPages(letter, card, 20);
    const after = await removePages(before, [2], parserLimits);
    expect(holds(before, card)).toBe(true);
    expect(holds(after, card)).toBe(false);
    expect(holds(after, letter)).toBe(true);
    const picture = await renderPage(after, 1, 40, parserLimits);
    expect(picture).toEqual(await renderPage(before, 1, 40, parserLimits));
  });

  it('holds no picture of it behind a form that the kept page draws', async () => {
    const picture = (bytes: Uint8Array) =>
      stream(
        '/Type /XObject /Subtype /Image /Width 20 /Height 20 /ColorSpace /DeviceGray /BitsPerComponent 8',
        bytes,
      );
    const all = '/Resources << /XObject << /Logo 5 0 R /Letter 6 0 R /Card 7 0 R >> >>';
    const page = (contents: number) =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents ${contents} 0 R ${all} >>`;
    const before = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
      page(8),
      page(9),
      stream(`/Type /XObject /Subtype /Form /BBox [0 0 200 200] ${all}`, 'q 100 0 0 100 0 0 cm /Letter Do Q'),
      picture(letter),
      picture(card),
      stream('', '/Logo Do'),
      stream('', 'q 100 0 0 100 0 0 cm /Card Do Q /Logo Do'),
    ]);
    const after = await removePages(before, [2], parserLimits);
    expect(holds(after, letter)).toBe(true);
    expect(holds(after, card)).toBe(false);
    expect(await renderPage(after, 1, 40, parserLimits)).toEqual(
      await renderPage(before, 1, 40, parserLimits),
    );
  });

  it('loses its signature, and the certificate with it', async () => {
    const secret = Buffer.from('85073003328');
    const cms = Buffer.concat([
      Buffer.from([0x30, 0x20, 0x06, 0x03, 0x55, 0x04, 0x05, 0x13, 11]),
      secret,
      Buffer.alloc(9),
    ]);
    const after = await removePages(signedPdf(cms), [], parserLimits);
    expect(holds(after, cms.toString('hex'))).toBe(false);
    expect(await read(after)).toMatchObject({
      registerNumberInCertificate: false,
      pages: [{ number: 1 }],
      problems: [],
    });
  });

  it('has register numbers blacked out, on a page that becomes a picture of the same size', async () => {
    const line = { text: 'Nummer 85.07.30-033-28 einde', x: 50, y: 700 };
    const before = await pdfWith([[line], [{ text: 'Twee', x: 50, y: 700 }]], [400, 800]);
    const after = await removePages(before, [], parserLimits);
    const part = await read(after);
    expect(part.text).toBe('\fTwee');
    expect(part.pages).toMatchObject([{ widthPt: 400, heightPt: 800, needsOcr: true }, { needsOcr: false }]);
    const pixels = async (bytes: Uint8Array) => {
      const { data, info } = await sharp((await renderPage(bytes, 1, 400, parserLimits)).png)
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? -1;
    };
    const [word] = (await read(before)).pages[0]?.words.slice(1) ?? [];
    const [x, y] = [Math.round((word?.x ?? 0) + 1), Math.round(word?.y ?? 0)];
    const row = (at: (x: number, y: number) => number, from: number) =>
      Array.from({ length: Math.round(word?.w ?? 0) - 2 }, (_none, step) => at(from + step, y + 6));
    expect(row(await pixels(after), x).every((grey) => grey < 10)).toBe(true);
    expect(row(await pixels(before), x).every((grey) => grey < 10)).toBe(false);
    expect(
      row(await pixels(after), 5)
        .slice(0, 30)
        .every((grey) => grey > 245),
    ).toBe(true);
  });

  it('is painted where its pages can not be taken apart', async () => {
    const before = Buffer.from(
      await pdfWith([[{ text: 'Een', x: 50, y: 700 }], [{ text: 'Twee', x: 50, y: 700 }]]),
    );
    // A filter that nobody knows: what the content names can't be told, so it can't be cut loose either.
    const damaged = Buffer.from(
      before.toString('latin1').replaceAll('/FlateDecode', '/FlateDecodX'),
      'latin1',
    );
    const after = await read(await removePages(damaged, [1], parserLimits));
    expect(after.pages).toMatchObject([{ number: 1, needsOcr: true }]);
  });

  it.each([
    ['no-page-left', [1, 2]],
    ['page-unknown', [3]],
  ])('is refused: %s', async (reason, pages) => {
    const before = await pdfWith([[], []]);
    await expect(removePages(before, pages, parserLimits)).rejects.toMatchObject({ reason });
  });

  it('is refused behind a password or when damaged', async () => {
    await expect(removePages(encryptedPdf(), [1], parserLimits)).rejects.toMatchObject({
      reason: 'pdf-encrypted',
    });
    await expect(removePages(Buffer.from('%PDF-'), [1], parserLimits)).rejects.toMatchObject({
      reason: 'pdf-damaged',
    });
  });
});
