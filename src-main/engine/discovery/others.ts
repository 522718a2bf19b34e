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

/** What the request itself says of the person: a recipient of that name or address is herself. */
function ownValues({ name, email, phone, address }: Requester): Set<string> {
  const { street, postcode, city, country } = address ?? {};
  const values = [name, email, phone, street, postcode, city, country];
  return new Set(values.flatMap((value) => (value === null || value === undefined ? [] : [fold(value)])));
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
  if (meaning === 'otherPerson') return !own.has(fold(value));
  return meaning === 'freeText' && namesSomebody(value, own);
}

/** Flags the fields that concern others. What is flagged is a proposal: staff look and decide. */
export function withOthers<R extends Pick<PulledRecord, 'fields'>>(
  records: readonly R[],
  requester: Requester,
): R[] {
  const own = ownValues(requester);
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
