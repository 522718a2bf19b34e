/** Who writes, gathered from the sender line and what the writer wrote. */
import type { CountryCode } from 'libphonenumber-js/max';
import type {
  Address,
  Evidence,
  EvidenceField,
  Requester,
  Warning,
} from '../../../../../src-contract/reading.ts';
import { fold } from '../../../../text/fold.ts';
import type { ControllerMarks, Mailbox } from '../document.ts';
import { addressesIn } from './address.ts';
import { behalfIn, isMinor } from './behalf.ts';
import { emailsIn, isNobodys, phonesIn } from './contact.ts';
import { type Found, surest } from './found.ts';
import { namesIn, senderName } from './name.ts';
import { birthDatesIn, customerNumbersIn, orderNumbersIn } from './numbers.ts';

/** A part's text with everything that is not the writer's own blanked out, so that offsets stay right. */
export type OwnText = { part: number; text: string };

export type RequesterRead = { requester: Requester; evidence: Evidence[]; warnings: Warning[] };

type Placed<Value> = Found<Value> & { part: number };

function across<Value>(texts: OwnText[], find: (text: string) => Found<Value>[]): Placed<Value>[] {
  return texts.flatMap(({ part, text }) => find(text).map((found) => ({ ...found, part })));
}

const same = (left: string, right: string) =>
  fold(left).replace(/[^a-z0-9]/g, '') === fold(right).replace(/[^a-z0-9]/g, '');

/** Whether the shorter name can be the same person's as the longer one: every word, or its initial, is in it. */
export function sameName(left: string, right: string): boolean {
  const [short, long] = [left, right]
    .map((name) =>
      fold(name)
        .split(/[\s.-]+/)
        .filter(Boolean),
    )
    .sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined) return false;
  return short.every((word) =>
    long.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
  );
}

type SenderLine = { name: string | null; email: string | null; part: number };

function senderOf(
  from: Mailbox | null,
  replyTo: Mailbox | null,
  part: number,
  controller: ControllerMarks,
): SenderLine {
  const usable = [from, replyTo].find(
    (box) => box !== null && box.address !== '' && !isNobodys(box.address, controller),
  );
  const name = senderName(usable?.name ?? null, controller);
  return { name, email: usable?.address.toLowerCase() ?? null, part };
}

/** A full name that the writer wrote beats the sender line, which may be a partner's; a longer form of the same name beats both. */
function chooseName(written: Placed<string>[], sender: SenderLine): Placed<string> | null {
  const fromSender: Placed<string> | null =
    sender.name === null
      ? null
      : { value: sender.name, part: sender.part, start: 0, end: 0, confidence: 0.85, rule: 'name:sender' };
  const best = surest(written.filter((one) => one.value.includes(' ')));
  if (best === null) return fromSender ?? surest(written);
  if (fromSender === null) return best;
  if (sameName(best.value, fromSender.value)) {
    const longer = fromSender.value.length > best.value.length ? fromSender.value : best.value;
    return { ...best, value: longer, confidence: 0.97, rule: 'name:sender+signature' };
  }
  return best.confidence >= 0.8 ? best : fromSender;
}

const homes: Record<string, CountryCode> = { nl: 'BE', fr: 'BE', de: 'DE', en: 'BE' };
const topLevels: Record<string, CountryCode> = {
  nl: 'NL',
  fr: 'FR',
  de: 'DE',
  lu: 'LU',
  be: 'BE',
  uk: 'GB',
  at: 'AT',
  ch: 'CH',
};
const phoneCountries = new Set<string>([
  'BE',
  'NL',
  'FR',
  'DE',
  'LU',
  'GB',
  'AT',
  'CH',
  'ES',
  'IT',
  'DK',
  'SE',
  'NO',
]);
const isCountry = (code: string): code is CountryCode => phoneCountries.has(code);

function homeCountry(address: Address | null, email: string | null, language: string): CountryCode {
  const country = address?.country ?? null;
  if (country !== null && isCountry(country)) return country;
  const top = email?.split('.').at(-1) ?? '';
  return topLevels[top] ?? homes[language] ?? 'BE';
}

const oldAddress =
  /(?:oude?|vroegere?|vorige?|foute?|verkeerde?|ancien(?:ne)?|mauvaise|pr[ée]c[ée]dente?|alte[nrs]?|fr[üu]here[nrs]?|falsche[nrs]?|old|former|previous|wrong|in plaats van|au lieu d[eu]|statt|instead of|niet meer|plus)[^.\n]{0,40}$/i;

function chooseAddress(found: Placed<Address>[], texts: OwnText[]): Placed<Address> | null {
  return surest(
    found.map((one) => {
      const text = texts.find((own) => own.part === one.part)?.text ?? '';
      const old = oldAddress.test(text.slice(Math.max(0, one.start - 70), one.start).replace(/\n/g, ' '));
      return { ...one, confidence: old ? 0.35 : one.confidence };
    }),
  );
}

function inOneLine(address: Address): string {
  return [address.street, address.postcode, address.city].filter((line) => line !== null).join(' ');
}

type Who = { name: Placed<string> | null; writer: Placed<string> | null; client: string | null };

/** The person whose data it is, and the writer where that is somebody else. */
function whoIn(texts: OwnText[], sender: SenderLine, controller: ControllerMarks): Who {
  const behalf = behalfIn(texts.map((own) => own.text).join('\n'), controller);
  const writer = chooseName(
    across(texts, (text) => namesIn(text, controller)),
    sender,
  );
  if (behalf === null || (writer !== null && sameName(writer.value, behalf.client.value))) {
    return { name: writer, writer, client: null };
  }
  return { name: locate(texts, behalf.client), writer, client: behalf.client.value };
}

