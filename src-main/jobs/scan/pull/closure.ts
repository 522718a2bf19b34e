/**
 * Which of the found records are the subject's. Worked out anew from all records after each search, since a record
 * that comes late can show that an earlier one is another person's.
 *
 * Numbers that the shop gives out (customer, order …) are exact. What people type (an e-mail address) is taken
 * unless the record is another's in all else. What is on a record of hers leads on: her number to her orders, an
 * order to its lines; but never over a key that joins her with somebody else.
 */

import type { SharedKey } from '../../../../src-contract/attestation.ts';
import type { Requester } from '../../../../src-contract/reading.ts';
import type { EmailRules } from '../match/email.ts';
import type { Likeness } from '../match/person.ts';
import { isLike } from '../match/person.ts';
import type { Answer } from './answers.ts';
import { emailSpace, type Found, type FoundKey, hashSpace, type Key } from './found.ts';
import { customersOf, type Graph, isAccount, isCustomerKey } from './graph.ts';
import { hashedEmails } from './hashes.ts';
import { Owners } from './owners.ts';
import { Strangers } from './strangers.ts';
import { isAnothers, isSamePerson, namesLike, Subject } from './subject.ts';
import { followUps, givesAddresses, type Origin, type Possible, type Seed, type Verdict } from './terms.ts';

export class Closure {
  readonly subject: Subject;
  /** Followed keys, in the order in which they came up. */
  readonly origins = new Map<string, Origin>();
  /** Taken records and the key that led to each. */
  readonly taken = new Map<string, { found: Found; via: string }>();
  readonly possible = new Map<string, { found: Found; reason: Possible }>();
  /** Keys that join her with so many that their records are counted, not listed. */
  readonly shared: SharedKey[] = [];
  /** Keys that must be searched before more can be told. */
  readonly open = new Map<string, Key>();
  /** Customer numbers of which it must be known whose they are. */
  readonly unknown = new Map<string, Key>();
  readonly numbers = new Set<string>();
  readonly #graph: Graph;
  readonly #owners: Owners;
  readonly #strangers: Strangers;
  readonly #emails: EmailRules;
  readonly #tainted: ReadonlySet<string>;
  /** Records of other customers that she had part in as staff. */
  readonly #answers: ReadonlyMap<string, Answer>;
  /** Addresses whose hashes are followed, and keys of the hashes of their plainer forms, which are not. */
  readonly #hashed = new Set<string>();
  readonly #variants = new Map<string, Key>();
  /** Keys that were seen to join the subject with somebody else. */
  readonly contested = new Set<string>();

  constructor(
    graph: Graph,
    requester: Requester,
    emails: EmailRules,
    tainted: ReadonlySet<string>,
    answers: ReadonlyMap<string, Answer>,
  ) {
    this.#graph = graph;
    this.#tainted = tainted;
    this.#answers = answers;
    this.#emails = emails;
    this.subject = new Subject(requester);
    this.#owners = new Owners(graph, this.subject, this.numbers);
    this.#strangers = new Strangers(graph, this.subject);
  }

  /** Starts from an identifier of the request. */
  start(seed: Seed): void {
    this.#follow(seed, { meaning: seed.meaning, written: seed.written, from: null, key: seed });
    if (seed.meaning === 'customerNumber') this.numbers.add(seed.id);
  }

  /** Starts from a key on a record that the request led to: the number or the address on an order that it names. */
  adopt(key: FoundKey, found: Found): void {
    this.#follow(key, { meaning: key.meaning, written: key.written, from: found, key });
    if (isCustomerKey(key)) this.numbers.add(key.id);
  }

  /** How the names on two records compare. */
  likeOf(a: Found, b: Found): Likeness | null {
    return namesLike(a.person.names, b.person.names);
  }

