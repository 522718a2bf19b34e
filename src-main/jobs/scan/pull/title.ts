/** What a record is called, and its day, told from its own fields. */
import type { RecordField } from '../../../../src-contract/records.ts';
import type { ColumnMeaning } from '../../../../src-contract/vocabulary.ts';
import { clean, isEmptyish } from '../match/normalise.ts';
import { tokens } from '../meaning/tokens.ts';
import { isoDay } from './found.ts';

/** Words of columns that name a thing, the most telling first. */
const telling: readonly RegExp[] = [
  /^(subject|onderwerp|sujet|betreff)$/,
  /^(title|titel|titre)$/,
  /^(filename|bestandsnaam|fichier|dateiname)$/,
  /^(product|omschrijving|description|artikel|article|produkt|produit|item|lineitem|beschreibung|designation)$/,
  /^(event|action|actie|activity|type|gebeurtenis)$/,
  /^(campaign|campagne|kampagne|newsletter|nieuwsbrief)$/,
  /^(url|page|pagina|seite)$/,
  /^(status|method|methode)$/,
];

const numbers: readonly ColumnMeaning[] = [
  'invoiceNumber',
  'orderNumber',
  'recordId',
  'reference',
  'customerNumber',
];
const longest = 90;

/** The words of a column's name: the same few names stand on every record. */
const known = new Map<string, string[]>();

function wordsOf(name: string): string[] {
  const words = known.get(name) ?? tokens(name);
  if (known.size > 5000) known.clear();
  known.set(name, words);
  return words;
}

const usable = (field: RecordField): boolean => !isEmptyish(field.value) && field.meaning !== 'otherPerson';

function thingOf(fields: readonly RecordField[]): string | null {
  for (const pattern of telling) {
    const found = fields.find(
      (field) =>
        usable(field) &&
        field.meaning !== 'date' &&
        !/^\d+$/.test(field.value) &&
        wordsOf(field.name).some((word) => pattern.test(word)),
    );
    const fileName = found ?? (pattern.source.includes('filename') ? fields.find(isFileName) : undefined);
    if (fileName !== undefined) return clean(fileName.value).replace(/\s+/g, ' ');
  }
  return null;
}

const isFileName = (field: RecordField): boolean =>
  /^[^/\\]{1,80}\.(jpe?g|png|heic|tiff?|pdf)$/i.test(field.value.trim());

/** A short name of a record: its number and what it is about. `file` names it where the fields say nothing. */
export function titleOf(fields: readonly RecordField[], file: string): string {
  const numbered = numbers.flatMap(
    (meaning) => fields.find((field) => field.meaning === meaning && usable(field)) ?? [],
  )[0];
  const parts = [numbered === undefined ? null : clean(numbered.value), thingOf(fields)].filter(
    (part) => part !== null,
  );
  const person = fields.find(
    (field) => (field.meaning === 'email' || field.meaning === 'name') && usable(field),
  );
  const title =
    parts.length > 0 ? parts.join(' · ') : (person?.value ?? file.slice(file.lastIndexOf('/') + 1));
  return title.length > longest ? `${title.slice(0, longest - 1)}…` : title;
}

/** Columns whose date is when the thing happened, before those of changes and deadlines. */
const happened =
  /^(created|placed|ordered|sent|date|datum|aangemaakt|besteldatum|received|paid|timestamp|time|ts|erstellt|verzonden|cree|uploaded|opgeladen|tijdstip|published)$/;

/** The day a record is of, `YYYY-MM-DD`; null where it has none. */
export function dateOf(fields: readonly RecordField[]): string | null {
  const dated = fields.flatMap((field) => {
    if (field.meaning !== 'date') return [];
    const day = isoDay(field.value) ?? fromSeconds(field.value);
    return day === null ? [] : [{ day, first: wordsOf(field.name).some((word) => happened.test(word)) }];
  });
  return (dated.find(({ first }) => first) ?? dated[0])?.day ?? null;
}

/** Seconds or milliseconds since 1970, as web logs count. */
function fromSeconds(value: string): string | null {
  if (!/^\d{10}(\d{3})?(\.\d+)?$/.test(value.trim())) return null;
  const seconds = Number(value.trim().slice(0, 10));
  return seconds < 631_152_000 ? null : new Date(seconds * 1000).toISOString().slice(0, 10);
}
