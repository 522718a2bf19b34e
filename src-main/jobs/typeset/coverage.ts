/** Which characters a font can show, from its `cmap` table (OpenType 1.9, formats 4 and 12). */

type Ranges = { first: number; last: number }[];

/**
 * The code points that a TrueType or OpenType font has a glyph for.
 * @throws Error when the font has no Unicode `cmap`.
 */
export function codePointsOf(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  const points = new Set<number>();
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at++) {
    const record = cmap + 4 + at * 8;
    const platform = font.readUInt16BE(record);
    const subtable = cmap + font.readUInt32BE(record + 4);
    const format = font.readUInt16BE(subtable);
    if (platform !== 0 && platform !== 3) continue;
    const ranges = format === 4 ? format4(font, subtable) : format === 12 ? format12(font, subtable) : [];
    for (const { first, last } of ranges) for (let point = first; point <= last; point++) points.add(point);
  }
  if (points.size === 0) throw new Error('The font has no Unicode cmap.');
  return points;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const record = 12 + at * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}

/** Segments; a code point in one can still map to glyph 0, which is no glyph. */
function format4(font: Buffer, subtable: number): Ranges {
  const bytes = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  const ranges: Ranges = [];
  for (let segment = 0; segment < bytes; segment += 2) {
    const first = font.readUInt16BE(starts + segment);
    const last = font.readUInt16BE(ends + segment);
    const delta = font.readUInt16BE(deltas + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let point = first; point <= last && point !== 0xffff; point++) {
      const place = offsets + segment + offset + (point - first) * 2;
      const glyph = offset === 0 ? (point + delta) & 0xffff : font.readUInt16BE(place);
      if (glyph !== 0) ranges.push({ first: point, last: point });
    }
  }
  return ranges;
}

function format12(font: Buffer, subtable: number): Ranges {
  return Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, at) => {
    const group = subtable + 16 + at * 12;
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) };
  });
}