  /** A reason said closer where a record is of an account that looks like a second one of hers. */
  closer(found: Found, reason: Possible): Possible {
    if (reason === 'address-variant' || reason === 'earlier-address') return reason;
    const account = customersOf(found).some(({ id }) => !this.#tainted.has(id) && !this.numbers.has(id));
    const compared = this.subject.compare(found.person);
    return account && compared.name === 'match' && isSamePerson(compared) ? 'second-account' : reason;
  }

  /** Lists records that could be hers without following them. */
  doubt(records: readonly Found[], reason: Possible): void {
    for (const found of records) {
      if (!this.taken.has(found.id) && !this.possible.has(found.id) && !this.#answers.has(found.id))
        this.possible.set(found.id, { found, reason: this.closer(found, reason) });
    }
  }

  /**
   * Takes records and follows their keys until nothing new turns up. What bears another's name waits until all else
   * is known of the subject, since her address and her phone tell whether it is a stranger's.
   */
  grow(): void {
    for (let before = -1; before !== this.#size(); ) {
      before = this.#size();
      this.#pass((found, key) => this.#isTyped(key) && this.#strangers.mayOwn(found));
      if (before === this.#size()) this.#pass(() => false);
    }
    for (const key of this.#variants.values()) this.#offer(key, 'address-variant');
    for (const id of this.#strangers.crowdedNumbers(this.numbers)) this.contested.add(id);
    for (const id of this.#strangers.crowdedAddresses()) this.contested.add(id);
  }

  #size(): number {
    return this.taken.size + this.origins.size;
  }

  #pass(waits: (found: Found, key: Key) => boolean): void {
    for (const [id, { key }] of [...this.origins]) {
      for (const found of this.#graph.with(id)) {
        const settled = this.taken.has(found.id) || this.#answers.has(found.id);
        if (!settled && !waits(found, key)) this.#weigh(found, key);
      }
    }
  }

  /** A key that a person typed, and so may have mistyped. */
  #isTyped({ space }: Key): boolean {
    return space === emailSpace || space === hashSpace;
  }

  #weigh(found: Found, key: Key): void {
    const verdict = this.#judge(found, key);
    if (verdict === 'take') this.#take(found, key);
    else if (verdict !== 'wait' && !this.possible.has(found.id))
      this.possible.set(found.id, { found, reason: this.closer(found, verdict) });
  }

  #take(found: Found, key: Key): void {
    this.taken.set(found.id, { found, via: key.id });
    this.possible.delete(found.id);
    const sure = key.space === emailSpace || this.numbers.has(key.id);
    if (sure && found.person.names.length + found.person.emails.length > 0) this.subject.learn(found.person);
    for (const held of found.keys) this.#consider(held, found, sure);
  }

  /** Decides whether a key on a record of hers is followed. */
  #consider(held: FoundKey, found: Found, sure: boolean): void {
    const origin = this.origins.get(held.id);
    // Another form of an address that is followed has hashes of its own.
    if (origin !== undefined && held.space === emailSpace) this.#followHashes(held, origin);
    if (origin !== undefined || held.space === hashSpace) return;
    if (held.space === emailSpace) this.#considerEmail(held, found, sure);
    else if (isCustomerKey(held)) this.#considerNumber(held, found);
    else this.#follow(held, { meaning: held.meaning, written: held.written, from: found, key: held });
  }

