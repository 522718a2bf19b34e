import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Tracer } from '../../../../../src-main/jobs/scan/index/tracer.ts';
import { houseTrace, phoneTrace, recipientTrace } from '../../../../../src-main/jobs/scan/index/traces.ts';
import { phoneTail } from '../../../../../src-main/jobs/scan/match/normalise.ts';
import { foldAddress } from '../../../../../src-main/jobs/scan/match/person.ts';
import { plain } from '../../../../../src-main/jobs/scan/read/packed.ts';
import { Columns } from '../../../../../src-main/jobs/scan/read/rows.ts';
import { findTable, readAll } from '../../../../../src-main/jobs/scan/read/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'traces-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const salt = 7;
const header = ['phone', 'street', 'box', 'postcode', 'to', 'to postcode'];
const columns = { phones: [0], streets: [1, 2], postcodes: [3], others: [4, 5] };

/** All traces that a row leaves. */
function tracesOf(cells: readonly string[]): Set<number> {
  const path = join(folder, 'row.csv');
  const line = (values: readonly string[]): string =>
    values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
  writeFileSync(path, `${line(header)}\n${line(cells)}\n`);
  const layout = findTable(plain(path));
  if (layout === null) throw new Error('No table was recognised.');
  const traces = new Set<number>();
  const tracer = new Tracer(columns, salt, (trace) => traces.add(trace));
  readAll(plain(path), layout, new Columns(header), { onRow: (row) => tracer.add(row), onProblem: () => {} });
  return traces;
}

describe('the traces on a row', () => {
  it.each([
    ['0470 12 34 56', '+32 470/12.34.56'],
    ['(0)470 123 456', '0032470123456'],
  ])('find a phone in any notation: %s', (written, asked) => {
    const tail = phoneTail(asked);
    expect(tracesOf([written, '', '', '', '', '']).has(phoneTrace(tail ?? '', salt))).toBe(true);
  });

  it.each([
    [['Kerkstraat 12', '', '9230'], 'Kerkstr. 12', '9230'],
    [['Kerkstraat', '12 bus 3', 'B-9230'], 'Kerkstraat 12', '9230'],
    [['12, rue de l’Église', '', 'FR 75011'], 'Rue de l’Eglise 12', '75011'],
    [['Dorp "De Linde" 7a', '', '1234 AB'], 'De Linde dorp 7a', '1234ab'],
    [['Hauptstraße 12bis', '', '10115'], 'Hauptstr. 12bis', '10115'],
    [['Kerkstraat 12, 9230 Wetteren', '', ''], 'Kerkstraat 12', '9230'],
    [['Zonder nummer', '', '9230'], 'Zonder nummer', '9230'],
  ])('find a house: %s', ([street = '', box = '', postcode = ''], askedStreet, askedCode) => {
    const address = foldAddress(askedStreet, askedCode);
    if (address === null) throw new Error('No address.');
    expect(tracesOf(['', street, box, postcode, '', '']).has(houseTrace(address, salt))).toBe(true);
  });

  it.each([
    ['Anneleen Van den Broeck', 'Van den Broeck Anneleen'],
    ['Mevr. Łukasz-Nowák', 'nowak Lukasz'],
    ['MUELLER, Jörg', 'Jörg Müller'],
    ['Şahin "Ali" Öz', 'Ali Sahin Oez'],
  ])('find somebody to whom something was sent: %s', (written, asked) => {
    const trace = recipientTrace(asked, '9230', salt);
    expect(tracesOf(['', '', '', '', written, 'BE-9230']).has(trace ?? 0)).toBe(true);
    expect(tracesOf(['', '', '', '', written, '9000']).has(trace ?? 0)).toBe(false);
  });
});
