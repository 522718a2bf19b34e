/** Whose addresses in a file of messages are the shop's own, so that an answer does not make a thread two people's. */
import { isDeskEmail } from '../match/normalise.ts';

/** Domains at which anybody can have an address. */
const publicDomain =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|orange|wanadoo|free|sfr|laposte|telenet|skynet|proximus|scarlet|ziggo|kpnmail|planet|home|proton|protonmail)\./;

type Seen = { rows: number; locals: Set<string>; desk: boolean };

const fewAddresses = 12;
const manyRows = 15;

/** Gathers the addresses of a file and tells which domains are the shop's. */
export class StaffDomains {
  readonly #seen = new Map<string, Seen>();
  #rows = 0;

  /** Adds the addresses on one record. */
  add(emails: readonly string[]): void {
    for (const email of emails) {
      const [local = '', domain = ''] = email.split('@');
      if (publicDomain.test(domain)) continue;
      this.#rows += 1;
      const seen = this.#seen.get(domain) ?? { rows: 0, locals: new Set<string>(), desk: false };
      this.#seen.set(domain, seen);
      seen.rows += 1;
      if (seen.locals.size <= fewAddresses) seen.locals.add(local);
      if (isDeskEmail(email)) seen.desk = true;
    }
  }

  /** Domains with a desk's address, or from which few addresses wrote a good part of all messages. */
  told(): string[] {
    return [...this.#seen]
      .filter(
        ([, { rows, locals, desk }]) =>
          locals.size <= fewAddresses &&
          (desk || (rows >= manyRows && rows >= this.#rows * 0.25 && rows >= locals.size * 5)),
      )
      .map(([domain]) => domain);
  }
}

/** An address at a public domain is told for the shop's own from those that stand on the first messages. */
const firstMessages = 500;

/**
 * The same for a mailbox. There the shop stands on every message, and a customer on few: a desk's address alone is no
 * sign, since a small firm that is a customer has one too.
 */
export class MailboxOwners {
  readonly #domains = new Map<string, { messages: number; desk: boolean }>();
  readonly #addresses = new Map<string, number>();
  #messages = 0;

  /** Adds the addresses on one message. */
  add(emails: readonly string[]): void {
    this.#messages += 1;
    const [open, own] = [new Set<string>(), new Map<string, boolean>()];
    for (const email of emails) {
      const domain = email.slice(email.lastIndexOf('@') + 1);
      if (publicDomain.test(domain)) open.add(email);
      else own.set(domain, (own.get(domain) ?? false) || isDeskEmail(email));
    }
    for (const [domain, desk] of own) {
      const seen = this.#domains.get(domain) ?? { messages: 0, desk: false };
      this.#domains.set(domain, { messages: seen.messages + 1, desk: seen.desk || desk });
    }
    for (const email of open) {
      const seen = this.#addresses.get(email);
      if (seen !== undefined || this.#messages <= firstMessages) this.#addresses.set(email, (seen ?? 0) + 1);
    }
  }

  /** Domains, and whole addresses at public ones, that stand on a good part of the messages. */
  told(): string[] {
    const share = (messages: number): number => messages / this.#messages;
    return [
      ...[...this.#domains]
        .filter(([, { messages, desk }]) =>
          desk ? share(messages) >= 0.2 : messages >= manyRows && share(messages) >= 0.25,
        )
        .map(([domain]) => domain),
      ...[...this.#addresses]
        .filter(([, messages]) => messages >= manyRows && share(messages) >= 0.6)
        .map(([email]) => email),
    ];
  }
}
