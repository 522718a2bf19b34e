import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../../src-main/engine/intake/reading/index.ts';
import { zonesOf } from '../../../../src-main/engine/intake/reading/zones.ts';
import { context, mail } from './letters.ts';

const kinds = (text: string) => zonesOf(text).map((zone) => zone.kind);
const own = (text: string) =>
  zonesOf(text)
    .filter((zone) => zone.kind === 'new')
    .map((zone) => text.slice(zone.start, zone.end).trim())
    .join('|');

describe('zones of a message', () => {
  it.each([
    ['Op ma 2 nov. 2026 om 10:12 schreef Jan <jan@mail.example>:'],
    ['Le lun. 2 nov. 2026 à 10:12, Jean <jean@mail.example> a écrit :'],
    ['Am Mo., 2. Nov. 2026 um 10:12 Uhr schrieb Jan <jan@mail.example>:'],
    ['On Mon, 2 Nov 2026 at 10:12, Jan <jan@mail.example> wrote:'],
    ['-----Original Message-----'],
    ['-----Oorspronkelijk bericht-----'],
    ['Van: Jan <jan@mail.example>\nVerzonden: maandag 2 november 2026 10:12\nOnderwerp: vraag'],
    ['De : Jean <jean@mail.example>\nEnvoyé : lundi 2 novembre 2026\nObjet : question'],
    ['Von: Jan <jan@mail.example>\nGesendet: Montag, 2. November 2026\nBetreff: Frage'],
  ])('what stands below %j is quoted', (header) => {
    expect(own(`Mijn antwoord.\n\n${header}\nOude tekst.`)).toBe('Mijn antwoord.');
  });

  it('an attribution may run over two lines', () => {
    expect(own('Ja.\n\nOp maandag 2 november 2026 schreef Jan Peeters\n<jan@mail.example>:\n> oud')).toBe(
      'Ja.',
    );
  });

  it('answers between the lines of a quote are new', () => {
    expect(own('Op 2 nov. 2026 schreef Jan:\n> Wie bent u?\nIk ben Els.\n> Welke bestelling?\nGeen.')).toBe(
      'Ik ben Els.|Geen.',
    );
  });

  it('a forward mark makes the rest forwarded', () => {
    expect(
      kinds(
        'Ter info\n\n---------- Forwarded message ---------\nVan: a@b.example\nDatum: 1 nov. 2026\n\nTekst',
      ),
    ).toEqual(['new', 'forwarded']);
  });

  it('a confidentiality notice is a footer', () => {
    const text =
      'Delete my account.\n\nThis e-mail is confidential and intended for the addressee only. If you are not the intended recipient, delete this message and all copies.';
    expect(own(text)).toBe('Delete my account.');
  });
});

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
