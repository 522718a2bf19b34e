/** The sections of all rights but access: what was decided, what is done, what stays, and on which ground. */
import type { Block } from '../../jobs/typeset/document.ts';
import { categoryFacts } from '../controller/index.ts';
import { keyValues, list, paragraph, table } from './blocks.ts';
import { cite } from './cite.ts';
import { count, longDate, sentenceList } from './dates.ts';
import type { LetterFacts, RightFacts } from './facts.ts';
import { type KeepingLaw, keptUntil } from './kept.ts';
import { type CategorySummary, categoryName, recordDay, summarise } from './summary.ts';
import type { Words } from './words.ts';

type Maker = (facts: LetterFacts, right: RightFacts, words: Words) => Block[];

/** The text under the heading of a right other than access. */
export function outcomeBlocks(facts: LetterFacts, decided: RightFacts, words: Words): Block[] {
  const { right, outcome } = decided;
  if (right === 'access') return [];
  const opening = words.text(`rights.${right}.${outcome}`, { date: longDate(facts.today, facts.language) });
  const refused = outcome === 'refused';
  return [
    ...paragraph(opening),
    ...(refused ? [] : makers[right](facts, decided, words)),
    ...limitation(decided, words),
  ];
}

/** Decision, ground, article and why it applies here: GDPR art. 12(4). Nothing where all was granted. */
export function limitation({ outcome, ground, article, reason }: RightFacts, words: Words): Block[] {
  if (outcome !== 'in-part' && outcome !== 'refused') return [];
  return keyValues([
    { key: words.text('rights.limited.outcome'), value: words.text(`common.outcome.${outcome}`) },
    {
      key: words.text('rights.limited.ground'),
      value: ground === null ? '' : words.text(`grounds.${ground}`),
    },
    {
      key: words.text('rights.limited.article'),
      value: ground === null ? '' : cite(article, words.language),
    },
    { key: words.text('rights.limited.here'), value: reason },
  ]);
}

const makers: Record<Exclude<RightFacts['right'], 'access'>, Maker> = {
  rectification: (facts, decided, words) => [
    ...paragraph(
      decided.outcome === 'granted'
        ? words.text('rights.rectification.what', { reason: decided.reason })
        : null,
    ),
    ...carriedOut(facts, decided, words),
    ...told(decided, words),
  ],
  erasure,
  restriction: (facts, decided, words) => [
    ...paragraph(words.text('rights.restriction.means'), words.text('rights.restriction.lifting')),
    ...carriedOut(facts, decided, words),
    ...told(decided, words),
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
    ...carriedOut(facts, decided, words),
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
    ...carriedOut(facts, decided, words),
    ...paragraph(words.text('rights.withdraw-consent.still')),
  ],
  'automated-decisions': (_facts, decided, words) =>
    paragraph(
      decided.outcome === 'granted'
        ? words.text('rights.automated-decisions.stated', { reason: decided.reason })
        : null,
      words.text('rights.automated-decisions.human'),
    ),
};

/** Done, with its day, or only instructed; never more than is known. */
function carriedOut(facts: LetterFacts, { doneOn }: RightFacts, words: Words): Block[] {
  const date = longDate(doneOn ?? facts.today, facts.language);
  return paragraph(words.text(doneOn === null ? 'rights.instructed' : 'rights.done', { date }));
}

/** Recipients that were told, GDPR art. 19. */
function told({ recipientsTold }: RightFacts, words: Words): Block[] {
  return paragraph(
    recipientsTold.length === 0
      ? words.text('rights.toldOnRequest')
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
    : words.text(`rights.${right}.which`, { categories: sentenceList(names, facts.language) });
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
    ...carriedOut(facts, decided, words),
    ...paragraph(words.text('rights.erasure.backups')),
    ...kept(facts, decided, summaries, words),
    ...told(decided, words),
    ...paragraph(words.text('rights.erasure.ownFile')),
  ];
}

/** What stays by tax or accounting law, per year, with its last day. */
function kept(
  facts: LetterFacts,
  { ground, outcome }: RightFacts,
  summaries: CategorySummary[],
  words: Words,
): Block[] {
  const law: KeepingLaw | null =
    ground === 'tax-records' ? 'tax' : ground === 'accounting-records' ? 'accounting' : null;
  const orders = summaries.find(({ category }) => category === 3);
  if (law === null || outcome !== 'in-part' || orders === undefined) return [];
  const years = new Set(orders.records.map((record) => recordDay(record)?.slice(0, 4) ?? ''));
  const category = categoryName(facts, 3, words);
  const reason = words.text(`rights.erasure.${law}Class`);
  const rows = [...years]
    .toSorted()
    .map((year) =>
      year === ''
        ? [
            words.text('rights.erasure.keptUndated', { category }),
            reason,
            words.text('rights.erasure.keptUndatedUntil'),
          ]
        : [
            words.text('rights.erasure.keptPapers', { category, year }),
            reason,
            longDate(keptUntil(law, Number(year)), facts.language),
          ],
    );
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
          formats: sentenceList(pack.formats, facts.language),
        }),
    pack === null ? null : words.text('rights.portability.open'),
    beyond.length === 0
      ? null
      : words.text('rights.portability.beyond', { categories: sentenceList(beyond, facts.language) }),
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
    ...carriedOut(facts, decided, words),
    ...paragraph(words.text('rights.marketing-stop.still'), words.text('rights.marketing-stop.suppression')),
  ];
}
