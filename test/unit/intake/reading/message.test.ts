import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../../src-main/engine/intake/reading/index.ts';
import { context, mail } from './letters.ts';

describe('whose words count', () => {
  it('a right in a quoted newsletter is not asked for', () => {
    const reading = readRequest(
      mail(
        'Leuke actie, geldt die ook voor kalenders?\n\nOp 5 nov. 2026 schreef smartphoto <nieuws@smartphoto.be>:\n' +
          '> Wilt u uw gegevens verwijderen of uitschrijven? Klik hier.',
      ),
      context,
    );
    expect(reading.kind).toBe('not-a-request');
    expect(reading.rights).toEqual([]);
  });

  it('a message that staff hand on is the customer’s', () => {
    const reading = readRequest(
      mail(
        'Voor jullie.\nAn\n\nVan: Ilse Maes <ilse@mail.example>\nVerzonden: vrijdag 30 oktober 2026 9:01\n' +
          'Aan: contact\nOnderwerp: account\n\nGelieve mijn account te verwijderen.\nIlse Maes',
        { from: { name: 'An Devos', address: 'an.devos@smartphoto.be' }, subject: 'FW: account' },
      ),
      context,
    );
    expect(reading.rights).toEqual(['erasure']);
    expect(reading.requester).toMatchObject({ name: 'Ilse Maes', email: 'ilse@mail.example' });
  });

  it('a mail attached by staff is the request', () => {
    const reading = readRequest(
      {
        parts: [
          {
            index: 0,
            kind: 'mail',
            name: 'fw.eml',
            text: 'Zie bijlage.\nAn',
            parent: null,
            mail: {
              from: { name: 'An Devos', address: 'an.devos@smartphoto.be' },
              replyTo: null,
              subject: 'FW',
              date: '2026-11-03T08:00:00Z',
              received: '2026-11-03T08:00:00Z',
              inReplyTo: null,
              automatic: false,
            },
          },
          {
            index: 1,
            kind: 'mail',
            name: 'brief.eml',
            text: 'Ich möchte wissen, welche Daten Sie über mich haben.\nEva Braunfels',
            parent: 0,
            mail: {
              from: { name: 'Eva Braunfels', address: 'eva@mail.example' },
              replyTo: null,
              subject: 'Auskunft',
              date: '2026-11-02T08:00:00Z',
              received: null,
              inReplyTo: null,
              automatic: false,
            },
          },
        ],
      },
      context,
    );
    expect(reading.language).toBe('de');
    expect(reading.rights).toEqual(['access']);
    expect(reading.requester.email).toBe('eva@mail.example');
  });
});
