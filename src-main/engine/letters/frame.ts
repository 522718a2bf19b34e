/** What stands around a letter's text: sender, address, reference, salutation, signature. */
import type { KeyValue, LetterDocument } from '../../jobs/typeset/document.ts';
import type { Controller } from '../controller/index.ts';
import type { LetterFacts } from './facts.ts';
import { countryName, longDate } from './intl.ts';
import type { Words } from './words.ts';

/** A letter's frame: all of it but its text and its annexes. */
export function frame(facts: LetterFacts, words: Words): Omit<LetterDocument, 'blocks' | 'annexes'> {
  const { controller, language, caseNumber, requester } = facts;
  const { identity } = controller;
  const name = requester.name?.trim() ?? '';
  return {
    language,
    title: words.text(`common.title.${facts.kind}`, { case: caseNumber }),
    senderLines: [
      identity.name,
      identity.street,
      `${identity.postcode} ${identity.city}`,
      countryName(identity.country, language),
      controller.channels.email,
    ],
    returnLine: [identity.name, identity.street, `${identity.postcode} ${identity.city}`].join(' · '),
    addressLines: facts.addressPrinted ? addressLines(facts) : null,
    placeAndDate: `${identity.city}, ${longDate(facts.today, language)}`,
    reference: reference(facts, words),
    subject: words.text(`common.subject.${facts.kind}`),
    salutation:
      name === '' ? words.text('common.salutationNoName') : words.text('common.salutation', { name }),
    closing: words.text('common.closing'),
    signatory: [facts.member, words.text('common.forController', { controller: identity.name })],
    footer: words.text('common.footer', {
      controller: identity.name,
      street: identity.street,
      city: `${identity.postcode} ${identity.city}`,
      country: countryName(identity.country, language),
      register: identity.registration.register[language],
      number: identity.registration.number,
      email: controller.channels.email,
    }),
    runningHead: words.text('common.runningHead', { case: caseNumber }),
  };
}

/** The lines in the envelope's window; null where too little is known for the post to find the person. */
function addressLines({ requester, controller, language }: LetterFacts): string[] | null {
  const { name, address } = requester;
  if (name === null || address === null || address.street === null || address.city === null) return null;
  const abroad = address.country !== null && address.country !== controller.identity.country;
  return [
    name,
    address.street,
    [address.postcode, address.city].filter((part) => part !== null).join(' '),
    ...(abroad ? [countryName(address.country ?? '', language).toLocaleUpperCase(language)] : []),
  ];
}

function reference(facts: LetterFacts, words: Words): KeyValue[] {
  const received = words.text('common.receivedValue', {
    date: longDate(facts.receivedOn, facts.language),
    channel: words.text(`common.channel.${facts.channel}`),
  });
  const to = facts.addressPrinted
    ? ''
    : [facts.requester.name, facts.requester.email].filter(Boolean).join('\n');
  return [
    { key: words.text('common.reference.to'), value: to },
    { key: words.text('common.reference.case'), value: facts.caseNumber },
    { key: words.text('common.reference.received'), value: received },
    { key: words.text('common.reference.contact'), value: facts.controller.channels.email },
  ].filter(({ value }) => value !== '');
}

/** The controller's postal address for these requests as one line. */
export function postLine({ channels }: Controller, words: Words): string {
  return [...channels.post.lines, countryName(channels.post.country, words.language)].join(', ');
}
