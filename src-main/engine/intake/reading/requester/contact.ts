/** E-mail addresses and telephone numbers. */
import { type CountryCode, findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { datesIn } from '../dates.ts';
import type { ControllerMarks } from '../document.ts';
import type { Found } from './found.ts';

const emailPattern =
  /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+'-]{0,63}@[\p{L}\d](?:[\p{L}\d-]{0,63}\.){1,6}\p{L}{2,24}/gu;
const automatic =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|mailer-daemon|postmaster|bounce[sd]?|notifications?|geen[-_.]?antwoord|ne[-_.]?pas[-_.]?repondre)\b/i;

/** Whether an address is the controller's, or a machine's that nobody reads. */
export function isNobodys(address: string, controller: ControllerMarks): boolean {
  const lower = address.toLowerCase();
  const domain = lower.slice(lower.lastIndexOf('@') + 1);
  if (automatic.test(lower)) return true;
  if (controller.emails.some((own) => own.toLowerCase() === lower)) return true;
  return controller.domains.some(
    (own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`),
  );
}

const authorityDomain =
  /@(?:[\w.-]+\.)?(?:apd-gba\.be|cnil\.fr|cnpd\.lu|autoriteitpersoonsgegevens\.nl|bfdi\.bund\.de|ico\.org\.uk)$/i;

/** Addresses written in the text that can be a requester's, in lower case. */
export function emailsIn(text: string, controller: ControllerMarks): Found<string>[] {
  const found: Found<string>[] = [];
  for (const match of text.matchAll(emailPattern)) {
    const address = match[0].toLowerCase();
    if (isNobodys(address, controller) || authorityDomain.test(address)) continue;
    if (found.some((one) => one.value === address)) continue;
    const head = text.slice(Math.max(0, match.index - 60), match.index).toLowerCase();
    const old =
      /(?:oude?|ancien(?:ne)?|alte[nrs]?|old|former|previous|vroeger[e]?|vorige)\s+(?:e-?mail|mail|adres|adresse|address)[^.]{0,30}$/.test(
        head,
      );
    found.push({
      value: address,
      start: match.index,
      end: match.index + match[0].length,
      confidence: old ? 0.55 : 0.85,
      rule: 'email:text',
    });
  }
  return found;
}

const numberWords =
  /(?:iban|rekening|compte bancaire|konto(?:nummer)?|bic|btw|tva|ust|vat|kbo|bce|klantn|client n|kundenn|customer n|bestel|order|commande|rijksregister|registre national|nrn|fax|telefax|faxnr)[\s.:°a-z]*$/i;

/** The other country where a language's writers live. */
const neighbours: Record<string, CountryCode> = { nl: 'NL', fr: 'FR', de: 'DE', en: 'GB' };

type PhoneHit = { number: string; start: number; end: number };

function phoneHits(text: string, country: CountryCode): PhoneHit[] {
  const dates = datesIn(text, 2099);
  // "(0)" in +32 (0)470 is no part of the number; blanks keep the offsets.
  return findPhoneNumbersInText(text.replace(/\(0\)/g, '   '), { defaultCountry: country, extended: false })
    .filter((hit) => hit.number.isValid() && hit.number.nationalNumber.length >= 6)
    .filter((hit) => !dates.some((date) => date.start < hit.endsAt && date.end > hit.startsAt))
    .map((hit) => ({ number: hit.number.number, start: hit.startsAt, end: hit.endsAt }));
}

/** The number at a place, unless what stands before says that it is something else. */
function phoneAt(text: string, hit: PhoneHit, atHome: boolean, nextDoor: boolean): Found<string> | null {
  const { number, start, end } = hit;
  const head = text.slice(Math.max(0, start - 24), start);
  if (numberWords.test(head) || /(?:[\p{L}\d@]|\p{L}-)$/u.test(head)) return null;
  if (/^\+|^00/.test(text.slice(start, end))) {
    return { value: number, start, end, confidence: 0.95, rule: 'phone:international' };
  }
  if (nextDoor && !atHome) return { value: number, start, end, confidence: 0.7, rule: 'phone:neighbour' };
  if (atHome) return { value: number, start, end, confidence: 0.88, rule: 'phone:national' };
  return labelled.test(head)
    ? { value: number, start, end, confidence: 0.6, rule: 'phone:other-country' }
    : null;
}

const phoneLike = /(?<![\p{L}\d.+/-])(?:\+|00|0)[\d][\d ./()-]{6,16}\d(?![\d-])/gu;

/** Numbers of the right length in a range that no operator has, where they are called a telephone number. */
function unlistedPhones(text: string, country: CountryCode): Found<string>[] {
  return [...text.matchAll(phoneLike)].flatMap((match) => {
    const head = text.slice(Math.max(0, match.index - 24), match.index);
    const alone = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index).trim() === '';
    if (numberWords.test(head) || !(labelled.test(head) || alone) || datesIn(match[0], 2099).length > 0)
      return [];
    const number = parsePhoneNumberFromString(match[0].replace('(0)', ''), country);
    if (number?.isPossible() !== true) return [];
    const end = match.index + match[0].length;
    return [{ value: number.number, start: match.index, end, confidence: 0.6, rule: 'phone:unlisted' }];
  });
}

/** Telephone numbers as E.164; `country` is where a number without country code is at home. */
export function phonesIn(
  text: string,
  country: CountryCode,
  language: string,
  controller: ControllerMarks,
): Found<string>[] {
  const own = controller.phones.map((phone) => phone.replace(/\D/g, '').slice(-8));
  const found: Found<string>[] = [];
  for (const tried of new Set<CountryCode>([country, 'BE', 'NL', 'FR', 'DE', 'LU', 'GB'])) {
    for (const hit of phoneHits(text, tried)) {
      if (own.includes(hit.number.slice(-8))) continue;
      if (found.some((one) => one.start < hit.end && one.end > hit.start)) continue;
      const phone = phoneAt(text, hit, tried === country, neighbours[language] === tried);
      if (phone !== null) found.push(phone);
    }
  }
  if (found.length === 0) found.push(...unlistedPhones(text, country));
  return found.sort((left, right) => left.start - right.start);
}

const labelled =
  /(?:tel|telefoon|telefon|t[ée]l[ée]phone|gsm|mobiel|mobil|mobile|portable|handy|phone|cell|bereikbaar|joignable|erreichbar|reach)[\p{L}\s.:°()-]*$/iu;
