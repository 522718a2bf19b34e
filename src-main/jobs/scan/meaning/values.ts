/** What the values of a column look like, over a sample of its rows. */
import { emailKeys } from '../match/normalise.ts';

/** Counts of values by shape. A value may have several. */
export type ValueShapes = {
  filled: number;
  /** Different values, as long as they are few. */
  different: Set<string>;
  email: number;
  phone: number;
  ip: number;
  iban: number;
  date: number;
  amount: number;
  postcode: number;
  uuid: number;
  hash: number;
  /** Could be a key: no inner space, a digit in it, not long. */
  key: number;
  /** Four words or more. */
  words: number;
  cookie: number;
};

/** What a value may look like. */
export type Shape = Exclude<keyof ValueShapes, 'filled' | 'different'>;

/** More are not told apart. */
export const manyDifferent = 64;

const tests: readonly (readonly [Shape, (value: string) => boolean])[] = [
  ['email', (value) => emailKeys(value).length > 0],
  [
    'phone',
    (value) => /^(\+|00)?[\d\s()./-]{8,20}$/.test(value) && digits(value) >= 8 && digits(value) <= 15,
  ],
  [
    'ip',
    (value) =>
      /^(\d{1,3}\.){3}(\d{1,3}|x)$/.test(value) || /^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,7}$/i.test(value),
  ],
  ['iban', (value) => /^[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,3})?$/.test(value)],
  [
    'date',
    (value) => /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([T ,]|$)/.test(value),
  ],
  ['amount', (value) => /^[-+]?(€|EUR|\$)? ?\d{1,3}([ .,]?\d{3})*[.,]\d{2}( ?(€|EUR))?$/.test(value)],
  ['postcode', (value) => /^([A-Z]{1,2}-)?\d{4,5}( ?[A-Z]{2})?$/.test(value)],
  ['uuid', (value) => /^\{?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i.test(value)],
  // MD5, SHA-1 and SHA-256, in hexadecimal or base64.
  [
    'hash',
    (value) =>
      /^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ||
      /^([a-z\d+/]{22}=|[a-z\d+/]{27}|[a-z\d+/]{43})=$/i.test(value),
  ],
  [
    'key',
    (value) =>
      value.length <= 80 &&
      !/\s\S+\s/.test(value) &&
      // `pi_siUaAbrrRk`: what a service draws at random may lack digits.
      (/\d/.test(value) || /^[a-z]{2,5}_\w{8,}$/i.test(value)) &&
      !/[\s@]/.test(value.trim()),
  ],
  ['words', (value) => /\p{L}\S*\s+\S+\s+\S*\p{L}\S*\s+\S/u.test(value)],
  ['cookie', (value) => /^(GA\d\.\d\.)?\d{6,}\.\d{9,}$/.test(value) || /^[0-9a-f]{16}$/i.test(value)],
];

const digits = (value: string): number => value.replace(/\D/g, '').length;

/** Shapes of nothing yet. */
export function noShapes(): ValueShapes {
  return {
    filled: 0,
    different: new Set(),
    email: 0,
    phone: 0,
    ip: 0,
    iban: 0,
    date: 0,
    amount: 0,
    postcode: 0,
    uuid: 0,
    hash: 0,
    key: 0,
    words: 0,
    cookie: 0,
  };
}

/** Adds one filled value to the counts. */
export function countShapes(shapes: ValueShapes, value: string): void {
  const text = value.trim();
  shapes.filled += 1;
  if (shapes.different.size < manyDifferent) shapes.different.add(text);
  for (const [shape, holds] of tests) if (holds(text)) shapes[shape] += 1;
}

/** True where at least `share` of the filled values have a shape. */
export function mostly(shapes: ValueShapes, shape: Shape, share = 0.8): boolean {
  return shapes.filled > 0 && shapes[shape] >= shapes.filled * share;
}
