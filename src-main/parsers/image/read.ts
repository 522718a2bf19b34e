/** Reads what a picture is; reading text in it is the work of OCR. */
import type { Metadata } from 'sharp';
import sharp from 'sharp';
import type { Collector } from '../collector.ts';
import type { ParsedPage, ParsedPart } from '../shape.ts';
import { openPicture } from './open.ts';

/** Pixels an inch of a picture that does not say. */
const defaultDensity = 96;

/** Fills `part` with the picture's pages, each marked for OCR. A picture that can't be opened has none, and says why. */
export async function readImage(collector: Collector, part: ParsedPart, bytes: Uint8Array): Promise<void> {
  const { limits } = collector;
  try {
    const first = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (first.width * first.height > limits.pixels) {
      part.problems.push({ code: 'image-too-large', params: { limit: limits.pixels } });
      return;
    }
    const found = first.format === 'tiff' ? (first.pages ?? 1) : 1;
    if (found > limits.pages)
      part.problems.push({ code: 'pages-limit', params: { limit: limits.pages, found } });
    for (let number = 1; number <= Math.min(found, limits.pages); number += 1) {
      part.pages.push(await readPicturePage(collector, part, bytes, number));
    }
  } catch {
    // Sharp's messages name what is wrong with the bytes; staff can only ask for another copy.
    part.problems.push({ code: 'image-damaged', params: {} });
  }
}

async function readPicturePage(
  { limits }: Collector,
  part: ParsedPart,
  bytes: Uint8Array,
  number: number,
): Promise<ParsedPage> {
  const picture = openPicture(bytes, number - 1, limits);
  const metadata = await picture.metadata();
  try {
    // Reads every pixel, so that a picture cut off on its way here is found out now and not on the screen.
    await picture.resize({ width: 16 }).raw().toBuffer();
  } catch {
    part.problems.push({ code: 'page-unreadable', params: { page: number } });
  }
  const { widthPt, heightPt } = sizeInPoints(metadata);
  return { number, widthPt, heightPt, text: '', offset: 0, words: [], needsOcr: true };
}

function sizeInPoints({ width, height, density, autoOrient }: Metadata): {
  widthPt: number;
  heightPt: number;
} {
  const inch = density !== undefined && density >= 30 && density <= 5000 ? density : defaultDensity;
  const shown = autoOrient ?? { width, height };
  return { widthPt: (shown.width * 72) / inch, heightPt: (shown.height * 72) / inch };
}
