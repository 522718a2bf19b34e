/** A letter as one text, to look for what it says. */

import { composeLetter, type LetterFacts } from '../../../src-main/engine/letters/index.ts';
import type { Block, LetterDocument } from '../../../src-main/jobs/typeset/document.ts';
import { letterWords } from './facts.ts';

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'keyValues':
      return [block.title, block.note, ...block.rows.map(({ key, value }) => `${key}: ${value}`)].join('\n');
  }
}

/** Everything in the letter's body. */
export function bodyOf(document: LetterDocument): string {
  return document.blocks.map(blockText).join('\n');
}

/** Everything in the annexes. */
export function annexesOf(document: LetterDocument): string {
  return document.annexes.map(({ title, blocks }) => [title, ...blocks.map(blockText)].join('\n')).join('\n');
}

/** Composes a letter and reads it out: frame, body, annexes. */
export function spoken(facts: LetterFacts): string {
  const { document } = composeLetter(facts, letterWords);
  return [
    ...document.senderLines,
    ...(document.addressLines ?? []),
    document.placeAndDate,
    ...document.reference.map(({ key, value }) => `${key}: ${value}`),
    document.subject,
    document.salutation,
    bodyOf(document),
    annexesOf(document),
    document.closing,
    ...document.signatory,
    document.footer,
  ].join('\n');
}
