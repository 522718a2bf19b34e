/** Keys that a crowd has in common: after the first hundred people more records say nothing new, and fill the memory. */
import { emailSpace, type Found } from './found.ts';

/** From so many different people on, the records of a key are counted and no longer kept. */
const enough = 100;

type Count = { records: Set<string>; names: Set<string>; emails: Set<string>; customers: Set<string> };

export class Crowds {
  readonly #counts = new Map<string, Count>();

  /** Adds a record to those of a key. */
  count(keyId: string, { id, keys, person }: Found): void {
    const count = this.#counts.get(keyId) ?? {
      records: new Set(),
      names: new Set(),
      emails: new Set(),
      customers: new Set(),
    };
    this.#counts.set(keyId, count);
    count.records.add(id);
    if (this.has(keyId)) return;
    for (const name of person.names) count.names.add(name);
    for (const key of keys) {
      if (key.id === keyId) continue;
      if (key.space === emailSpace) count.emails.add(key.id);
      else if (key.entity === 'customer') count.customers.add(key.id);
    }
  }

  /** How many records hold a key, those that were not kept among them. */
  recordsOf(keyId: string): number {
    return this.#counts.get(keyId)?.records.size ?? 0;
  }

  /** True where a crowd stands under a key. One account may bear many people's names: a company's. */
  has(keyId: string): boolean {
    const count = this.#counts.get(keyId);
    if (count === undefined) return false;
    const { names, emails, customers } = count;
    return customers.size >= enough || emails.size >= enough || (names.size >= enough && isAddress(keyId));
  }
}

const isAddress = (keyId: string): boolean => keyId.startsWith(`${emailSpace}\n`);
