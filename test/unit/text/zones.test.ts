import { describe, expect, it } from 'vitest';
import { zonesOf } from '../../../src-main/text/zones.ts';

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

  it('what was made to take long is read at once', () => {
    const hostile = [
      `Op 1 schreef${' '.repeat(300_000)}x`,
      `van${' '.repeat(300_000)}x`,
      `forwarded by ${'van '.repeat(100_000)}x`,
      'vertrouwelijk\n'.repeat(40_000),
      `op 1 ${'schreef '.repeat(50_000)}\n`.repeat(3),
    ];
    const started = performance.now();
    for (const text of hostile) expect(kinds(`Dag.\n\n${text}`).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
