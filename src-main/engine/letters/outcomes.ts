/** The sections of all rights but access: what was decided, what is done, what stays, and on which ground. */
import type { Right } from '../../../src-contract/vocabulary.ts';
import type { Block } from '../../jobs/typeset/document.ts';
import { categoryFacts } from '../controller/index.ts';
import { articleOfRight } from '../rights/index.ts';
import { heading, keyValues, list, paragraph, table } from './blocks.ts';
import { citeFor } from './cite.ts';
import type { LetterFacts, RightFacts } from './facts.ts';
import { count, longDate, nameList, sentenceList } from './intl.ts';
import { keptPapers } from './kept.ts';
import { categoryName, summarise } from './summary.ts';
import type { Words } from './words.ts';

type Maker = (facts: LetterFacts, right: RightFacts, words: Words) => Block[];

/** The text under the heading of a right other than access. */
export function outcomeBlocks(facts: LetterFacts, decided: RightFacts, words: Words): Block[] {
  const { right, outcome } = decided;
  if (right === 'access') return [];
  if (findsNothing(decided)) return paragraph(words.text('grounds.no-data-held'));
  const opening = words.text(`rights.${right}.${outcome}`, { date: longDate(facts.today, facts.language) });
  return [
    ...paragraph(opening),
    ...limitation(decided, words),
    ...(outcome === 'refused' ? [] : makers[right](facts, decided, words)),
  ];
}

/** True where the answer is that nothing is held: complete, and no refusal. */
export function findsNothing({ outcome, ground }: RightFacts): boolean {
  return outcome === 'granted' && ground === 'no-data-held';
}

/** Decision, ground, article and why it applies here: GDPR art. 12(4). Nothing where all was granted. */
export function limitation({ right, outcome, ground, article, reason }: RightFacts, words: Words): Block[] {
  if (outcome !== 'in-part' && outcome !== 'refused') return [];
  const { language } = words;
  return keyValues([
    { key: words.text('rights.limited.outcome'), value: words.text(`common.outcome.${outcome}`) },
    {
      key: words.text('rights.limited.ground'),
      value: ground === null ? '' : words.text(`grounds.${ground}`),
    },
    {
      key: words.text('rights.limited.article'),
      value: ground === null ? '' : citeFor(articleOfRight[right], article, language),
    },
    { key: words.text('rights.limited.here'), value: reason },
  ]);
}

const makers: Record<Exclude<RightFacts['right'], 'access'>, Maker> = {
  rectification: (facts, decided, words) => [
    ...paragraph(stated('rights.rectification.what', decided, words)),
    ...done(facts, decided, words),
  ],
  erasure,
  restriction: (facts, decided, words) => [
    ...paragraph(words.text('rights.restriction.means'), words.text('rights.restriction.lifting')),
    ...done(facts, decided, words),
  ],
  portability,
  objection: (facts, decided, words) => [
    ...paragraph(
      which(
        'objection',
        facts,
        words,
        (category) => categoryFacts(facts.controller, category)?.objection !== 'no',
      ),
    ),
    ...done(facts, decided, words),
    ...paragraph(words.text('rights.objection.still')),
  ],
  'marketing-stop': marketingStop,
  'withdraw-consent': (facts, decided, words) => [
    ...paragraph(
      which('withdraw-consent', facts, words, (category) =>
        (categoryFacts(facts.controller, category)?.legalBases ?? []).includes('consent'),
      ),
      words.text('rights.withdraw-consent.before'),
      words.text('rights.withdraw-consent.passedOn'),
    ),
    ...done(facts, decided, words),
    ...paragraph(words.text('rights.withdraw-consent.still')),
  ],
  'automated-decisions': (_facts, decided, words) =>
    paragraph(
      stated('rights.automated-decisions.stated', decided, words),
      words.text('rights.automated-decisions.human'),
    ),
};

/** What staff wrote, where it says what is done and does not already stand with the ground. */
function stated(key: string, { outcome, reason }: RightFacts, words: Words): string | null {
  return outcome === 'granted' && reason.trim() !== '' ? words.text(key, { reason }) : null;
}

/** The rights whose granting means that somebody must do something in the shop's systems. */
const carriedOutRights = new Set<Right>([
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'marketing-stop',
  'withdraw-consent',
]);

/** The rights of which recipients must be told, GDPR art. 19. */
const toldRights = new Set<Right>(['rectification', 'erasure', 'restriction']);

/**
 * What is only instructed, what is not proven yet, and that recipients are told: once for all rights. Nothing where
 * all is done and told.
 */
export function carryingOut(facts: LetterFacts, words: Words): Block[] {
  const { language, today } = facts;
  const active = facts.rights.filter(
    (decided) => (decided.outcome === 'granted' || decided.outcome === 'in-part') && !findsNothing(decided),
  );
  const open = active.filter(({ right, doneOn }) => carriedOutRights.has(right) && doneOn === null);
  const untold = active.some(
    ({ right, recipientsTold }) => toldRights.has(right) && recipientsTold.length === 0,
  );
  const names = open.map(({ right }) => words.text(`common.right.${right}`));
  const texts = paragraph(
    open.length === 0
      ? null
      : words.text('rights.instructed', {
          count: open.length,
          date: longDate(today, language),
          rights: nameList(names, language),
        }),
    active.some(({ right }) => right === 'erasure') ? words.text('rights.erasure.backups') : null,
    untold ? words.text('rights.toldOnRequest') : null,
  );
  return texts.length === 0 ? [] : [heading(words.text('rights.carryingOut')), ...texts];
}

