import { describe, expect, it } from 'vitest';
import { parserLimits } from '../../../../src-main/parsers/limits.ts';
import { rewriteMail } from '../../../../src-main/parsers/mail/rewrite.ts';
import { parseFile } from '../../../../src-main/parsers/parse.ts';
import type { ParsedFile } from '../../../../src-main/parsers/shape.ts';
import { fromWireFile } from '../../../../src-main/parsers/shape.ts';
import { attachment, mail, mailWith, multipart, textPart, usual } from '../../../fixtures/mail/builder.ts';
import { pdfWith } from '../../../fixtures/pdf/builder.ts';

async function read(bytes: Uint8Array): Promise<ParsedFile> {
  const { value, blobs } = await parseFile(bytes, 'brief.eml', parserLimits);
  return fromWireFile(value, blobs);
}

const card = Buffer.from('beeld van de identiteitskaart '.repeat(20));
const other = Buffer.from('een gewone bijlage');
const note = 'Kopie van de identiteitskaart verwijderd op 2026-11-03 – «é»';

/** All base64 bodies of a mail, decoded. */
function decodedParts(bytes: Uint8Array): string[] {
  return Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n\r\n|\r\n--/u)
    .map((piece) => Buffer.from(piece, 'base64').toString('latin1'));
}

describe('a mail written anew without register numbers', () => {
  it('holds none in subject, text, HTML, and text that comes with it, forwarded or not', async () => {
    const number = '85.07.30-033-28';
    const said = `Mijn nummer is ${number}.`;
    const inner = mail(
      { ...usual, Subject: `Fwd ${number}`, 'Content-Type': 'text/plain; charset=utf-8' },
      said,
    );
    const before = mail(
      { ...usual, Subject: said, 'Content-Type': 'multipart/mixed; boundary=b' },
      multipart('b', [
        textPart(said),
        textPart(`<p>${said}</p>`, 'text/html'),
        attachment('a.txt', 'text/plain', Buffer.from(said)),
        attachment('a.pdf', 'application/pdf', await pdfWith([[{ text: said, x: 50, y: 700 }], []])),
        { headers: { 'Content-Type': 'message/rfc822' }, body: inner },
        attachment('b.bin', 'application/x-b', Buffer.from([0, 1, 2])),
      ]),
    );
    const after = await rewriteMail(before, [], note, parserLimits);
    const written = [Buffer.from(after).toString('latin1'), ...decodedParts(after)];
    expect(written.some((text) => text.includes('033-28'))).toBe(false);
    const { parts } = await read(after);
    expect(parts.map(({ kind }) => kind)).toEqual(['mail', 'text', 'pdf', 'mail', 'other']);
    expect(parts[1]?.text).toBe(`Mijn nummer is ${'█'.repeat(15)}.`);
    expect(parts[2]).toMatchObject({
      text: '\f',
      pages: [{ needsOcr: true }, { needsOcr: false }],
      problems: [],
    });
    expect(parts[3]?.text).toBe(`Mijn nummer is ${'█'.repeat(15)}.`);
    expect(Buffer.from(parts[4]?.bytes ?? [])).toEqual(Buffer.from([0, 1, 2]));
  });
});

