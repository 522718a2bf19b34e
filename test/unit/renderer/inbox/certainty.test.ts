import { describe, expect, it } from 'vitest';
import type { InboxItem, Reading } from '../../../../src-contract/index.ts';
import { unknownRequester } from '../../../../src-contract/reading.ts';
import { ItemId } from '../../../../src-contract/vocabulary.ts';
import {
  certaintyOf,
  fieldOf,
  missingFor,
  toCheck,
} from '../../../../src-renderer/screens/inbox/certainty.ts';

const reading: Reading = {
  kind: 'request',
  language: 'nl',
  rights: ['access'],
  requester: { ...unknownRequester, name: 'Anneleen Van den Broeck', customerNumber: 'K700123' },
  dates: { written: '2026-11-09', sent: null, received: null },
  evidence: [
    { field: 'name', part: 0, start: 0, end: 8, confidence: 0.95, rule: 'test' },
    { field: 'customerNumber', part: 0, start: 9, end: 16, confidence: 0.62, rule: 'test' },
    { field: 'access', part: 0, start: 20, end: 30, confidence: 0.9, rule: 'test' },
  ],
  warnings: [],
};

const fields: InboxItem['fields'] = {
  kind: 'request',
  language: 'nl',
  rights: ['access'],
  requester: reading.requester,
  receivedOn: null,
  channel: 'post',
};

const item: InboxItem = {
  id: ItemId.parse(1),
  title: 'Anneleen Van den Broeck',
  reading,
  fields,
  parts: [],
  sameRequester: [],
};

describe('how sure a field is', () => {
  it('follows what was read', () => {
    expect(certaintyOf('name', fields, reading).state).toBe('sure');
    expect(certaintyOf('customerNumber', fields, reading).state).toBe('doubtful');
    expect(certaintyOf('email', fields, reading).state).toBe('missing');
  });

  it('is no question any more once staff have changed it', () => {
    const corrected = { ...fields, requester: { ...fields.requester, customerNumber: 'K700124' } };
    expect(certaintyOf('customerNumber', corrected, reading).state).toBe('corrected');
  });

  it('of several rights is that of the least sure one', () => {
    const two: Reading = {
      ...reading,
      rights: ['access', 'portability'],
      evidence: [
        ...reading.evidence,
        { field: 'portability', part: 0, start: 31, end: 40, confidence: 0.6, rule: 'test' },
      ],
    };
    expect(certaintyOf('rights', { ...fields, rights: two.rights }, two).state).toBe('doubtful');
  });
});

it('asks first for what is doubtful or needed and not there', () => {
  expect(toCheck(item)).toEqual(['receivedOn', 'customerNumber']);
});

it('opens no case without a day of receipt and something that is asked for', () => {
  expect(missingFor(fields)).toBe('receivedOn');
  expect(missingFor({ ...fields, receivedOn: '2026-11-10', rights: [] })).toBe('rights');
  expect(missingFor({ ...fields, receivedOn: '2026-11-10' })).toBeNull();
});

it('finds the field of every mark', () => {
  expect([fieldOf('written'), fieldOf('erasure'), fieldOf('email')]).toEqual([
    'receivedOn',
    'rights',
    'email',
  ]);
});
