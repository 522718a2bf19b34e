import iconv from 'iconv-lite';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { parserLimits } from '../../../../src-main/parsers/limits.ts';
import { parseFile } from '../../../../src-main/parsers/parse.ts';
import type { ParsedFile } from '../../../../src-main/parsers/shape.ts';
import { fromWireFile } from '../../../../src-main/parsers/shape.ts';
import { attachment, mail, mailWith, multipart, textPart, usual } from '../../../fixtures/mail/builder.ts';

async function read(bytes: Uint8Array, limits = parserLimits): Promise<ParsedFile> {
  const { value, blobs } = await parseFile(bytes, 'brief.eml', limits);
  return fromWireFile(value, blobs);
}
async function body(bytes: Uint8Array): Promise<string> {
  return (await read(bytes)).parts[0]?.text ?? '';
}
const codes = (file: ParsedFile) => file.parts.map(({ problems }) => problems.map(({ code }) => code));

describe('the head of a mail', () => {
  it('tells who, to whom, what and when', async () => {
    const bytes = mail(
      {
        Received: 'by mx.shop.example\r\n\tid 77; Tue, 3 Nov 2026 00:10:00 +0100 (CET)',
        'received ': 'from late.example; Mon, 2 Nov 2026 10:00:00 +0100',
        From: '=?utf-8?B?xYF1a2Fzeg==?= =?utf-8?Q?_Kowalski?= <lukasz@post.example>',
        'Reply-To': 'ander@adres.example',
        To: 'Winkel <privacy@shop.example>, info@shop.example',
        Subject: '=?iso-8859-1?Q?Demande_d=27acc=E8s?=\r\n =?iso-8859-1?Q?_et_effacement?=',
        Date: 'Mon, 2 Nov 2026 23:29:01 +0100',
        'Message-ID': '<a@b.example>',
        'In-Reply-To': '<c@d.example>',
      },
      'Hallo',
    );
    const { mail: head } = (await read(bytes)).parts[0] ?? {};
    expect(head).toMatchObject({
      from: { name: 'Łukasz Kowalski', address: 'lukasz@post.example' },
      replyTo: [{ name: '', address: 'ander@adres.example' }],
      to: [{ name: 'Winkel' }, { address: 'info@shop.example' }],
      subject: "Demande d'accès et effacement",
      date: '2026-11-02T22:29:01.000Z',
      receivedAt: '2026-11-02T23:10:00.000Z',
      messageId: '<a@b.example>',
      inReplyTo: '<c@d.example>',
      automatic: false,
      html: null,
    });
    expect(head?.receivedHeaders).toHaveLength(2);
    expect(head?.receivedHeaders[0]).toBe('by mx.shop.example id 77; Tue, 3 Nov 2026 00:10:00 +0100 (CET)');
  });

  it.each([
    ['Auto-Submitted', 'auto-replied; owner-email="a@b.example"', true],
    ['Precedence', 'auto_reply', true],
    // A web form or a ticket system writes these above a person's own request.
    ['Auto-Submitted', 'auto-generated', false],
    ['Auto-Submitted', 'no', false],
    ['Precedence', 'bulk', false],
    ['List-Unsubscribe', '<mailto:leave@list.example>', false],
  ])('with %s: %s is an automatic reply: %s', async (name, value, automatic) => {
    const bytes = mail({ From: 'a@b.example', Subject: 'x', [name]: value });
    expect((await read(bytes)).parts[0]?.mail?.automatic).toBe(automatic);
  });

  it('with an impossible or missing date has none', async () => {
    const { mail: head } =
      (await read(mail({ From: 'a@b.example', Subject: 'x', Date: '31 Feb 2026 10:00' }))).parts[0] ?? {};
    expect(head).toMatchObject({ date: null, receivedAt: null, messageId: null });
  });

  it('in raw 8-bit letters is read too', async () => {
    const bytes = iconv.encode(
      'From: Renée <r@post.example>\nSubject: Données personnelles\n\nçà',
      'windows-1252',
    );
    const [part] = (await read(bytes)).parts;
    expect(part?.mail?.subject).toBe('Données personnelles');
    expect(part?.mail?.from?.name).toBe('Renée');
    expect(part?.text).toBe('çà');
  });
});

