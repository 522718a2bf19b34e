/** Other people who stand under the subject's keys: their orders with her address, a till that many use. */
import { isLike, nameWords } from '../match/person.ts';
import { emailSpace, type Found, keyOf } from './found.ts';
import { type Graph, namesSomebody } from './graph.ts';
import { isAnothers, isUnlikely, type Subject } from './subject.ts';
import { crowd, isOrderKey } from './terms.ts';

/** Keys of orders, and of what is written for one. */
const ofOrders = /^(order|invoice)\./;

export class Strangers {
  readonly #graph: Graph;
  readonly #subject: Subject;

  constructor(graph: Graph, subject: Subject) {
    this.#graph = graph;
    this.#subject = subject;
  }

  /** Nothing on it says that it is hers: another's name, or none on something of an order. */
  mayOwn(found: Found): boolean {
    if (this.#isNamedHers(found)) return false;
    return found.person.names.length > 0 || found.keys.some(isOrderKey);
  }

  /**
   * An order, or a cart that became one, that bears no name of hers, while what else stands under its number is
   * wholly another's. `steps`: how far that may be from it.
   */
  ordered(found: Found, steps = 1): boolean {
    if (this.#isNamedHers(found)) return false;
    return found.keys.filter(isOrderKey).some(({ id }) => {
      const others = this.#graph.with(id).filter((other) => other.id !== found.id);
      if (others.some((other) => this.#isNamedHers(other))) return false;
      return others.some(
        (other) =>
          isAnothers(this.#subject.compare(other.person)) ||
          (steps > 0 && namesSomebody(other) && this.ordered(other, steps - 1)),
      );
    });
  }

  #isNamedHers({ person }: Found): boolean {
    return isLike(this.#subject.nameLike(person.names));
  }

  /** Keys of addresses under which several people order: a household's or a till's, where only her name tells. */
  crowdedAddresses(): string[] {
    return [...this.#subject.emails].flatMap((email) => {
      const { id } = keyOf(emailSpace, email);
      const strangers = this.#graph
        .with(id)
        .flatMap(({ person }) => (this.#subject.nameLike(person.names) === 'differs' ? person.names : []));
      const names = new Set(strangers.map((name) => nameWords(name).toSorted().join(' ')));
      return names.size >= crowd ? [id] : [];
    });
  }

  /** The records under a key, and what stands under the orders on them: a ledger names no customer but by his order. */
  #besides(id: string): Found[] {
    const records = this.#graph.with(id);
    const orders = new Set(
      records.flatMap(({ keys }) =>
        keys.flatMap(({ id: held, space }) => (ofOrders.test(space) ? [held] : [])),
      ),
    );
    return [...records, ...[...orders].flatMap((order) => this.#graph.with(order))];
  }

  /** Those of some numbers under which many different people stand: a till's or a guest's. */
  crowdedNumbers(numbers: ReadonlySet<string>): string[] {
    return [...numbers].filter((id) => {
      const strangers = this.#besides(id).filter(
        (found) => namesSomebody(found) && isUnlikely(this.#subject.compare(found.person)),
      );
      const names = new Set(strangers.flatMap(({ person }) => person.names));
      const emails = new Set(strangers.flatMap(({ person }) => person.emails));
      return names.size >= crowd && emails.size >= crowd;
    });
  }
}
