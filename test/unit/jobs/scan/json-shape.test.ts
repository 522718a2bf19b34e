import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRows } from './read-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'json-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const people = [
  { id: 7, email: 'an@post.example', tags: ['a', 'b'] },
  { id: 8, email: 'bert@post.example', tags: [] },
  { id: 9, email: 'zoë@post.example', tags: ['c'] },
];
const read = (value: unknown, indent?: number): ReturnType<typeof readRows> =>
  readRows(join(folder, 'x.json'), typeof value === 'string' ? value : JSON.stringify(value, null, indent));

describe('records in JSON, wherever they lie', () => {
  it.each([
    ['in a list', people, ''],
    ['in a list of an object', { page: 1, more: null, people }, ''],
    ['behind wrappers', { data: { customers: { total: 3, pageInfo: {}, nodes: people } } }, ''],
    ['as edges', { data: { customers: { edges: people.map((node) => ({ node })) } } }, 'node.'],
  ])('%s', (_, value, prefix) => {
    for (const indent of [undefined, 2]) {
      const found = read(value, indent);
      expect(found?.header).toEqual([`${prefix}id`, `${prefix}email`, `${prefix}tags`]);
      expect(found?.rows.map((row) => row.slice(0, 2))).toEqual(
        people.map(({ id, email }) => [String(id), email]),
      );
    }
  });

  it('one after the other, over several lines each', () => {
    const found = read(people.map((person) => JSON.stringify(person, null, 2)).join('\n'));
    expect(found?.rows.map(([id]) => id)).toEqual(['7', '8', '9']);
    expect(found?.lines).toEqual([1, 9, 14]);
  });

  it('under their keys, which are a field of their own', () => {
    const map = Object.fromEntries(people.map(({ email, tags }, index) => [`u-${index}é`, { email, tags }]));
    for (const indent of [undefined, 2]) {
      const found = read(map, indent);
      expect(found?.header).toEqual(['@id', 'email', 'tags']);
      expect(found?.rows.map((row) => row.slice(0, 2))).toEqual(
        people.map(({ email }, index) => [`u-${index}é`, email]),
      );
    }
  });

  it('as one object whose parts differ: one record', () => {
    const found = read({ customer: { name: 'An' }, address: { street: 'Kerkstraat', city: 'Gent' } }, 2);
    expect(found?.header).toEqual(['customer.name', 'address.street', 'address.city']);
    expect(found?.rows).toHaveLength(1);
  });
});
