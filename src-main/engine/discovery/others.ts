/** Which fields of a record seem to concern somebody else, and how a masked one goes out (GDPR 15(4)). */
import type { PulledRecord, RecordField, Requester } from '../../../src-contract/index.ts';

/** What stands in place of a masked value, in letter and package. */
export const maskMark = '[•••]';

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();

const ownMeanings: ReadonlySet<string> = new Set([
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'country',
] satisfies RecordField['meaning'][]);

/** A phone number by its last digits, whatever the notation; any other value folded. */
function comparable(value: string): string {
  const digits = value.replace(/\D/g, '');
  return digits.length >= 8 && /^[\d\s()+./-]+$/.test(value) ? digits.slice(-8) : fold(value);
}

/** What the request and all records of her case say of the person: a recipient of that name or address is herself. */
export function ownValues(
  { name, email, phone, address }: Requester,
  records: readonly Pick<PulledRecord, 'fields'>[],
): Set<string> {
  const { street, postcode, city, country } = address ?? {};
  const asked = [name, email, phone, street, postcode, city, country].filter(
    (value) => typeof value === 'string',
  );
  const own = new Set(asked.map(comparable));
  for (const { fields } of records)
    for (const { meaning, value } of fields)
      if (value !== '' && ownMeanings.has(meaning)) own.add(comparable(value));
  return own;
}

const emails = /[^\s<>()",;:]+@[^\s<>()",;:]+\.[^\s<>()",;:]{2,}/g;

/** Somebody named in running text: an address, or a title before a name. */
function namesSomebody(text: string, own: ReadonlySet<string>): boolean {
  const others = (text.match(emails) ?? []).some((email) => !own.has(fold(email)));
  return (
    others ||
    /\b(mevr(ouw)?|mijnheer|dhr|meneer|madame|mme|monsieur|mr|mrs|ms|herr|frau)\.?\s+\p{Lu}\p{Ll}+/u.test(
      text,
    ) ||
    /\b(buurvrouw|buurman|voisine?|nachbar(in)?|neighbour)\b/iu.test(text)
  );
}

function concernsOthers({ meaning, value }: RecordField, own: ReadonlySet<string>): boolean {
  if (value.trim() === '') return false;
  if (meaning === 'otherPerson') return !own.has(comparable(value));
  return meaning === 'freeText' && namesSomebody(value, own);
}

/** Flags the fields that concern others, `own` being her own values. It is a proposal: staff look and decide. */
export function withOthers<R extends Pick<PulledRecord, 'fields'>>(
  records: readonly R[],
  own: ReadonlySet<string>,
): R[] {
  return records.map((record) => ({
    ...record,
    fields: record.fields.map((field) =>
      concernsOthers(field, own) ? { ...field, others: true as const } : field,
    ),
  }));
}

/** The records as they go out: a masked value is gone, its field stays. */
export function withMasks<R extends Pick<PulledRecord, 'fields'>>(records: readonly R[]): R[] {
  return records.map((record) => ({
    ...record,
    fields: record.fields.map((field) => (field.masked === true ? { ...field, value: maskMark } : field)),
  }));
}