describe('the body of a mail', () => {
  it('is the plain text where text and HTML say the same, and the HTML is kept to show', async () => {
    const bytes = mail(
      { ...usual, 'Content-Type': 'multipart/alternative; boundary=b' },
      multipart('b', [
        textPart('Geef mij mijn data.'),
        textPart('<p onclick="x()">Geef <b>mij</b> mijn data.</p>', 'text/html'),
      ]),
    );
    const [part] = (await read(bytes)).parts;
    expect(part?.text).toBe('Geef mij mijn data.');
    expect(part?.mail?.html).toBe('<p>Geef <b>mij</b> mijn data.</p>');
  });

  it('is read out of the HTML where the plain text is empty', async () => {
    const bytes = mail(
      { ...usual, 'Content-Type': 'multipart/alternative; boundary=b' },
      multipart('b', [
        textPart(' \r\n'),
        textPart('<div>Geachte,</div><div><br></div><div>wis alles</div>', 'text/html'),
      ]),
    );
    expect(await body(bytes)).toBe('Geachte,\n\nwis alles');
  });

  it('joins the text before and after an inline picture', async () => {
    const file = await read(
      mailWith('Eerst', [attachment('foto.png', 'image/png', Buffer.from('geen beeld')), textPart('Daarna')]),
    );
    expect(file.parts[0]?.text).toBe('Eerst\n\nDaarna');
    expect(file.parts).toHaveLength(2);
  });

  it('in quoted-printable keeps its letters and lines', async () => {
    const bytes = mail(
      {
        ...usual,
        'Content-Type': 'text/plain; charset=iso-8859-15',
        'Content-Transfer-Encoding': 'quoted-printable',
      },
      'Ren=E9e heeft =A4 5 en een lange =\r\nregel =3D goed=\r\n.\r\nEinde',
    );
    expect(await body(bytes)).toBe('Renée heeft € 5 en een lange regel = goed.\nEinde');
  });

  it('in format=flowed is put together to paragraphs', async () => {
    const bytes = mail(
      { ...usual, 'Content-Type': 'text/plain; charset=utf-8; format=flowed' },
      'Een lange zin die \r\nverder gaat.\r\n\r\n> citaat dat \r\n> loopt\r\nNieuw\r\n-- \r\nJan\r\n',
    );
    expect(await body(bytes)).toBe('Een lange zin die verder gaat.\n\n> citaat dat loopt\nNieuw\n-- \nJan');
  });

  it('declared as text but without an encoding we know is read all the same', async () => {
    const file = await read(mail({ ...usual, 'Content-Type': 'text/plain; charset="x-none"' }, 'Hallo Zoë'));
    expect(file.parts[0]?.text).toBe('Hallo Zoë');
    expect(codes(file)).toEqual([['charset-unknown']]);
  });

  it('without a header for its type, with lines ended by LF or CR, or after an mbox line is read', async () => {
    for (const end of ['\n', '\r']) {
      const bytes = Buffer.from(
        ['From jan Mon Nov  2', 'From: a@b.example', 'Subject: s', '', 'regel 1', 'regel 2'].join(end),
      );
      expect(await body(bytes)).toBe('regel 1\nregel 2');
    }
  });
});

