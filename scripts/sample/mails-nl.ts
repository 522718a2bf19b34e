/** E-mails in Dutch: access and no more advertising, somebody unknown, a son at his father's address, an order question. */
import { envelopeHeaders } from './mailbox.ts';
import { attachment, message, multipart, text } from './mime.ts';
import { type Expected, requesterOf, type SampleRequest } from './request.ts';
import { ordersOf, personOf, type Shop } from './shop.ts';

export type Mail = SampleRequest & { bytes: Buffer };

/** The last order of that person. Throws if there is none. */
export function lastOrder(shop: Shop, key: string): string {
  const order = ordersOf(shop, key).at(-1);
  if (order === undefined) throw new Error(`${key} has no order`);
  return order.number;
}

/** Access and marketing stop, with a copy of an identity card that nobody needs. */
function anneleen(shop: Shop, idCard: Buffer): Mail {
  const person = personOf(shop, 'anneleen');
  const order = lastOrder(shop, 'anneleen');
  const paragraphs = [
    'Geachte,',
    'Op basis van artikel 15 van de AVG vraag ik u een kopie van alle persoonsgegevens die u over mij bewaart. Vermeld ook waarvoor u ze gebruikt, aan wie u ze doorgeeft en hoe lang u ze bijhoudt.',
    'Daarnaast wil ik geen reclame meer van u ontvangen: niet per e-mail, niet per sms en ook niet via sociale media.',
    `Mijn klantnummer is K700123 en mijn laatste bestelling was ${order}. Ik ben geboren op 3 februari 1985. Een kopie van mijn identiteitskaart gaat als bijlage.`,
    'Wetteren, 1 november 2026',
  ];
  const closing = [
    'Met vriendelijke groeten',
    'Anneleen Van den Broeck',
    'Kerkstraat 12 bus 3',
    '9230 Wetteren',
    '0470 12 34 56',
  ];
  const html = `<html><body>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}\n<p>${closing.join('<br>\n')}</p></body></html>`;
  const body = multipart('mixed', '----=_Deel_0001_01DC4B2E.7A1F', [
    multipart('alternative', '----=_Deel_0002_01DC4B2E.7A1F', [
      text('plain', `${paragraphs.join('\n\n')}\n\n${closing.join('\n')}\n`, 'quoted-printable'),
      text('html', html, 'quoted-printable'),
    ]),
    attachment('identiteitskaart.png', 'image/png', idCard),
  ]);
  const headers = envelopeHeaders({
    name: 'Anneleen Van den Broeck',
    email: person.email,
    subject: 'Inzage in mijn gegevens, en geen reclame meer',
    sent: 'Mon, 2 Nov 2026 08:02:11 +0100',
    passed: 'Mon, 2 Nov 2026 08:02:13 +0100',
    received: 'Mon, 2 Nov 2026 08:02:16 +0100',
    host: 'smtp.postvak.example',
    mailer: 'Microsoft Outlook 16.0',
    id: '000a01dc4b2e7a1f30c0e1d2a0',
  });
  const expected: Expected = {
    file: '01-nl-inzage-en-geen-reclame.eml',
    kind: 'request',
    language: 'nl',
    rights: ['access', 'marketing-stop'],
    requester: requesterOf(person, {
      phone: '+32470123456',
      customerNumber: 'K700123',
      orderNumbers: [order],
      birthDate: '1985-02-03',
    }),
    dates: { written: '2026-11-01', sent: '2026-11-02', received: '2026-11-02' },
    readBy: 'program',
    clock: { received: '2026-11-02', due: '2026-12-02' },
  };
  return { expected, person: 'anneleen', bytes: message(headers, body) };
}

