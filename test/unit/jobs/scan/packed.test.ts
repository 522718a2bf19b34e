import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unknownRequester } from '../../../../src-contract/reading.ts';
import { pull } from '../../../../src-main/jobs/scan/pull/pull.ts';
import { mail } from '../../../builders/mail.ts';
import { type LookedThrough, lookThroughAll } from '../../../builders/sources.ts';
import { workbook } from '../../../builders/workbook.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes);
const customers =
  'customer_number,email,name,city\nK700124,an@post.example,An Peeters,Gent\nK700125,bert@post.example,Bert Claes,Aalst\n';
const orders =
  'order_number;customer_number;total\nSP1001;K700124;10,00\nSP1002;K700125;20,00\nSP1003;K700124;5,00\n';

const skipped = ({ skipped: list }: LookedThrough): string[] =>
  list.map(({ path, reason }) => `${path} ${reason}`);
const shown = ({ input }: LookedThrough): [string, string, number][] =>
  input.files.map(({ file }) => [file.path, file.format, file.records]);

function taken({ input, ask }: LookedThrough): string[] {
  const requester = { ...unknownRequester, email: 'an@post.example' };
  return pull({ ...input, requester }, () => {}, ask).records.map(({ file, line }) => `${file}:${line}`);
}

describe('messages inside archives', () => {
  it('are one file for each archive, and found in it', async () => {
    const letter = (from: string, subject: string): Uint8Array =>
      strToU8(mail({ from, subject, text: 'Dag.' }));
    put(
      'mail.zip',
      zipSync({
        'in/1.eml': letter('bert@post.example', 'van Bert'),
        'in/2.eml': letter('an@post.example', 'van An'),
        'uit/3.eml': letter('info@winkel.example', 'van ons'),
      }),
    );
    put('more.zip', zipSync({ 'a.eml': letter('an@post.example', 'nog een') }));
    put(
      'all.mbox.gz',
      gzipSync(strToU8(`From - Mon Nov 02 10:00:00 2026\n${mail({ from: 'an@post.example', text: 'x' })}`)),
    );
    const through = await lookThroughAll(folder);
    expect(shown(through).toSorted()).toEqual([
      ['all.mbox.gz', 'mbox', 1],
      ['mail.zip/', 'mails', 3],
      ['more.zip/', 'mails', 1],
    ]);
    expect(taken(through)).toEqual(['all.mbox.gz:1', 'mail.zip/:2', 'more.zip/:1']);
  });
});

describe('exports inside archives', () => {
  it('are read in a ZIP, in a gzip, in a gzip in a ZIP and in a ZIP in a ZIP, and linked across them', async () => {
    put('shop.zip', zipSync({ 'data/orders.csv': strToU8(orders), 'empty.csv': new Uint8Array() }));
    put('klanten.csv.gz', gzipSync(strToU8(customers)));
    put(
      'all',
      zipSync({
        'inner.zip': zipSync({ 'returns.csv': strToU8('return_id,order_number\nR1,SP1003\nR2,SP1002\n') }),
      }),
    );
    put(
      'lines.zip',
      zipSync({ 'lines.ndjson.gz': gzipSync(strToU8('{"order_number":"SP1001","product":"Mok"}\n')) }),
    );
    const through = await lookThroughAll(folder);
    expect(shown(through).toSorted()).toEqual([
      ['all/inner.zip/returns.csv', 'csv', 2],
      ['klanten.csv.gz', 'csv', 2],
      ['lines.zip/lines.ndjson.gz', 'ndjson', 1],
      ['shop.zip/data/orders.csv', 'csv', 3],
    ]);
    expect(skipped(through)).toEqual(['shop.zip/empty.csv empty']);
    expect(taken(through)).toEqual([
      'all/inner.zip/returns.csv:2',
      'klanten.csv.gz:2',
      'lines.zip/lines.ndjson.gz:1',
      'shop.zip/data/orders.csv:2',
      'shop.zip/data/orders.csv:4',
    ]);
  });

  it('may be stored as they are, and a gzip may have several members', async () => {
    put('stored.zip', zipSync({ 'orders.csv': strToU8(orders) }, { level: 0 }));
    const halves = [customers.slice(0, 60), customers.slice(60)].map((half) => gzipSync(strToU8(half)));
    put('customers.gz', Buffer.concat(halves));
    expect(taken(await lookThroughAll(folder))).toEqual([
      'customers.gz:2',
      'stored.zip/orders.csv:2',
      'stored.zip/orders.csv:4',
    ]);
  });

  it('are named where they can’t be read, and the others are', async () => {
    const good = zipSync({ 'orders.csv': strToU8(orders.repeat(50)) });
    put('cut.zip', good.subarray(0, good.length - 40));
    const gz = gzipSync(strToU8(customers.repeat(50)));
    put('cut.csv.gz', gz.subarray(0, Math.floor(gz.length / 2)));
    put('secret.zip', encrypted(zipSync({ 'orders.csv': strToU8(orders) })));
    put('up.zip', zipSync({ '../orders.csv': strToU8(orders), 'orders.csv': strToU8(orders) }));
    put(
      'mac.zip',
      zipSync({
        '__MACOSX/._orders.csv': strToU8('x'),
        'foto.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]),
      }),
    );
    put(
      'brief.docx',
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }),
    );
    put('tabel.ods', zipSync({ 'content.xml': strToU8('<x/>'), 'styles.xml': strToU8('<x/>') }));
    symlinkSync('/etc/passwd', join(folder, 'link.csv'));
    const through = await lookThroughAll(folder);
    expect(shown(through)).toEqual([['up.zip/orders.csv', 'csv', 3]]);
    expect(skipped(through).toSorted()).toEqual([
      'brief.docx no-records',
      'cut.csv.gz archive-damaged',
      'cut.zip archive-damaged',
      'link.csv link',
      'mac.zip/__MACOSX/._orders.csv hidden',
      'mac.zip/foto.jpg picture',
      'secret.zip/orders.csv archive-encrypted',
      'tabel.ods spreadsheet',
      'up.zip/? name-unsafe',
    ]);
  });

  it('end quickly where they would unfold without end', async () => {
    put('bomb.zip', zipSync({ 'orders.csv': new Uint8Array(400 * 1024 * 1024).fill(0x61) }, { level: 6 }));
    put(
      'shared.zip',
      overlapping(
        zipSync(
          { 'a.csv': strToU8(orders.repeat(400)), 'b.csv': strToU8(customers.repeat(400)) },
          { level: 0 },
        ),
      ),
    );
    const through = await lookThroughAll(folder);
    expect(shown(through)).toEqual([]);
    expect(skipped(through)).toContain('bomb.zip/orders.csv archive-bomb');
    expect(skipped(through)).toContain('shared.zip archive-bomb');
  });
});

