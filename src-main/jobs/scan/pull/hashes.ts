/** Addresses and phones as audiences and mailing tools keep them: hashed. */
import { createHash } from 'node:crypto';
import { type EmailRules, foldEmail, plainerForms } from '../match/email.ts';
import { emailKey } from '../match/normalise.ts';
import { hashSpace, type Key, keyOf } from './found.ts';

/**
 * The hashes of a value as `numberKey` writes them: SHA-256 (advertising), MD5 (Mailchimp's subscriber hash) and SHA-1,
 * each in hexadecimal and in base64.
 */
function digestsOf(value: string): string[] {
  return ['sha256', 'md5', 'sha1'].flatMap((algorithm) => {
    const digest = createHash(algorithm).update(value).digest();
    return [digest.toString('hex').toUpperCase(), digest.toString('base64').toUpperCase()];
  });
}

/**
 * Keys of an address's hashes. Tools make it plainer before they hash it (Google drops the dots of Gmail): `same` are
 * hashes of what the rules take for the same address, `variants` those of what they do not.
 */
export function hashedEmails(email: string, rules: EmailRules): { same: Key[]; variants: Key[] } {
  const forms = plainerForms(email).map((form) => ({ form, same: isSameAddress(form, email, rules) }));
  const keys = (same: boolean): Key[] =>
    forms
      .filter((each) => each.same === same)
      .flatMap(({ form }) => digestsOf(form).map((digest) => keyOf(hashSpace, digest)));
  return { same: keys(true), variants: keys(false) };
}

function isSameAddress(a: string, b: string, rules: EmailRules): boolean {
  const [one, other] = [emailKey(a) ?? a, emailKey(b) ?? b];
  return foldEmail(one, rules) === foldEmail(other, rules);
}

/**
 * Hashes of a phone number in E.164: of it as it is (Google), of its digits alone (Meta), and with `00` before them.
 */
export function hashedPhones(number: string): string[] {
  const digits = number.replace(/\D/g, '');
  return [`+${digits}`, digits, `00${digits}`].flatMap(digestsOf);
}
