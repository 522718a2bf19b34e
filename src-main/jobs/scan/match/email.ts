/** Ways to write one e-mail address: with a tag behind the name, at Gmail with dots in it. */
import { domainToUnicode } from 'node:url';

/** Which of them count as the same address; set in the vault. */
export type EmailRules = {
  /** `name+tag@` is `name@`. */
  tags: boolean;
  /** At Gmail dots before the `@` say nothing, and `googlemail.com` is `gmail.com`. */
  gmailDots: boolean;
};

/** An address is compared as it is, by letter case only. */
export const asWritten: EmailRules = { tags: false, gmailDots: false };

const isGmail = (domain: string): boolean => /^(gmail|googlemail)\.com$/.test(domain);

function parted(email: string): { local: string; domain: string } {
  const sign = email.lastIndexOf('@');
  return { local: email.slice(0, sign), domain: email.slice(sign + 1) };
}

function withoutTag(local: string): string {
  const plus = local.indexOf('+', 1);
  return plus < 0 ? local : local.slice(0, plus);
}

const withoutDots = (local: string): string => local.replaceAll('.', '') || local;

/** What an address (as `emailKey` gives it) is compared by: the same for all that the rules take for one. */
export function foldEmail(email: string, { tags, gmailDots }: EmailRules): string {
  if (!tags && !gmailDots) return email;
  const { local, domain } = parted(email);
  const named = tags ? withoutTag(local) : local;
  return gmailDots && isGmail(domain) ? `${withoutDots(named)}@gmail.com` : `${named}@${domain}`;
}

/** The form under which the skip index knows an address, whatever the vault's rules are. */
export const foldedMost = (email: string): string => foldEmail(email, { tags: true, gmailDots: true });

/** The address and its plainer forms, as tools write one before they hash it; a domain with accents in both its forms. */
export function plainerForms(email: string): string[] {
  const { local, domain } = parted(email);
  const gmail = isGmail(domain);
  const locals = [local, withoutTag(local)].flatMap((name) => (gmail ? [name, withoutDots(name)] : [name]));
  const domains = gmail ? ['gmail.com', 'googlemail.com'] : [domain, domainToUnicode(domain)];
  const forms = locals.flatMap((name) => domains.map((at) => `${name}@${at}`));
  return [...new Set([email, ...forms])];
}
