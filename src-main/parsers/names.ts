/** File names that strangers chose, made safe to show and to store under. */

/** Longest name that is kept, in UTF-16 units; the ending is kept when a name is cut. */
const longest = 120;

/** Directions, joiners and marks that make a name look like another one (Unicode TR 36), and control characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

/**
 * The last segment of a name, in NFC, without control, direction and path characters, at most 120 characters.
 * Never empty: `fallback` stands in where nothing is left.
 */
export function safeName(name: string, fallback: string): string {
  const flat = name
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(invisible, '');
  const last = flat.split(/[/\\]/u).findLast((segment) => /[^.\s]/u.test(segment)) ?? '';
  const clean = last
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .trim();
  if (clean === '') return fallback;
  if (clean.length <= longest) return clean;
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, longest - ending.length - 1).replace(/[\ud800-\udbff]$/u, '')}…${ending}`;
}