describe('what comes with a mail', () => {
  it('keeps its name, its bytes and the kind that its bytes tell', async () => {
    const pdf = Buffer.from('%PDF-1.4 stuk');
    const file = await read(
      mailWith('Zie bijlage', [
        attachment('brief.jpg', 'image/jpeg', pdf),
        attachment('=?utf-8?Q?d=C3=A9claration.txt?=', 'text/plain', Buffer.from('Ik verklaar')),
      ]),
    );
    expect(
      file.parts.map(({ index, parent, name, kind, mime }) => ({ index, parent, name, kind, mime })),
    ).toEqual([
      { index: 0, parent: null, name: 'brief.eml', kind: 'mail', mime: 'message/rfc822' },
      { index: 1, parent: 0, name: 'brief.jpg', kind: 'pdf', mime: 'image/jpeg' },
      { index: 2, parent: 0, name: 'déclaration.txt', kind: 'text', mime: 'text/plain' },
    ]);
    expect(Buffer.from(file.parts[1]?.bytes ?? []).equals(pdf)).toBe(true);
    expect(file.parts[2]?.text).toBe('Ik verklaar');
    expect(codes(file)).toEqual([[], ['pdf-damaged'], []]);
  });

  it('has a name in pieces put together (RFC 2231), and a dangerous one made safe', async () => {
    const part = {
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition':
          'attachment; filename*0*=utf-8\'\'..%2F%E2%82%AC%20; filename*1*=ko%C5%82o; filename*2="\u202efdp.exe"',
      },
      body: 'x',
    };
    const file = await read(mailWith('t', [part]));
    expect(file.parts[1]?.name).toBe('€ kołofdp.exe');
    expect(codes(file)[1]).toEqual(['name-changed']);
  });

  it('of zero bytes is named and the rest is read', async () => {
    const file = await read(
      mailWith('t', [
        attachment('leeg.pdf', 'application/pdf', Buffer.alloc(0)),
        attachment('b.txt', 'text/plain', Buffer.from('b')),
      ]),
    );
    expect(codes(file)).toEqual([[], ['attachment-empty'], []]);
    expect(file.parts[1]).toMatchObject({ kind: 'other', size: 0, name: 'leeg.pdf' });
    expect(file.parts[2]?.text).toBe('b');
  });

  it('that is a mail is opened, with what lies in it', async () => {
    const inner = mailWith('Binnen', [attachment('diep.txt', 'text/plain', Buffer.from('diep'))], 'inner');
    const forwarded = { headers: { 'Content-Type': 'message/rfc822' }, body: inner };
    const file = await read(
      mailWith('Buiten', [forwarded, attachment('na.txt', 'text/plain', Buffer.from('na'))]),
    );
    expect(file.parts.map(({ parent, kind, text }) => ({ parent, kind, text }))).toEqual([
      { parent: null, kind: 'mail', text: 'Buiten' },
      { parent: 0, kind: 'mail', text: 'Binnen' },
      { parent: 1, kind: 'text', text: 'diep' },
      { parent: 0, kind: 'text', text: 'na' },
    ]);
  });

  it('is not opened deeper than the limit', async () => {
    let bytes = mailWith('0', []);
    for (let level = 1; level < 6; level += 1) {
      bytes = mailWith(
        String(level),
        [{ headers: { 'Content-Type': 'message/rfc822' }, body: bytes }],
        `b${level}`,
      );
    }
    const file = await read(bytes, { ...parserLimits, depth: 3 });
    expect(file.parts.map(({ text }) => text)).toEqual(['5', '4', '3', '']);
    expect(codes(file).at(-1)).toEqual(['depth-limit']);
    expect(file.parts.at(-1)?.bytes?.length).toBeGreaterThan(100);
  });

  it('is not read beyond the limit of parts', async () => {
    const many = Array.from({ length: 30 }, (_none, at) =>
      attachment(`${at}.txt`, 'text/plain', Buffer.from(`${at}`)),
    );
    const file = await read(mailWith('t', many), { ...parserLimits, parts: 10 });
    expect(file.parts.length).toBeLessThanOrEqual(10);
    expect(codes(file)[0]).toEqual(['parts-limit']);
    expect(file.parts[0]?.text).toBe('t');
  });

  it('encrypted is named as such', async () => {
    const smime = mail(
      {
        ...usual,
        'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
        'Content-Transfer-Encoding': 'base64',
      },
      Buffer.from([0x30, 0x80, 6, 9, 0x2a]).toString('base64'),
    );
    expect(codes(await read(smime))).toEqual([[], ['kind-unsupported', 'mail-encrypted']]);
  });
});

