import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unknownRequester } from '../../../src-contract/reading.ts';
import { asWritten, type EmailRules } from '../../../src-main/jobs/scan/match/email.ts';
import { openDeskWithVault } from '../../builders/desk.ts';
import { type BuiltExport, newExport } from './export-builder.ts';
import { newsletterColumns } from './two-customers.ts';

let built: BuiltExport = newExport();
beforeEach(() => {
  built = newExport();
});
afterEach(() => built.remove());

const tags: EmailRules = { tags: true, gmailDots: false };
const dots: EmailRules = { tags: false, gmailDots: true };
const both: EmailRules = { tags: true, gmailDots: true };

const mailed = (addresses: readonly string[]) =>
  built.csv(
    'newsletter.csv',
    newsletterColumns,
    addresses.map((address) => ({ of: null, cells: [address, 'Spring', 'open'] })),
  );

/** The addresses on the records that a pull takes, and those that it lists, with the reason. */
function pulled(email: string, rules: EmailRules, addresses: readonly string[]) {
  mailed(addresses);
  const { records, possible } = built.pull({ email }, rules);
  const at = (line: number): string => addresses[line - 2] ?? '';
  return {
    taken: records.map(({ line }) => at(line)),
    listed: possible.map(({ line, reason }) => `${at(line)} ${reason}`),
  };
}

describe('an e-mail address that differs by a tag', () => {
  const addresses = ['an@post.example', 'An+Shop@post.example', 'ann@post.example', 'an+@other.example'];

  it('is listed as possible where the vault compares addresses as they are', () => {
    expect(pulled('an@post.example', asWritten, addresses)).toEqual({
      taken: ['an@post.example'],
      listed: ['An+Shop@post.example address-variant'],
    });
  });

  it('is taken where the vault drops tags', () => {
    expect(pulled('an@post.example', tags, addresses)).toEqual({
      taken: ['an@post.example', 'An+Shop@post.example'],
      listed: [],
    });
  });

  it('leads from the tagged address to the plain one and to another tag', () => {
    expect(pulled('an+x@post.example', tags, addresses).taken).toEqual([
      'an@post.example',
      'An+Shop@post.example',
    ]);
    expect(built.pull({ email: 'an+x@post.example' }, asWritten).records).toEqual([]);
  });
});

describe('a shop that numbers its customers behind a tag', () => {
  const columns = ['customer_number', 'email', 'first_name', 'last_name'];
  const names = ['Bert', 'Cis', 'Dora', 'Els', 'Fons', 'Gust', 'Hilde', 'Ils', 'Jos', 'Karel', 'Lut', 'Mia'];

  it('takes nobody for her and lists no crowd', () => {
    const others = names.map((name, n) => [`K70001${n}`, `klant+${n}@shop.example`, name, `Claes${name}`]);
    built.csv('customers.csv', columns, [
      { of: 1, cells: ['K700001', 'klant+an@shop.example', 'An', 'Peeters'] },
      ...others.map((cells) => ({ of: null, cells })),
    ]);
    const asAn = { name: 'An Peeters', email: 'klant+an@shop.example' };
    const { possible, shared } = built.pull(asAn);
    expect([possible, shared]).toEqual([
      [],
      [{ meaning: 'email', value: 'klant@shop.example', records: names.length }],
    ]);
    expect([built.taken(asAn), built.taken(asAn, tags)]).toEqual([built.of(1), built.of(1)]);
  });
});

