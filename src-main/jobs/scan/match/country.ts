/** Countries as exports write them. */
import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import { fold } from './person.ts';

const names: Readonly<Record<string, CountryCode>> = {
  belgie: 'BE',
  belgique: 'BE',
  belgien: 'BE',
  belgium: 'BE',
  nederland: 'NL',
  'pays-bas': 'NL',
  niederlande: 'NL',
  netherlands: 'NL',
  'the netherlands': 'NL',
  frankrijk: 'FR',
  france: 'FR',
  frankreich: 'FR',
  duitsland: 'DE',
  allemagne: 'DE',
  deutschland: 'DE',
  germany: 'DE',
  luxemburg: 'LU',
  luxembourg: 'LU',
};

/** ISO 3166 alpha-2 of a country's name or code; Belgium, where the shop is, for what it does not know. */
export function countryOf(value: string): CountryCode {
  const code = value.trim().toUpperCase();
  return isSupportedCountry(code) ? code : (names[fold(value).trim()] ?? 'BE');
}