/** Nobody of that name, address or number is in the export. */
function bram(): Mail {
  const body = [
    'Beste smartphoto,',
    '',
    'Hierbij maak ik gebruik van mijn recht op inzage. Kunt u mij bevestigen of u',
    'persoonsgegevens van mij verwerkt en mij daarvan een overzicht bezorgen?',
    '',
    'Alvast bedankt,',
    '',
    '-- ',
    'Bram Verhelst',
    'Stationsplein 1',
    '8000 Brugge',
    '',
  ].join('\n');
  const headers = envelopeHeaders({
    name: 'Bram Verhelst',
    email: 'bram.verhelst@elders.example',
    subject: 'Recht op inzage',
    sent: 'Fri, 13 Nov 2026 16:41:50 +0100',
    passed: 'Fri, 13 Nov 2026 16:41:51 +0100',
    received: 'Fri, 13 Nov 2026 16:41:55 +0100',
    host: 'out.elders.example',
    mailer: 'Mozilla Thunderbird',
    id: '5b1c9e07-77aa-4c02-9a55-2f1de0c4b7aa',
  });
  const expected: Expected = {
    file: '11-nl-onbekende.eml',
    kind: 'request',
    language: 'nl',
    rights: ['access'],
    requester: {
      name: 'Bram Verhelst',
      email: 'bram.verhelst@elders.example',
      phone: null,
      address: { street: 'Stationsplein 1', postcode: '8000', city: 'Brugge', country: 'BE' },
      customerNumber: null,
      orderNumbers: [],
      birthDate: null,
    },
    dates: { written: null, sent: '2026-11-13', received: '2026-11-13' },
    readBy: 'program',
    clock: { received: '2026-11-13', due: '2026-12-14' },
  };
  return { expected, person: null, bytes: message(headers, text('plain', body, '7bit', 'us-ascii')) };
}

/** A question about an order: the word "gegevens" makes no request. */
function els(shop: Shop): Mail {
  const person = personOf(shop, 'els');
  const order = lastOrder(shop, 'els');
  const body = `Hallo,\n\nMijn bestelling ${order} is nog altijd niet geleverd en ik vind nergens de gegevens van de koerier terug. Wanneer komt mijn fotoboek? Het is een cadeau voor zaterdag.\n\nGroetjes,\nEls Mertens\n`;
  const headers = envelopeHeaders({
    name: 'Els Mertens',
    email: person.email,
    subject: 'Waar blijft mijn fotoboek?',
    sent: 'Wed, 4 Nov 2026 19:20:05 +0100',
    passed: 'Wed, 4 Nov 2026 19:20:06 +0100',
    received: 'Wed, 4 Nov 2026 19:20:09 +0100',
    host: 'smtp.postvak.example',
    mailer: 'iPhone Mail (23B85)',
    id: '7F0C33A1-6E0D-4B57-9F02-0D6F4D1E9A10',
  });
  const expected: Expected = {
    file: '12-nl-geen-verzoek.eml',
    kind: 'not-a-request',
    language: 'nl',
    rights: [],
    requester: requesterOf(person, { address: null, orderNumbers: [order] }),
    dates: { written: null, sent: '2026-11-04', received: '2026-11-04' },
    readBy: 'program',
    clock: null,
  };
  return { expected, person: 'els', bytes: message(headers, text('plain', body, 'quoted-printable')) };
}

/** Access without any legal word; father and son share initial, address and telephone. */
function jonas(shop: Shop): Mail {
  const body =
    'Dag,\n\nKunnen jullie me eens laten weten wat jullie allemaal over mij bijhouden? Stuur het gerust in één keer door.\n\nMerci!\nJonas Claes\n\nVerstuurd vanaf mijn telefoon\n';
  const person = personOf(shop, 'jonas');
  const headers = envelopeHeaders({
    name: 'Jonas Claes',
    email: person.email,
    subject: 'vraagje',
    sent: 'Sat, 14 Nov 2026 22:10:31 +0100',
    passed: 'Sat, 14 Nov 2026 22:10:32 +0100',
    received: 'Sat, 14 Nov 2026 22:10:40 +0100',
    host: 'smtp.postvak.example',
    mailer: 'Samsung Email',
    id: 'jc20261114.221031.0098',
  });
  const expected: Expected = {
    file: '13-nl-vader-en-zoon.eml',
    kind: 'request',
    language: 'nl',
    rights: ['access'],
    requester: requesterOf(person, { address: null }),
    dates: { written: null, sent: '2026-11-14', received: '2026-11-14' },
    readBy: 'program',
    clock: { received: '2026-11-14', due: '2026-12-14' },
  };
  return { expected, person: 'jonas', bytes: message(headers, text('plain', body, 'quoted-printable')) };
}

/** The Dutch e-mails; `idCard` is the picture that hangs on the first. */
export function dutchMails(shop: Shop, idCard: Buffer): readonly Mail[] {
  return [anneleen(shop, idCard), bram(), els(shop), jonas(shop)];
}
