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

describe('phones that an audience keeps as hashes', () => {
  const algorithms = ['md5', 'sha1', 'sha256'] as const;
  const encodings = ['hex', 'base64'] as const;
  const headings = [
    'phone_hash',
    'hashed_phone',
    'Phone SHA256',
    'telefoon_sha256',
    'ph',
    'Téléphone',
    'Handy Hash',
  ];
  const hash = (text: string, algorithm: string, encoding: 'hex' | 'base64' = 'hex'): string =>
    createHash(algorithm).update(text).digest(encoding);
  const phones = ['32470123456', '32471000000', '32472000000', '32473000000'];

  const audience = (heading: string, hashed: (phone: string) => string) => {
    built = newExport();
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow },
    ]);
    built.csv(
      'audience.csv',
      [heading, 'audience'],
      phones.map((phone) => ({ of: null, cells: [hashed(phone), 'Christmas'] })),
    );
  };
  const listed = () => built.pull(asAn).possible.map(({ file, line, reason }) => `${file}:${line} ${reason}`);

  for (const heading of headings) {
    for (const algorithm of algorithms) {
      it.each(encodings)(`lists ${algorithm} under ${heading} in %s, and takes none`, (encoding) => {
        audience(heading, (phone) => hash(phone, algorithm, encoding));
        expect(built.taken(asAn)).toEqual(built.of(an));
        expect(listed()).toEqual(['audience.csv:2 same-phone']);
      });
    }
  }

  it('knows the number with its plus as Google has it hashed', () => {
    audience('Phone', (phone) => hash(`+${phone}`, 'sha256'));
    expect(listed()).toEqual(['audience.csv:2 same-phone']);
  });

  it('finds one beside addresses in a column of hashes', () => {
    audience('hash', (phone) => hash(phone, 'sha256'));
    expect(listed()).toEqual(['audience.csv:2 same-phone']);
  });

  it('reads a number without its country as one of the country on its record', () => {
    built = newExport();
    built.csv(
      'customers.csv',
      [...customerColumns, 'country'],
      [{ of: an, cells: [...anRow.with(4, '06 12 34 56 78'), 'France'] }],
    );
    built.csv(
      'audience.csv',
      ['phone_hash'],
      [
        { of: null, cells: [hash('33612345678', 'sha256')] },
        { of: null, cells: [hash('31612345678', 'sha256')] },
      ],
    );
    expect(listed()).toEqual(['audience.csv:2 same-phone']);
  });

  it('takes a row by its hashed address, and lists a row with another address and her phone', () => {
    built = newExport();
    built.csv('customers.csv', customerColumns, [
      { of: an, cells: anRow },
      { of: bert, cells: bertRow.with(4, '0470123456') },
    ]);
    const row = (email: string, phone: string) => [hash(email, 'sha256'), hash(`+${phone}`, 'sha256')];
    built.csv(
      'audience.csv',
      ['hashed_email', 'hashed_phone'],
      [
        { of: an, cells: row('an@post.example', '32470123456') },
        { of: an, cells: row('an@post.example', '32479999999') },
        { of: bert, cells: row('bert@post.example', '32470123456') },
      ],
    );
    expect(built.taken(asAn)).toEqual(built.of(an));
    expect(listed()).toEqual(['audience.csv:4 same-phone', 'customers.csv:3 same-phone']);
  });
});
