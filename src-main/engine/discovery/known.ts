/** Which of the records that a pull finds are those of the pull before, so that what staff decided about them lasts. */

/** A record as it was kept. */
export type Known = {
  id: number;
  /** The same for the same contents in the same file. */
  print: string;
  offset: number;
  /** Staff took it out. */
  isOut: boolean;
};

/** A record as it is found now. */
export type Found = { print: string; offset: number };

/**
 * For each found record the kept one that it is; undefined where it is new. Records with the same contents are told
 * apart by their order in the file where there are as many as before, else by their place; where one of them is
 * gone, it is rather one that was out, so that what belongs to the answer stays in it.
 */
export function knownAgain<K extends Known>(
  before: readonly K[],
  found: readonly Found[],
): (K | undefined)[] {
  const again: (K | undefined)[] = new Array(found.length);
  const kept = grouped(before);
  for (const [print, now] of grouped(found.map((record, index) => ({ ...record, index })))) {
    let left = kept.get(print) ?? [];
    let open = now;
    if (left.length !== now.length) {
      const places = new Map(left.map((one) => [one.offset, one]));
      for (const { index, offset } of now) again[index] = places.get(offset);
      const stands = new Set(now.map(({ offset }) => offset));
      left = left
        .filter(({ offset }) => !stands.has(offset))
        .sort((a, b) => Number(a.isOut) - Number(b.isOut));
      open = now.filter(({ index }) => again[index] === undefined);
    }
    for (const [at, { index }] of open.entries()) again[index] = left[at];
  }
  return again;
}

/** By their contents, each group in the order of the file. */
function grouped<R extends Found>(records: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(record.print);
    if (group === undefined) groups.set(record.print, [record]);
    else group.push(record);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort((a, b) => a.offset - b.offset);
  return groups;
}
