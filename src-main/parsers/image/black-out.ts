/** Takes parts of a picture out for good. */
import sharp from 'sharp';
import type { ParserLimits } from '../limits.ts';
import { Unreadable } from '../outcome.ts';
import type { PixelRect } from '../shape.ts';
import { openPicture } from './open.ts';

/**
 * The first page of a picture as PNG with rectangles painted black. The pixels are written anew, no metadata (EXIF,
 * thumbnails, other pages) goes along. Throws Unreadable where the picture can't be read or a rectangle lies outside.
 */
export async function blackOut(
  bytes: Uint8Array,
  rects: readonly PixelRect[],
  limits: ParserLimits,
): Promise<Uint8Array> {
  const { data, info } = await openPicture(bytes, 0, limits)
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw new Unreadable('image-damaged', { cause });
    });
  for (const { x, y, w, h } of rects) {
    if (x + w > info.width || y + h > info.height) throw new Unreadable('outside-picture');
    for (let row = y; row < y + h; row += 1) {
      const start = (row * info.width + x) * info.channels;
      data.fill(0, start, start + w * info.channels);
    }
  }
  return sharp(data, { raw: info }).png({ compressionLevel: 6 }).toBuffer();
}