describe('an address at Gmail that differs by dots', () => {
  const addresses = [
    'an.peeters@gmail.com',
    'anpeeters@gmail.com',
    'A.N.Peeters@googlemail.com',
    'an.peeters+a@gmail.com',
    'anpeeters@post.example',
  ];

  it('is listed as possible where the vault compares addresses as they are', () => {
    expect(pulled('an.peeters@gmail.com', asWritten, addresses)).toEqual({
      taken: ['an.peeters@gmail.com'],
      listed: [
        'anpeeters@gmail.com address-variant',
        'A.N.Peeters@googlemail.com address-variant',
        'an.peeters+a@gmail.com address-variant',
      ],
    });
  });

  it('is taken where the vault ignores dots, and one with a tag is listed', () => {
    expect(pulled('an.peeters@gmail.com', dots, addresses)).toEqual({
      taken: ['an.peeters@gmail.com', 'anpeeters@gmail.com', 'A.N.Peeters@googlemail.com'],
      listed: ['an.peeters+a@gmail.com address-variant'],
    });
  });

  it('is taken with and without a tag where the vault does both', () => {
    expect(pulled('an.peeters@gmail.com', both, addresses).taken).toHaveLength(4);
  });

  it('counts the dots of everybody else', () => {
    expect(pulled('an.peeters@post.example', both, ['anpeeters@post.example'])).toEqual({
      taken: [],
      listed: [],
    });
  });
});

describe('an address at a domain with accents', () => {
  it('is found in either of its forms', () => {
    const addresses = ['an@müller.example', 'AN@xn--mller-kva.example', 'an@muller.example'];
    const two = addresses.slice(0, 2);
    expect(pulled('an@müller.example', asWritten, addresses)).toEqual({ taken: two, listed: [] });
    expect(pulled('an@XN--mller-kva.example', asWritten, addresses).taken).toEqual(two);
  });
});

describe('an audience that keeps addresses as hashes', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const audience = (addresses: readonly string[]) =>
    built.csv(
      'audience.csv',
      ['email_sha256', 'audience'],
      addresses.map((address) => ({ of: null, cells: [sha256(address), 'Spring'] })),
    );
  const lines = (rules: EmailRules) => {
    const { records, possible } = built.pull({ email: 'an.peeters+shop@gmail.com' }, rules);
    return [records.map(({ line }) => line), possible.map(({ line, reason }) => `${line} ${reason}`)];
  };

  it('holds the address made plainer: taken where the vault does the same, else listed', () => {
    audience([
      'an.peeters+shop@gmail.com',
      'anpeeters@gmail.com',
      'bert@gmail.com',
      'anpeeters+shop@gmail.com',
    ]);
    const listed = (...at: number[]) => at.map((line) => `${line} address-variant`);
    expect(lines(asWritten)).toEqual([[2], listed(3, 5)]);
    expect(lines(dots)).toEqual([[2, 5], listed(3)]);
    expect(lines(both)).toEqual([[2, 3, 5], []]);
  });

  it('holds another form of the address that only another record shows', () => {
    mailed(['an+shop@post.example']);
    audience(['an+shop@post.example', 'bert@post.example']);
    expect(built.taken({ email: 'an@post.example' }, tags)).toEqual(['audience.csv:2', 'newsletter.csv:2']);
  });
});

describe('the settings of a vault', () => {
  it('say from the next search on which addresses are one', async () => {
    const desk = await openDeskWithVault();
    const folder = join(desk.folder, 'export');
    mkdirSync(folder);
    const rows = ['an.peeters@gmail.com', 'an.peeters+a@gmail.com', 'anpeeters@gmail.com'];
    writeFileSync(
      join(folder, 'newsletter.csv'),
      `email,campaign\n${rows.map((row) => `${row},Spring\n`).join('')}`,
    );
    await desk.engine.call('sources.add', { folder: desk.given(folder) });
    const found = async () => {
      const requester = { ...unknownRequester, email: 'an.peeters@gmail.com' };
      const { records, attestation } = await desk.engine.call('discovery.search', {
        requester,
        receivedOn: null,
      });
      return [records.length, attestation.possible.length];
    };
    expect(await found()).toEqual([1, 2]);
    await desk.engine.call('settings.set', { foldEmailTags: true });
    expect(await found()).toEqual([2, 1]);
    await desk.engine.call('settings.set', { foldGmailDots: true });
    expect(await found()).toEqual([3, 0]);
  });
});