describe('a mail written anew without its ID copy', () => {
  it('says so in its place and keeps everything else', async () => {
    const before = mailWith('Mijn verzoek', [
      attachment('kaart.jpg', 'image/jpeg', card),
      attachment('b.txt', 'text/plain', other),
    ]);
    const after = await rewriteMail(before, [1], note, parserLimits);
    const file = await read(after);
    expect(file.parts.map(({ name, text }) => [name, text])).toEqual([
      ['brief.eml', 'Mijn verzoek'],
      ['removed.txt', note],
      ['b.txt', other.toString()],
    ]);
    expect(file.parts[0]?.mail).toEqual((await read(before)).parts[0]?.mail);
    expect(Buffer.from(after).includes(card.toString('base64').slice(0, 60))).toBe(false);
    expect(file.parts.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('does so in a forwarded mail too, whose other parts keep their numbers', async () => {
    const inner = mailWith(
      'Binnen',
      [attachment('a.txt', 'text/plain', other), attachment('kaart.jpg', 'image/jpeg', card)],
      'inner',
    );
    const forwarded = {
      headers: { 'Content-Type': 'message/rfc822', 'Content-Disposition': 'attachment' },
      body: inner,
    };
    const before = mailWith('Buiten', [forwarded, attachment('na.txt', 'text/plain', other)]);
    expect((await read(before)).parts[3]?.name).toBe('kaart.jpg');
    const file = await read(await rewriteMail(before, [3], note, parserLimits));
    expect(file.parts.map(({ parent, text }) => [parent, text])).toEqual([
      [null, 'Buiten'],
      [0, 'Binnen'],
      [1, other.toString()],
      [1, note],
      [0, other.toString()],
    ]);
  });

  it('writes nothing that lies between and after its parts, where a copy could hide', async () => {
    const hidden = card.toString('base64');
    const body = Buffer.concat([
      Buffer.from(`${hidden}\r\n`),
      multipart('b', [textPart('t'), attachment('kaart.jpg', 'image/jpeg', card)]),
      Buffer.from(hidden),
    ]);
    const after = await rewriteMail(
      mail({ ...usual, 'Content-Type': 'multipart/mixed; boundary=b' }, body),
      [1],
      note,
      parserLimits,
    );
    expect(Buffer.from(after).includes(hidden.slice(0, 60))).toBe(false);
  });

  it('that is nothing but the copy keeps its head', async () => {
    const part = attachment('kaart.jpg', 'image/jpeg', card);
    const file = await read(
      await rewriteMail(mail({ ...usual, ...part.headers }, part.body), [1], note, parserLimits),
    );
    expect(file.parts[0]?.mail?.subject).toBe(usual.Subject);
    expect(file.parts[1]?.text).toBe(note);
  });

  it('without a photo that was pasted into the HTML', async () => {
    const photo = Buffer.alloc(6000, 'kaartje');
    const html = `<p>Zie <img src="data:image/jpeg;base64,${photo.toString('base64')}"> en <img src="data:image/png;base64,AAAA"></p>`;
    const before = mail(
      { ...usual, 'Content-Type': 'multipart/mixed; boundary=b' },
      multipart('b', [textPart(html, 'text/html'), attachment('b.txt', 'text/plain', other)]),
    );
    const parts = (await read(before)).parts;
    expect(parts.map(({ mime, size }) => [mime, size])).toEqual([
      ['message/rfc822', before.length],
      ['text/plain', other.length],
      ['image/jpeg', photo.length],
    ]);
    const after = await rewriteMail(before, [2], note, parserLimits);
    expect((await read(after)).parts.map(({ text }) => text)).toEqual([
      `Zie en\n\n${note}`,
      other.toString(),
    ]);
    expect(Buffer.from(after).includes(photo.toString('base64').slice(0, 60))).toBe(false);
    expect(decodedParts(after).some((part) => part.includes(photo.toString('base64').slice(0, 60)))).toBe(
      false,
    );
  });

  it('that was cut off is whole afterwards', async () => {
    const whole = mailWith('t', [attachment('kaart.jpg', 'image/jpeg', card)]);
    const file = await read(await rewriteMail(whole.subarray(0, whole.length - 40), [1], note, parserLimits));
    expect(file.parts.map(({ text }) => text)).toEqual(['t', note]);
    expect(file.parts[0]?.problems).toEqual([]);
  });

  it('is refused for a part that is not there, so that a copy is never taken for destroyed', async () => {
    const bytes = mailWith('t', [attachment('kaart.jpg', 'image/jpeg', card)]);
    await expect(rewriteMail(bytes, [2], note, parserLimits)).rejects.toThrow('part-unknown');
    await expect(rewriteMail(Buffer.from('%PDF-1.4'), [1], note, parserLimits)).rejects.toThrow('not-a-mail');
  });
});
