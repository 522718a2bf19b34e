/** Letters on the way: acknowledgement, identity question, extension, cannot identify. */
import { DeskError } from '../../../src-contract/errors.ts';
import type { Block } from '../../jobs/typeset/document.ts';
import { heading, list, paragraph } from './blocks.ts';
import { complaint } from './complaint.ts';
import type { LetterFacts } from './facts.ts';
import { postLine } from './frame.ts';
import { longDate } from './intl.ts';
import type { Words } from './words.ts';

/** What came in, what happens next, and from when to when (GDPR art. 12(3)). */
export function acknowledgement(facts: LetterFacts, words: Words): Block[] {
  return [
    ...paragraph(words.text('interim.acknowledgement.received', received(facts, words))),
    ...understood(facts, words),
    ...paragraph(
      words.text('interim.acknowledgement.term', {
        from: longDate(facts.receivedOn, facts.language),
        to: longDate(facts.dueOn, facts.language),
      }),
    ),
    heading(words.text('interim.acknowledgement.nextHeading')),
    ...list(words.list('interim.acknowledgement.next')),
    ...questions(facts, words),
  ];
}

/**
 * Why there is doubt, the least that settles it, how to send it safely, and that the clock stands still (12(6)).
 * @throws DeskError `answer-not-ready` when nobody wrote what the doubt is.
 */
export function identityQuestion(facts: LetterFacts, words: Words): Block[] {
  if (facts.identityQuestion === null || facts.identityQuestion.trim() === '')
    throw new DeskError('answer-not-ready', {});
  const contact = { email: facts.controller.channels.email, case: facts.caseNumber };
  return [
    ...paragraph(words.text('interim.identity.received', received(facts, words))),
    heading(words.text('interim.identity.whyHeading')),
    ...paragraph(facts.identityQuestion),
    heading(words.text('interim.identity.waysHeading')),
    ...list(words.list('interim.identity.ways')),
    heading(words.text('interim.identity.howHeading')),
    ...paragraph(
      words.text(`interim.identity.${facts.addressPrinted ? 'write' : 'reply'}`, contact),
      words.text('interim.identity.post', { address: postLine(facts.controller, words) }),
      words.text('interim.identity.safely'),
    ),
    heading(words.text('interim.identity.clockHeading')),
    ...paragraph(
      words.text('interim.identity.clock', {
        received: longDate(facts.receivedOn, facts.language),
        due: longDate(facts.dueOn, facts.language),
      }),
    ),
  ];
}

/**
 * The reason and the new date, told within the first month (GDPR art. 12(3)).
 * @throws DeskError `answer-not-ready` when no extension was decided.
 */
export function extension(facts: LetterFacts, words: Words): Block[] {
  if (facts.extension === null) throw new DeskError('answer-not-ready', {});
  const { reason, dueOn } = facts.extension;
  return [
    ...paragraph(
      words.text('interim.extension.received', {
        ...received(facts, words),
        due: longDate(facts.dueOn, facts.language),
      }),
    ),
    heading(words.text('interim.extension.reasonHeading')),
    ...paragraph(words.text(`interim.extension.reason.${reason}`)),
    heading(words.text('interim.extension.dateHeading')),
    ...paragraph(words.text('interim.extension.date', { extended: longDate(dueOn, facts.language) })),
    ...questions(facts, words),
    ...complaint(facts, words),
  ];
}

/** That the person cannot be identified, why, and what would help (GDPR art. 11(2)); no data goes out. */
export function cannotIdentify(facts: LetterFacts, words: Words): Block[] {
  const contact = { email: facts.controller.channels.email, case: facts.caseNumber };
  return [
    ...paragraph(
      words.text('interim.cannotIdentify.received', received(facts, words)),
      words.text('interim.cannotIdentify.noData'),
    ),
    heading(words.text('interim.cannotIdentify.whyHeading')),
    ...paragraph(facts.identityQuestion ?? words.text('interim.cannotIdentify.why')),
    heading(words.text('interim.cannotIdentify.moreHeading')),
    ...paragraph(words.text('interim.cannotIdentify.more', contact)),
    ...list(words.list('interim.cannotIdentify.moreItems')),
    ...paragraph(words.text('interim.cannotIdentify.noCard')),
    ...complaint(facts, words),
  ];
}

/** Where questions go. */
export function questions(facts: LetterFacts, words: Words): Block[] {
  const { controller, caseNumber } = facts;
  const address = postLine(controller, words);
  return paragraph(
    words.text('common.questions', { email: controller.channels.email, address, case: caseNumber }),
  );
}

function understood(facts: LetterFacts, words: Words): Block[] {
  if (facts.rights.length === 0) return [];
  return [
    ...paragraph(words.text('interim.understood')),
    ...list(facts.rights.map(({ right }) => words.text(`common.right.${right}`))),
    ...paragraph(words.text('interim.acknowledgement.wrong')),
  ];
}

function received(facts: LetterFacts, words: Words): { date: string; channel: string; case: string } {
  return {
    date: longDate(facts.receivedOn, facts.language),
    channel: words.text(`common.channel.${facts.channel}`),
    case: facts.caseNumber,
  };
}
