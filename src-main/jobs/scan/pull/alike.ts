/** Records that hold a wanted address only in another form (a tag, dots). They tell nothing about anybody. */
import { foldedMost } from '../match/email.ts';
import { emailSpace, type Found } from './found.ts';

/** One person has few forms of her address; a shop that numbers its customers behind a `+` has thousands. */
const fewForms = 10;

type Forms = { addresses: Set<string>; ids: Set<string>; records: Found[] };

/** The records under all forms of one address: none where the forms are a crowd's, which is only counted. */
export type AlikeRecords = { address: string; count: number; records: readonly Found[] };

export class Alike {
  readonly #forms = new Map<string, Forms>();

  /** Adds a record to those of the addresses that it holds. */
  add(found: Found): void {
    for (const { space, value } of found.keys) {
      if (space !== emailSpace) continue;
      const folded = foldedMost(value);
      const forms = this.#forms.get(folded) ?? { addresses: new Set(), ids: new Set(), records: [] };
      this.#forms.set(folded, forms);
      if (forms.ids.has(found.id)) continue;
      forms.ids.add(found.id);
      forms.addresses.add(value);
      if (forms.addresses.size <= fewForms) forms.records.push(found);
      else forms.records = [];
    }
  }

  /** What stands under other forms of some addresses. */
  under(emails: ReadonlySet<string>): AlikeRecords[] {
    return [...new Set([...emails].map(foldedMost))].flatMap((address) => {
      const forms = this.#forms.get(address);
      return forms === undefined ? [] : [{ address, count: forms.ids.size, records: forms.records }];
    });
  }
}
