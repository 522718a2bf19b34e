/**
 * The labelled letters of test/fixtures/letters and how they are scored.
 *
 * A file holds letters divided by a line of `=====`. Above `---` stand the labels and the mail's headers; a label
 * that isn't there expects null, `?` is not looked at. Letters without a `from` are paper.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../../src-contract/reading.ts';
import { type Right, rights } from '../../../../src-contract/vocabulary.ts';
import { readRequest } from '../../../../src-main/engine/intake/reading/index.ts';
import { context, letter, mail } from './letters.ts';

const folder = join(import.meta.dirname, '../../../fixtures/letters');

export type Labelled = { id: string; labels: Map<string, string>; text: string };

function parse(block: string, id: string): Labelled {
  const divide = block.indexOf('\n---\n');
  const labels = new Map<string, string>();
  for (const line of block.slice(0, divide).split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) labels.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { id, labels, text: block.slice(divide + 5).replace(/\n$/, '') };
}

/** A line of a `.tsv`: language, rights, and a mail of one line. */
function parseLine(line: string, id: string): Labelled {
  const [language = '', wanted = '', text = ''] = line.split('\t');
  const labels = new Map([
    ['language', language],
    ['rights', wanted],
    ['kind', wanted === '' ? 'not-a-request' : 'request'],
    ['from', 'Jo Maes <jo.maes@mail.example>'],
    ...['name', 'email', 'phone', 'address', 'customerNumber', 'orderNumbers', 'birthDate', 'written'].map(
      (field): [string, string] => [field, '?'],
    ),
  ]);
  return { id, labels, text };
}

function oneLiners(only: RegExp): Labelled[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv') && only.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line, index) => parseLine(line, `${file.replace('.tsv', '')}#${index + 1}`)),
    );
}

/** Every labelled letter, named by file and place. */
export function labelledLetters(only: RegExp = /./): Labelled[] {
  const letters = readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && only.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^=====\n/m)
        .map((block, index) => parse(block, `${file.replace('.txt', '')}#${index + 1}`)),
    );
  return [...letters, ...oneLiners(only)];
}

/** Reads a labelled letter with the product's reader. */
export function readLabelled(one: Labelled): Reading {
  const from = /^(.*?)\s*<(.+)>$/.exec(one.labels.get('from') ?? '');
  if (from === null) return readRequest(letter(one.text), context);
  const head = {
    from: { name: from[1] ?? '', address: from[2] ?? '' },
    subject: one.labels.get('subject') ?? '',
    inReplyTo: one.labels.get('inReplyTo') ?? null,
    automatic: false,
  };
  return readRequest(mail(one.text, head), context);
}

export type Score = {
  letters: number;
  right: { hit: number; missed: number; extra: number };
  fields: { correct: number; wrong: number };
  kinds: { correct: number; wrong: number };
  languages: { correct: number; wrong: number };
  misses: string[];
  /** How often each rule stands behind a right. */
  rules: Map<string, number>;
};

const fieldNames = [
  'name',
  'email',
  'phone',
  'address',
  'customerNumber',
  'orderNumbers',
  'birthDate',
  'written',
] as const;

function asText(reading: Reading, field: (typeof fieldNames)[number]): string {
  const { requester, dates } = reading;
  if (field === 'written') return dates.written ?? '';
  if (field === 'orderNumbers') return requester.orderNumbers.join(', ');
  if (field !== 'address') return requester[field] ?? '';
  const { address } = requester;
  if (address === null) return '';
  const town = [address.postcode, address.city].filter((part) => part !== null).join(' ');
  return [address.street, town, address.country].filter((part) => part !== null).join(', ');
}

function scoreRights(one: Labelled, reading: Reading, score: Score): void {
  const expected = (one.labels.get('rights') ?? '')
    .split(',')
    .map((right) => right.trim())
    .filter(Boolean);
  const wanted: Right[] = rights.filter((right) => expected.includes(right));
  for (const right of rights) {
    const is = reading.rights.includes(right);
    const should = wanted.includes(right);
    if (is && should) score.right.hit += 1;
    if (is === should) continue;
    if (is) score.right.extra += 1;
    else score.right.missed += 1;
    const why = reading.evidence
      .filter((evidence) => evidence.field === right)
      .map((evidence) => evidence.rule);
    score.misses.push(`${one.id} right ${is ? 'extra' : 'missed'}: ${right} ${why.join(' ')}`);
  }
  for (const { field, rule } of reading.evidence) {
    if (rights.some((right) => right === field)) score.rules.set(rule, (score.rules.get(rule) ?? 0) + 1);
  }
}

function scoreOne(one: Labelled, score: Score): void {
  const reading = readLabelled(one);
  score.letters += 1;
  scoreRights(one, reading, score);
  for (const [name, got] of [
    ['kind', reading.kind],
    ['language', reading.language],
  ] as const) {
    const tally = name === 'kind' ? score.kinds : score.languages;
    if (one.labels.get(name) === got) tally.correct += 1;
    else {
      tally.wrong += 1;
      score.misses.push(`${one.id} ${name}: ${got} for ${one.labels.get(name)}`);
    }
  }
  for (const field of fieldNames) {
    const wanted = one.labels.get(field) ?? '';
    const got = asText(reading, field);
    if (wanted === '?' || (wanted === '' && got === '')) continue;
    if (wanted === got) score.fields.correct += 1;
    else {
      score.fields.wrong += 1;
      score.misses.push(`${one.id} ${field}: "${got}" for "${wanted}"`);
    }
  }
  const warn = one.labels.get('warn');
  if (warn !== undefined && !reading.warnings.some((warning) => warning.code === warn)) {
    score.misses.push(`${one.id} no warning ${warn}`);
  }
}

/** Scores letters; fields count where a value was expected or read. */
export function scoreOf(letters: Labelled[]): Score {
  const score: Score = {
    letters: 0,
    right: { hit: 0, missed: 0, extra: 0 },
    fields: { correct: 0, wrong: 0 },
    kinds: { correct: 0, wrong: 0 },
    languages: { correct: 0, wrong: 0 },
    misses: [],
    rules: new Map(),
  };
  for (const one of letters) scoreOne(one, score);
  return score;
}

/** Shares of 1: precision and recall of the rights, and exact fields, kinds and languages. */
export function shares(
  score: Score,
): Record<'precision' | 'recall' | 'fields' | 'kinds' | 'languages', number> {
  const part = (good: number, bad: number) => (good + bad === 0 ? 1 : good / (good + bad));
  return {
    precision: part(score.right.hit, score.right.extra),
    recall: part(score.right.hit, score.right.missed),
    fields: part(score.fields.correct, score.fields.wrong),
    kinds: part(score.kinds.correct, score.kinds.wrong),
    languages: part(score.languages.correct, score.languages.wrong),
  };
}
