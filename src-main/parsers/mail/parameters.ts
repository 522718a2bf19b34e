/** Header values: encoded words (RFC 2047), parameters (RFC 2045, RFC 2231) and dates (RFC 5322). */
import { decodeWords } from 'postal-mime';
import { decodeText } from '../decode-text.ts';

/** A header value such as `text/plain; charset=utf-8`: its first token in lower case, its parameters decoded. */
export type StructuredValue = { value: string; parameters: ReadonlyMap<string, string> };

const parameter = /;\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/gu;

/** Splits a structured header value. The first of two parameters of one name counts. Never throws. */
export function readStructured(text: string): StructuredValue {
  const value = (text.split(';', 1)[0] ?? '').trim().toLowerCase();
  const raw = new Map<string, string>();
  for (const [, name = '', quoted = ''] of text.matchAll(parameter)) {
    const key = name.toLowerCase();
    if (!raw.has(key)) raw.set(key, unquote(quoted.trim()));
  }
  return { value, parameters: joinContinuations(raw) };
}

function unquote(text: string): string {
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) {
    // Old Windows programs write a path between quotes without doubling its backslashes; `\"` and `\\` are escapes.
    return text.slice(1, -1).replace(/\\(["\\])/gu, '$1');
  }
  return text.replace(/\s+\([^)]*\)$/u, '');
}

type Section = { order: number; text: string; encoded: boolean };

/** RFC 2231: `name*0*`, `name*1` … are one value; a trailing `*` means percent-encoded, charset before the first quote. */
function joinContinuations(raw: ReadonlyMap<string, string>): Map<string, string> {
  const plain = new Map<string, string>();
  const split = new Map<string, Section[]>();
  for (const [key, text] of raw) {
    const match = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/u.exec(key);
    if (match === null) {
      plain.set(key, decodeWords(text));
      continue;
    }
    const [, name = '', order, star] = match;
    const sections = split.get(name) ?? [];
    sections.push({ order: Number(order ?? 0), text, encoded: order === undefined || star !== undefined });
    split.set(name, sections);
  }
  for (const [name, sections] of split) plain.set(name, joinSections(sections));
  return plain;
}

function joinSections(sections: Section[]): string {
  sections.sort((a, b) => a.order - b.order);
  const first = sections[0];
  const head = first?.encoded ? /^([^']*)'[^']*'/u.exec(first.text) : null;
  const bytes = sections.flatMap(({ text, encoded }, at) => {
    const own = at === 0 ? text.slice(head?.[0].length ?? 0) : text;
    return [...(encoded ? percentBytes(own) : Buffer.from(own, 'utf8'))];
  });
  return decodeText(Uint8Array.from(bytes), head?.[1] || null).text;
}

function percentBytes(text: string): Buffer {
  const latin = Buffer.from(text, 'utf8').toString('latin1');
  return Buffer.from(
    latin.replace(/%([0-9a-f]{2})/giu, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dateTime =
  /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{4}|[a-z]{1,4})?/iu;
const zoneHours: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
};

/**
 * The instant of an RFC 5322 date (obsolete forms too) as ISO 8601 in UTC; null where the text holds none or an
 * impossible one. A zone that is missing or unknown counts as UTC (RFC 5322, 4.3).
 */
export function readMailDate(text: string): string | null {
  const match = dateTime.exec(text);
  if (match === null) return null;
  const [, day, monthName = '', yearText = '', hour, minute, second = '0', zone = 'utc'] = match;
  const month = months.indexOf(monthName.toLowerCase());
  const year = Number(yearText) + (yearText.length > 3 ? 0 : Number(yearText) < 50 ? 2000 : 1900);
  const local = Date.UTC(year, month, Number(day), Number(hour), Number(minute), Number(second));
  const valid =
    month >= 0 &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) <= 60 &&
    year >= 1970 &&
    new Date(Date.UTC(year, month, Number(day))).getUTCDate() === Number(day);
  return valid ? new Date(local - offsetMinutes(zone) * 60_000).toISOString() : null;
}

function offsetMinutes(zone: string): number {
  const numeric = /^([+-])(\d{2})(\d{2})$/u.exec(zone);
  if (numeric === null) return (zoneHours[zone.toLowerCase()] ?? 0) * 60;
  return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]));
}
