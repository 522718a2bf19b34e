/** Customer number, order numbers and birth date. */
import { datesIn } from '../dates.ts';
import type { ControllerMarks } from '../document.ts';
import type { Found } from './found.ts';

const separator = '[\\s]*(?:is|was|lautet|est(?: le)?|=|:|n[°ºro.]+|nr\\.?|no\\.?|#|\\(|-|:\\s*#)*[\\s:]*';
const value = '([A-Z]{0,4}[-./]?\\d[A-Z0-9]*(?:[-./][A-Z0-9]+)*)';

/** A customer number is also written in groups of three: `K 706 027`. */
const grouped = '([A-Z]{0,4}[-./ ]?\\d[A-Z0-9]*(?:[-./][A-Z0-9]+| \\d{3}(?![\\d/.-]))*)';
/** What follows where the word for the customer alone stands before the number. */
const numberNext = '(?=[A-Z]{0,3}[-. ]?\\d{3})';

const customerLabel = `(?:klant(?:en)?[\\s-]?(?:nummer|nr\\.?|n[°º]|id|code)|klant\\s${numberNext}|kunde\\s${numberNext}|customer\\s${numberNext}|client(?:e)?\\s${numberNext}|num[ée]ro\\s(?:de\\s)?client(?:e)?|n[°ºo]\\.?\\s?(?:de\\s)?client(?:e)?|num\\.?\\sclient|r[ée]f(?:[ée]rence|\\.)?\\sclient|code\\sclient|client(?:e)?\\s(?:n[°ºo]\\.?|num[ée]ro)|identifiant\\sclient|id\\sclient|matricule\\sclient|kunden[\\s-]?(?:nummer|nr\\.?|id|kennung)|kd[.-]?\\s?-?nr\\.?|customer\\s?(?:number|no\\.?|nr\\.?|id|#|ref(?:erence)?\\.?|code)|client\\s(?:number|no\\.?|id)|account\\s(?:number|no\\.?|nr\\.?))`;
const orderLabel =
  '(?:bestel(?:ling)?(?:s)?[\\s-]?(?:nummers?|nr\\.?|nrs\\.?|bon)|bestelling(?:en)?(?:\\smet\\snummers?)?|order(?:s)?[\\s-]?(?:nummers?|numbers?|nr\\.?|nrs\\.?|nos?\\.?|id|ref(?:erence)?|#)|orders?|num[ée]ros?\\sde\\s(?:la\\s|ma\\s|mes\\s)?commandes?|n[°ºo]s?\\.?\\s(?:de\\s)?commandes?|commandes?(?:\\s(?:n[°ºo]s?|num[ée]ros?))?|bestell(?:ung(?:en)?|nummern?|-?nr\\.?)(?:\\snr\\.?|\\snummer)?|auftrags?(?:nummern?|-?nr\\.?)?)';

const glue = '(?:\\s*(?:,|;|/|&|\\+|en|et|und|and|of|ou|oder|or|sowie|alsook|ainsi que|as well as)\\s*)';
const listed = `${value}((?:${glue}(?:(?:nr|no|n°|n)\\.?\\s*)?[A-Z]{0,4}[-./]?\\d[A-Z0-9]*(?:[-./][A-Z0-9]+)*)*)`;

const customerPattern = new RegExp(`(?<![\\p{L}])${customerLabel}${separator}${grouped}`, 'giu');
const orderPattern = new RegExp(`(?<![\\p{L}])${orderLabel}${separator}${listed}`, 'giu');
const numberInList = /[A-Z]{0,4}[-./]?\d[A-Z0-9]*(?:[-./][A-Z0-9]+)*/gi;

/** Shapes that shops of this kind print on their papers: a letter or two and six or more digits. */
const bareCustomer = /(?<![\p{L}\d-])K[- ]?\d{5,8}(?![\p{L}\d-])/gu;
const bareOrder = /(?<![\p{L}\d-])(?:(?:SP|SO|ORD|WEB)[- ]?|(?:BE|NL|FR|DE)-?)\d{6,10}(?![\p{L}\d-])/gu;

