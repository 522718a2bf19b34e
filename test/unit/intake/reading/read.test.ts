import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../../src-main/engine/intake/reading/index.ts';
import { context, mail } from './letters.ts';

describe('a plain mail', () => {
  const reading = readRequest(
    mail(
      'Beste,\n\nIk wil graag weten welke gegevens jullie van mij hebben. En stuur me geen reclame meer aub.\n\n' +
        'Met vriendelijke groeten,\nAnneleen Van den Broeck\nKerkstraat 12 bus 3\n9230 Wetteren\n0470 12 34 56\n' +
        'Klantnummer: K700123, bestelling SP1234567',
      {
        from: { name: 'Anneleen Van den Broeck', address: 'a@telenet.be' },
        date: '2026-11-02T10:00:00Z',
        received: '2026-11-02T23:30:00Z',
      },
    ),
    context,
  );

  it('tells kind, language and rights', () => {
    expect(reading.kind).toBe('request');
    expect(reading.language).toBe('nl');
    expect(reading.rights).toEqual(['access', 'marketing-stop']);
  });

  it('reads every field of the requester', () => {
    expect(reading.requester).toEqual({
      name: 'Anneleen Van den Broeck',
      email: 'a@telenet.be',
      phone: '+32470123456',
      address: { street: 'Kerkstraat 12 bus 3', postcode: '9230', city: 'Wetteren', country: 'BE' },
      customerNumber: 'K700123',
      orderNumbers: ['SP1234567'],
      birthDate: null,
    });
  });

  it('counts days in the time zone of the controller', () => {
    expect(reading.dates).toEqual({ written: null, sent: '2026-11-02', received: '2026-11-03' });
  });
});
