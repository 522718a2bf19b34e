/** Renders a picture for the screen. */
import type { ParserLimits } from '../limits.ts';
import { Unreadable } from '../outcome.ts';
import type { PagePicture } from '../shape.ts';
import { openPicture } from './open.ts';

/**
 * A page (counted from 1) of a picture as PNG, turned the way its EXIF says, at most `widthPx` pixels wide, without
 * metadata. Throws Unreadable with `image-damaged`.
 */
export async function renderPicture(
  bytes: Uint8Array,
  page: number,
  widthPx: number,
  limits: ParserLimits,
): Promise<PagePicture> {
  try {
    const { data, info } = await openPicture(bytes, page - 1, limits)
      .resize({ width: widthPx, withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 4 })
      .toBuffer({ resolveWithObject: true });
    return { png: data, widthPx: info.width, heightPx: info.height };
  } catch (cause) {
    throw new Unreadable('image-damaged', { cause });
  }
}
