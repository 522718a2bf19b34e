import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltExport, newExport } from './export-builder.ts';
import { an, anRow, asAn, bert, bertRow, customerColumns } from './two-customers.ts';

let built: BuiltExport = newExport();
afterEach(() => built.remove());

const emails = ['an@post.example', 'bert@post.example', 'cis@post.example', 'dora@post.example'];
const owners = [an, bert, null, null];

describe('addresses that a tool keeps as hashes', () => {
  const forms = ['md5', 'sha1', 'sha256'].flatMap((algorithm) =>
    (['hex', 'base64'] as const).map((encoding) => ({ algorithm, encoding })),
  );
  for (const heading of ['Email', 'email_hash', 'subscriber_hash', 'sha256_email']) {
    for (const { algorithm, encoding } of forms) {
      it(`finds ${algorithm} in ${encoding} under ${heading}`, () => {
        built = newExport();
        built.csv('customers.csv', customerColumns, [
          { of: an, cells: anRow },
          { of: bert, cells: bertRow },
        ]);
        built.csv(
          'audience.csv',
          [heading, 'audience', 'added_at'],
          emails.map((email, index) => ({
            of: owners[index] ?? null,
            cells: [createHash(algorithm).update(email).digest(encoding), 'Christmas', '2025-11-01'],
          })),
        );
        expect(built.taken(asAn)).toEqual(built.of(an));
      });
    }
  }

  it('takes a hashed password or a checksum for no address', () => {
    built = newExport();
    built.csv(
      'customers.csv',
      [...customerColumns, 'password_hash'],
      [
        { of: an, cells: [...anRow, createHash('md5').update('an@post.example').digest('hex')] },
        { of: bert, cells: [...bertRow, createHash('md5').update('an@post.example').digest('hex')] },
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
  });
});
