/** Makes text of strangers fit for print: every character is shown, named or, where it only steers, dropped. */

/** Controls, byte order marks, bidirectional overrides and joiners: they show nothing and can turn a line around. */
const steering =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** A run without a break longer than this gets invisible break points, so that it stays inside its column. */
const longRun = /[^\s\u200b-]{28,}/gu;
/** A character with its marks, so that a break point never parts them; up to this many between two break points. */
const breakEvery = /(?:\P{M}\p{M}*){12}/gu;

/**
 * Turns a text into one that the fonts can show: NFC, steering characters dropped (line breaks stay, tabs become
 * spaces), anything that no font has a glyph for named by its code point (`[U+1F382]`), long runs made breakable.
 */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const shown = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(steering, (character) => (character === '\n' ? '\n' : ''));
  return named(shown, hasGlyph).replace(longRun, (run) => run.replace(breakEvery, '$&\u200b'));
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
