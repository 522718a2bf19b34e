/** The shop whose systems are exported: its customers, and the number that it gives an order. */
import type { BuiltExport } from '../../unit/discovery/export-builder.ts';
import type { MadeOrder, MadePerson } from '../../unit/discovery/people.ts';

export type Shop = {
  built: BuiltExport;
  people: readonly MadePerson[];
  /** An order's number as customers know it. */
  numberOf(order: MadeOrder): string;
};

/** Writes what one system exports. */
export type Writer = (shop: Shop) => void;

/** One of the shop's customers, or none. */
export const everyOther = (people: readonly MadePerson[], rest = 0): MadePerson[] =>
  people.filter(({ id }) => id % 2 === rest);
