/** Annexes of an answer: what was searched, and the readable copy (GDPR art. 15(3), C-487/21). */
import type { Annex, Block } from '../../jobs/typeset/document.ts';
import { heading, table } from './blocks.ts';
import { fileCopy } from './copy.ts';
import type { LetterFacts } from './facts.ts';
import { count } from './intl.ts';
import { searchedTables } from './searched.ts';
import type { AnnexReferences } from './section.ts';
import { type CategorySummary, categoryName, periodText, recordDay, summarise } from './summary.ts';
import type { Words } from './words.ts';

/** Above this many records a letter holds a summary and points to the package, if there is one. */
const recordsInLetter = 300;

/** The annexes of an access answer, and how the text refers to them. */
export function accessAnnexes(
  facts: LetterFacts,
  words: Words,
): { annexes: Annex[]; references: AnnexReferences } {
  const summarised = facts.package !== null && facts.records.length > recordsInLetter;
  const parts: { kind: 'searched' | 'copy'; title: string; blocks: Block[] }[] = [];
  if (facts.attestation !== null && facts.records.length > 0)
    parts.push({
      kind: 'searched',
      title: words.text('access.annexSearched.title'),
      blocks: searchedTables(facts, words, 1),
    });
  if (facts.records.length > 0)
    parts.push({
      kind: 'copy',
      title: words.text(`access.annexCopy.${summarised ? 'titleSummary' : 'title'}`),
      blocks: summarise(facts.records).flatMap((summary) => [
        heading(categoryName(facts, summary.category, words)),
        ...(summarised
          ? summaryBlocks(summary, words)
          : summary.files.flatMap((file) =>
              fileCopy(
                file,
                summary.records.filter((record) => record.file === file),
                facts,
                words,
              ),
            )),
      ]),
    });
  const annexes = parts.map(({ title, blocks }, at) => ({
    title: words.text('common.annex', { number: at + 1, title }),
    blocks,
  }));
  const reference = (kind: 'searched' | 'copy'): string | null => {
    const at = parts.findIndex((part) => part.kind === kind);
    return at < 0 ? null : words.text('common.annexReference', { number: at + 1 });
  };
  return { annexes, references: { searched: reference('searched'), copy: reference('copy'), summarised } };
}

function summaryBlocks({ records, files }: CategorySummary, words: Words): Block[] {
  const text = (key: string): string => words.text(`access.annexCopy.summaryColumns.${key}`);
  const rows = files.map((file) => {
    const own = records.filter((record) => record.file === file);
    const days = own.map(recordDay).filter((day) => day !== null);
    days.sort();
    const span = { oldest: days.at(0) ?? null, newest: days.at(-1) ?? null };
    return [file, count(own.length, words.language), periodText(span, words)];
  });
  return table(
    [
      [text('file'), 6],
      [text('number'), 2],
      [text('period'), 5],
    ],
    rows,
  );
}
