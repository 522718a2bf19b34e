/** Whose a customer number is, told from the account that bears it. */
import { isLike } from '../match/person.ts';
import { emailSpace, type Found, type FoundKey, type Key, keyOf } from './found.ts';
import { customersOf, type Graph, isAccount, namesSomebody } from './graph.ts';
import { isAnothers, isUnlikely, type Subject } from './subject.ts';
import { isOrderKey, type Owner } from './terms.ts';

/** So many records of a number that bear no name and no address are hardly one customer's. */
const mostUnnamed = 25;

export class Owners {
  readonly #graph: Graph;
  readonly #subject: Subject;
  readonly #numbers: ReadonlySet<string>;

  /** `numbers` are those known to be the subject's; it grows while she is followed. */
  constructor(graph: Graph, subject: Subject, numbers: ReadonlySet<string>) {
    this.#graph = graph;
    this.#subject = subject;
    this.#numbers = numbers;
  }

  /** Whose a customer number is; `via` is the record on which it was met. */
  of(number: FoundKey, via: Found): Owner {
    if (this.#numbers.has(number.id)) return 'mine';
    if (number.own && this.#isMerged(via)) return 'mine';
    if (!this.#graph.identified.has(number.id)) return 'unknown';
    const accounts = this.#graph.accountsOf(number.id).filter(namesSomebody);
    if (accounts.length === 0)
      return this.#isBesideMine(number, via) || this.#isCollective(number, via) ? 'others' : 'mine';
    if (accounts.every(({ staff }) => staff))
      return accounts.some((account) => this.#isHersAsStaff(account)) ? 'mine' : 'staff';
    // An account's own address says more than a name, which two people may share.
    const addressed = accounts.filter(({ person }) => person.emails.length > 0);
    const telling = addressed.length > 0 ? addressed : accounts;
    return telling.some((account) => this.#isMyAccount(account, via)) ? 'mine' : 'others';
  }

  /** Somebody else's account that names one of her numbers: whoever brought him in, whatever he belongs to. */
  mentions(found: Found, { id }: Key): boolean {
    const held = found.keys.find((each) => each.id === id);
    if (held === undefined || held.own || held.alias) return false;
    const own = customersOf(found).filter((each) => each.own);
    return own.length > 0 && own.every((each) => this.of(each, found) === 'others');
  }

  /** A record says whose it is once: a second number beside hers, which no account bears, tells nothing. */
  #isBesideMine(number: FoundKey, via: Found): boolean {
    if (number.own || number.alias) return false;
    return customersOf(via).some(({ id }) => id !== number.id && this.#numbers.has(id));
  }

  /** What hangs on an order that is on record as somebody else's. */
  ofAnothersOrder(found: Found): boolean {
    const orders = found.keys
      .filter((key) => isOrderKey(key) && !key.own)
      .flatMap(({ id }) =>
        this.#graph.with(id).filter(({ keys }) => keys.some((key) => key.id === id && key.own)),
      );
    return orders.length > 0 && orders.every((order) => this.#isOthers(order));
  }

  #isOthers(order: Found): boolean {
    const customers = customersOf(order);
    if (customers.length > 0) return customers.every((customer) => this.of(customer, order) === 'others');
    return namesSomebody(order) && isUnlikely(this.#subject.compare(order.person));
  }

  /** A ledger's number for all who have none (`DEB-WEB`): much is booked under it, and nothing says for whom. */
  #isCollective(number: FoundKey, via: Found): boolean {
    return !namesSomebody(via) && this.#graph.with(number.id).length > mostUnnamed;
  }

  /** The shop's own record that this account and one of hers became one. */
  #isMerged(account: Found): boolean {
    const joined = customersOf(account).some(({ id, alias }) => alias && this.#numbers.has(id));
    return joined && this.#subject.nameLike(account.person.names) !== 'differs';
  }

  #isMyAccount(account: Found, via: Found): boolean {
    const compared = this.#subject.compare(account.person);
    if (compared.birthDate === 'differs' && compared.name !== 'match') return false;
    if (compared.email === 'match') {
      return this.#isOnlyAccount(account) ? !this.#isWhollyAnothers(account) : compared.name !== 'differs';
    }
    const known = isLike(compared.name);
    const exact = via.person.emails.some((email) => this.#subject.emails.has(email));
    // Her address stands on a record of this account, whose own address is another, perhaps an older one.
    return exact && (known || (compared.name === null && compared.email === null));
  }

  /** A customer who works for the shop: what is another's under her number is told apart in `answers.ts`. */
  #isHersAsStaff(account: Found): boolean {
    const { email, name } = this.#subject.compare(account.person);
    return email === 'match' && isLike(name);
  }

  /** Name, address and phone are all there, and all another's. */
  #isWhollyAnothers(account: Found): boolean {
    const compared = this.#subject.compare(account.person);
    return isAnothers(compared) && compared.phone === 'differs';
  }

  /** No other account has the address that leads to this one. */
  #isOnlyAccount(account: Found): boolean {
    const numbers = new Set(customersOf(account).map(({ id }) => id));
    return account.person.emails
      .filter((email) => this.#subject.emails.has(email))
      .flatMap((email) => this.#graph.with(keyOf(emailSpace, email).id))
      .filter(isAccount)
      .every((other) => customersOf(other).some(({ id }) => numbers.has(id)) || this.#linked(account, other));
  }

  /** Two rows of one account in two files: no number in common, but none of the same space either. */
  #linked(a: Found, b: Found): boolean {
    const spaces = new Set(customersOf(a).map(({ space }) => space));
    return a.file !== b.file && !customersOf(b).some(({ space }) => spaces.has(space));
  }
}
