import { degrees, PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parserLimits } from '../../../../src-main/parsers/limits.ts';
import { parseFile } from '../../../../src-main/parsers/parse.ts';
import { renderPage } from '../../../../src-main/parsers/render.ts';
import type { ParsedPart } from '../../../../src-main/parsers/shape.ts';
import { fromWireFile } from '../../../../src-main/parsers/shape.ts';
import {
  encryptedPdf,
  filledForm,
  pdfOf,
  pdfWith,
  scanOfTwoPages,
  signedPdf,
  stream,
} from '../../../fixtures/pdf/builder.ts';

async function read(bytes: Uint8Array, limits = parserLimits): Promise<ParsedPart> {
  const { value, blobs } = await parseFile(bytes, 'brief.pdf', limits);
  const [part] = fromWireFile(value, blobs).parts;
  if (part === undefined) throw new Error('no part');
  return part;
}

describe('the text layer of a PDF', () => {
  it('gives every word with its place from the top left', async () => {
    const part = await read(await pdfWith([[{ text: 'Geachte mevrouw', x: 100, y: 700 }]]));
    const [page] = part.pages;
    expect(page).toMatchObject({
      number: 1,
      widthPt: 595,
      heightPt: 842,
      text: 'Geachte mevrouw',
      needsOcr: false,
    });
    const [first, second] = page?.words ?? [];
    expect(first).toMatchObject({ text: 'Geachte', start: 0, end: 7 });
    expect(second).toMatchObject({ text: 'mevrouw', start: 8, end: 15 });
    expect(first?.x).toBeCloseTo(100, -1);
    expect((first?.y ?? 0) + (first?.h ?? 0)).toBeGreaterThan(842 - 700 - 1);
    expect(first?.y).toBeLessThan(842 - 700 - 5);
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.w ?? 0));
  });

  it('keeps apart what stands apart: blocks by an empty line, columns by a tab', async () => {
    const lines = ['Jan Janssens', 'Kerkstraat 1', '9000 Gent'].map((text, at) => ({
      text,
      x: 50,
      y: 780 - 15 * at,
    }));
    const part = await read(
      await pdfWith([
        [...lines, { text: 'Gent, 2 november', x: 50, y: 700 }, { text: 'Ref. 12', x: 400, y: 700 }],
      ]),
    );
    expect(part.text).toBe('Jan Janssens\nKerkstraat 1\n9000 Gent\n\nGent, 2 november\tRef. 12');
  });

  it('of several pages is one text, where each page knows its offset', async () => {
    const part = await read(
      await pdfWith([[{ text: 'Een', x: 50, y: 700 }], [{ text: 'Twee', x: 50, y: 700 }]]),
    );
    expect(part.text).toBe('Een\fTwee');
    for (const page of part.pages)
      expect(part.text.slice(page.offset, page.offset + page.text.length)).toBe(page.text);
    expect(part.pages.map(({ offset }) => offset)).toEqual([0, 4]);
  });

  it('of a turned page is placed the way the page is shown', async () => {
    const document = await PDFDocument.load(await pdfWith([[{ text: 'Gedraaid', x: 100, y: 700 }]]));
    document.getPage(0).setRotation(degrees(90));
    const [page] = (await read(await document.save())).pages;
    expect(page).toMatchObject({ widthPt: 842, heightPt: 595 });
    expect(page?.words[0]?.x).toBeGreaterThan(690);
    expect(page?.words[0]?.y).toBeCloseTo(100, -1);
  });

  it('holds what was filled into a form', async () => {
    expect((await read(await filledForm('Naam:', 'Jan Janssens'))).text).toMatch(/^Naam:\s+Jan Janssens$/u);
  });

  it('has its register numbers blocked out, in the words too', async () => {
    const part = await read(await pdfWith([[{ text: 'Nummer 85.07.30-033-28 einde', x: 50, y: 700 }]]));
    expect(part.text).toBe(`Nummer ${'█'.repeat(15)} einde`);
    expect(part.pages[0]?.words.map(({ text }) => text)).toEqual(['Nummer', '█'.repeat(15), 'einde']);
    expect(part.registerNumbers).toEqual([{ start: 7, end: 22 }]);
    expect(part.problems.map(({ code }) => code)).toEqual(['register-number']);
  });
});

