/** The readable copy of a file's records (GDPR art. 15(3), C-487/21): every value, as compact as it stays legible. */
import type { ColumnMeaning } from '../../../src-contract/vocabulary.ts';
import type { Block } from '../../jobs/typeset/document.ts';
import { keyValues, paragraph, table } from './blocks.ts';
import type { LetterFacts, LetterRecord } from './facts.ts';
import { count, readableDate } from './intl.ts';
import type { Words } from './words.ts';

/** A single value longer than this (characters) is cut in the letter, if there is a package. */
const valueInLetter = 4000;
/** From this many records on, a table is looked for. */
const tableRecords = 3;
/** What a table can hold: columns, characters in a cell, characters in a line. */
const limits = { columns: 8, cell: 48, line: 92 };
/** Room for a line number, and the least that a column gets. */
const leastWidth = 6;

/** A column of an export: its own name, and what it is called in the letter. */
type Column = { name: string; label: string };

/** The records of one file: as a table where their columns are few and short, else each as a block. */
export function fileCopy(file: string, records: LetterRecord[], facts: LetterFacts, words: Words): Block[] {
  const columns = columnsOf(records, words);
  if (records.length >= tableRecords) {
    const constant = columns.filter((column) => isConstant(column, records));
    const varying = columns.filter((column) => !constant.includes(column));
    const widths = varying.map((column) => widthOf(column, records));
    const room = widths.reduce((sum, width) => sum + width, leastWidth);
    const fits = widths.every((width) => width <= limits.cell) && room <= limits.line;
    if (fits && varying.length < limits.columns)
      return asTable({ file, records, constant, varying, widths }, words);
  }
  return records.flatMap((record) => asBlock(record, columns, facts, words));
}

type TableParts = {
  file: string;
  records: LetterRecord[];
  constant: Column[];
  varying: Column[];
  widths: number[];
};

/** What is the same in all records stands once above the table; the table holds what differs. */
function asTable({ file, records, constant, varying, widths }: TableParts, words: Words): Block[] {
  const amount = count(records.length, words.language);
  const first = records[0];
  const above =
    constant.length === 0 || first === undefined
      ? paragraph(words.text('access.annexCopy.file', { file }))
      : keyValues(
          constant.map((column) => ({ key: column.label, value: valueUnder(first, column) })),
          words.text('access.annexCopy.file', { file }),
          words.text('access.annexCopy.sameInAll', { amount }),
        );
  const heads = varying.map(({ label }, at): [string, number] => [label, widths[at] ?? leastWidth]);
  return [
    ...above,
    ...table(
      [[words.text('access.annexCopy.line'), leastWidth], ...heads],
      records.map((record) => [String(record.line), ...varying.map((column) => valueUnder(record, column))]),
    ),
  ];
}

function asBlock(record: LetterRecord, columns: Column[], facts: LetterFacts, words: Words): Block[] {
  const { title, date, file, line } = record;
  const day = date === null ? null : readableDate(date, words.language);
  const whole = (value: string): string =>
    facts.package === null || value.length <= valueInLetter
      ? value
      : words.text('access.annexCopy.cut', { text: value.slice(0, valueInLetter).toWellFormed() });
  return keyValues(
    columns.map((column) => ({ key: column.label, value: whole(valueUnder(record, column)) })),
    [title, day].filter((part) => part !== null && part !== '').join(', '),
    words.text('access.annexCopy.record', { file, line }),
  );
}

/** The columns that hold something in at least one record, in their order of appearance. */
function columnsOf(records: LetterRecord[], words: Words): Column[] {
  const meanings = new Map<string, ColumnMeaning>();
  for (const { fields } of records)
    for (const { name, value, meaning } of fields) if (value !== '') meanings.set(name, meaning);
  const uses = Map.groupBy(meanings.values(), (meaning) => meaning);
  return [...meanings].map(([name, meaning]) => ({
    name,
    label: labelOf(name, meaning, uses.get(meaning)?.length === 1, words),
  }));
}

/** Meanings whose word says little without the column's own name beside it. */
const vague = new Set<ColumnMeaning>(['date', 'amount', 'recordId', 'reference']);

/** Meanings of which the column's own name says more. */
const unworded = new Set<ColumnMeaning>(['other', 'otherPerson', 'freeText']);

function labelOf(name: string, meaning: ColumnMeaning, alone: boolean, words: Words): string {
  if (unworded.has(meaning)) return name;
  const word = words.text(`fields.${meaning}`);
  const plain = word.toLowerCase() === name.toLowerCase() || (alone && !vague.has(meaning));
  return plain ? word : words.text('fields.both', { word, column: name });
}

function isConstant(column: Column, records: LetterRecord[]): boolean {
  const values = new Set(records.map((record) => valueUnder(record, column)));
  return values.size === 1;
}

/** Characters that a column needs: its longest value, or the longest word of its heading, and some air. */
function widthOf(column: Column, records: LetterRecord[]): number {
  const values = records.map((record) => valueUnder(record, column));
  const longest = [...values, ...column.label.split(/[\s_.]/)].reduce(
    (most, text) => Math.max(most, text.length + 2),
    leastWidth,
  );
  // Capitals take more room.
  return values.some((value) => /\p{Lu}{6}/u.test(value)) ? Math.ceil(longest * 1.3) : longest;
}

function valueUnder({ fields }: LetterRecord, { name }: Column): string {
  return fields
    .filter((field) => field.name === name && field.value !== '')
    .map(({ value }) => value)
    .join('\n');
}