/** Proven done, with its day, and who was told; nothing while it is only instructed. */
function done(facts: LetterFacts, { doneOn, recipientsTold }: RightFacts, words: Words): Block[] {
  return paragraph(
    doneOn === null ? null : words.text('rights.done', { date: longDate(doneOn, facts.language) }),
    recipientsTold.length === 0
      ? null
      : words.text('rights.told', { recipients: sentenceList(recipientsTold, words.language) }),
  );
}

/** Names the person's categories that a right touches; null where none is known. */
function which(
  right: string,
  facts: LetterFacts,
  words: Words,
  touches: (category: number) => boolean,
): string | null {
  const names = summarise(facts.records)
    .filter(({ category }) => category !== 0 && touches(category))
    .map(({ category }) => categoryName(facts, category, words));
  return names.length === 0
    ? null
    : words.text(`rights.${right}.which`, { categories: nameList(names, facts.language) });
}

function erasure(facts: LetterFacts, decided: RightFacts, words: Words): Block[] {
  const { language } = facts;
  const summaries = summarise(facts.records);
  return [
    ...(summaries.length === 0 ? [] : paragraph(words.text('rights.erasure.tableIntro'))),
    ...table(
      [
        [words.text('rights.erasure.table.category'), 5],
        [words.text('rights.erasure.table.number'), 2],
        [words.text('rights.erasure.table.files'), 6],
      ],
      summaries.map((summary) => [
        categoryName(facts, summary.category, words),
        count(summary.records.length, language),
        summary.files.join('\n'),
      ]),
    ),
    ...done(facts, decided, words),
    ...kept(facts, decided, words),
    ...paragraph(words.text('rights.erasure.ownFile')),
  ];
}

/** What stays by tax or accounting law, per class and year, with its last day. */
function kept(facts: LetterFacts, { ground, outcome }: RightFacts, words: Words): Block[] {
  const law = ground === 'tax-records' ? 'tax' : ground === 'accounting-records' ? 'accounting' : null;
  const papers = law === null || outcome !== 'in-part' ? [] : keptPapers(facts, law);
  if (papers.length === 0) return [];
  const rows = papers.map(({ class: keeping, year, until }) => {
    const name = words.text(`rights.erasure.keptPapers.${keeping}`);
    return [
      year === null
        ? words.text('rights.erasure.keptUndated', { papers: name })
        : words.text('rights.erasure.keptOf', { papers: name, year }),
      words.text(`rights.erasure.keptClass.${keeping}`),
      until === null ? words.text('rights.erasure.keptUndatedUntil') : longDate(until, facts.language),
    ];
  });
  return [
    ...paragraph(words.text('rights.erasure.keptIntro')),
    ...table(
      [
        [words.text('rights.erasure.kept.papers'), 5],
        [words.text('rights.erasure.kept.class'), 5],
        [words.text('rights.erasure.kept.until'), 4],
      ],
      rows,
    ),
    ...paragraph(words.text('rights.erasure.keptOnly')),
  ];
}

/** HTML is in the package for reading; it is no format to carry data in (WP242 rev.01). */
function isPortable(format: string): boolean {
  return format !== 'HTML';
}

function portability(facts: LetterFacts, _decided: RightFacts, words: Words): Block[] {
  const summaries = summarise(facts.records);
  if (summaries.length === 0) return paragraph(words.text('rights.portability.nothing'));
  const beyond = summaries
    .filter(({ category }) => categoryFacts(facts.controller, category)?.portability !== 'yes')
    .map(({ category }) => categoryName(facts, category, words));
  const pack = facts.package;
  return paragraph(
    pack === null
      ? null
      : words.text('rights.portability.package', {
          package: pack.name,
          formats: sentenceList(pack.formats.filter(isPortable), facts.language),
        }),
    pack === null ? null : words.text('rights.portability.open'),
    beyond.length === 0
      ? null
      : words.text('rights.portability.beyond', { categories: nameList(beyond, facts.language) }),
    words.text('rights.portability.difference'),
  );
}

function marketingStop(facts: LetterFacts, decided: RightFacts, words: Words): Block[] {
  const channels = [...facts.controller.marketing.channels, 'profiling'];
  return [
    ...(decided.outcome === 'granted'
      ? [
          ...paragraph(words.text('rights.marketing-stop.channelsIntro')),
          ...list(channels.map((channel) => words.text(`rights.marketing-stop.channels.${channel}`))),
        ]
      : []),
    ...done(facts, decided, words),
    ...paragraph(words.text('rights.marketing-stop.still'), words.text('rights.marketing-stop.suppression')),
  ];
}
