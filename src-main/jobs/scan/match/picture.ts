/**
 * Which picture of a folder a record names: by its path, its file name, or its number. A picture that is another
 * person's is worse than none, so nothing is guessed: what could be two is none.
 */

/** The pictures of a folder, by what they can be named with. */
export type PictureNames = {
  byName: ReadonlyMap<string, readonly string[]>;
  byStem: ReadonlyMap<string, readonly string[]>;
};

/** What a name leads to: the paths that fit, and whether the folders in the name say so too. */
export type Fitting = { paths: readonly string[]; by: 'path' | 'name' };

const pictureEnding = /\.(?:jpe?g|png|gif|tiff?|webp|heic|heif|avif|bmp)$/i;
/** Nobody's file name is longer; longer values are texts. */
const longestName = 500;

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** The parts of a path or an address, without a drive, a host, and what does not lead down. */
function segmentsOf(written: string): string[] {
  return fold(written)
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/, '')
    .replace(/^[a-z]:/, '')
    .split(/[/\\]/)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/** Orders the pictures of a folder; `paths` are inside it, with `/`. */
export function namesOfPictures(paths: readonly string[]): PictureNames {
  const byName = new Map<string, string[]>();
  const byStem = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, path: string): void => {
    const before = map.get(key);
    if (before === undefined) map.set(key, [path]);
    else before.push(path);
  };
  for (const path of paths) {
    const name = segmentsOf(path).at(-1) ?? '';
    add(byName, name, path);
    add(byStem, name.replace(/\.[^.]+$/, ''), path);
  }
  return { byName, byStem };
}

/** The names of picture files in a value: one, or a list of nothing else. */
export function writtenPictures(value: string): string[] {
  if (value.length > longestName) return [];
  const parts = value.split(/[;|\n]|,(?=\S*\.)/).map((part) => part.trim().replace(/[?#].*$/, ''));
  return parts.every((part) => pictureEnding.test(part)) ? parts : [];
}

/**
 * The pictures that a written path or name fits: one must be the end of the other, folder by folder. A path that is
 * the same from its first folder on is preferred to one that only ends alike.
 */
export function fittingName(written: string, { byName }: PictureNames): Fitting {
  const wanted = segmentsOf(written);
  const fits = (byName.get(wanted.at(-1) ?? '') ?? []).flatMap((path) => {
    const own = segmentsOf(path);
    const common = Math.min(own.length, wanted.length);
    const same = own.slice(-common).every((segment, at) => segment === wanted.slice(-common)[at]);
    return same ? [{ path, common, whole: own.length === wanted.length }] : [];
  });
  const exact = fits.filter(({ whole, common }) => whole && common > 1);
  const chosen = exact.length > 0 ? exact : fits;
  const by = chosen.every(({ common }) => common > 1) ? 'path' : 'name';
  return { paths: chosen.map(({ path }) => path), by };
}

/** The pictures that are called by a number or code and nothing else. */
export function fittingId(id: string, { byStem }: PictureNames): readonly string[] {
  return /^[\w-]{1,80}$/.test(id) ? (byStem.get(fold(id)) ?? []) : [];
}
