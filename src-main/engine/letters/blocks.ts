/** Makers of blocks, so that the letters read as letters. */
import type { Block, KeyValue } from '../../jobs/typeset/document.ts';

export function heading(text: string, level: 1 | 2 = 1): Block {
  return { kind: 'heading', level, text };
}

/** One paragraph; nothing for an empty text. */
export function paragraph(...texts: (string | null)[]): Block[] {
  return texts
    .filter((text) => text !== null && text.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text: text ?? '' }));
}

/** A bulleted list; nothing for no items. */
export function list(items: string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** A table; `columns` pairs each heading with its relative width. Nothing for no rows. */
export function table(columns: [heading: string, width: number][], rows: string[][]): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: columns.map(([text]) => text),
      widths: columns.map(([, width]) => width),
      rows,
    },
  ];
}

/** Names and values; nothing where all values are empty. */
export function keyValues(
  rows: KeyValue[],
  title: string | null = null,
  note: string | null = null,
): Block[] {
  const filled = rows.filter(({ value }) => value.trim() !== '');
  return filled.length === 0 && title === null ? [] : [{ kind: 'keyValues', title, note, rows: filled }];
}
