/** Letters on paper: four that were typed and came as PDF, one that was scanned as a picture. */
import { lastOrder } from './mails-nl.ts';
import { streetLine } from './person.ts';
import { type Expected, requesterOf, type SampleRequest } from './request.ts';
import { personOf, type Shop } from './shop.ts';

/** What stands on the page, from top to bottom. */
export type Page = {
  sender: readonly string[];
  receiver: readonly string[];
  placeAndDate: string;
  subject: string;
  paragraphs: readonly string[];
  signature: string;
  lang: string;
};

export type Letter = SampleRequest & { page: Page };

/** The shop's postal address, from its privacy statement (5.7). */
const nl = ['smartphoto group NV', 'DA 852-809-8', 'Postbus 4', '9230 Wetteren', 'België'];
const fr = ['smartphoto group NV', 'Boîte postale 4', '9230 Wetteren', 'Belgique'];
const de = ['smartphoto group NV', 'Postfach 4', '9230 Wetteren', 'Belgien'];
const en = ['smartphoto group NV', 'PO box 4', '9230 Wetteren', 'Belgium'];

function juergen(shop: Shop): Letter {
  const person = personOf(shop, 'juergen');
  const expected: Expected = {
    file: '03-de-auskunft-und-daten.pdf',
    kind: 'request',
    language: 'de',
    rights: ['access', 'portability'],
    requester: requesterOf(person, {
      phone: person.phone,
      customerNumber: 'K700231',
      birthDate: '1971-06-19',
    }),
    dates: { written: '2026-11-04', sent: null, received: null },
    readBy: 'program',
    clock: { received: '2026-11-06', due: '2026-12-07' },
  };
  const page: Page = {
    sender: ['Jürgen Groß', 'Klosterstraße 8', '4700 Eupen', 'Tel. 0476 00 88 31', person.email],
    receiver: de,
    placeAndDate: 'Eupen, den 4. November 2026',
    subject: 'Auskunft und Datenübertragbarkeit (Artikel 15 und 20 DSGVO)',
    paragraphs: [
      'Sehr geehrte Damen und Herren,',
      'hiermit bitte ich Sie um Auskunft darüber, welche personenbezogenen Daten Sie über mich gespeichert haben, und um eine vollständige Kopie dieser Daten.',
      'Außerdem bitte ich Sie, mir die Daten, die ich Ihnen selbst gegeben habe, in einem gängigen, maschinenlesbaren Format zu übermitteln.',
      'Meine Kundennummer lautet K700231, geboren bin ich am 19. Juni 1971.',
      'Mit freundlichen Grüßen',
    ],
    signature: 'Jürgen Groß',
    lang: 'de',
  };
  return { expected, person: 'juergen', page };
}

/** Two homonyms are in the export; only the customer number tells which of them writes. */
function jan(shop: Shop): Letter {
  const person = personOf(shop, 'jan-wetteren');
  const expected: Expected = {
    file: '05-nl-scan.jpg',
    kind: 'request',
    language: 'nl',
    rights: ['access'],
    requester: requesterOf(person, { email: null, customerNumber: 'K700140', birthDate: '1962-09-30' }),
    dates: { written: '2026-11-09', sent: null, received: null },
    readBy: 'staff',
    clock: { received: '2026-11-12', due: '2026-12-14' },
  };
  const page: Page = {
    sender: ['Jan Peeters', 'Molenstraat 27', '9230 Wetteren'],
    receiver: nl,
    placeAndDate: 'Wetteren, 9 november 2026',
    subject: 'Inzage in mijn persoonsgegevens',
    paragraphs: [
      'Geachte heer, mevrouw,',
      'Ik ben klant bij u onder nummer K700140 en ben geboren op 30 september 1962. Graag ontvang ik per brief een kopie van alle gegevens die u over mij bewaart.',
      'Ik heb geen e-mail meer. U kunt mij op het bovenstaande adres bereiken.',
      'Met vriendelijke groet,',
    ],
    signature: 'Jan Peeters',
    lang: 'nl',
  };
  return { expected, person: 'jan-wetteren', page };
}

