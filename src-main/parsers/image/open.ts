/** Opens a stranger's picture with sharp: one place for its limits. */
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import type { ParserLimits } from '../limits.ts';

// One picture at a time: nothing is opened twice, and memory is given back.
sharp.cache(false);
sharp.concurrency(1);

/** A picture's page (counted from 0), turned the way its EXIF says. Errors of sharp come when it is read. */
export function openPicture(bytes: Uint8Array, page: number, limits: ParserLimits): Sharp {
  return sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error', page, pages: 1 }).autoOrient();
}
