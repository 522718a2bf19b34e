import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mail } from '../../builders/mail.ts';
import { outlookMessage } from '../../builders/outlook.ts';
import { type BuiltExport, newExport } from './export-builder.ts';
import { an, anRow, asAn, bert, bertRow, customerColumns } from './two-customers.ts';

const desk = 'Klantendienst <klantendienst@winkel.example>';
const anAddress = 'An Peeters <an@post.example>';
const bertAddress = 'Bert Claes <bert@post.example>';

let built: BuiltExport;
beforeEach(() => {
  built = newExport();
  built.csv('customers.csv', customerColumns, [
    { of: an, cells: anRow },
    { of: bert, cells: bertRow },
  ]);
});
afterEach(() => built.remove());

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(built.folder, path)), { recursive: true });
  writeFileSync(join(built.folder, path), content);
}

type Letter = { from: string; to: string; subject: string; text?: string };

const letter = ({ from, to, subject, text = 'Dag.' }: Letter): string => mail({ from, to, subject, text });

function mbox(path: string, letters: readonly Letter[]): void {
  const entries = letters.map((one) => `From - Mon Nov 02 10:00:00 2026\r\n${letter(one)}\r\n`);
  put(path, entries.join(''));
}

/** Subjects of the messages that a pull for An takes, and of those that it lists as possible by their file and line. */
function pulled(): { subjects: string[]; possible: string[] } {
  const { records, possible } = built.pull(asAn);
  const subjects = records.flatMap(({ fields }) =>
    fields.flatMap(({ name, value }) => (name === 'Subject' ? [value] : [])),
  );
  return { subjects, possible: possible.map(({ file, line, reason }) => `${file}:${line}:${reason}`) };
}

describe('the shop’s correspondence', () => {
  it('gives a customer’s messages and the answers to them, and nobody else’s', () => {
    mbox('support.mbox', [
      { from: anAddress, to: desk, subject: 'waar blijft het' },
      { from: bertAddress, to: desk, subject: 'krassen' },
      { from: desk, to: anAddress, subject: 'Re: waar blijft het' },
      { from: desk, to: bertAddress, subject: 'Re: krassen' },
      { from: 'marie@winkel.example', to: 'jan@winkel.example', subject: 'lunch' },
    ]);
    expect(pulled()).toEqual({ subjects: ['waar blijft het', 'Re: waar blijft het'], possible: [] });
  });

  it('finds her by the address to answer to, as web forms write it', () => {
    put(
      'mail/form.eml',
      letter({ from: 'noreply@winkel.example', to: desk, subject: 'formulier' }).replace(
        'MIME-Version',
        `Reply-To: ${anAddress}\r\nMIME-Version`,
      ),
    );
    expect(pulled().subjects).toEqual(['formulier']);
  });

  it('only lists a message that two customers have part in', () => {
    mbox('support.mbox', [
      { from: anAddress, to: `${desk}, ${bertAddress}`, subject: 'voor twee' },
      { from: desk, to: `${anAddress}, ${bertAddress}`, subject: 'aan twee' },
      { from: anAddress, to: desk, subject: 'alleen' },
    ]);
    const { subjects, possible } = pulled();
    expect(subjects).toEqual(['alleen']);
    expect(possible).toHaveLength(2);
    expect(possible.every((place) => place.endsWith(':other-person-on-record'))).toBe(true);
  });

  it('does not take a customer’s own desk for the shop’s', () => {
    mbox('support.mbox', [
      { from: desk, to: `${anAddress}, info@bakkerij.example`, subject: 'aan twee' },
      ...Array.from({ length: 8 }, (_, index) => ({ from: bertAddress, to: desk, subject: `b${index}` })),
    ]);
    expect(pulled()).toMatchObject({ subjects: [], possible: ['support.mbox:1:other-person-on-record'] });
  });

  it('of a small shop whose mailbox is a person’s is found all the same', () => {
    const shop = 'Marie <marie@winkel.example>';
    mbox('support.mbox', [
      { from: anAddress, to: shop, subject: 'van An' },
      { from: shop, to: anAddress, subject: 'Re: van An' },
      { from: bertAddress, to: shop, subject: 'van Bert' },
      { from: 'klant@bakkerij.example', to: shop, subject: 'van de bakker' },
      { from: 'els@telenet.be', to: shop, subject: 'van Els' },
    ]);
    expect(pulled().subjects).toEqual(['van An', 'Re: van An']);
  });

  it('of a shop that has its mailbox at a public provider is found all the same', () => {
    const shop = 'Foto Winkel <fotowinkel.wetteren@gmail.com>';
    mbox(
      'support.mbox',
      Array.from({ length: 20 }, (_, index) => ({
        from: `klant${index}@post${index}.example`,
        to: shop,
        subject: `k${index}`,
      })).concat([{ from: anAddress, to: shop, subject: 'van An' }]),
    );
    expect(pulled().subjects).toEqual(['van An']);
  });

  it('is no road to somebody else: a sender’s other address is not followed', () => {
    mbox('support.mbox', [
      { from: anAddress, to: desk, subject: 'van An' },
      {
        from: desk,
        to: 'Bert <bert@post.example>',
        subject: 'Re: van An',
        text: `${anAddress} schreef ons.`,
      },
    ]);
    expect(pulled().subjects).toEqual(['van An']);
  });

  it('only lists a message that merely mentions her address', () => {
    mbox('support.mbox', [
      { from: 'marie@winkel.example', to: desk, subject: 'doorgestuurd', text: 'E-mail: An@Post.example.' },
      { from: bertAddress, to: desk, subject: 'van Bert', text: 'Geen idee.' },
      { from: anAddress, to: desk, subject: 'van An', text: 'Schrijf mij op an@post.example' },
    ]);
    expect(pulled()).toEqual({
      subjects: ['van An'],
      possible: ['support.mbox:1:other-person-on-record'],
    });
  });

  it('in a folder is one file, whose records say which message they are', () => {
    put('mail/2025/a.eml', letter({ from: anAddress, to: desk, subject: 'uit 2025' }));
    put('mail/2026/b.eml', letter({ from: bertAddress, to: desk, subject: 'van Bert' }));
    put(
      'mail/2026/c.msg',
      outlookMessage({
        from: { name: 'An Peeters', address: 'an@post.example' },
        to: [{ name: 'Winkel', address: 'klantendienst@winkel.example' }],
        subject: 'uit Outlook',
        body: 'Dag.\r\n\r\n-----Oorspronkelijk bericht-----\r\nOud.',
      }),
    );
    put('mail/2026/kapot.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const { records, searched } = built.pull(asAn);
    const mails = records.filter(({ file }) => file === 'mail/');
    expect(mails.map(({ line, category, title, date }) => [line, category, title, date])).toEqual([
      [1, 4, 'uit 2025', '2026-11-02'],
      [3, 4, 'uit Outlook', null],
    ]);
    const fields = new Map(mails[1]?.fields.map(({ name, value }) => [name, value]));
    expect(fields.get('File')).toBe('2026/c.msg');
    expect([fields.get('Text'), fields.get('Quoted')]).toEqual([
      'Dag.',
      '-----Oorspronkelijk bericht-----\nOud.',
    ]);
    expect(searched.find(({ file }) => file === 'mail/')).toMatchObject({ records: 3, hits: 2 });
  });
});
