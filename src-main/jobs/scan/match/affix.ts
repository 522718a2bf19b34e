/**
 * How a column writes its numbers. One system writes an order as `SO-1001`, the next as `1001` or `00001001`: what a
 * column puts before all its numbers is taken off, and the same number is the same in both.
 */

export type Affix = {
  /** What stands before every number, as `numberKey` writes it: `SO-`; empty for zeros alone. */
  prefix: string;
  /** How many digits the numbers are filled up to with zeros; null where they are not. */
  width: number | null;
};

/** From so many different numbers on, what they have in common is the column's own habit. */
const enough = 5;
const share = 0.4;
const longestPrefix = 24;

const parts = /^(.*?\D)?(\d+)$/s;

/**
 * The affix that most of these keys have in common; null where they have none. A few that are written otherwise (a
 * remark, an older system's number) stay as they are.
 */
export function affixOf(keys: Iterable<string>): Affix | null {
  const byPrefix = new Map<string, string[]>();
  let all = 0;
  for (const key of keys) {
    all += 1;
    const [, prefix = '', digits] = parts.exec(key) ?? [];
    // A year before a number is part of it: last year counted from 1 as well.
    if (digits === undefined || prefix.length > longestPrefix || /\d/.test(prefix)) continue;
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), digits]);
  }
  const [prefix, digits] = [...byPrefix].toSorted((a, b) => b[1].length - a[1].length)[0] ?? ['', []];
  if (digits.length < enough || digits.length < all * share) return null;
  const width = digits.some((each) => each.startsWith('0')) ? (digits[0]?.length ?? 0) : null;
  if (width !== null && (width > 12 || digits.some(({ length }) => length !== width))) return null;
  return prefix === '' && width === null ? null : { prefix, width };
}

/** Stands before a number that is not written as its column's others: it is none of theirs, whatever its digits. */
const apart = '~';

/** A key as it is compared with other columns': without its column's affix. */
export function coreOf(key: string, affix: Affix | null): string {
  if (affix === null) return key;
  const rest = key.startsWith(affix.prefix) ? key.slice(affix.prefix.length) : '';
  if (fits(rest, affix)) return rest.replace(/^0+(?=\d)/, '');
  return /^\d+$/.test(key) ? apart + key : key;
}

/** The key that a column with this affix writes for a core: what `coreOf` takes off is put on again. */
export function writtenAs(core: string, affix: Affix | null): string {
  if (affix === null) return core;
  if (core.startsWith(apart)) return core.slice(apart.length);
  return /^\d+$/.test(core) ? affix.prefix + core.padStart(affix.width ?? 0, '0') : core;
}

function fits(rest: string, { width }: Affix): boolean {
  return /^\d+$/.test(rest) && (width === null ? !rest.startsWith('0') : rest.length === width);
}

/**
 * Where the core starts in some bytes that hold a key as it is, in ASCII; -1 where they are not written so. Says the
 * same as `coreOf` says of the text.
 */
export function coreStart(bytes: Buffer, start: number, end: number, { prefix, width }: Affix): number {
  const from = start + prefix.length;
  if (from >= end || (width !== null && end - from !== width)) return -1;
  for (let at = 0; at < prefix.length; at += 1) {
    if (upper(bytes[start + at] ?? 0) !== prefix.charCodeAt(at)) return -1;
  }
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) return -1;
  }
  if (width === null) return bytes[from] === 0x30 ? -1 : from;
  let at = from;
  while (at < end - 1 && bytes[at] === 0x30) at += 1;
  return at;
}

const upper = (byte: number): number => (byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte);
