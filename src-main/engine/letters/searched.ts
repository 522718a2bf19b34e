/** What was searched and with what, as tables: the same facts as on screen and in the package. */
import { isSearchedWhole } from '../../../src-contract/attestation.ts';
import { columnMeanings } from '../../../src-contract/vocabulary.ts';
import type { Block } from '../../jobs/typeset/document.ts';
import { dayOf } from '../deadlines/index.ts';
import { heading, paragraph, table } from './blocks.ts';
import type { LetterFacts } from './facts.ts';
import { count, longDate } from './intl.ts';
import type { Words } from './words.ts';

/** With which identifiers which files were searched, and what was found in each. */
export function searchedTables(
  { attestation, language, controller }: LetterFacts,
  words: Words,
  level: 1 | 2,
): Block[] {
  if (attestation === null) return [];
  const day = (at: string): string => longDate(dayOf(at, controller.timeZone), language);
  const text = (key: string): string => words.text(`access.annexSearched.${key}`);
  return [
    ...paragraph(words.text('access.annexSearched.at', { date: day(attestation.at) })),
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
    ...(attestation.files.length === 0
      ? []
      : [heading(text('files'), level), ...paragraph(text('asOfNote'))]),
    ...table(
      [
        [text('file'), 6],
        [text('asOf'), 3],
        [text('records'), 2],
        [text('hits'), 2],
      ],
      attestation.files.map(({ file, records, hits, modifiedAt, problem }) => [
        isSearchedWhole({ problem }) ? file : `${file} (${text('problem')})`,
        modifiedAt === null ? '' : day(modifiedAt),
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
