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

  add(email: string): void {
    const [local = '', domain = ''] = email.split('@');
    if (publicDomain.test(domain)) return;
    this.#rows += 1;
    const seen = this.#seen.get(domain) ?? { rows: 0, locals: new Set<string>(), desk: false };
    this.#seen.set(domain, seen);
    seen.rows += 1;
    if (seen.locals.size <= fewAddresses) seen.locals.add(local);
    if (isDeskEmail(email)) seen.desk = true;
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
