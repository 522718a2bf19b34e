/** Phone numbers in one notation. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { countryOf } from './country.ts';

/** E.164 for a valid number, read as in `country` (any notation; Belgium where it says nothing); else null. */
export function phoneKey(value: string, country: string): string | null {
  const text = value.trim().replace(/^00/, '+');
  const parsed = parsePhoneNumberFromString(text, countryOf(country));
  return parsed?.isPossible() === true ? parsed.number : null;
}