function lukasz(shop: Shop): Letter {
  const person = personOf(shop, 'lukasz');
  const order = lastOrder(shop, 'lukasz');
  const expected: Expected = {
    file: '06-en-several-rights.pdf',
    kind: 'request',
    language: 'en',
    rights: ['access', 'erasure', 'portability', 'withdraw-consent'],
    requester: requesterOf(person, { customerNumber: 'K700166', orderNumbers: [order] }),
    dates: { written: '2026-11-05', sent: null, received: null },
    readBy: 'program',
    clock: { received: '2026-11-09', due: '2026-12-09' },
  };
  const page: Page = {
    sender: ['Łukasz Kowalski', streetLine(person.home), '3000 Leuven', 'Belgium', person.email],
    receiver: en,
    placeAndDate: 'Leuven, 5 November 2026',
    subject: `My data at smartphoto (customer K700166, last order ${order})`,
    paragraphs: [
      'Dear Sir or Madam,',
      'First, please send me a copy of all personal data that you hold about me (Article 15 GDPR), and send me the data that I gave you in a machine-readable file (Article 20).',
      'Second, once I have received them, please erase my account, my pictures and everything else that you are not obliged by law to keep (Article 17).',
      'Finally, I withdraw any consent that I have given you (Article 7(3)).',
      'Yours faithfully,',
    ],
    signature: 'Łukasz Kowalski',
    lang: 'en',
  };
  return { expected, person: 'lukasz', page };
}

/** He has moved: the address on the letter is not the one in the shop, and that is what he writes about. */
function stefan(shop: Shop): Letter {
  const person = personOf(shop, 'stefan');
  const expected: Expected = {
    file: '08-nl-verbetering-en-beperking.pdf',
    kind: 'request',
    language: 'nl',
    rights: ['rectification', 'restriction'],
    requester: requesterOf(person, {
      customerNumber: 'K700118',
      address: { street: 'Lange Leemstraat 9 bus 21', postcode: '2018', city: 'Antwerpen', country: 'BE' },
    }),
    dates: { written: '2026-11-06', sent: null, received: null },
    readBy: 'program',
    clock: { received: '2026-11-10', due: '2026-12-10' },
  };
  const page: Page = {
    sender: ['Ștefan Ionescu', 'Lange Leemstraat 9 bus 21', '2018 Antwerpen', person.email],
    receiver: nl,
    placeAndDate: 'Antwerpen, 6 november 2026',
    subject: 'Verbetering van mijn gegevens (klantnummer K700118)',
    paragraphs: [
      'Geachte mevrouw, geachte heer,',
      'Ik ben verhuisd en op uw facturen staat mijn naam verkeerd. Gelieve mijn naam te verbeteren in Ștefan Ionescu en mijn adres aan te passen naar het adres hierboven.',
      'Zolang dat niet gebeurd is, vraag ik u de verwerking van mijn gegevens te beperken: bewaar ze, maar gebruik ze niet.',
      'Hoogachtend,',
    ],
    signature: 'Ștefan Ionescu',
    lang: 'nl',
  };
  return { expected, person: 'stefan', page };
}

function noella(shop: Shop): Letter {
  const person = personOf(shop, 'noella');
  const expected: Expected = {
    file: '14-fr-opposition.pdf',
    kind: 'request',
    language: 'fr',
    rights: ['objection'],
    requester: requesterOf(person, { phone: person.phone, customerNumber: 'K700193' }),
    dates: { written: '2026-11-07', sent: null, received: null },
    readBy: 'program',
    clock: { received: '2026-11-12', due: '2026-12-14' },
  };
  const page: Page = {
    sender: ['Noëlla Jacquemin', 'Rue des Tanneurs 12', '7000 Mons', 'Tél. 0474 00 12 93', person.email],
    receiver: fr,
    placeAndDate: 'Mons, le 7 novembre 2026',
    subject: 'Opposition au traitement de mes données (client K700193)',
    paragraphs: [
      'Madame, Monsieur,',
      "Pour des raisons tenant à ma situation particulière, je m'oppose au traitement de mes données que vous fondez sur votre intérêt légitime (article 21, paragraphe 1, du RGPD).",
      "J'accueille des enfants placés ; je ne veux pas que mes visites sur votre site soient observées ni rapprochées de mes photos.",
      "Veuillez agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
    ],
    signature: 'Noëlla Jacquemin',
    lang: 'fr',
  };
  return { expected, person: 'noella', page };
}

/** The letters on paper; the one that staff read is to become a picture. */
export function letters(shop: Shop): readonly Letter[] {
  return [juergen(shop), jan(shop), lukasz(shop), stefan(shop), noella(shop)];
}
