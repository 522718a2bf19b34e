/** Builders of letter facts: made-up people only. */
import { fileURLToPath } from 'node:url';
import type { SearchedFile } from '../../../src-contract/attestation.ts';
import type { RecordField } from '../../../src-contract/records.ts';
import type { Right } from '../../../src-contract/vocabulary.ts';
import { SourceId } from '../../../src-contract/vocabulary.ts';
import { loadController } from '../../../src-main/engine/controller/index.ts';
import type { LetterFacts, LetterRecord, RightFacts } from '../../../src-main/engine/letters/index.ts';
import { loadLetterWords } from '../../../src-main/engine/letters/index.ts';

export const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));
export const controller = loadController(resourcesDir);
export const letterWords = loadLetterWords(resourcesDir);

const field = (name: string, value: string, meaning: RecordField['meaning'] = 'other'): RecordField => ({
  name,
  value,
  meaning,
});

/** One record, of the orders file unless told otherwise. */
export function record(over: Partial<LetterRecord> = {}): LetterRecord {
  return {
    category: 3,
    kind: 'order',
    file: 'orders/orders_export.csv',
    line: 17,
    title: 'SP1234567',
    date: '2025-03-04',
    fields: [
      field('order_no', 'SP1234567', 'orderNumber'),
      field('email', 'a.peeters@example.be', 'email'),
      field('ship_name', 'Noëlla Şahin', 'name'),
      field('total', '24,95', 'amount'),
      field('product', 'Fotoboek A4'),
      field('pay_status', 'paid'),
    ],
    ...over,
  };
}

/** Records in all six categories and outside them. */
export const fullHouse: LetterRecord[] = [
  record({
    category: 2,
    kind: 'customer',
    file: 'accounts.csv',
    line: 5,
    title: 'K700123',
    date: '2021-05-06',
    fields: [
      field('customer_no', 'K700123', 'customerNumber'),
      field('email', 'a.peeters@example.be', 'email'),
      field('first', 'Anneleen', 'firstName'),
      field('last', 'Peeters', 'lastName'),
      field('gsm', '+32470123456', 'phone'),
      field('pref', 'matte'),
    ],
  }),
  record(),
  record({ line: 29, title: 'SP1300001', date: '2022-11-30' }),
  record({
    category: 4,
    kind: 'event',
    file: 'newsletter.ndjson',
    line: 3,
    title: 'open',
    date: '2026-01-12',
    fields: [field('sent', '2026-01-12', 'date'), field('event', 'open')],
  }),
  record({
    category: 4,
    kind: 'event',
    file: 'newsletter.ndjson',
    line: 9,
    title: 'click',
    date: '2026-02-12',
    fields: [field('sent', '2026-02-12', 'date'), field('event', 'click')],
  }),
  record({
    category: 5,
    kind: 'image',
    file: 'images.csv',
    line: 88,
    title: 'zomer.jpg',
    date: '2025-03-03',
    fields: [field('file', 'zomer.jpg'), field('order', 'SP1234567', 'orderNumber')],
  }),
  record({
    category: 6,
    kind: 'event',
    file: 'clicks.ndjson',
    line: 120,
    title: '/fotoboek',
    date: '2026-03-01',
    fields: [field('cid', 'c-99', 'cookieId'), field('page', '/fotoboek')],
  }),
  record({
    category: 1,
    kind: 'cart',
    file: 'carts.csv',
    line: 2,
    title: 'cart',
    date: null,
    fields: [field('ip', '192.0.2.7', 'ip')],
  }),
  record({
    category: 0,
    kind: 'review',
    file: 'reviews.csv',
    line: 4,
    title: 'review',
    date: '2025-04-01',
    fields: [field('stars', '5'), field('text', 'Mooi boek', 'freeText')],
  }),
];

/** A file that was searched whole and held nothing, unless told otherwise. */
export function searchedFile(file: string, over: Partial<SearchedFile> = {}): SearchedFile {
  return {
    sourceId: SourceId.parse(1),
    file,
    records: 10,
    hits: 0,
    modifiedAt: '2026-11-18T23:30:00.000Z',
    older: false,
    problem: null,
    ...over,
  };
}

/** A decision: granted unless told otherwise. */
export function decided(right: Right, over: Partial<RightFacts> = {}): RightFacts {
  return {
    right,
    outcome: 'granted',
    ground: null,
    article: '',
    reason: '',
    doneOn: null,
    recipientsTold: [],
    ...over,
  };
}

/** An access request by post, answered in Dutch, unless told otherwise. */
export function facts(over: Partial<LetterFacts> = {}): LetterFacts {
  return {
    kind: 'answer',
    language: 'nl',
    today: '2026-11-25',
    receivedOn: '2026-11-12',
    dueOn: '2026-12-14',
    caseNumber: '2026-0031',
    extension: null,
    channel: 'post',
    requester: {
      name: 'Anneleen Peeters',
      email: 'a.peeters@example.be',
      phone: null,
      address: { street: 'Kerkstraat 12 bus 3', postcode: '9230', city: 'Wetteren', country: 'BE' },
      customerNumber: 'K700123',
      orderNumbers: [],
      birthDate: null,
    },
    addressPrinted: true,
    rights: [decided('access')],
    identityQuestion: null,
    records: fullHouse,
    attestation: {
      at: '2026-11-20T09:30:00.000Z',
      identifiers: [
        { meaning: 'email', value: 'a.peeters@example.be', from: 'request' },
        { meaning: 'customerNumber', value: 'K700123', from: 'accounts.csv:5' },
        { meaning: 'orderNumber', value: 'SP1234567', from: 'orders/orders_export.csv:17' },
      ],
      files: [
        searchedFile('accounts.csv', { records: 200, hits: 1 }),
        searchedFile('orders/orders_export.csv', {
          records: 1432,
          hits: 2,
          problem: { code: 'file-rescanned', params: { file: 'orders/orders_export.csv' } },
        }),
        searchedFile('notes.csv', { records: 12, problem: { code: 'rows-ragged', params: {} } }),
      ],
      possible: [
        {
          sourceId: SourceId.parse(1),
          file: 'accounts.csv',
          line: 9,
          offset: 210,
          reason: 'same-name-and-address',
          score: 60,
        },
      ],
    },
    package: { name: '2026-0031-package.zip', formats: ['JSON', 'CSV'] },
    automatedDecisions: null,
    controller,
    member: 'Marieke Vermeulen',
    ...over,
  };
}
