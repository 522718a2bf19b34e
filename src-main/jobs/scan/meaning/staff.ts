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
/** So many others stand beside the shop in its mailbox, and beside no customer: a customer writes to the shop. */
const manyOthers = 3;

/** Somebody in a mailbox: a domain, or a whole address at a domain where anybody has one. */
type Party = { messages: number; desk: boolean; others: Set<string> };

/**
 * The same for a mailbox. There the shop stands on every message, and a customer on few: a desk's address alone is no
 * sign, since a small firm that is a customer has one too.
 */
export class MailboxOwners {
  readonly #parties = new Map<string, Party>();
  #messages = 0;

  /** Adds the addresses on one message. */
  add(emails: readonly string[]): void {
    this.#messages += 1;
    const here = new Map<string, boolean>();
    for (const email of emails) {
      const domain = email.slice(email.lastIndexOf('@') + 1);
      const open = publicDomain.test(domain);
      const name = open ? email : domain;
      here.set(name, (here.get(name) ?? false) || (!open && isDeskEmail(email)));
    }
    for (const [name, desk] of here) {
      const before = this.#parties.get(name);
      if (before === undefined && name.includes('@') && this.#messages > firstMessages) continue;
      const party = before ?? { messages: 0, desk: false, others: new Set<string>() };
      party.messages += 1;
      party.desk ||= desk;
      for (const other of here.keys())
        if (other !== name && party.others.size < manyOthers) party.others.add(other);
      this.#parties.set(name, party);
    }
  }

  /** Domains, and whole addresses at public ones, that stand on a good part of the messages. */
  told(): string[] {
    return [...this.#parties].filter(([name, party]) => this.#isShop(name, party)).map(([name]) => name);
  }

  #isShop(name: string, { messages, desk, others }: Party): boolean {
    const share = messages / this.#messages;
    if (desk && share >= 0.2) return true;
    if (others.size < manyOthers) return false;
    return share >= 0.5 || (messages >= manyRows && share >= 0.25 && !name.includes('@'));
  }
}
