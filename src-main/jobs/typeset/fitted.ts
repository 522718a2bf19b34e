/** Fits a letter's text to the fonts and to the columns it stands in. */
import type { Annex, Block, KeyValue, LetterDocument } from './document.ts';
import { printable } from './printable.ts';

/** Characters of the letter's type that surely fit in a full line, in a name of a pair, and in a table's full width. */
const line = 64;
const keyColumn = 18;
const tableLine = 90;

/** The same letter with every text made printable. */
export function fitted(letter: LetterDocument, hasGlyph: (codePoint: number) => boolean): LetterDocument {
  const shown = (text: string, longest = line): string => printable(text, hasGlyph, longest);
  const pair = ({ key, value }: KeyValue): KeyValue => ({
    key: shown(key, keyColumn),
    value: shown(value, 50),
  });
  const block = (value: Block): Block => {
    switch (value.kind) {
      case 'heading':
      case 'paragraph':
        return { ...value, text: shown(value.text) };
      case 'list':
        return { ...value, items: value.items.map((item) => shown(item)) };
      case 'table':
        return table(value, shown);
      case 'keyValues':
        return {
          kind: 'keyValues',
          title: value.title === null ? null : shown(value.title),
          note: value.note === null ? null : shown(value.note),
          rows: value.rows.map(pair),
        };
    }
  };
  const annex = ({ title, blocks }: Annex): Annex => ({ title: shown(title), blocks: blocks.map(block) });
  return {
    language: letter.language,
    title: shown(letter.title),
    senderLines: letter.senderLines.map((text) => shown(text)),
    returnLine: shown(letter.returnLine),
    addressLines: letter.addressLines?.map((text) => shown(text, 30)) ?? null,
    placeAndDate: shown(letter.placeAndDate),
    reference: letter.reference.map(({ key, value }) => ({ key: shown(key), value: shown(value, 36) })),
    subject: shown(letter.subject),
    salutation: shown(letter.salutation),
    blocks: letter.blocks.map(block),
    closing: shown(letter.closing),
    signatory: letter.signatory.map((text) => shown(text)),
    annexes: letter.annexes.map(annex),
    footer: shown(letter.footer),
    runningHead: shown(letter.runningHead),
  };
}

type Table = Extract<Block, { kind: 'table' }>;

function table(value: Table, shown: (text: string, longest: number) => string): Table {
  const total = value.widths.reduce((sum, width) => sum + width, 0);
  const room = value.widths.map((width) => Math.max(6, Math.floor((tableLine * width) / total)));
  const cell = (text: string, at: number): string => shown(text, room[at] ?? line);
  return { ...value, columns: value.columns.map(cell), rows: value.rows.map((row) => row.map(cell)) };
}
