/** Possible records, gathered for reading: one line per file and reason. */
import type { PossibleRecord } from '../../../../src-contract/index.ts';

export type PossibleGroup = { reason: PossibleRecord['reason']; file: string; lines: number[] };

/** Groups in the order in which they were found, lines ascending. */
export function groupPossible(possible: readonly PossibleRecord[]): PossibleGroup[] {
  const groups = new Map<string, PossibleGroup>();
  for (const { reason, file, line } of possible) {
    const key = `${reason} ${file}`;
    const group = groups.get(key) ?? { reason, file, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  for (const group of groups.values()) group.lines.sort((a, b) => a - b);
  return [...groups.values()];
}
