/** How much speaks for two key columns holding the same numbers, once it is known what stands beside those. */
import type { KeySketch } from './sketch.ts';

/** A key column as linking sees it. */
export type KeyColumn = {
  /** Number of the file, and the column's place in it. */
  file: number;
  column: number;
  /** Folder of the file: files of one system lie together. */
  folder: string;
  /** What the key is of; null for a column whose name says nothing and whose values look like keys. */
  entity: string | null;
  attribute: 'id' | 'number' | 'code' | 'reference';
  /** The key of the file's own records. */
  own: boolean;
  /** The same number stands on more than a few rows. */
  repeats: boolean;
  /** The entity is one that belongs to one person (`order`, `ticket`), not a noun that nobody knows. */
  personal: boolean;
  /** Says another number of the same customer. */
  earlier: boolean;
  /** Called only `id`: the file's own. */
  unnamed: boolean;
  /** What stands before all its numbers. */
  prefix: string;
};

/** What stands beside the same numbers in two columns: the same people, or others. */
export type Evidence = { agree: number; differ: number };

/** A key column with the sample of its numbers; `lookup` tells the place of each in the sample. */
export type Node = KeyColumn & { sketch: KeySketch; lookup: ReadonlyMap<number, number> };

/** Numbers that two samples have in common, and how many of the smaller one the other would show. */
export type Overlap = { shared: number; smaller: number };

/** So many samples say something. */
export const enough = 3;

/** Of the files that hang on an order. */
const ofOrders = new Set([
  'shipment',
  'payment',
  'refund',
  'return',
  'invoice',
  'credit',
  'review',
  'survey',
]);

/**
 * A reference on something that hangs on an order is the order's number where the values say so: nearly all of them are
 * numbers of orders, and the same people stand beside them. Where nobody stands beside them both lists must be one.
 */
function isReference(
  reference: Node,
  order: Node,
  { shared, smaller }: Overlap,
  evidence: Evidence,
): boolean {
  // "Merchant reference": of a thing that is nobody's own, the shop's word for its order.
  const ofOrder = !reference.personal || ofOrders.has(reference.entity ?? '');
  if (reference.attribute !== 'reference' || reference.own || !ofOrder) return false;
  if (order.entity !== 'order' || !order.own || shared < enough) return false;
  if (shared < smaller * 0.9 || reference.lookup.size > order.lookup.size * 1.1) return false;
  const told = evidence.agree + evidence.differ;
  if (told >= enough) return evidence.agree >= told * 0.6;
  // Few customers write a review, and theirs has a number of its own: all its references are then orders'.
  if (reference.entity === 'review' && shared === smaller) return shared >= 10;
  return shared >= Math.max(reference.lookup.size, order.lookup.size) * 0.9 && shared >= 20;
}

/** Numbers that both columns hold, among those that both samples would show. */
export function overlap(a: Node, b: Node): Overlap {
  const threshold = Math.min(a.sketch.threshold, b.sketch.threshold);
  const [few, many] = a.lookup.size <= b.lookup.size ? [a, b] : [b, a];
  let shared = 0;
  let fewSize = 0;
  let manySize = 0;
  for (const hash of few.lookup.keys()) {
    if (hash >= threshold) continue;
    fewSize += 1;
    if (many.lookup.has(hash)) shared += 1;
  }
  for (const hash of many.lookup.keys()) if (hash < threshold) manySize += 1;
  return { shared, smaller: Math.min(fewSize, manySize) };
}

/** Share of a column's numbers that mean something only with their name; what both write before them is one. */
export function counting(node: Node, other: Node): number {
  return node.prefix !== '' && node.prefix === other.prefix ? 0 : node.sketch.small;
}

const travels = new Set(['order', 'customer', 'invoice']);

/** `SO-1001` and `1001` may be one number; `SO-1001` and `WEB-1001` are two, unless people say otherwise. */
function writtenOtherwise(a: Node, b: Node, { shared, smaller }: Overlap): boolean {
  if (a.prefix === b.prefix) return false;
  if (a.prefix !== '' && b.prefix !== '') return true;
  // Orders and customers go from system to system; a helpdesk's tickets stay where they are.
  if (a.folder !== b.folder && !travels.has(a.entity ?? '')) return true;
  // Nobody writes anything before a row number.
  if (a.attribute === 'id' || b.attribute === 'id') return true;
  return (a.own && b.own) || shared < enough || shared < smaller * 0.9;
}

function sameEntity(a: Node, b: Node, common: Overlap, proven: boolean): number {
  if (writtenOtherwise(a, b, common)) return 0;
  if (proven) return 5;
  const { shared, smaller } = common;
  // Two files that each count their own records from 1 have the same numbers, and nothing else, in common.
  // Unless one names what the other lists: `ticket_id` in the folder of a file of tickets with their `id`.
  const lists =
    a.folder === b.folder && a.unnamed !== b.unnamed && a.attribute === 'id' && b.attribute === 'id';
  if (!lists && a.own && b.own && counting(a, b) > 0.5 && counting(b, a) > 0.5 && a.entity !== 'customer')
    return 0;
  // Of another system, counted and with nobody beside it: only where what one has the other has too.
  const counted = counting(a, b) > 0.5 && counting(b, a) > 0.5;
  if (counted && a.folder !== b.folder && shared < smaller * 0.9) return 0;
  if (a.attribute === b.attribute) return 3;
  return shared >= smaller * 0.5 && (!a.repeats || !b.repeats) ? 2 : 0;
}

/**
 * What a carrier calls a file the shop may call an order: one of the two is the list of them, and holds nearly all that
 * the other has. Whether it is so is told by the people beside the numbers.
 */
export function mayBeCalledOtherwise(a: Node, b: Node, { shared, smaller }: Overlap): boolean {
  if (a.entity === b.entity || !a.personal || !b.personal) return false;
  const [list, reference] = a.own ? [a, b] : [b, a];
  if (!list.own || reference.own || (list.entity !== 'order' && list.entity !== 'customer')) return false;
  return shared >= smaller * 0.9;
}

/** The same people beside the same numbers, again and again. */
export function arePlainlyTheSame({ agree, differ }: Evidence): boolean {
  return agree >= 10 && agree >= (agree + differ) * 0.9;
}

/**
 * Names that do not agree: only where the values leave no doubt. Mere counting numbers never do, since two counters
 * have the same numbers; between two known things (an order, a customer) even long ones are no proof.
 */
function strangers(a: Node, b: Node, { shared, smaller }: Overlap): number {
  const known = a.personal && b.personal;
  const alike = a.prefix !== '' && a.prefix === b.prefix;
  if (!alike && (known || a.prefix !== b.prefix) && (a.sketch.counted > 0.1 || b.sketch.counted > 0.1))
    return 0;
  const certain = shared >= enough && shared >= smaller * 0.9 && (!a.repeats || !b.repeats);
  return certain && counting(a, b) < 0.5 && counting(b, a) < 0.5 ? 1 : 0;
}

/** 0 where nothing speaks for it; else the higher the surer. `common` are the numbers that both hold. */
export function scoreOf(a: Node, b: Node, common: Overlap, evidence: Evidence, proven: boolean): number {
  if (isReference(a, b, common, evidence) || isReference(b, a, common, evidence)) return 4;
  return a.entity !== null && a.entity === b.entity
    ? sameEntity(a, b, common, proven)
    : strangers(a, b, common);
}
