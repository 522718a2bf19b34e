/** Puts a letter together from what is known. */
import { DeskError } from '../../../src-contract/errors.ts';
import type { Warning } from '../../../src-contract/reading.ts';
import type { Annex, Block, LetterDocument } from '../../jobs/typeset/document.ts';
import { articleOfRight } from '../rights/index.ts';
import { accessSection, nothingFound, searchedInline } from './access.ts';
import { accessAnnexes } from './annexes.ts';
import { heading, paragraph, table } from './blocks.ts';
import { cite } from './cite.ts';
import { complaint } from './complaint.ts';
import type { LetterFacts, RightFacts } from './facts.ts';
import { frame } from './frame.ts';
import { acknowledgement, cannotIdentify, extension, identityQuestion, questions } from './interim.ts';
import { longDate } from './intl.ts';
import { carryingOut, findsNothing, limitation, outcomeBlocks } from './outcomes.ts';
import type { AnnexReferences, Section } from './section.ts';
import type { LetterWords, Words } from './words.ts';

export type ComposedLetter = {
  document: LetterDocument;
  /** What staff should know before it goes out. */
  warnings: Warning[];
};

/**
 * Writes a letter: one per dispatch, one section per right. Pure: the same facts give the same letter.
 * @throws DeskError `answer-not-ready` when a right is still open, or an extension letter has no extension.
 */
export function composeLetter(facts: LetterFacts, letterWords: LetterWords): ComposedLetter {
  const words = letterWords[facts.language];
  const body = bodyOf(facts, words);
  const around = frame(facts, words);
  const noAddress = facts.addressPrinted && around.addressLines === null;
  return {
    document: { ...around, blocks: body.blocks, annexes: body.annexes },
    warnings: [...body.warnings, ...(noAddress ? [{ code: 'address-incomplete', params: {} }] : [])],
  };
}

type Body = Section & { annexes: Annex[] };

function bodyOf(facts: LetterFacts, words: Words): Body {
  const plain = (blocks: Block[]): Body => ({ blocks, warnings: [], annexes: [] });
  switch (facts.kind) {
    case 'acknowledgement':
      return plain(acknowledgement(facts, words));
    case 'identity-question':
      return plain(identityQuestion(facts, words));
    case 'extension':
      return plain(extension(facts, words));
    case 'cannot-identify':
      return plain(cannotIdentify(facts, words));
    case 'answer':
      return answer(facts, words);
  }
}

function answer(facts: LetterFacts, words: Words): Body {
  if (facts.rights.length === 0 || facts.rights.some(({ outcome }) => outcome === 'open'))
    throw new DeskError('answer-not-ready', {});
  const copied = facts.rights.some(
    ({ right, outcome }) => right === 'access' && (outcome === 'granted' || outcome === 'in-part'),
  );
  // Somebody of whom nothing is held learns what was searched, whatever they asked for.
  const showsSearch =
    facts.rights.some(findsNothing) && !facts.rights.some((decided) => accessFindsNothing(facts, decided));
  const { annexes, references } = copied
    ? accessAnnexes(facts, words)
    : { annexes: [], references: { searched: null, copy: null, summarised: false } };
  const sections = facts.rights.map((decided) => rightSection(facts, decided, words, references));
  const intro = words.text('rights.intro', {
    date: longDate(facts.receivedOn, facts.language),
    channel: words.text(`common.channel.${facts.channel}`),
  });
  return {
    blocks: [
      ...paragraph(intro),
      ...overview(facts, words),
      ...sections.flatMap(({ blocks }) => blocks),
      ...(showsSearch && !copied ? searchedInline(facts, words, 1) : []),
      ...carryingOut(facts, words),
      ...complaint(facts, words),
      ...questions(facts, words),
    ],
    warnings: [
      ...sections.flatMap(({ warnings }) => warnings),
      ...(references.summarised
        ? [{ code: 'annex-summarised', params: { records: facts.records.length } }]
        : []),
    ],
    annexes,
  };
}

function overview({ rights }: LetterFacts, words: Words): Block[] {
  if (rights.length < 2) return [];
  return [
    ...paragraph(words.text('rights.several')),
    ...table(
      [
        [words.text('rights.summary.right'), 3],
        [words.text('rights.summary.outcome'), 2],
      ],
      rights.map(({ right, outcome }) => [
        words.text(`common.right.${right}`),
        words.text(`common.outcome.${outcome}`),
      ]),
    ),
  ];
}

function rightSection(
  facts: LetterFacts,
  decided: RightFacts,
  words: Words,
  annexes: AnnexReferences,
): Section {
  const { right, outcome } = decided;
  const title = heading(
    words.text('common.heading', {
      right: words.text(`common.right.${right}`),
      article: cite(articleOfRight[right], words.language),
    }),
  );
  const under = (section: Section): Section => ({ ...section, blocks: [title, ...section.blocks] });
  if (outcome === 'withdrawn')
    return under({ blocks: paragraph(words.text('rights.withdrawn')), warnings: [] });
  if (right === 'access') return under(access(facts, decided, words, annexes));
  const noPackage =
    right === 'portability' && outcome !== 'refused' && facts.package === null && !nothing(facts);
  return under({
    blocks: outcomeBlocks(facts, decided, words),
    warnings: noPackage ? [{ code: 'package-missing', params: {} }] : [],
  });
}

function access(facts: LetterFacts, decided: RightFacts, words: Words, annexes: AnnexReferences): Section {
  const { outcome } = decided;
  if (accessFindsNothing(facts, decided)) return nothingFound(facts, words);
  if (outcome === 'refused')
    return {
      blocks: [...paragraph(words.text('rights.access.refused')), ...limitation(decided, words)],
      warnings: [],
    };
  const given = accessSection(facts, words, annexes);
  if (outcome !== 'in-part') return given;
  const opening = [...paragraph(words.text('rights.access.in-part')), ...limitation(decided, words)];
  return { ...given, blocks: [...opening, ...given.blocks] };
}

/** True where access is answered with what was searched, whichever way staff recorded that nothing is held. */
function accessFindsNothing(facts: LetterFacts, { right, outcome, ground }: RightFacts): boolean {
  return right === 'access' && nothing(facts) && (outcome === 'granted' || ground === 'no-data-held');
}

function nothing({ records }: LetterFacts): boolean {
  return records.length === 0;
}