/** Sets the encryption flag in both headers of the only member. */
function encrypted(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6);
  const central = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8);
  return bytes;
}

/** Claims for each member almost the whole archive as its own bytes. */
function overlapping(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const mark = Buffer.from('504b0102', 'hex');
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) {
    bytes.writeUInt32LE(Math.floor(bytes.length * 0.7), at + 20);
    bytes.writeUInt32LE(Math.floor(bytes.length * 0.7), at + 24);
    bytes.writeUInt32LE(0, at + 42);
  }
  return bytes;
}

describe('workbooks', () => {
  it('are read sheet by sheet: texts, long numbers, dates, gaps, titles, totals', async () => {
    put(
      'export.xlsx',
      workbook([
        {
          name: 'Klanten',
          rows: [
            ['Overzicht van klanten'],
            null,
            ['customer_number', 'email', 'name', 'created_at'],
            ['K700124', 'an@post.example', 'An & "Zoë" Peeters', { date: 45_992.5 }],
            ['K700125', 'bert@post.example', null, { date: 45_992 }],
          ],
        },
        {
          name: 'Blad2',
          hidden: true,
          rows: [
            ['order_number', 'customer_number', 'total', 'paid'],
            [2_026_000_123, { inline: 'K700124' }, 10.1, true],
            [2_026_000_124, 'K700125', 20, false],
          ],
        },
      ]),
    );
    const through = await lookThroughAll(folder);
    expect(shown(through)).toEqual([
      ['export.xlsx/Klanten', 'xlsx', 2],
      ['export.xlsx/Blad2', 'xlsx', 2],
    ]);
    const requester = { ...unknownRequester, email: 'an@post.example' };
    const { records } = pull({ ...through.input, requester }, () => {}, through.ask);
    expect(records.map(({ file, line, fields }) => [file, line, fields.map(({ value }) => value)])).toEqual([
      ['export.xlsx/Blad2', 2, ['2026000123', 'K700124', '10.1', 'true']],
      ['export.xlsx/Klanten', 4, ['K700124', 'an@post.example', 'An & "Zoë" Peeters', '2025-12-01 12:00:00']],
    ]);
  });

  it('are read inside a ZIP, and by their content when they are called otherwise', async () => {
    const bytes = workbook([
      {
        name: 'Sheet1',
        rows: [
          ['email', 'name'],
          ['an@post.example', 'An'],
        ],
      },
    ]);
    put('customers.dat', bytes);
    put('all.zip', zipSync({ 'subscribers.xlsx': bytes }));
    expect(taken(await lookThroughAll(folder))).toEqual([
      'all.zip/subscribers.xlsx/Sheet1:2',
      'customers.dat/Sheet1:2',
    ]);
  });

  it('do not unfold entities of their own', async () => {
    const laughs = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const evil = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>email</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>an@post.example</t></is></c><c r="B2" t="inlineStr"><is><t>&l12;</t></is></c></row></sheetData></worksheet>`;
    put('customers.xlsx', workbook([{ name: 'Klanten', rows: [] }], { 'xl/worksheets/sheet1.xml': evil }));
    const through = await lookThroughAll(folder);
    const requester = { ...unknownRequester, email: 'an@post.example' };
    const { records } = pull({ ...through.input, requester }, () => {}, through.ask);
    expect(records.map(({ fields }) => fields.map(({ value }) => value))).toEqual([
      ['an@post.example', '&l12;'],
    ]);
  });
});
