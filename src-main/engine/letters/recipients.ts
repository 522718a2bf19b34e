/** Recipients, GDPR art. 15(1)(c) and C-154/21, and transfers, art. 15(2). */
import type { Block } from '../../jobs/typeset/document.ts';
import type { RecipientCompany, RecipientKind } from '../controller/index.ts';
import { heading, list, paragraph } from './blocks.ts';
import type { LetterFacts } from './facts.ts';
import { countryName, longDate } from './intl.ts';
import type { Section } from './section.ts';
import type { CategorySummary } from './summary.ts';
import type { Words } from './words.ts';

/**
 * Who got data of the kinds that this person has: by name where the register has names, else the kinds, with a
 * sentence that says so and a warning.
 */
export function recipients(facts: LetterFacts, words: Words, summaries: CategorySummary[]): Section {
  const held = new Set<number>(summaries.map(({ category }) => category));
  const { kinds, companies } = facts.controller.recipients;
  const fitting = kinds.filter(({ categories }) => categories.some((category) => held.has(category)));
  const named = companies.filter(({ kind }) => fitting.some(({ id }) => id === kind));
  const unnamed = fitting.filter(({ id }) => !named.some(({ kind }) => kind === id));
  return {
    blocks: [
      heading(words.text('access.recipientsHeading'), 2),
      ...namedRecipients(named, fitting, words),
      ...unnamedRecipients(unnamed, named.length > 0, words),
    ],
    warnings:
      unnamed.length > 0 ? [{ code: 'recipients-categories-only', params: { kinds: unnamed.length } }] : [],
  };
}

function namedRecipients(named: RecipientCompany[], kinds: RecipientKind[], words: Words): Block[] {
  if (named.length === 0) return [];
  const line = (company: RecipientCompany): string => {
    const kind = kinds.find(({ id }) => id === company.kind)?.name[words.language];
    return [company.name, kind, whenText(company, words)].filter(Boolean).join(', ');
  };
  return [...paragraph(words.text('access.recipientsNamed')), ...list(named.map(line))];
}

function unnamedRecipients(unnamed: RecipientKind[], someNamed: boolean, words: Words): Block[] {
  if (unnamed.length === 0) return [];
  const stop = words.language === 'fr' ? '\u00a0;' : ';';
  const kinds = list(
    unnamed.map(({ name }, at) => `${name[words.language]}${at === unnamed.length - 1 ? '.' : stop}`),
  );
  return someNamed
    ? [...paragraph(words.text('access.recipientsRest')), ...kinds]
    : [
        ...paragraph(words.text('access.recipientsKinds')),
        ...kinds,
        ...paragraph(words.text('access.recipientsKindsHonest')),
      ];
}

function whenText({ since, until }: RecipientCompany, words: Words): string | null {
  const day = (date: string): string => longDate(date, words.language);
  if (since !== null && until !== null)
    return words.text('access.between', { since: day(since), until: day(until) });
  if (since !== null) return words.text('access.since', { since: day(since) });
  return until === null ? null : words.text('access.until', { until: day(until) });
}

/** Where data are kept, and who gets them outside the European Economic Area under which safeguards. */
export function transfers(facts: LetterFacts, words: Words): Section {
  const { kinds, companies } = facts.controller.recipients;
  const outside = companies.filter(({ safeguard }) => safeguard !== null);
  const allNamed = kinds.every(({ id }) => companies.some(({ kind }) => kind === id));
  const line = ({ name, country, safeguard }: RecipientCompany): string =>
    `${name}, ${countryName(country, words.language)}: ${safeguard?.[words.language] ?? ''}`;
  return {
    blocks: [
      heading(words.text('access.transfersHeading'), 2),
      ...paragraph(words.text('access.transfersStored')),
      ...(outside.length === 0 ? [] : paragraph(words.text('access.transfersNamed'))),
      ...list(outside.map(line)),
      ...(allNamed ? [] : paragraph(words.text('access.transfersUnknown'))),
    ],
    warnings: [],
  };
}