  /** Another address on her account or on her order is hers, unless it is somebody else's account. */
  #considerEmail(held: FoundKey, found: Found, sure: boolean): void {
    if (!sure || !(held.alias || isAccount(found) || givesAddresses.has(found.entity ?? ''))) return;
    if (this.subject.nameLike(found.person.names) === 'differs') return;
    // What a guest typed twice may be two people's: only the shop's own number says that both are hers.
    if (!customersOf(found).some(({ id }) => this.numbers.has(id))) {
      this.#offer(held, 'earlier-address');
      return;
    }
    if (!this.#graph.searched.has(held.id)) {
      this.open.set(held.id, held);
      return;
    }
    const others = this.#graph.with(held.id).some((other) => this.#isOthersUnder(other, held));
    if (!others) this.#follow(held, { meaning: held.meaning, written: held.written, from: found, key: held });
  }

  /** Lists what stands under a key that may be hers, and follows nothing. */
  #offer(key: Key, reason: Possible): void {
    if (this.#graph.searched.has(key.id)) this.doubt(this.#graph.with(key.id), reason);
    else this.open.set(key.id, key);
  }

  /** A record that shows that an address on the subject's order is somebody else's. */
  #isOthersUnder(other: Found, email: Key): boolean {
    if (this.taken.has(other.id)) return false;
    const customers = customersOf(other);
    if (customers.length > 0) return !customers.some((key) => this.#owners.of(key, other) !== 'others');
    return (
      other.person.emails.includes(email.value) && this.subject.nameLike(other.person.names) === 'differs'
    );
  }

  #considerNumber(held: FoundKey, found: Found): void {
    if (this.#tainted.has(held.id)) return;
    const known = customersOf(found).some((key) => key.space === held.space && this.numbers.has(key.id));
    if (known && !held.own && !held.alias) return;
    const owner = this.#owners.of(held, found);
    if (owner === 'unknown') this.unknown.set(held.id, held);
    if (owner !== 'mine') return;
    this.numbers.add(held.id);
    this.#follow(held, { meaning: held.meaning, written: held.written, from: found, key: held });
  }

  #follow(key: Key, origin: Origin): void {
    if (this.origins.has(key.id)) return;
    if (this.#tainted.has(key.id) && key.space !== emailSpace) return;
    this.origins.set(key.id, origin);
    if (!this.#graph.searched.has(key.id)) this.open.set(key.id, key);
    if (key.space !== emailSpace) return;
    this.subject.emails.add(key.value);
    this.#followHashes(key, origin);
  }

  #followHashes({ exact }: Key, origin: Origin): void {
    if (this.#hashed.has(exact)) return;
    this.#hashed.add(exact);
    const { same, variants } = hashedEmails(exact, this.#emails);
    for (const key of same) this.#follow(key, { ...origin, meaning: 'emailHash', key });
    for (const key of variants) this.#variants.set(key.id, key);
  }

  #judge(found: Found, key: Key): Verdict {
    // A number under which a crowd stands says nothing about whose the record is.
    const customers = customersOf(found).filter(({ id }) => !this.#tainted.has(id));
    if (this.numbers.has(key.id)) return this.#owners.mentions(found, key) ? 'shared-key' : 'take';
    if (customers.some(({ id }) => this.numbers.has(id))) return 'take';
    if (customers.length > 0) return this.#judgeNumbered(found, key, customers);
    return this.#judgeUnnumbered(found, key);
  }

  #judgeUnnumbered(found: Found, key: Key): Verdict {
    return this.#isTyped(key) ? this.#judgeTyped(found, key) : this.#judgeLinked(found, key);
  }

  /** A record with a customer number that is not known to be hers. */
  #judgeNumbered(found: Found, key: Key, customers: readonly FoundKey[]): Verdict {
    const owners = customers.map((customer) => this.#owners.of(customer, found));
    if (owners.includes('mine')) {
      // A number that no account bears is hers only as far as the order is.
      const slip = this.#isTyped(key) && !isAccount(found) && this.#strangers.ordered(found);
      return slip ? 'other-person-on-record' : 'take';
    }
    customers.forEach((customer, index) => {
      if (owners[index] === 'unknown') this.unknown.set(customer.id, customer);
    });
    if (owners.includes('unknown')) return 'wait';
    // What staff wrote is about the customer whose thread it is in.
    if (owners.every((owner) => owner === 'staff')) return this.#judgeUnnumbered(found, key);
    if (key.space === emailSpace) {
      // Two accounts in one household share the address; a stranger's slip does not make it shared.
      if (isAccount(found) && !isAnothers(this.subject.compare(found.person))) {
        this.contested.add(key.id);
        return 'shared-key';
      }
      return 'other-person-on-record';
    }
    this.#contest(found, key);
    return 'shared-key';
  }

  /** A record that carries her address and no number. */
  #judgeTyped(found: Found, key: Key): Verdict {
    if (found.entity === 'mail' && this.subject.isJoined(found.person)) return 'other-person-on-record';
    const compared = this.subject.compare(found.person);
    if (isAnothers(compared) || this.#strangers.ordered(found)) return 'other-person-on-record';
    // A parcel to her is no order of hers.
    if (followUps.has(found.entity ?? '') && this.#owners.ofAnothersOrder(found))
      return 'other-person-on-record';
    if (!this.#tainted.has(key.id)) return 'take';
    return isLike(compared.name) ? 'take' : 'shared-key';
  }

  /** A record that an order, a cookie, a picture … led to, without a number. */
  #judgeLinked(found: Found, key: Key): Verdict {
    const { person } = found;
    const typed = person.emails.some((email) => this.subject.emails.has(email));
    // What is sent to somebody else with her order stays hers: the order itself was weighed.
    const ofHerOrder =
      key.space.startsWith('order.') && !found.keys.some((held) => held.id === key.id && held.own);
    if (typed && !ofHerOrder && (isAnothers(this.subject.compare(person)) || this.#strangers.ordered(found)))
      return 'other-person-on-record';
    const other = person.emails.length > 0 && !person.emails.some((email) => this.subject.emails.has(email));
    if (!other || (found.entity !== null && followUps.has(found.entity))) return 'take';
    const own = found.keys.some((held) => held.id === key.id && held.own);
    // Her order with an address that nobody knows; its name tells whether it is hers.
    if (
      own &&
      this.subject.nameLike(person.names) !== 'differs' &&
      this.subject.nameLike(person.names) !== null
    )
      return 'take';
    this.#contest(found, key);
    return 'shared-key';
  }

  /** An order's number stays hers where somebody else merely mentions it; any other key is shared from then on. */
  #contest(found: Found, key: Key): void {
    const order = /^(order|invoice)\./.test(key.space);
    if (order && !found.keys.some((held) => held.id === key.id && held.own)) return;
    this.contested.add(key.id);
    // A browser that led to somebody else's order is not hers alone.
    const from = this.origins.get(key.id)?.from;
    const via = from === undefined || from === null ? undefined : this.taken.get(from.id)?.via;
    if (via !== undefined && /^(visitor|session|device|cart)\./.test(via)) this.contested.add(via);
  }
}
