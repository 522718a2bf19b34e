import { expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDistance,
  formatPercent,
  formatShortDate,
  languageName,
  withFrenchSpaces,
} from '../../../../src-renderer/app/format.ts';

it('writes a day as each language does', () => {
  expect(formatDate('2026-12-14', 'en')).toBe('Mon 14 Dec 2026');
  expect(formatDate('2026-12-14', 'nl')).toBe('ma 14 dec 2026');
  expect(formatDate('2026-12-14', 'fr')).toBe('lun. 14 déc. 2026');
  expect(formatShortDate('2026-12-14', 'en')).toBe('Mon 14 Dec');
});

it('says how far away a day is', () => {
  expect(formatDistance(19, 'en')).toBe('in 19 days');
  expect(formatDistance(1, 'nl')).toBe('morgen');
  expect(formatDistance(-3, 'fr')).toBe('il y a 3 jours');
});

it('writes sizes and shares', () => {
  expect(formatBytes(0, 'en')).toBe('0\u00a0bytes');
  expect(formatBytes(1_400_000, 'en')).toBe('1.4\u00a0MB');
  expect(formatPercent(0.62, 'en')).toBe('62%');
});

it('names languages in the language of the window', () => {
  expect(languageName('nl', 'fr')).toBe('néerlandais');
});

it('keeps French punctuation on the line of its word', () => {
  expect(withFrenchSpaces('Pourquoi ? Motif : « À faire » ; voilà !')).toBe(
    'Pourquoi\u00a0? Motif\u00a0: «\u00a0À faire\u00a0»\u00a0; voilà\u00a0!',
  );
  expect(withFrenchSpaces('le ?id=1 de l’adresse')).toBe('le ?id=1 de l’adresse');
});
