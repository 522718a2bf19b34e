/** The terms in which a pull weighs what it found. */
import type { PossibleRecord } from '../../../../src-contract/records.ts';
import type { Found, Key } from './found.ts';

/** An identifier to start from. */
export type Seed = Key & { meaning: string; written: string };

/** How a key came to be followed: from the request (null) or from a record. */
export type Origin = { meaning: string; written: string; from: Found | null; key: Key };

export type Possible = PossibleRecord['reason'];
export type Verdict = 'take' | 'wait' | Possible;
export type Owner = 'mine' | 'others' | 'staff' | 'unknown';

/** Files of what follows from an order; somebody else may pay, receive or be named in them. */
export const followUps = new Set([
  'payment',
  'refund',
  'shipment',
  'return',
  'orderline',
  'invoice',
  'invoiceline',
  'credit',
  'giftcard',
  'fraud',
]);

/** Files whose address is the customer's own: what she gave with an order, for the newsletter, in her address book. */
export const givesAddresses = new Set(['order', 'subscriber', 'address']);

/** From so many different people on, a number is nobody's. */
export const crowd = 3;

/** Keys of an order, or of the cart that became one. */
export const isOrderKey = ({ space }: Key): boolean => /^(order|cart)\./.test(space);
