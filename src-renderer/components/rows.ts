/** How a keyboard walks the rows of a table, and which of them stand where. */

/**
 * Index of the row that a key leads to; null where the key does not walk.
 * @param index −1 when the keyboard stands on no row yet
 * @param page rows that Page Up and Page Down pass over
 */
export function rowAfterKey(key: string, index: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const to = (row: number) => Math.min(last, Math.max(0, row));
  switch (key) {
    case 'ArrowDown':
      return to(index + 1);
    case 'ArrowUp':
      return to(index - 1);
    case 'PageDown':
      return to(index + page);
    case 'PageUp':
      return to(index - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Two places in order, the first one before the second; only the second where `from` is −1. */
export function rangeOf(from: number, to: number): [first: number, last: number] {
  return [from < 0 ? to : Math.min(from, to), Math.max(from, to)];
}

/** The set with the id added, or taken out where it was in. */
export function toggled<I>(chosen: ReadonlySet<I>, id: I): ReadonlySet<I> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

type Placed = { index: number; start: number; end: number };

/** The rows in sight with the empty heights (pixels) before, between and after them. */
export function withGaps(
  items: readonly Placed[],
  total: number,
): ({ index: number } | { gap: number; at: number })[] {
  const parts: ({ index: number } | { gap: number; at: number })[] = [];
  let end = 0;
  for (const item of items) {
    if (item.start > end) parts.push({ gap: item.start - end, at: end });
    parts.push({ index: item.index });
    end = item.end;
  }
  if (total > end) parts.push({ gap: total - end, at: end });
  return parts;
}