describe('a PDF without text', () => {
  it('asks for OCR where a page shows something', async () => {
    const part = await read(scanOfTwoPages(new Uint8Array(400).fill(9), new Uint8Array(400).fill(200), 20));
    expect(part.pages.map(({ needsOcr }) => needsOcr)).toEqual([true, true]);
  });

  it('asks for OCR where a few words stand on a picture that fills the page', async () => {
    const document = await PDFDocument.load(await pdfWith([[{ text: 'Scanned with an app', x: 50, y: 20 }]]));
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'grey' } })
      .png()
      .toBuffer();
    document.getPage(0).drawImage(await document.embedPng(png), { x: 20, y: 50, width: 550, height: 780 });
    const part = await read(await document.save());
    expect(part.pages).toMatchObject([{ text: 'Scanned with an app', needsOcr: true }]);
  });

  it('asks for none on an empty page', async () => {
    const part = await read(await pdfWith([[]]));
    expect(part.pages).toMatchObject([{ number: 1, text: '', needsOcr: false }]);
    expect(part.problems).toEqual([]);
  });
});

describe('a PDF that can not be read', () => {
  it('behind a password says so', async () => {
    const part = await read(encryptedPdf());
    expect(part).toMatchObject({ kind: 'pdf', text: '', pages: [], problems: [{ code: 'pdf-encrypted' }] });
  });

  it('damaged says so', async () => {
    const part = await read(Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog'));
    expect(part.problems).toEqual([{ code: 'pdf-damaged', params: {} }]);
  });

  it('cut off gives the pages that can be saved, and says so', async () => {
    const whole = await pdfWith([[{ text: 'Eerste', x: 50, y: 700 }], [{ text: 'Tweede', x: 50, y: 700 }]]);
    const part = await read(whole.subarray(0, Buffer.from(whole).lastIndexOf('\nxref')));
    expect(part.text).toBe('Eerste\fTweede');
    expect(part.problems).toEqual([{ code: 'pdf-repaired', params: {} }]);
  });

  it('with more pages than the limit gives the first and says so', async () => {
    const pages = Array.from({ length: 5 }, (_none, at) => [{ text: `P${at}`, x: 50, y: 700 }]);
    const part = await read(await pdfWith(pages), { ...parserLimits, pages: 2 });
    expect(part.text).toBe('P0\fP1');
    expect(part.problems).toEqual([{ code: 'pages-limit', params: { limit: 2, found: 5 } }]);
  });

  it('with more text than the limit is cut', async () => {
    const part = await read(await pdfWith([[{ text: 'abc def ghi jkl', x: 50, y: 700 }]]), {
      ...parserLimits,
      textChars: 7,
    });
    expect(part.text).toBe('abc def');
  });
});

describe('the signature in a PDF', () => {
  const certificate = (number: string) =>
    Buffer.concat([
      Buffer.from([0x30, 0x20, 0x06, 0x03, 0x55, 0x04, 0x05, 0x13, 11]),
      Buffer.from(number),
      Buffer.alloc(30),
    ]);

  it('with a register number in its certificate is told', async () => {
    const part = await read(signedPdf(certificate('85073003328')));
    expect(part.registerNumberInCertificate).toBe(true);
    expect(part.problems.map(({ code }) => code)).toEqual(['register-number']);
  });

  it('with another number is left alone', async () => {
    expect((await read(signedPdf(certificate('85073003329')))).registerNumberInCertificate).toBe(false);
  });
});

describe('a page of a PDF as picture', () => {
  it('has the width that was asked for and the page on white', async () => {
    const square = stream('', '1 0 0 rg 0 100 100 100 re f');
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
      square,
    ]);
    const { png, widthPx, heightPx } = await renderPage(bytes, 1, 400, parserLimits);
    expect([widthPx, heightPx]).toEqual([400, 400]);
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
    ];
    expect(pixel(50, 50)).toEqual([255, 0, 0]);
    expect(pixel(300, 300)).toEqual([255, 255, 255]);
  });

  it('that does not exist, is locked or would be too big says why', async () => {
    const bytes = await pdfWith([[]]);
    await expect(renderPage(bytes, 2, 100, parserLimits)).rejects.toMatchObject({
      reason: 'page-unreadable',
    });
    await expect(renderPage(encryptedPdf(), 1, 100, parserLimits)).rejects.toMatchObject({
      reason: 'pdf-encrypted',
    });
    await expect(renderPage(bytes, 1, 5000, { ...parserLimits, pixels: 1000 })).rejects.toMatchObject({
      reason: 'page-too-large',
    });
    await expect(renderPage(Buffer.from('tekst'), 1, 100, parserLimits)).rejects.toMatchObject({
      reason: 'no-pages',
    });
  });
});
