/** How sure each field of an item is, and which fields a person should look at first. */
import type {
  Evidence,
  EvidenceField,
  InboxItem,
  ItemFields,
  Reading,
  Right,
} from '../../../src-contract/index.ts';

/** Below this a value is shown as doubtful. */
export const sureFrom = 0.75;

export const fieldNames = [
  'receivedOn',
  'name',
  'rights',
  'email',
  'address',
  'phone',
  'customerNumber',
  'orderNumbers',
  'birthDate',
  'language',
  'channel',
  'kind',
] as const;
/** A field of the pane; each but `receivedOn`, `channel` and `rights` is named like its evidence. */
export type FieldName = (typeof fieldNames)[number];

export type Certainty =
  | { state: 'sure'; evidence: Evidence | null }
  | { state: 'doubtful'; evidence: Evidence }
  | { state: 'corrected' }
  | { state: 'missing' };

function standsIn(
  fields: Pick<ItemFields, 'rights' | 'requester' | 'language' | 'kind'>,
  name: FieldName,
): unknown {
  switch (name) {
    case 'receivedOn':
    case 'channel':
      return null;
    case 'rights':
    case 'language':
    case 'kind':
      return fields[name];
    default:
      return fields.requester[name];
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === 'und' || (Array.isArray(value) && value.length === 0);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The surest piece of evidence of a field or a right. */
function surestOf(reading: Reading, name: EvidenceField | FieldName): Evidence | null {
  const found = reading.evidence.filter(({ field }) => field === name);
  return found.sort((a, b) => b.confidence - a.confidence)[0] ?? null;
}

/** The evidence of a field; several rights are as sure as the least sure of them. */
function evidenceOf(reading: Reading, name: FieldName): Evidence | null {
  if (name !== 'rights') return surestOf(reading, name);
  const each = reading.rights.map((right) => surestOf(reading, right)).filter((found) => found !== null);
  return each.sort((a, b) => a.confidence - b.confidence)[0] ?? null;
}

/** How sure the value that now stands in a field is. */
export function certaintyOf(name: FieldName, fields: ItemFields, reading: Reading): Certainty {
  if (name === 'receivedOn') {
    if (fields.receivedOn === null) return { state: 'missing' };
    return fields.receivedOn === reading.dates.received
      ? { state: 'sure', evidence: null }
      : { state: 'corrected' };
  }
  // Which way it came in is plain from what it is; nothing was read for it.
  if (name === 'channel') return { state: 'sure', evidence: null };
  const value = standsIn(fields, name);
  if (!isSame(value, standsIn(reading, name))) return { state: 'corrected' };
  if (isEmpty(value)) return { state: 'missing' };
  const evidence = evidenceOf(reading, name);
  return evidence !== null && evidence.confidence < sureFrom
    ? { state: 'doubtful', evidence }
    : { state: 'sure', evidence };
}

/** How sure a right is that was read as asked for; null where that is no question. */
export function doubtOf(right: Right, reading: Reading): number | null {
  const found = surestOf(reading, right);
  return found !== null && found.confidence < sureFrom ? found.confidence : null;
}

/** Without these no case can be opened, or nobody answered. */
const needed: readonly FieldName[] = ['receivedOn', 'name', 'rights', 'language'];

/** The fields that ask for attention: doubtful, or needed and not found. Reckoned once, so that none moves away. */
export function toCheck(item: InboxItem): FieldName[] {
  return fieldNames.filter((name) => {
    const { state } = certaintyOf(name, item.fields, item.reading);
    return state === 'doubtful' || (state === 'missing' && needed.includes(name));
  });
}

/** What still stops a case from being opened; null when nothing does. */
export function missingFor(fields: ItemFields): 'receivedOn' | 'rights' | null {
  if (fields.receivedOn === null) return 'receivedOn';
  return fields.rights.length === 0 ? 'rights' : null;
}

/** The field of the pane that a piece of evidence belongs to; null for what is shown in no field. */
export function fieldOf(evidence: EvidenceField): FieldName | null {
  if (evidence === 'written') return 'receivedOn';
  return fieldNames.find((name) => name === evidence) ?? 'rights';
}
