/** A part of a letter's text, with what staff should know about it before it goes out. */
import type { Warning } from '../../../src-contract/reading.ts';
import type { Block } from '../../jobs/typeset/document.ts';

export type Section = { blocks: Block[]; warnings: Warning[] };

/** How a letter refers to its annexes; null where it has none of that kind. */
export type AnnexReferences = { searched: string | null; copy: string | null; summarised: boolean };
