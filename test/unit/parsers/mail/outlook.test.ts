import { describe, expect, it } from 'vitest';
import { isSound } from '../../../../src-main/parsers/mail/compound.ts';
import { isOutlook, readOutlook } from '../../../../src-main/parsers/mail/outlook.ts';
import { outlookMessage } from '../../../builders/outlook.ts';

const most = 100_000;

describe('a message that Outlook saved', () => {
  it('says who wrote to whom about what, its text and what is attached', () => {
    const bytes = outlookMessage({
      subject: 'Vraag over mijn bestelling — één foto',
      body: 'Beste,\r\n\r\nWaar blijft mijn album?\r\n\r\nAn',
      to: [
        { name: 'Klantendienst', address: 'klantendienst@winkel.example' },
        { name: 'Bert', address: 'bert@postvak.example', type: 'cc' },
      ],
      attachments: [{ name: 'foto één.jpg', mime: 'image/jpeg', bytes: Buffer.alloc(5000, 7) }],
    });
    expect(isOutlook(bytes)).toBe(true);
    const content = readOutlook(bytes, most);
    expect(content?.head).toMatchObject({
      from: { name: 'An Peeters', address: 'an@postvak.example' },
      to: [{ name: 'Klantendienst', address: 'klantendienst@winkel.example' }],
      cc: [{ address: 'bert@postvak.example' }],
      subject: 'Vraag over mijn bestelling — één foto',
    });
    expect(content?.text).toBe('Beste,\n\nWaar blijft mijn album?\n\nAn');
    expect(content?.attachments.map(({ name, mime }) => [name, mime])).toEqual([
      ['foto één.jpg', 'image/jpeg'],
    ]);
    expect(content?.attachments[0]?.content()).toEqual(Uint8Array.from(Buffer.alloc(5000, 7)));
    expect(content?.problems).toEqual([]);
  });

  it('takes date, identifiers and answer address from the lines of the mail itself', () => {
    const headers = [
      'Received: from mx.example by mail.winkel.example; Mon, 2 Nov 2026 10:00:00 +0100',
      'From: An Peeters <an@postvak.example>',
      'To: klantendienst@winkel.example',
      'Reply-To: an.thuis@postvak.example',
      'Date: Mon, 2 Nov 2026 09:59:00 +0100',
      'Message-ID: <a1@postvak.example>',
      'In-Reply-To: <b2@winkel.example>',
      '',
    ].join('\r\n');
    expect(readOutlook(outlookMessage({ headers, body: 'x' }), most)?.head).toMatchObject({
      date: '2026-11-02T08:59:00.000Z',
      receivedAt: '2026-11-02T09:00:00.000Z',
      replyTo: [{ address: 'an.thuis@postvak.example' }],
      messageId: '<a1@postvak.example>',
      inReplyTo: '<b2@winkel.example>',
    });
  });

  it('with HTML only is read as text', () => {
    const html = '<html><body><p>Wo bleibt mein <b>Album</b>?</p><p>Grüße</p></body></html>';
    expect(readOutlook(outlookMessage({ html }), most)?.text).toBe('Wo bleibt mein Album?\n\nGrüße');
  });

  it('of an older Outlook keeps its accents', () => {
    const content = readOutlook(
      outlookMessage({ ansi: true, subject: 'Réclamation', body: 'Où est-il ?' }),
      most,
    );
    expect([content?.head.subject, content?.text]).toEqual(['Réclamation', 'Où est-il ?']);
  });

  it('names colleagues that Exchange knows by a path without an address', () => {
    const from = { name: 'Marie', address: '/O=EXCHANGELABS/OU=GROUP/CN=RECIPIENTS/CN=MARIE' };
    expect(readOutlook(outlookMessage({ from, body: 'x' }), most)?.head.from).toEqual({
      name: 'Marie',
      address: '',
    });
  });
});

describe('a damaged or crafted message', () => {
  const sound = Buffer.from(outlookMessage({ body: 'Dag. '.repeat(2000) }));

  it('whose chains go round is refused at once', () => {
    const started = performance.now();
    for (let sector = 0; sector * 512 + 512 < sound.length; sector += 1) {
      for (const place of [48, 60, 68]) {
        const crafted = Buffer.from(sound);
        crafted.writeInt32LE(sector, place);
        readOutlook(crafted, most);
      }
    }
    const huge = Buffer.from(sound);
    huge.writeInt32LE(0x7fffffff, 72);
    expect(readOutlook(huge, most)).toBeNull();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('whose directory says that a stream is longer than the file is refused', () => {
    const directory = (sound.readInt32LE(48) + 1) * 512;
    const crafted = Buffer.from(sound);
    for (let at = directory; at + 128 <= crafted.length && at < directory + 512; at += 128)
      if (crafted[at + 66] === 2) crafted.writeInt32LE(0x7ffffff0, at + 120);
    expect(isSound(crafted)).toBe(false);
    expect(readOutlook(crafted, most)).toBeNull();
  });

  it('cut or flipped anywhere neither throws nor hangs', () => {
    const started = performance.now();
    for (let at = 0; at < sound.length; at += 97) readOutlook(sound.subarray(0, at), most);
    for (let at = 0; at < sound.length; at += 3) {
      const flipped = Buffer.from(sound);
      flipped[at] = ((flipped[at] ?? 0) * 7 + 131 + at) & 0xff;
      readOutlook(flipped, most);
    }
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 90_000);

  it('is no message where it is another kind of compound file', () => {
    const workbook = Buffer.alloc(2048);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(workbook);
    expect(isOutlook(workbook)).toBe(false);
  });
});
