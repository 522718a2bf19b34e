import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { blackOut } from '../../../src-main/parsers/image/black-out.ts';
import { parserLimits } from '../../../src-main/parsers/limits.ts';
import { parseFile } from '../../../src-main/parsers/parse.ts';
import { renderPage } from '../../../src-main/parsers/render.ts';
import type { ParsedPart } from '../../../src-main/parsers/shape.ts';
import { fromWireFile } from '../../../src-main/parsers/shape.ts';
import { twoPageTiff } from '../../fixtures/image/builder.ts';

async function read(bytes: Uint8Array, limits = parserLimits): Promise<ParsedPart> {
  const { value, blobs } = await parseFile(bytes, 'scan', limits);
  const [part] = fromWireFile(value, blobs).parts;
  if (part === undefined) throw new Error('no part');
  return part;
}

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 10, b: 10 } } });

describe('a picture', () => {
  it.each(['png', 'jpeg', 'webp', 'tiff'] as const)('%s is a page that asks for OCR', async (format) => {
    const part = await read(await blank(300, 200).withMetadata({ density: 150 }).toFormat(format).toBuffer());
    expect(part).toMatchObject({ kind: 'image', mime: `image/${format}`, text: '', problems: [] });
    expect(part.pages).toMatchObject([{ number: 1, words: [], needsOcr: true }]);
    if (format !== 'webp') expect(part.pages[0]?.widthPt).toBeCloseTo(144, 0);
  });

  it('turned by its camera is measured and shown upright', async () => {
    const bytes = await blank(300, 200)
      .withExif({ IFD0: { Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const [page] = (await read(bytes)).pages;
    expect((page?.heightPt ?? 0) / (page?.widthPt ?? 1)).toBeCloseTo(1.5);
    expect(await renderPage(bytes, 1, 100, parserLimits)).toMatchObject({ widthPx: 100, heightPx: 150 });
  });

  it('of several pages has them all', async () => {
    const bytes = twoPageTiff();
    expect((await read(bytes)).pages.map(({ number }) => number)).toEqual([1, 2]);
    const second = await sharp((await renderPage(bytes, 2, 8, parserLimits)).png)
      .raw()
      .toBuffer();
    expect(second[0]).toBeLessThan(10);
    const first = await sharp((await renderPage(bytes, 1, 8, parserLimits)).png)
      .raw()
      .toBuffer();
    expect(first[0]).toBeGreaterThan(245);
  });

  it('cut off is kept and said to be damaged', async () => {
    const whole = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    const part = await read(whole.subarray(0, whole.length / 2));
    expect(part).toMatchObject({
      kind: 'image',
      problems: [{ code: 'page-unreadable', params: { page: 1 } }],
    });
    expect(part.pages).toHaveLength(1);
    expect((await read(whole.subarray(0, 20))).problems).toEqual([{ code: 'image-damaged', params: {} }]);
  });

  it('with more pixels than the limit is not opened', async () => {
    const bytes = await blank(300, 200).png().toBuffer();
    const limits = { ...parserLimits, pixels: 1000 };
    expect(await read(bytes, limits)).toMatchObject({
      pages: [],
      problems: [{ code: 'image-too-large', params: { limit: 1000 } }],
    });
    await expect(renderPage(bytes, 1, 100, limits)).rejects.toMatchObject({ reason: 'image-damaged' });
  });

  it('in a format that nothing here opens says which', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]);
    expect(await read(heic)).toMatchObject({
      kind: 'other',
      problems: [{ code: 'kind-unsupported', params: { found: 'heic' } }],
    });
  });
});

describe('a picture with rectangles blacked out', () => {
  it('is black there, unchanged elsewhere, and has no metadata left', async () => {
    const bytes = await blank(40, 30)
      .withExif({ IFD0: { ImageDescription: 'geheim' } })
      .png()
      .toBuffer();
    const out = await blackOut(bytes, [{ x: 10, y: 5, w: 20, h: 10 }], parserLimits);
    const { data, info } = await sharp(out).raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
    ];
    expect([info.width, info.height]).toEqual([40, 30]);
    expect([pixel(10, 5), pixel(29, 14)]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect([pixel(9, 5), pixel(30, 14), pixel(10, 4), pixel(10, 15)]).toEqual(Array(4).fill([200, 10, 10]));
    expect((await sharp(out).metadata()).exif).toBeUndefined();
    expect(Buffer.from(out).includes('geheim')).toBe(false);
  });

  it('is refused for a rectangle outside of it, or when it is no picture', async () => {
    const bytes = await blank(40, 30).png().toBuffer();
    const out = blackOut(bytes, [{ x: 30, y: 0, w: 11, h: 1 }], parserLimits);
    await expect(out).rejects.toMatchObject({ reason: 'outside-picture' });
    await expect(blackOut(Buffer.from('x'), [], parserLimits)).rejects.toMatchObject({
      reason: 'image-damaged',
    });
  });
});