type AddressChoice = { chosen: Placed<Address> | null; second: Placed<Address> | null };

function addressOf(
  texts: OwnText[],
  language: string,
  controller: ControllerMarks,
  client: string | null,
): AddressChoice {
  const found = across(texts, (text) => addressesIn(text, language, controller)).filter(
    (one) => one.confidence >= 0.5,
  );
  const chosen = chooseAddress(client === null ? found : nearClient(found, texts, client), texts);
  const second = found.find((one) => chosen !== null && !same(inOneLine(one.value), inOneLine(chosen.value)));
  return { chosen, second: second ?? null };
}

/** Where the requester's fields are read from: own words, and the sender line of part number `part`. */
export type RequesterSource = {
  texts: OwnText[];
  from: Mailbox | null;
  replyTo: Mailbox | null;
  part: number;
  /** ISO 639-1 or `und`. */
  language: string;
  /** The year in which the letter came in. */
  latestYear: number;
};

function warningsOf(
  who: Who,
  sender: SenderLine,
  emails: Placed<string>[],
  email: string | null,
  second: Placed<Address> | null,
  minor: boolean,
): Warning[] {
  const warnings: Warning[] = [];
  if (who.client !== null) {
    warnings.push({
      code: 'on-behalf',
      params: { writer: who.writer?.value ?? sender.email ?? '', client: who.client },
    });
  }
  if (minor) warnings.push({ code: 'minor', params: {} });
  const other = emails.find((one) => email !== null && one.value !== email);
  if (other !== undefined && who.client === null)
    warnings.push({ code: 'other-email', params: { email: other.value } });
  if (second !== null) warnings.push({ code: 'two-addresses', params: { address: inOneLine(second.value) } });
  return warnings;
}

/** Gathers every field of the requester from the writer's own texts and the sender line. */
export function requesterIn(source: RequesterSource, controller: ControllerMarks): RequesterRead {
  const { texts, language } = source;
  const sender = senderOf(source.from, source.replyTo, source.part, controller);
  const who = whoIn(texts, sender, controller);
  const emails = across(texts, (text) => emailsIn(text, controller));
  const email = chooseEmail(emails, sender, who.client !== null);
  const { chosen: address, second } = addressOf(texts, language, controller, who.client);
  const country = homeCountry(address?.value ?? null, email?.value ?? sender.email, language);
  const phone =
    who.client === null
      ? surest(across(texts, (text) => phonesIn(text, country, language, controller)))
      : null;
  const customer = surest(across(texts, (text) => customerNumbersIn(text, controller)));
  const notOrders = customer === null ? [] : [customer.value];
  const orders = across(texts, (text) => orderNumbersIn(text, controller, notOrders));
  const birth = surest(across(texts, (text) => birthDatesIn(text, source.latestYear)));
  const minor = isMinor(texts.map((own) => own.text).join('\n'));
  const warnings = warningsOf(who, sender, emails, email?.value ?? null, second, minor);
  if (email === null && address === null && phone === null)
    warnings.push({ code: 'no-contact-details', params: {} });
  return {
    requester: {
      name: who.name?.value ?? null,
      email: email?.value ?? null,
      phone: phone?.value ?? null,
      address: address?.value ?? null,
      customerNumber: customer?.value ?? null,
      orderNumbers: [...new Set(orders.map((order) => order.value))],
      birthDate: birth?.value ?? null,
    },
    evidence: [
      ...evidenceOf('name', who.name),
      ...evidenceOf('email', email),
      ...evidenceOf('phone', phone),
      ...evidenceOf('address', address),
      ...evidenceOf('customerNumber', customer),
      ...orders.flatMap((order) => evidenceOf('orderNumbers', order)),
      ...evidenceOf('birthDate', birth),
    ],
    warnings,
  };
}

function evidenceOf(field: EvidenceField, found: Placed<unknown> | null): Evidence[] {
  if (found === null) return [];
  const { part, start, end, confidence, rule } = found;
  return [{ field, part, start, end, confidence, rule }];
}

function locate(texts: OwnText[], found: Found<string>): Placed<string> {
  for (const { part, text } of texts) {
    const words = found.value.split(' ');
    const start = text.indexOf(words[0] ?? '');
    const end = text.indexOf(words.at(-1) ?? '', start);
    if (start !== -1 && end !== -1) return { ...found, part, start, end: end + (words.at(-1) ?? '').length };
  }
  return { ...found, part: texts[0]?.part ?? 0, start: 0, end: 0 };
}

/** A lawyer's own address is not the client's: only one that the text gives counts then. */
function chooseEmail(
  written: Placed<string>[],
  sender: SenderLine,
  forOther: boolean,
): Placed<string> | null {
  if (forOther) return surest(written.filter((one) => one.value !== sender.email));
  if (sender.email === null) return surest(written);
  return { value: sender.email, part: sender.part, start: 0, end: 0, confidence: 0.95, rule: 'email:sender' };
}

function nearClient(addresses: Placed<Address>[], texts: OwnText[], client: string): Placed<Address>[] {
  const last = client.split(' ').at(-1) ?? client;
  return addresses.filter((one) => {
    const text = texts.find((own) => own.part === one.part)?.text ?? '';
    return text.slice(Math.max(0, one.start - 200), one.start).includes(last);
  });
}
