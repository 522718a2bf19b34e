/** What is known of a requester, as lines to read. */
import type { Address, IdentityCheck, Requester } from '../../../src-contract/index.ts';

type Field = IdentityCheck['field'];

/** One line: `Kerkstraat 12 bus 3, 9230 Wetteren, BE`. */
export function addressLine({ street, postcode, city, country }: Address): string {
  const place = [postcode, city].filter(Boolean).join(' ');
  return [street, place, country].filter(Boolean).join(', ');
}

/** The fields that hold something, in the order in which people look for them. */
export function requesterFacts(requester: Requester): { field: Field; value: string }[] {
  const values: Record<Field, string | null> = {
    name: requester.name,
    email: requester.email,
    phone: requester.phone,
    address: requester.address && addressLine(requester.address),
    customerNumber: requester.customerNumber,
    orderNumbers: requester.orderNumbers.join(', '),
    birthDate: requester.birthDate,
  };
  const fields: Field[] = [
    'name',
    'address',
    'email',
    'phone',
    'customerNumber',
    'orderNumbers',
    'birthDate',
  ];
  return fields.flatMap((field) => {
    const value = values[field];
    return value ? [{ field, value }] : [];
  });
}
