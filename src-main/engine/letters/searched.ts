/** What was searched and with what, as tables: the same facts as on screen and in the package. */
import { columnMeanings } from '../../../src-contract/vocabulary.ts';
import type { Block } from '../../jobs/typeset/document.ts';
import { heading, paragraph, table } from './blocks.ts';
import type { LetterFacts } from './facts.ts';
import { count, longDate } from './intl.ts';
import type { Words } from './words.ts';

/** With which identifiers which files were searched, and what was found in each. */
export function searchedTables({ attestation, language }: LetterFacts, words: Words, level: 1 | 2): Block[] {
  if (attestation === null) return [];
  const text = (key: string): string => words.text(`access.annexSearched.${key}`);
  return [
    ...paragraph(
      words.text('access.annexSearched.at', { date: longDate(attestation.at.slice(0, 10), language) }),
    ),
    ...(attestation.identifiers.length === 0 ? [] : [heading(text('identifiers'), level)]),
    ...table(
      [
        [text('kind'), 3],
        [text('values'), 9],
      ],
      [...Map.groupBy(attestation.identifiers, ({ meaning }) => meaning)].map(([meaning, steps]) => [
        identifierKind(meaning, words),
        [...new Set(steps.map(({ value }) => value))].join(', '),
      ]),
    ),
    ...(attestation.files.length === 0 ? [] : [heading(text('files'), level)]),
    ...table(
      [
        [text('file'), 8],
        [text('records'), 3],
        [text('hits'), 2],
      ],
      attestation.files.map(({ file, records, hits, problem }) => [
        problem === null ? file : `${file} (${text('problem')})`,
        count(records, language),
        count(hits, language),
      ]),
    ),
  ];
}

const knownMeanings = new Set<string>(columnMeanings.filter((meaning) => meaning !== 'other'));

/** What an identifier is, in words; its code where there is no word. */
function identifierKind(meaning: string, words: Words): string {
  return knownMeanings.has(meaning) ? words.text(`fields.${meaning}`) : meaning;
}
