/** Annexes of an answer: what was searched, and the readable copy (GDPR art. 15(3), C-487/21). */
import type { Annex, Block } from '../../jobs/typeset/document.ts';
import { heading, keyValues, paragraph, table } from './blocks.ts';
import type { LetterFacts, LetterRecord } from './facts.ts';
import { count, readableDate } from './intl.ts';
import { searchedTables } from './searched.ts';
import type { AnnexReferences } from './section.ts';
import {
  type CategorySummary,
  categoryName,
  fieldLabel,
  periodText,
  recordDay,
  summarise,
} from './summary.ts';
import type { Words } from './words.ts';

/** Above this many records a letter holds a summary and points to the package, if there is one. */
const recordsInLetter = 300;
/** A single value longer than this (characters) is cut in the letter, if there is a package. */
const valueInLetter = 4000;
/** Records with at most this many fields, none longer than `cellLength`, stand in a table. */
const tableFields = 5;
const cellLength = 48;

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
        ...(summarised ? summaryBlocks(summary, words) : copyBlocks(summary, facts, words)),
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

function copyBlocks({ records, files }: CategorySummary, facts: LetterFacts, words: Words): Block[] {
  return files.flatMap((file) => {
    const own = records.filter((record) => record.file === file);
    const columns = tableColumns(own, words);
    return columns === null
      ? own.flatMap((record) => recordBlock(record, facts, words))
      : [
          ...paragraph(words.text('access.annexCopy.file', { file })),
          ...table(
            columns.map((column): [string, number] => [column, 1]),
            own.map((record) => columns.map((column) => valueUnder(record, column, words))),
          ),
        ];
  });
}

/** The columns of a file's records where all fit in a table; null where each record needs a block of its own. */
function tableColumns(records: LetterRecord[], words: Words): string[] | null {
  const filled = records.flatMap(({ fields }) => fields.filter(({ value }) => value !== ''));
  if (filled.some(({ value }) => value.length > cellLength)) return null;
  const columns = [...new Set(filled.map((field) => fieldLabel(field, words)))];
  return columns.length > 0 && columns.length <= tableFields && records.length > 1 ? columns : null;
}

function valueUnder({ fields }: LetterRecord, column: string, words: Words): string {
  return fields
    .filter((field) => fieldLabel(field, words) === column)
    .map(({ value }) => value)
    .join('\n');
}

function recordBlock(record: LetterRecord, facts: LetterFacts, words: Words): Block[] {
  const { title, date, file, line } = record;
  const day = date === null ? null : readableDate(date, words.language);
  const whole = (value: string): string =>
    facts.package === null || value.length <= valueInLetter
      ? value
      : words.text('access.annexCopy.cut', {
          text: value.slice(0, valueInLetter).replace(/[\ud800-\udbff]$/, ''),
        });
  return keyValues(
    record.fields.map((field) => ({ key: fieldLabel(field, words), value: whole(field.value) })),
    [title, day].filter((part) => part !== null && part !== '').join(', '),
    words.text('access.annexCopy.record', { file, line }),
  );
}
