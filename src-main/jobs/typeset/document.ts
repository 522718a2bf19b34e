/** A letter as plain values, ready to be typeset. Text is text: nothing in it is ever read as markup. */
import type { Language } from '../../../src-contract/vocabulary.ts';

/** A name and what stands beside it. */
export type KeyValue = { key: string; value: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  /** `widths`: relative widths of the columns; each row has one cell per column. */
  | { kind: 'table'; columns: string[]; widths: number[]; rows: string[][] }
  /** `title` and `note` stand above the pairs; several in a row read as a list of records. */
  | { kind: 'keyValues'; title: string | null; note: string | null; rows: KeyValue[] };

export type Annex = { title: string; blocks: Block[] };

export type LetterDocument = {
  language: Language;
  /** The PDF's title; names no person. */
  title: string;
  /** The first line is the letterhead; the others stand beside it. */
  senderLines: string[];
  /** One line above the address, so that the post can return the letter. */
  returnLine: string;
  /** What shows in the envelope's window; null for an answer that goes out electronically. */
  addressLines: string[] | null;
  placeAndDate: string;
  reference: KeyValue[];
  subject: string;
  salutation: string;
  blocks: Block[];
  closing: string;
  /** Who signs: the member of staff, then the controller. */
  signatory: string[];
  annexes: Annex[];
  /** At the foot of every page. */
  footer: string;
  /** At the head of the second page and on. */
  runningHead: string;
};
