/** Reads a request: kind, language, rights, who writes, dates, with the evidence for each. */
import type { Evidence, Reading, Warning } from '../../../../src-contract/reading.ts';
import { Language, rights as rightOrder } from '../../../../src-contract/vocabulary.ts';
import { dayIn, writtenOn } from './dates.ts';
import type { ControllerMarks, RequestDocument } from './document.ts';
import { kindOf } from './kind.ts';
import { languageOf } from './language.ts';
import { longestText, type Message, messageOf } from './message.ts';
import { requesterIn } from './requester/index.ts';
import { foreignRightsIn } from './rights/foreign.ts';
import {
  type RightFound,
  readSentences,
  rightsIn,
  rightsLooselyIn,
  type SentenceRead,
  settle,
} from './rights/index.ts';

/** What the reading must know of its surroundings. */
export type ReadingContext = { timeZone: string; controller: ControllerMarks };

type PlacedRight = RightFound & { part: number };

const lawNamed = /\b(?:AVG|GDPR|RGPD|DSGVO|DS-GVO)\b/i;

const isOurs = (code: string): code is Language => Language.options.some((one) => one === code);

/** Stretches between empty lines: a bilingual letter changes language there. */
function paragraphsOf(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[ \t]*\n/g)) {
    ranges.push([start, gap.index]);
    start = gap.index + gap[0].length;
  }
  ranges.push([start, text.length]);
  return ranges.filter(([from, to]) => text.slice(from, to).trim() !== '');
}

/** Reads each paragraph in its own language where that is plain, else in the letter's. */
function sentencesIn(text: string, language: string): SentenceRead[] {
  return paragraphsOf(text).flatMap(([start, end]) => {
    const paragraph = text.slice(start, end);
    const guess = languageOf(paragraph);
    const own = isOurs(guess.code) && guess.confidence > 0.75 && paragraph.length > 60 ? guess.code : null;
    const languages = new Set<Language>();
    if (own !== null) languages.add(own);
    else if (isOurs(language)) languages.add(language);
    else for (const one of Language.options) languages.add(one);
    return [...languages].flatMap((one) => readSentences(text, start, end, one));
  });
}

function placed(text: string, language: string, part: number): PlacedRight[] {
  return rightsIn(sentencesIn(text, language), text).map((hit) => ({ ...hit, part }));
}

const asksSomething = (found: PlacedRight[]) => found.some((hit) => hit.polarity === 'asked');

/** The subject counts too; its evidence has no place in a text. */
function inSubject(message: Message, language: string, bodyAsks: boolean): PlacedRight[] {
  return (
    rightsIn(sentencesIn(message.subject, language), message.subject)
      // "Afmelden" above a letter that closes an account is about the account.
      .filter((hit) => !(bodyAsks && hit.rule.endsWith(':unsubscribe')))
      .map((hit) => ({
        ...hit,
        part: message.part,
        start: 0,
        end: 0,
        confidence: hit.confidence * 0.9,
        rule: `${hit.rule}@subject`,
      }))
  );
}

function rightsOf(message: Message, language: string): PlacedRight[] {
  const found = message.texts.flatMap(({ part, text }) => placed(text, language, part));
  const whole = message.texts.map((own) => own.text).join('\n');
  for (const hit of foreignRightsIn(`${message.subject}\n${whole}`, language))
    found.push({ ...hit, part: message.part });
  found.push(...inSubject(message, language, asksSomething(found)));
  // A right that is denied or only talked about says that the rules did understand the letter.
  if (found.some((hit) => hit.polarity !== 'mentioned' || !hit.rule.endsWith(':unused'))) return found;
  return message.texts.flatMap(({ part, text }) =>
    rightsLooselyIn(sentencesIn(text, language)).map((hit) => ({ ...hit, part })),
  );
}

function evidenceOfRights(found: PlacedRight[]): Evidence[] {
  return found.map((hit) => ({
    field: hit.right,
    part: hit.part,
    start: hit.start,
    end: hit.end,
    confidence: hit.confidence,
    rule: hit.rule,
  }));
}

/**
 * Reads the parts of one request. Nothing is guessed that the text doesn't show: a field without a trace is null.
 * Evidence offsets are into the part's text; what stands in a mail's header has offsets 0, 0.
 */
export function readRequest(document: RequestDocument, context: ReadingContext): Reading {
  const { controller, timeZone } = context;
  const message = messageOf(document, controller);
  const wholeText = message.texts.map((own) => own.text).join('\n\n');
  const language = languageOf(`${message.subject}\n${wholeText}`);
  const received = dayIn(message.received, timeZone);
  const sent = dayIn(message.sent, timeZone);
  const latestYear = Number((received ?? sent ?? '2099').slice(0, 4));

  const found = rightsOf(message, language.code);
  const own = settle(found);
  const quoted = settle(message.quotedOwn.flatMap(({ part, text }) => placed(text, language.code, part)));
  const kind = kindOf({
    text: wholeText,
    subject: message.subject,
    from: message.from?.address ?? '',
    hasRights: own.length > 0,
    automatic: message.automatic,
    quotesRights: quoted.length > 0,
    namesLaw: lawNamed.test(wholeText),
  });
  const asked = kind.kind === 'reminder' && own.length === 0 ? quoted : own;
  const rights = rightOrder.filter((right) => asked.some((hit) => hit.right === right));
  const who = requesterIn({ ...message, language: language.code, latestYear }, controller);
  const written = message.texts
    .map((own) => ({ part: own.part, date: writtenOn(own.text, latestYear) }))
    .find((one) => one.date !== null);

  const warnings: Warning[] = [...who.warnings];
  if (!isOurs(language.code))
    warnings.push({ code: 'language-not-ours', params: { language: language.code } });
  const long = document.parts.filter((part) => part.text.length > longestText);
  for (const part of long)
    warnings.push({ code: 'text-not-read-to-end', params: { part: part.name, characters: longestText } });
  for (const right of rightOrder) {
    if (!rights.includes(right) && found.some((hit) => hit.right === right && hit.polarity === 'denied')) {
      warnings.push({ code: 'right-denied', params: { right } });
    }
  }
  const evidence: Evidence[] = [...evidenceOfRights(asked), ...who.evidence];
  if (written?.date) {
    evidence.push({
      field: 'written',
      part: written.part,
      start: written.date.start,
      end: written.date.end,
      confidence: 0.9,
      rule: 'date:letter',
    });
  }
  evidence.push({
    field: 'language',
    part: message.part,
    start: 0,
    end: 0,
    confidence: language.confidence,
    rule: 'language:small-words',
  });
  evidence.push({
    field: 'kind',
    part: message.part,
    start: kind.start,
    end: kind.end,
    confidence: kind.confidence,
    rule: kind.rule,
  });
  return {
    kind: kind.kind,
    language: language.code,
    rights: kind.kind === 'not-a-request' ? [] : rights,
    requester: who.requester,
    dates: { written: written?.date?.iso ?? null, sent, received },
    evidence,
    warnings,
  };
}
