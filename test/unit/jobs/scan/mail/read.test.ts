import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type MailMember,
  type MailProblem,
  readMails,
  readMbox,
} from '../../../../../src-main/jobs/scan/read/mail/read.ts';
import { splitQuotes } from '../../../../../src-main/jobs/scan/read/mail/row.ts';
import { plain } from '../../../../../src-main/jobs/scan/read/packed.ts';
import type { Row } from '../../../../../src-main/jobs/scan/read/rows.ts';
import { mail } from '../../../../builders/mail.ts';
import { outlookMessage } from '../../../../builders/outlook.ts';

const folder = mkdtempSync(join(tmpdir(), 'mails-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Read = {
  records: Record<string, string>[];
  places: [offset: number, line: number][];
  problems: MailProblem[];
};

function gather(
  read: (sink: { onRow: (row: Row) => void; onProblem: (problem: MailProblem) => void }) => Iterable<number>,
): Read {
  const found: Read = { records: [], places: [], problems: [] };
  for (const _ of read({
    onRow: (row) => {
      found.records.push(Object.fromEntries(row.fields().map(({ name, value }) => [name, value])));
      found.places.push([row.offset, row.line]);
    },
    onProblem: (problem) => found.problems.push(problem),
  }));
  return found;
}

const whole = { offset: 0, line: 1, end: Number.POSITIVE_INFINITY };

function mailbox(text: string, stretch = whole): Read {
  const path = join(folder, 'inbox.mbox');
  writeFileSync(path, text);
  return gather((sink) => readMbox(plain(path), sink, stretch));
}

/** Writes files into a folder of messages and reads them. */
function mails(files: Record<string, string | Uint8Array>, stretch = whole): Read {
  const inside = mkdtempSync(join(folder, 'm-'));
  const members: MailMember[] = Object.entries(files).map(([path, content]) => {
    mkdirSync(join(inside, path, '..'), { recursive: true });
    writeFileSync(join(inside, path), content);
    return { path, bytes: Buffer.from(content).length, modified: 0, layers: [] };
  });
  return gather((sink) => readMails(inside, members, sink, stretch));
}

const entry = (message: string): string => `From - Mon Nov 02 10:00:00 2026\r\n${message}\r\n`;

describe('a mailbox', () => {
  it('gives a record a message, quoted older messages apart from new words', () => {
    const text =
      'Dank u!\n\nMvg\nAn\n\nOp ma 2 nov. 2026 om 9:00 schreef Klantendienst:\n> Uw album is klaar.\n';
    const attachments = [{ name: 'kaft één.jpg', mime: 'image/jpeg', bytes: Buffer.alloc(300) }];
    const { records } = mailbox(entry(mail({ text, attachments })));
    expect(records).toEqual([
      {
        Date: '2026-11-02T09:00:00Z',
        From: 'Anneleen Van den Broeck <anneleen@postvak.example>',
        To: 'contact.nl@smartphoto.be',
        Subject: 'Mijn gegevens',
        Text: 'Dank u!\n\nMvg\nAn',
        Quoted: 'Op ma 2 nov. 2026 om 9:00 schreef Klantendienst:\n> Uw album is klaar.',
        Attachments: 'kaft één.jpg (300 bytes)',
        'Message-ID': '<1@postvak.example>',
      },
    ]);
  });

  it('is read from any message on', () => {
    const first = entry(mail({ text: 'een', subject: 'een' }));
    const second = entry(mail({ text: 'twee', subject: 'twee' }));
    const line = first.split('\n').length;
    const all = mailbox(first + second);
    expect(all.places).toEqual([
      [0, 1],
      [first.length, line],
    ]);
    const rest = mailbox(first + second, { offset: first.length, line, end: Number.POSITIVE_INFINITY });
    expect(rest.places).toEqual([[first.length, line]]);
    expect(rest.records[0]?.['Subject']).toBe('twee');
    expect(mailbox(first + second, { offset: 0, line: 1, end: first.length }).records).toHaveLength(1);
  });

  it('keeps no register number', () => {
    const { records } = mailbox(
      entry(mail({ text: 'Mijn nummer is 85.07.30-033.28.', subject: 'rr 85.07.30-033.28' })),
    );
    expect(JSON.stringify(records)).not.toContain('033');
  });
});

describe('a folder of messages', () => {
  it('names each file, .eml and .msg alike, whatever it is called', () => {
    const { records, places } = mails({
      'a/1.eml': mail({ text: 'een', subject: 'een' }),
      'b.dat': outlookMessage({ subject: 'twee', body: 'Hallo' }),
    });
    expect(records.map(({ File, Subject, Text }) => [File, Subject, Text])).toEqual([
      ['a/1.eml', 'een', 'een'],
      ['b.dat', 'twee', 'Hallo'],
    ]);
    expect(places.map(([, line]) => line)).toEqual([1, 2]);
    expect(places[1]?.[0]).toBe(Buffer.byteLength(mail({ text: 'een', subject: 'een' })));
  });

  it('names one that is broken or gone, and reads the others', () => {
    const outlook = Buffer.from(outlookMessage({ body: 'x' }));
    outlook.writeInt32LE(0, 48 + 12);
    outlook.writeInt32LE(0x7fffffff, 44);
    const { records, problems } = mails({
      '1.eml': mail({ text: 'een' }),
      '2.msg': outlook,
      '3.eml': 'no mail at all',
      '4.eml': mail({ text: 'vier' }),
    });
    expect(records.map(({ Text }) => Text)).toEqual(['een', 'vier']);
    expect(problems).toEqual([
      { code: 'message-unreadable', line: 2, member: '2.msg' },
      { code: 'message-unreadable', line: 3, member: '3.eml' },
    ]);
    const gone = gather((sink) =>
      readMails(folder, [{ path: 'gone.eml', bytes: 10, modified: 0, layers: [] }], sink, whole),
    );
    expect(gone.problems).toEqual([{ code: 'message-unreadable', line: 1, member: 'gone.eml' }]);
  });

  it('is read from any message on', () => {
    const files = {
      '1.eml': mail({ text: 'een' }),
      '2.eml': mail({ text: 'twee' }),
      '3.eml': mail({ text: 'drie' }),
    };
    const { places } = mails(files);
    const [, second] = places;
    const rest = mails(files, { offset: second?.[0] ?? 0, line: 2, end: (second?.[0] ?? 0) + 1 });
    expect(rest.records.map(({ Text }) => Text)).toEqual(['twee']);
    expect(rest.places).toEqual([second]);
  });
});

describe('a message made to take long', () => {
  it.each([
    ['a million header lines', `From: a@b.example\nSubject: x\n${'A: b\n'.repeat(1_000_000)}\nDag.`],
    ['a subject of encoded words', `From: a@b.example\nSubject: ${'=?utf-8?q?'.repeat(300_000)}\n\nDag.`],
    ['a name of quotes', `Subject: x\nFrom: ${'"a'.repeat(1_000_000)}\n\nDag.`],
    ['marks of older messages', `From: a@b.example\nSubject: x\n\nDag.\n${'van: a\n'.repeat(300_000)}`],
  ])('%s', (_what, text) => {
    const started = performance.now();
    const { records } = mails({ 'x.eml': text });
    expect(records[0]?.['Text']).toContain('Dag.');
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('a sender who types another’s address into his own name', () => {
  it('is known by his own address alone', () => {
    const keys: string[][] = [];
    const text = entry(mail({ text: 'x', from: '"An <an@postvak.example>" <dief@elders.example>' }));
    writeFileSync(join(folder, 'one.mbox'), text);
    for (const _ of readMbox(
      plain(join(folder, 'one.mbox')),
      { onRow: (row) => keys.push([...row.values(1)]), onProblem: () => {} },
      whole,
    ));
    expect(keys).toEqual([['dief@elders.example']]);
  });
});

describe('new words and old', () => {
  it.each([
    ['Op 2 nov. 2026 om 9:00 schreef An <an@x.example>:\nOude tekst.'],
    ['Le 2 nov. 2026 à 9:00, An <an@x.example> a écrit :\nVieux texte.'],
    ['Am 2. Nov. 2026 um 9:00 schrieb An <an@x.example>:\nAlter Text.'],
    ['On 2 Nov 2026 at 9:00, An <an@x.example> wrote:\nOld text.'],
    ['-----Original Message-----\nFrom: An\nSent: Monday\nSubject: x\n\nOld text.'],
    ['-----Oorspronkelijk bericht-----\nOude tekst.'],
    ["-----Message d'origine-----\nVieux texte."],
    ['-----Ursprüngliche Nachricht-----\nAlter Text.'],
    ['Van: An\nVerzonden: maandag 2 november 2026\nAan: Winkel\nOnderwerp: x\n\nOude tekst.'],
    ['De : An\nEnvoyé : lundi 2 novembre 2026\nÀ : Boutique\nObjet : x\n\nVieux texte.'],
    ['Von: An\nGesendet: Montag, 2. November 2026\nAn: Laden\nBetreff: x\n\nAlter Text.'],
  ])('what stands under %j is old, the mark with it', (quoted) => {
    expect(splitQuotes(`Mijn woorden.\n\n-- \nAn Peeters\n\n${quoted}`)).toEqual({
      Text: 'Mijn woorden.\n\n-- \nAn Peeters',
      Quoted: quoted,
    });
  });

  it('no word is lost', () => {
    const text = 'Ja.\n\nOp 2 nov. 2026 schreef Jan:\n> Wie bent u?\nIk ben Els.\n> Welke bestelling?\nGeen.';
    const { Text, Quoted } = splitQuotes(text);
    expect(Text).toBe('Ja.\n\nIk ben Els.\nGeen.');
    expect(Quoted).toBe('Op 2 nov. 2026 schreef Jan:\n> Wie bent u?\n> Welke bestelling?');
  });

  it('without older messages has none', () => {
    expect(splitQuotes('Van harte.\nAn')).toEqual({ Text: 'Van harte.\nAn', Quoted: '' });
  });
});
