/** Lines for people: columns that stand under each other, and words for codes. */
import type { Category } from '../../src-contract/index.ts';

/** The statement's categories in English, as the terminal names them. */
export const categoryNames: Record<Category, string> = {
  1: '1 visit without an account',
  2: '2 account',
  3: '3 orders, delivery, payment',
  4: '4 newsletter and contact',
  5: '5 pictures and texts',
  6: '6 cookies and clicks',
  0: 'not in the statement',
};

/** Rows as lines whose columns begin under each other; numbers stand to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, place) => {
      widths[place] = Math.max(widths[place] ?? 0, String(cell).length);
    });
  return rows.map((row) =>
    row
      .map((cell, place) => {
        const width = widths[place] ?? 0;
        return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Characters that would steer a terminal, made visible: what an export holds is not ours. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => (sign === '\t' ? ' ' : '\u2423'));
}

/** `1 file`, `2 files`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
