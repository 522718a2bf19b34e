import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { parse } from 'mrz';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { letters } from '../../../scripts/sample/letters.ts';
import { foreignMails } from '../../../scripts/sample/mails-foreign.ts';
import { dutchMails } from '../../../scripts/sample/mails-nl.ts';
import { fullName } from '../../../scripts/sample/person.ts';
import { personOf, shop } from '../../../scripts/sample/shop.ts';
import { specimen } from '../../../scripts/sample/specimen.ts';
import { idCardFile, sampleTexts } from '../../../scripts/sample/texts.ts';
import { sampleRoot } from './read-export.ts';

const model = shop();
const idCard = readFileSync(join(sampleRoot, idCardFile));

function onDisk(path: string): Buffer {
  return readFileSync(join(sampleRoot, path));
}

describe('the sample files', () => {
  it('are byte for byte what the generator writes, and no file lies there besides', () => {
    const texts = sampleTexts(model, idCard);
    for (const { path, bytes } of texts) expect(onDisk(path).equals(bytes), path).toBe(true);
    const there = ['export', 'requests'].flatMap((folder) =>
      readdirSync(join(sampleRoot, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name),
    );
    expect(there.filter((name) => !/\.(pdf|jpg)$/.test(name)).length).toBe(texts.length - 1);
  });

  it('come to less than 3 MB', () => {
    const sizes = sampleTexts(model, idCard).map(({ bytes }) => bytes.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  });

  it.each([...dutchMails(model, idCard), ...foreignMails(model)])(
    'hold a message that a mail reader understands: $expected.file',
    async ({ expected, person }) => {
      const mail = await PostalMime.parse(onDisk(`requests/${expected.file}`));
      expect(mail.from).toMatchObject({ name: expected.requester.name, address: expected.requester.email });
      expect(mail.subject).not.toMatch(/=\?/);
      const written = (mail.text ?? mail.html ?? '').normalize('NFC');
      expect(written).toContain(person === null ? 'Bram Verhelst' : fullName(personOf(model, person)));
      for (const number of expected.requester.orderNumbers) expect(written).toContain(number);
    },
  );

  it.each(letters(model).filter(({ expected }) => expected.readBy === 'program'))(
    'hold a letter whose text can be read: $expected.file',
    async ({ expected, page }) => {
      const library = await PDFiumLibrary.init();
      const pdf = await library.loadDocument(onDisk(`requests/${expected.file}`));
      const text = pdf.getPage(0).getText();
      for (const line of [...page.sender, ...page.receiver, page.placeAndDate]) expect(text).toContain(line);
      pdf.destroy();
      library.destroy();
    },
  );
});

describe('the specimen of an identity card', () => {
  it('has lines whose check digits are right', () => {
    const read = parse([...specimen.mrz]);
    expect(read).toMatchObject({ format: 'TD1', valid: true });
  });

  it('has a register number whose check digits are right', () => {
    const digits = specimen.registerNumber.replace(/\D/g, '');
    expect(97 - (Number(digits.slice(0, 9)) % 97)).toBe(Number(digits.slice(9)));
  });

  it('hangs on the first e-mail', async () => {
    const mail = await PostalMime.parse(onDisk('requests/01-nl-inzage-en-geen-reclame.eml'), {
      attachmentEncoding: 'arraybuffer',
    });
    const [picture] = mail.attachments;
    expect(picture?.mimeType).toBe('image/png');
    const content = picture?.content;
    expect(content instanceof ArrayBuffer && Buffer.from(content).equals(idCard)).toBe(true);
  });
});