const enough = (written: string) => (written.match(/\d/g)?.length ?? 0) >= 4;
const looksLikeDate = (written: string) =>
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:19|20)\d\d$|^\d{4}-\d{2}-\d{2}$/.test(written);
/** As the shop would print it: without the spaces and dots that make a number easy to read. */
const tidy = (written: string) =>
  written
    .replace(/[.\-/]+$/, '')
    .replace(/[ .]/g, '')
    .toUpperCase();

function bare(text: string, pattern: string | null, fallback: RegExp): RegExpExecArray[] {
  return [
    ...text.matchAll(
      pattern === null ? fallback : new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d-])`, 'gu'),
    ),
  ];
}

/** Customer numbers in `text`, labelled ones first in trust. */
export function customerNumbersIn(text: string, controller: ControllerMarks): Found<string>[] {
  const found: Found<string>[] = [];
  for (const match of text.matchAll(customerPattern)) {
    const raw = match[1] ?? '';
    const written = tidy(raw);
    if (!enough(written) || looksLikeDate(raw)) continue;
    const start = match.index + match[0].lastIndexOf(raw);
    found.push({
      value: written,
      start,
      end: start + raw.length,
      confidence: 0.95,
      rule: 'customer:label',
    });
  }
  for (const match of bare(text, controller.customerNumberPattern, bareCustomer)) {
    if (found.some((one) => match.index < one.end && match.index + match[0].length > one.start)) continue;
    found.push({
      value: tidy(match[0]),
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.8,
      rule: 'customer:shape',
    });
  }
  return found;
}

/** Order numbers in `text`, each once, in the order in which they stand. */
export function orderNumbersIn(
  text: string,
  controller: ControllerMarks,
  notThese: string[],
): Found<string>[] {
  const found: Found<string>[] = [];
  const add = (written: string, start: number, confidence: number, rule: string) => {
    const number = tidy(written);
    if (!enough(number) || looksLikeDate(written) || notThese.includes(number)) return;
    if (found.some((one) => one.value === number)) return;
    found.push({ value: number, start, end: start + written.length, confidence, rule });
  };
  for (const match of text.matchAll(orderPattern)) {
    const list = `${match[1] ?? ''}${match[2] ?? ''}`;
    const from = match.index + match[0].length - list.length;
    for (const one of list.matchAll(numberInList)) add(one[0], from + one.index, 0.92, 'order:label');
  }
  for (const match of bare(text, controller.orderNumberPattern, bareOrder))
    add(match[0], match.index, 0.8, 'order:shape');
  return found.sort((left, right) => left.start - right.start);
}

const birthLabel =
  /(?:geboorte\s?datum|geboren(?:\s+\p{L}+){1,3}\s+(?:am|op)|geb(?:oren|\.)?(?:\s?(?:op|te\s[\p{L}-]+(?:\s[\p{L}-]+)?\s(?:op)?|am|dat(?:um|\.)))?|geboren|date\s+de\s+naissance|n[ée](?:e|\(e\)|\.e|·e)?\s+(?:le|à\s[\p{L}-]+(?:\s[\p{L}-]+)?,?\sle)|geburts(?:datum|tag)|date\s+of\s+birth|birth\s?-?date|birthday|d\.?o\.?b\.?|born(?:\s+(?:on|in\s[\p{L}-]+\son))?|°)[\s:(]*(?:(?:is|am|est|le|the|on|op|was|den|de)\s+)*[\s:(]*$/iu;

/** Birth dates that are called so; a bare date is never one. */
export function birthDatesIn(text: string, latestYear: number): Found<string>[] {
  const found: Found<string>[] = [];
  for (const date of datesIn(text, latestYear)) {
    const head = text.slice(Math.max(0, date.start - 60), date.start);
    if (!birthLabel.test(head)) continue;
    if (Number(date.iso.slice(0, 4)) > latestYear - 3) continue;
    found.push({ value: date.iso, start: date.start, end: date.end, confidence: 0.93, rule: 'birth:label' });
  }
  return found;
}
