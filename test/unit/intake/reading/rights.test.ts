import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../../src-main/engine/intake/reading/index.ts';
import { oneLetterOff } from '../../../../src-main/engine/intake/reading/rights/match.ts';
import { context, letter } from './letters.ts';

const read = (text: string) => readRequest(letter(text), context);

describe('a wish that is denied', () => {
  it.each([
    ['Ne supprimez pas mes données, envoyez-moi seulement une copie de mes données.', ['access']],
    ['Verwijder mijn gegevens niet, ik wil enkel weten welke gegevens u van mij heeft.', ['access']],
    ['Bitte löschen Sie meine Daten nicht. Ich möchte nur eine Kopie meiner Daten.', ['access']],
    ['I do not want my photos deleted. Just send me a copy of my data.', ['access']],
  ])('%s', (text, rights) => {
    const reading = read(text);
    expect(reading.rights).toEqual(rights);
    expect(reading.warnings).toContainEqual({ code: 'right-denied', params: { right: 'erasure' } });
  });

  it.each([
    'Als u mijn gegevens niet verwijdert, stap ik naar de rechter.',
    'Si vous ne supprimez pas mes données, je saisirai la justice.',
    'Mijn account is nog altijd niet verwijderd.',
    'You still have not deleted my data.',
  ])('a threat or a reproach asks all the same: %s', (text) => {
    expect(read(text).rights).toEqual(['erasure']);
  });
});

describe('rights that are only talked about', () => {
  it.each([
    'Ik weet dat ik het recht heb om mijn gegevens te laten wissen, maar nu vraag ik enkel inzage in mijn gegevens.',
    'Please send me a copy of my data, including the existence of the right to request rectification or erasure.',
    'Envoyez-moi une copie de mes données. Je me réserve le droit de demander ensuite leur effacement.',
  ])('%s', (text) => {
    expect(read(text).rights).toEqual(['access']);
  });
});

describe('evidence', () => {
  it('points at the words that ask', () => {
    const text = 'Goedendag. Wilt u al mijn foto’s wissen? Dank u.';
    const found = read(text).evidence.find((one) => one.field === 'erasure');
    expect(text.slice(found?.start, found?.end)).toContain('wissen');
  });

  it('stays in place after accents and ligatures', () => {
    const text = 'Chère sœur Œdipe, voilà. Effacez mes données.';
    const found = read(text).evidence.find((one) => one.field === 'erasure');
    expect(text.slice(found?.start, found?.end)).toBe('Effacez mes données');
  });
});

describe('spelling', () => {
  it.each([
    ['suprimer', 'supprimer'],
    ['delte', 'delete'],
    ['gegvens', 'gegevens'],
    ['recieve', 'receive'],
  ])('%s is one letter off %s', (written, meant) => {
    expect(oneLetterOff(written, meant)).toBe(true);
  });

  it.each([
    ['wissen', 'weten'],
    ['account', 'account'],
  ])('%s is not one letter off %s', (written, meant) => {
    expect(oneLetterOff(written, meant)).toBe(false);
  });
});

describe('languages that are not ours', () => {
  it.each([
    [
      'Solicito una copia de mis datos personales según el artículo 15 del RGPD. Muchas gracias.',
      'es',
      'access',
    ],
    ['Chiedo la cancellazione dei miei dati personali e del mio account. Grazie.', 'it', 'erasure'],
    ['Proszę o usunięcie moich danych i mojego konta. Dziękuję i pozdrawiam.', 'pl', 'erasure'],
  ])('%s', (text, language, right) => {
    const reading = read(text);
    expect(reading.language).toBe(language);
    expect(reading.rights).toContain(right);
    expect(reading.warnings).toContainEqual({ code: 'language-not-ours', params: { language } });
  });
});

describe('hostile length', () => {
  it('a megabyte of anything is read in bounded time, and said to be cut', () => {
    const reading = read('verwijder mijn gegevens '.repeat(45_000));
    expect(reading.rights).toEqual(['erasure']);
    expect(reading.warnings.map((warning) => warning.code)).toContain('text-not-read-to-end');
  });
});
