/** Makes text of strangers fit for print: every character is shown, named or, where it only steers, dropped. */

/** Controls, byte order marks, bidirectional overrides and joiners: they show nothing and can turn a line around. */
const steering =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** A character with its marks, which a break point must not part; eight make a piece. */
const piece = /(?:\P{M}\p{M}*){8}(?=\P{M})/gu;

/**
 * Turns a text into one that the fonts can show: NFC, steering characters dropped (line breaks stay, tabs become
 * spaces), anything that no font has a glyph for named by its code point (`[U+1F382]`). Runs of more than `longest`
 * plain letters without a break get invisible break points, so that they stay inside their column.
 */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean, longest: number): string {
  const shown = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(steering, (character) => (character === '\n' ? '\n' : ''));
  const longRun = new RegExp(`[^\\s-]{${Math.floor(longest / wide) + 1},}`, 'gu');
  return named(shown, hasGlyph).replace(longRun, (run) =>
    breadth(run) <= longest ? run : run.replace(piece, '$&\u200b'),
  );
}

/** How much wider than a plain letter a wide one is. */
const wide = 1.35;

/** The length of a text in plain letters. */
function breadth(text: string): number {
  const broad = text.match(/[\p{Lu}@%&mw]/gu)?.length ?? 0;
  return text.length + broad * (wide - 1);
}

/** Variation selectors only choose a glyph's look. */
const selector = /[\ufe00-\ufe0f]/u;

function named(text: string, hasGlyph: (codePoint: number) => boolean): string {
  let result = '';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (character === '\n' || hasGlyph(point)) result += character;
    else if (!selector.test(character)) result += `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return result;
}
