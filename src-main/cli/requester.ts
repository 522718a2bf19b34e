/** Whom to look for, from the identifiers on the command line. */
import { type Requester, Requester as RequesterSchema, unknownRequester } from '../../src-contract/index.ts';
import { UsageError } from './usage.ts';

/** The flags that name a person. */
type Identifiers = {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  'customer-number'?: string | undefined;
  order?: string[] | undefined;
  'birth-date'?: string | undefined;
};

/**
 * The person that the flags name; null where they name nobody.
 * @throws UsageError for an address that can't be taken apart, or a value that fits no field
 */
export function requesterOf(given: Identifiers): Requester | null {
  const { name, email, phone, address, order } = given;
  const fields = {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address: addressOf(address) }),
    ...(given['customer-number'] === undefined ? {} : { customerNumber: given['customer-number'] }),
    ...(order === undefined ? {} : { orderNumbers: order }),
    ...(given['birth-date'] === undefined ? {} : { birthDate: given['birth-date'] }),
  };
  if (Object.keys(fields).length === 0) return null;
  const parsed = RequesterSchema.safeParse({ ...unknownRequester, ...fields });
  if (parsed.success) return parsed.data;
  throw new UsageError(`${parsed.error.issues[0]?.path.join('.') ?? 'An identifier'} is not right.`);
}

const countryCode = /^[A-Z]{2}$/;
const postcodeAndCity = /^((?:[A-Z]{1,2}-)?\d{4,5}(?: ?[A-Z]{2}(?= ))?)\s+(.+)$/;

/** `Kerkstraat 12 bus 3, 9230 Wetteren, BE`; the country may be left out. */
function addressOf(text: string): Requester['address'] {
  const parts = text.split(',').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const country = countryCode.test(last) ? last : null;
  const place = postcodeAndCity.exec((country === null ? last : parts.at(-2)) ?? '');
  const street = parts.slice(0, country === null ? -1 : -2).join(', ');
  if (place === null || street === '')
    throw new UsageError('--address is "STREET NUMBER, POSTCODE CITY" or the same with ", BE".');
  return { street, postcode: place[1] ?? null, city: place[2] ?? null, country };
}