describe('a mail that was cut off', () => {
  it('keeps what is there and says so', async () => {
    const whole = mailWith('Mijn verzoek', [
      attachment('a.txt', 'text/plain', Buffer.from('bijlage '.repeat(50))),
    ]);
    const file = await read(whole.subarray(0, whole.length - 100));
    expect(codes(file)).toEqual([['mail-truncated'], []]);
    expect(file.parts[0]?.text).toBe('Mijn verzoek');
    expect(file.parts[1]?.text.startsWith('bijlage bijlage')).toBe(true);
  });

  it('inside its headers is still a mail', async () => {
    const file = await read(Buffer.from('From: Jan <jan@post.example>\r\nSubject: Mijn geg'));
    expect(file.parts[0]).toMatchObject({ kind: 'mail', text: '', mail: { subject: 'Mijn geg' } });
  });
});

describe('register numbers in a mail', () => {
  it('are gone from text, HTML, subject and names, offsets hold', async () => {
    const number = '85.07.30-033-28';
    const bytes = mail(
      { ...usual, Subject: `Nr ${number}`, 'Content-Type': 'multipart/mixed; boundary=b' },
      multipart('b', [
        textPart(`<p>Ik ben ${number}!</p>`, 'text/html'),
        attachment(`${number}.txt`, 'text/plain', Buffer.from(number)),
      ]),
    );
    const file = await read(bytes);
    expect(JSON.stringify(file.parts.map(({ bytes: _bytes, ...part }) => part))).not.toContain('033-28');
    expect(file.parts[0]).toMatchObject({
      text: `Ik ben ${'█'.repeat(15)}!`,
      registerNumbers: [{ start: 7, end: 22 }],
    });
    expect(codes(file)).toEqual([['register-number'], ['name-changed', 'register-number']]);
  });

  it('split by tags take the HTML with them', async () => {
    const bytes = mail(
      { ...usual, 'Content-Type': 'text/html; charset=utf-8' },
      '<p>85.07.30-<b>033</b>-28</p>',
    );
    const [part] = (await read(bytes)).parts;
    expect(part?.text).toBe('█'.repeat(15));
    expect(part?.mail?.html).toBeNull();
  });
});

describe('another reader of mails (postal-mime)', () => {
  it('finds the same bodies and attachments', async () => {
    const mails = [
      mailWith('Eén', [
        attachment('a.bin', 'application/x-a', Buffer.from([0, 1, 2, 255])),
        attachment('b.txt', 'text/plain', Buffer.from('b')),
      ]),
      mail(
        { ...usual, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' },
        Buffer.from('Zoë\n').toString('base64'),
      ),
      mail(
        { ...usual, 'Content-Type': 'multipart/mixed; boundary="a b"' },
        multipart('a b', [
          {
            headers: { 'Content-Type': 'multipart/alternative; boundary=inner' },
            body: multipart('inner', [textPart('plat'), textPart('<p>html</p>', 'text/html')]),
          },
          attachment('c d.pdf', 'application/pdf', Buffer.from('%PDF-')),
        ]),
      ),
    ];
    for (const bytes of mails) {
      const ours = await read(bytes);
      const theirs = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
      expect(ours.parts[0]?.text).toBe(theirs.text?.trimEnd());
      expect(
        ours.parts.slice(1).map(({ name, bytes: own }) => [name, Buffer.from(own ?? []).toString('hex')]),
      ).toEqual(
        theirs.attachments.map(({ filename, content }) => [
          filename,
          Buffer.from(typeof content === 'string' ? content : new Uint8Array(content)).toString('hex'),
        ]),
      );
    }
  });
});
