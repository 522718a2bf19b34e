/** All records that were found so far, by the keys they hold. */
import { Alike } from './alike.ts';
import { Crowds } from './crowds.ts';
import type { Found, FoundKey } from './found.ts';

export class Graph {
  readonly records = new Map<string, Found>();
  readonly alike = new Alike();
  readonly #byKey = new Map<string, Found[]>();
  /** Keys for which every file was searched. */
  readonly searched = new Set<string>();
  /** Customer numbers for which the files of accounts were searched. */
  readonly identified = new Set<string>();
  readonly #crowds = new Crowds();
  readonly #matters: (found: Found) => boolean;

  /** `matters` tells which of a crowd's records are kept all the same. */
  constructor(matters: (found: Found) => boolean = () => false) {
    this.#matters = matters;
  }

  /** Adds a record; one that only a crowd's keys lead to is counted and not kept. */
  add(found: Found): void {
    if (this.records.has(found.id)) return;
    const ledBy = [...new Set(found.keys.map(({ id }) => id))].filter(
      (id) => this.searched.has(id) || this.identified.has(id),
    );
    const crowded = ledBy.length > 0 && ledBy.every((id) => this.#crowds.has(id));
    for (const id of ledBy) this.#crowds.count(id, found);
    if (crowded && !this.#matters(found)) return;
    this.records.set(found.id, found);
    for (const id of new Set(found.keys.map((key) => key.id))) {
      const before = this.#byKey.get(id);
      if (before === undefined) this.#byKey.set(id, [found]);
      else before.push(found);
    }
  }

  /** The records that hold a key. */
  with(keyId: string): readonly Found[] {
    return this.#byKey.get(keyId) ?? [];
  }

  /** How many records hold a key that was searched for. */
  countOf(keyId: string): number {
    return this.#crowds.recordsOf(keyId);
  }

  /** The records that say whom a customer's number belongs to: her own ones, else all that name somebody. */
  accountsOf(keyId: string): readonly Found[] {
    const all = this.with(keyId);
    const own = all.filter((found) => found.keys.some((key) => key.id === keyId && key.own));
    return own.some(namesSomebody) ? own : all.filter(namesSomebody);
  }
}

/** True where a record says anything about a person. */
export function namesSomebody({ person }: Found): boolean {
  return person.names.length > 0 || person.emails.length > 0;
}

export const isCustomerKey = (key: FoundKey): boolean => key.entity === 'customer';

/** The customer numbers on a record. */
export function customersOf(found: Found): FoundKey[] {
  return found.keys.filter(isCustomerKey);
}

/** True for a record that is an account: it holds a customer number of its own. */
export function isAccount(found: Found): boolean {
  return found.keys.some((key) => isCustomerKey(key) && key.own);
}
