/** The access section: everything that GDPR art. 15(1)(a)–(h) and 15(2) asks, for this person's records. */
import { isSearchedWhole } from '../../../src-contract/attestation.ts';
import type { Block } from '../../jobs/typeset/document.ts';
import { categoryFacts } from '../controller/index.ts';
import { heading, list, paragraph, table } from './blocks.ts';
import type { LetterFacts } from './facts.ts';
import { count, nameList, sentenceList } from './intl.ts';
import { recipients, transfers } from './recipients.ts';
import { searchedTables } from './searched.ts';
import type { AnnexReferences, Section } from './section.ts';
import { type CategorySummary, categoryName, periodText, summarise } from './summary.ts';
import type { Words } from './words.ts';

/** Names of kinds of data that fit in a cell; the rest is in the copy. */
const fieldsNamed = 12;

/** The access section of somebody of whom there are records. */
export function accessSection(facts: LetterFacts, words: Words, annexes: AnnexReferences): Section {
  const summaries = summarise(facts.records);
  const parts = [
    confirmed(facts, words, summaries),
    whyAndHowLong(facts, words, summaries),
    recipients(facts, words, summaries),
    source(facts, words, summaries),
    automated(facts, words),
    transfers(facts, words),
    { blocks: yourRights(facts, words, summaries), warnings: [] },
    { blocks: copy(facts, words, annexes), warnings: [] },
    { blocks: searched(facts, words, annexes), warnings: [] },
  ];
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

/** The access section where nothing was found: what was searched, with what, and how to supply more. */
export function nothingFound(facts: LetterFacts, words: Words): Section {
  const blocks = [
    ...paragraph(words.text('access.nothing'), words.text('access.ownFile')),
    ...searchedInline(facts, words, 2),
  ];
  return { blocks, warnings: [] };
}

/** What was searched, in the letter itself: there is no copy that an annex could stand beside. */
export function searchedInline(facts: LetterFacts, words: Words, level: 1 | 2): Block[] {
  return [
    heading(words.text('access.searchedHeading'), level),
    ...shortfalls(facts, words),
    ...paragraph(words.text('access.supplyMore')),
    ...searchedTables(facts, words, 2),
  ];
}

/** Confirmation and categories, art. 15(1)(b). */
function confirmed(facts: LetterFacts, words: Words, summaries: CategorySummary[]): Section {
  const { language, records } = facts;
  const rows = summaries.map((summary) => [
    categoryName(facts, summary.category, words),
    kindsOfData(summary, words),
    count(summary.records.length, language),
    periodText(summary, words),
  ]);
  const strays = summaries.find(({ category }) => category === 0)?.records.length ?? 0;
  return {
    blocks: [
      ...paragraph(
        words.text('access.confirmed', { count: records.length, amount: count(records.length, language) }),
      ),
      heading(words.text('access.whatHeading'), 2),
      ...table(
        [
          [words.text('access.what.category'), 4],
          [words.text('access.what.fields'), 6],
          [words.text('access.what.number'), 2],
          [words.text('access.what.period'), 4],
        ],
        rows,
      ),
      ...(strays > 0 ? paragraph(words.text('access.notInStatement.explain')) : []),
      ...paragraph(words.text('access.ownFile')),
    ],
    warnings: strays > 0 ? [{ code: 'category-not-in-statement', params: { records: strays } }] : [],
  };
}

function kindsOfData({ records }: CategorySummary, words: Words): string {
  const labels = new Set(
    records.flatMap(({ fields }) =>
      fields
        .filter(({ value }) => value !== '')
        .map(({ name, meaning }) => (meaning === 'other' ? name : words.text(`fields.${meaning}`))),
    ),
  );
  const named = [...labels].slice(0, fieldsNamed).join(', ');
  return labels.size > fieldsNamed ? words.text('access.fieldsMore', { fields: named }) : named;
}

/** Purposes, art. 15(1)(a), with their legal bases, and periods, art. 15(1)(d). */
function whyAndHowLong(facts: LetterFacts, words: Words, summaries: CategorySummary[]): Section {
  const { controller, language } = facts;
  const rows = summaries.map(({ category }) => {
    const known = categoryFacts(controller, category);
    if (known === null)
      return ['name', 'purpose', 'basis', 'retention'].map((key) =>
        words.text(`access.notInStatement.${key}`),
      );
    return [
      known.name[language],
      known.purpose[language],
      known.legalBases
        .map((basis) => words.text(`access.basis.${basis}`))
        .reduce((first, second) => words.text('access.basisOr', { first, second })),
      known.retention.map(({ text }) => text[language]).join('\n'),
    ];
  });
  const { marketing } = controller;
  const forMarketing = summaries.some(({ category }) => marketing.categories.some((one) => one === category));
  if (forMarketing)
    rows.push([
      words.text('access.marketing'),
      marketing.purpose[language],
      words.text('access.marketingBasis', {
        customers: words.text(`access.basis.${marketing.customers}`),
        others: words.text(`access.basis.${marketing.others}`),
      }),
      words.text('access.marketingRetention'),
    ]);
  return {
    blocks: [
      heading(words.text('access.whyHeading'), 2),
      ...table(
        [
          [words.text('access.why.category'), 3],
          [words.text('access.why.purpose'), 4],
          [words.text('access.why.basis'), 4],
          [words.text('access.why.retention'), 4],
        ],
        rows,
      ),
      ...(summaries.some(({ category }) => category === 3)
        ? paragraph(words.text('access.legalPapers'))
        : []),
    ],
    warnings: [],
  };
}

/** Source, art. 15(1)(g). */
function source(facts: LetterFacts, words: Words, summaries: CategorySummary[]): Section {
  const from = (kind: 'given' | 'observed'): string =>
    nameList(
      summaries
        .filter(({ category }) => categoryFacts(facts.controller, category)?.source === kind)
        .map(({ category }) => categoryName(facts, category, words)),
      facts.language,
    );
  const line = (key: string, categories: string): string[] =>
    categories === '' ? [] : [words.text(key, { categories })];
  const strays = summaries.some(({ category }) => category === 0);
  return {
    blocks: [
      heading(words.text('access.sourceHeading'), 2),
      ...list([
        ...line('access.sourceGiven', from('given')),
        ...line('access.sourceObserved', from('observed')),
        ...(strays ? [words.text('access.sourceUnknown')] : []),
      ]),
      ...paragraph(words.text('access.sourceFile')),
    ],
    warnings: [],
  };
}

/** Automated decisions, art. 15(1)(h): only what staff stated. */
function automated(facts: LetterFacts, words: Words): Section {
  const statement = facts.automatedDecisions;
  return {
    blocks: [
      heading(words.text('access.automatedHeading'), 2),
      ...paragraph(
        statement === null
          ? words.text('access.automatedNotStated')
          : words.text('access.automatedStated', { statement }),
      ),
    ],
    warnings: statement === null ? [{ code: 'automated-decisions-not-stated', params: {} }] : [],
  };
}

/** The rights, art. 15(1)(e), as far as they fit this person's data, and where the complaint stands, 15(1)(f). */
function yourRights(facts: LetterFacts, words: Words, summaries: CategorySummary[]): Block[] {
  const known = summaries.map(({ category }) => categoryFacts(facts.controller, category));
  const consent = known.some((one) => one?.legalBases.includes('consent'));
  const objection = known.some((one) => one !== null && one.objection !== 'no');
  const names = [
    'rectification',
    'erasure',
    'restriction',
    'portability',
    ...(objection ? ['objection'] : []),
    'marketing',
    ...(consent ? ['consent'] : []),
  ];
  return [
    heading(words.text('access.rightsHeading'), 2),
    ...paragraph(words.text('access.rightsIntro')),
    ...list(names.map((name) => words.text(`access.rights.${name}`))),
    ...paragraph(words.text('access.complaint')),
  ];
}

/** The copy, art. 15(3). */
function copy(facts: LetterFacts, words: Words, annexes: AnnexReferences): Block[] {
  const { copy: annex, summarised } = annexes;
  const pack = facts.package;
  return [
    heading(words.text('access.copyHeading'), 2),
    ...paragraph(
      annex === null
        ? null
        : summarised
          ? words.text('access.copySummary', { annex, package: pack?.name ?? '' })
          : words.text('access.copyAnnex', { annex }),
      pack === null
        ? null
        : words.text('access.copyPackage', {
            package: pack.name,
            formats: sentenceList(pack.formats, facts.language),
          }),
    ),
  ];
}

/** What was searched, what could not be, and what might be the person's. */
function searched(facts: LetterFacts, words: Words, annexes: AnnexReferences): Block[] {
  const { attestation, language } = facts;
  if (attestation === null || annexes.searched === null) return [];
  const files = attestation.files.length;
  return [
    heading(words.text('access.searchedHeading'), 2),
    ...paragraph(
      words.text('access.searched', {
        count: files,
        amount: count(files, language),
        annex: annexes.searched,
      }),
    ),
    ...shortfalls(facts, words),
    ...paragraph(words.text('access.supplyMore')),
  ];
}

/** What a search could not settle: files it could not read, records that may be somebody else's. */
function shortfalls({ attestation, records, language }: LetterFacts, words: Words): Block[] {
  if (attestation === null) return [];
  const unsearched = attestation.files.filter((file) => !isSearchedWhole(file)).map(({ file }) => file);
  const possible = attestation.possible.length;
  const masked = records.flatMap(({ fields }) => fields).filter((field) => field.masked === true).length;
  return paragraph(
    unsearched.length === 0
      ? null
      : words.text('access.unsearched', { files: sentenceList(unsearched, language) }),
    possible === 0
      ? null
      : words.text('access.possible', { count: possible, amount: count(possible, language) }),
    masked === 0 ? null : words.text('access.masked', { count: masked, amount: count(masked, language) }),
  );
}
