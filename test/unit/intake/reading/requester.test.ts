import { describe, expect, it } from 'vitest';
import { datesIn, writtenOn } from '../../../../src-main/engine/intake/reading/dates.ts';
import { readRequest } from '../../../../src-main/engine/intake/reading/index.ts';
import { addressesIn } from '../../../../src-main/engine/intake/reading/requester/address.ts';
import { phonesIn } from '../../../../src-main/engine/intake/reading/requester/contact.ts';
import { tidyName } from '../../../../src-main/engine/intake/reading/requester/name.ts';
import { context, controller, letter, mail } from './letters.ts';

const addresses = (text: string, language = 'nl') =>
  addressesIn(text, language, controller).map((found) => found.value);

describe('addresses', () => {
  it.each([
    ['Kerkstraat 12 bus 3\n9230 Wetteren', 'nl', 'Kerkstraat 12 bus 3', '9230', 'Wetteren', 'BE'],
    ['wonende te 9000 Gent, Veldstraat 5', 'nl', 'Veldstraat 5', '9000', 'Gent', 'BE'],
    ['Damrak 1-B\n1012LG Amsterdam', 'nl', 'Damrak 1-B', '1012 LG', 'Amsterdam', 'NL'],
    [
      '12, rue de la Loi boîte 4\n1000 Bruxelles',
      'fr',
      '12, rue de la Loi boîte 4',
      '1000',
      'Bruxelles',
      'BE',
    ],
    ['3 place du Capitole\n31000 Toulouse', 'fr', '3 place du Capitole', '31000', 'Toulouse', 'FR'],
    ['4, rue de l’Église\nL-4370 Belvaux', 'fr', '4, rue de l’Église', '4370', 'Belvaux', 'LU'],
    ['Hauptstraße 5\nD-53117 Bonn', 'de', 'Hauptstraße 5', '53117', 'Bonn', 'DE'],
    ['Gutenbergstr. 7a, 55116 Mainz', 'de', 'Gutenbergstr. 7a', '55116', 'Mainz', 'DE'],
    ['Bahnhofstrasse 3\n3011 Bern\nSchweiz', 'de', 'Bahnhofstrasse 3', '3011', 'Bern', 'CH'],
    ['22 Abbey Road, London NW8 9AY', 'en', '22 Abbey Road', 'NW8 9AY', 'London', 'GB'],
  ])('reads %j', (text, language, street, postcode, city, country) => {
    expect(addresses(text, language)).toEqual([{ street, postcode, city, country }]);
  });

  it('never takes the controller’s for the requester’s', () => {
    expect(addresses('smartphoto group NV\nKwatrechtsteenweg 160\n9230 Wetteren')).toEqual([]);
    const shown = addressesIn(
      'smartphoto group NV\nDA 852-809-8\nPostbus 4\n9230 Wetteren',
      'nl',
      controller,
    );
    expect(shown.filter((found) => found.confidence >= 0.5)).toEqual([]);
  });

  it('takes no number before a capital for a postcode', () => {
    expect(addresses('Ik bestelde er 2000 Euro aan foto’s, in totaal 1500 Kalenders.')).toEqual([]);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['gsm 0470/12.34.56', 'BE', 'nl', '+32470123456'],
    ['+32 (0)470 12 34 56', 'NL', 'nl', '+32470123456'],
    ['06-12345678', 'NL', 'nl', '+31612345678'],
    ['Tel. 0176 12345678', 'DE', 'de', '+4917612345678'],
  ] as const)('reads %j', (text, country, language, number) => {
    expect(phonesIn(text, country, language, controller).map((found) => found.value)).toEqual([number]);
  });

  it('is no IBAN, no date and no order number', () => {
    const text = 'IBAN BE68 5390 0754 7034, op 09.07.1979, bestelling 0470123456';
    expect(phonesIn(text, 'BE', 'nl', controller)).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['Peeters, Anneleen', 'Anneleen Peeters'],
    ['MARIE-CLAIRE D’HAESE', 'Marie-Claire D’Haese'],
    ['Mevr. An Van den Broeck', 'An Van den Broeck'],
    ['Dr. Łukasz Żak', 'Łukasz Żak'],
  ])('%j is %j', (written, name) => {
    expect(tidyName(written, controller)).toBe(name);
  });

  it.each([
    'Kerkstraat 12',
    'November',
    'smartphoto group NV',
    'Met vriendelijke groeten',
    'info@mail.example',
  ])('%j is nobody', (written) => {
    expect(tidyName(written, controller)).toBeNull();
  });

  it('the name under the letter beats the account that it was sent from', () => {
    const reading = readRequest(
      mail('Graag een kopie van mijn gegevens.\n\nMet vriendelijke groeten,\nKarel Dupon', {
        from: { name: 'Sofie Maes', address: 'sofie.maes@mail.example' },
      }),
      context,
    );
    expect(reading.requester.name).toBe('Karel Dupon');
  });

  it('a lawyer’s client is the requester, and the lawyer’s address is not taken for theirs', () => {
    const reading = readRequest(
      letter(
        'Advocatenkantoor Claes\nMeir 1\n2000 Antwerpen\n\nGeachte,\n\nIn mijn hoedanigheid van raadsman van ' +
          'mevrouw Lieve Smets, wonende te 9000 Gent, Veldstraat 5, verzoek ik u om inzage in haar persoonsgegevens.\n\nMr. Jan Claes',
      ),
      context,
    );
    expect(reading.requester).toMatchObject({ name: 'Lieve Smets', email: null, address: { city: 'Gent' } });
    expect(reading.warnings.map((warning) => warning.code)).toContain('on-behalf');
  });
});

describe('dates', () => {
  it.each([
    ['9 november 2026', '2026-11-09'],
    ['1er mars 1980', '1980-03-01'],
    ['3. März 1980', '1980-03-03'],
    ['4th November 2026', '2026-11-04'],
    ['November 4, 2026', '2026-11-04'],
    ['03.11.2026', '2026-11-03'],
    ['3/11/2026', '2026-11-03'],
    ['07/31/1992', '1992-07-31'],
    ['2026-11-03', '2026-11-03'],
    ['12-3-58', '1958-03-12'],
  ])('%j is %s', (written, day) => {
    expect(datesIn(written, 2026).map((found) => found.iso)).toEqual([day]);
  });

  it('a day that does not exist is none', () => {
    expect(datesIn('31.02.2026 en 45/13/2026', 2026)).toEqual([]);
  });

  it('the letter’s date stands alone with a place, not in a sentence', () => {
    expect(writtenOn('Wetteren, 9 november 2026\n\nGeachte', 2026)?.iso).toBe('2026-11-09');
    expect(writtenOn('Fait à Namur, le 3 nov. 2026', 2026)?.iso).toBe('2026-11-03');
    expect(writtenOn('Ik schreef u op 9 november 2026 een brief.', 2026)).toBeNull();
    expect(writtenOn('Geboortedatum: 09-11-1980', 2026)).toBeNull();
  });
});
