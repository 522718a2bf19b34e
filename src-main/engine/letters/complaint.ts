/** Complaint and court: GDPR art. 12(4), 15(1)(f), 77, 79, 82. */
import type { Block } from '../../jobs/typeset/document.ts';
import type { Authority } from '../controller/index.ts';
import { heading, keyValues, paragraph } from './blocks.ts';
import type { LetterFacts } from './facts.ts';
import type { Words } from './words.ts';

/** States of the European Economic Area besides the European Union's members count too (GDPR is EEA law). */
const eea = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);

/**
 * The paragraph on complaint and court. A person who lives elsewhere in the EEA gets the authority there first, the
 * controller's own second; in Germany the federal state's. Courts: where the person lives or where the controller
 * is, never only the one that the statement names.
 */
export function complaint(facts: LetterFacts, words: Words): Block[] {
  const { controller, requester } = facts;
  const own = controller.authorities.find(({ country }) => country === controller.authority.country);
  const country = requester.address?.country ?? null;
  const elsewhere = country !== null && country !== controller.authority.country && eea.has(country);
  const theirs = elsewhere ? (controller.authorities.find((one) => one.country === country) ?? null) : null;
  return [
    heading(words.text('common.complaint.heading')),
    ...paragraph(words.text('common.complaint.us')),
    ...(theirs === null ? [] : theirAuthority(theirs, words)),
    ...paragraph(words.text(`common.complaint.${theirs === null ? 'controllerFirst' : 'controllerAlso'}`)),
    ...(own === undefined ? [] : authorityBlock(own, words)),
    // Where somebody lives is not always known, and not every country's authority is on our list.
    ...(theirs === null && country !== controller.authority.country
      ? paragraph(words.text('common.complaint.ownUnknown'))
      : []),
    ...paragraph(words.text('common.complaint.court')),
  ];
}

function theirAuthority(authority: Authority, words: Words): Block[] {
  if (authority.perState) return paragraph(words.text('common.complaint.ownState'));
  return [...paragraph(words.text('common.complaint.own')), ...authorityBlock(authority, words)];
}

function authorityBlock(authority: Authority, words: Words): Block[] {
  const rows = [
    {
      key: words.text('common.authority.address'),
      value: authority.address?.[words.language].join(', ') ?? '',
    },
    { key: words.text('common.authority.phone'), value: authority.phone ?? '' },
    { key: words.text('common.authority.email'), value: authority.email ?? '' },
    { key: words.text('common.authority.web'), value: authority.web?.[words.language] ?? '' },
  ];
  return keyValues(rows, authority.name[words.language]);
}
