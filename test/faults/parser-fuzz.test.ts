/**
 * Mutated mails, PDFs and pictures through the real parser process. `DESK_LONG=1` runs the full count of 20,000 for
 * each parser, otherwise a sample; `DESK_SEED` repeats a run.
 */
import { resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { DeskError } from '../../src-contract/errors.ts';
import { createParserHost } from '../../src-main/parsers/host.ts';
import { spawnParser } from '../../src-main/parsers/spawn.ts';
import { twoPageTiff } from '../fixtures/image/builder.ts';
import { attachment, mail, mailWith, multipart, textPart, usual } from '../fixtures/mail/builder.ts';
import { encryptedPdf, filledForm, pdfWith, scanOfTwoPages, signedPdf } from '../fixtures/pdf/builder.ts';
import { mutate, randomFrom } from './mutate.ts';

const { DESK_LONG, DESK_SEED = '20261125' } = process.env;
const long = DESK_LONG === '1';
const runs = long ? 20_000 : 300;
const seed = Number(DESK_SEED);

/** Longest that one file may take, security.md: none hangs over 10 s. */
const longestMs = 10_000;

const host = createParserHost(() => spawnParser(resolve('src-main/parsers/process.ts')));
afterAll(() => host.stop());

type Corpus = { name: string; tokens: readonly string[]; samples: () => Promise<Uint8Array[]> };

async function pictures(): Promise<Uint8Array[]> {
  const picture = sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 100, sigma: 50 },
    },
  });
  const formats = ['png', 'jpeg', 'webp', 'tiff', 'gif'] as const;
  const encoded = await Promise.all(
    formats.map((format) =>
      picture
        .clone()
        .withExif({ IFD0: { Make: 'x' } })
        .toFormat(format)
        .toBuffer(),
    ),
  );
  return [...encoded, twoPageTiff()];
}

async function pdfs(): Promise<Uint8Array[]> {
  return [
    await pdfWith([
      [{ text: 'Geachte mevrouw, 85.07.30-033-28', x: 50, y: 700 }],
      [{ text: 'Tweede', x: 50, y: 100 }],
    ]),
    scanOfTwoPages(new Uint8Array(400).fill(9), new Uint8Array(400).fill(99), 20),
    signedPdf(Buffer.alloc(64, 0x30)),
    encryptedPdf(),
    await filledForm('Naam', 'Jan'),
  ];
}

async function mails(): Promise<Uint8Array[]> {
  const [png, , , , gif] = await pictures();
  const [pdf] = await pdfs();
  const nested = mailWith(
    'Binnen',
    [attachment('a.pdf', 'application/pdf', pdf ?? Buffer.alloc(0))],
    'inner',
  );
  return [
    mailWith('Zoë Łukasz', [
      attachment('a.png', 'image/png', png ?? Buffer.alloc(0)),
      attachment('b.gif', 'image/gif', gif ?? Buffer.alloc(0)),
    ]),
    mailWith('Buiten', [{ headers: { 'Content-Type': 'message/rfc822' }, body: nested }]),
    mail(
      {
        ...usual,
        Subject: '=?utf-8?Q?S=C3=A9?= =?utf-8?B?xYE=?=',
        'Content-Type': 'multipart/alternative; boundary=b',
      },
      multipart('b', [
        textPart('plat'),
        textPart('<table><tr><td>a<td>b<blockquote><p>c</table><script>x</script>', 'text/html'),
      ]),
    ),
    mail(
      {
        ...usual,
        'Content-Type': 'text/plain; charset=windows-1252; format=flowed',
        'Content-Transfer-Encoding': 'quoted-printable',
      },
      'Ren=E9e =\r\n> x \r\n',
    ),
  ];
}

const corpora: Corpus[] = [
  {
    name: 'mail',
    samples: mails,
    tokens: [
      '\r\n\r\n',
      '--outer',
      '--b--',
      'Content-Type: multipart/mixed; boundary=""\r\n',
      '=?',
      '?=',
      '%00',
      ';;;',
      '"',
      '<',
      '\0',
      '(',
      'base64',
      "*0*=utf-8''",
      '\r',
    ],
  },
  {
    name: 'pdf',
    samples: pdfs,
    tokens: [
      '<<',
      '>>',
      '[',
      ']',
      'obj',
      'endobj',
      'stream',
      '1 0 R',
      '/Kids [2 0 R]',
      '/Parent 3 0 R',
      '/Filter [/FlateDecode /FlateDecode]',
      '/Length 9999999',
      '(',
      '/JBIG2Decode',
      '/Count -1',
    ],
  },
  {
    name: 'image',
    samples: pictures,
    tokens: ['IHDR', 'IDAT', '\xff\xd9', '\xff\xc4', 'VP8L', 'II*\0', '\0\0\0\0', 'Exif\0\0'],
  },
];

describe.each(corpora)(`$name, ${runs} times mutated (seed ${seed})`, ({ name, samples, tokens }) => {
  it(
    'is read, shown and cut or refused, in time, and the next file is read as ever',
    async () => {
      const whole = await samples();
      const random = randomFrom(seed);
      const outcomes: Record<string, number> = {};
      let slowest = 0;
      for (let run = 0; run < runs; run += 1) {
        const bytes = mutate(whole, tokens, random);
        const started = performance.now();
        const outcome = await readShowAndCut(bytes, run % 10 === 0);
        slowest = Math.max(slowest, performance.now() - started);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }
      const after = await host.parse({ name: 'whole', bytes: whole[0] ?? Buffer.alloc(0) });
      expect(after.parts[0]?.problems.filter(({ code }) => code !== 'register-number')).toEqual([]);
      expect(slowest).toBeLessThan(longestMs);
      // A process that dies is not a crash of the app, but it should be a rarity.
      expect(outcomes['parser-timeout'] ?? 0, JSON.stringify(outcomes)).toBe(0);
      expect(outcomes['parser-crashed'] ?? 0, JSON.stringify(outcomes)).toBeLessThan(runs / 100);
      if (long)
        process.stdout.write(`${name}: ${JSON.stringify(outcomes)}, slowest ${Math.round(slowest)} ms\n`);
    },
    long ? 3_600_000 : 120_000,
  );
});

/** What became of one file that was read, shown and (every tenth) cut, or the code of the error. Anything else than a DeskError fails the test. */
async function readShowAndCut(bytes: Uint8Array, cut: boolean): Promise<string> {
  const file = { name: 'mutated', bytes };
  try {
    const { kind, parts } = await host.parse(file);
    if (parts[0]?.pages.length) await host.renderPage(file, 1, { widthPx: 100 });
    if (!cut) return 'read';
    if (kind === 'pdf') await host.removePages(file, [1]);
    if (kind === 'image') await host.blackOut(file, [{ x: 0, y: 0, w: 2, h: 2 }]);
    if (kind === 'mail') await host.rewriteMail(file, parts.length > 1 ? [1] : [], 'note');
    return 'cut';
  } catch (error) {
    if (error instanceof DeskError) return error.code;
    throw error;
  }
}
