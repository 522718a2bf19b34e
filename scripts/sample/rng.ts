/** Repeatable chance: the same seed text always gives the same run, on every machine. */
import { Temporal } from 'temporal-polyfill';

export type Rng = {
  /** A whole number from `min` to `max`, both possible. */
  int(min: number, max: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** One of the values of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` lower-case hexadecimal digits. */
  hex(count: number): string;
  /** A moment between two ISO date-times, to the second. */
  moment(from: string, to: string): Temporal.PlainDateTime;
};

/** FNV-1a over the text: a 32-bit start value that depends on every character. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h;
}

/** A generator of its own per topic and person, so that a change in one place leaves all others as they were. */
export function seeded(seed: string): Rng {
  let state = hash(`dsar-desk sample 1/${seed}`);
  // mulberry32 by Tommy Ettinger (public domain).
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (p) => next() < p,
    pick: (list) => {
      const value = list[int(0, list.length - 1)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    hex: (count) => Array.from({ length: count }, () => int(0, 15).toString(16)).join(''),
    moment: (from, to) => {
      const start = Temporal.PlainDateTime.from(from);
      const seconds = start.until(Temporal.PlainDateTime.from(to), { largestUnit: 'seconds' }).seconds;
      return start.add({ seconds: int(0, Math.max(0, seconds)) });
    },
  };
}

/** `2026-11-02 08:03:00`, the way shop systems print a moment. */
export function stamp(at: Temporal.PlainDateTime): string {
  return at.toString({ smallestUnit: 'second' }).replace('T', ' ');
}

/** `02/11/2026`, the Belgian way. */
export function belgianDay(at: Temporal.PlainDateTime): string {
  const [year, month, day] = at.toPlainDate().toString().split('-');
  return `${day}/${month}/${year}`;
}

/** `12,90`: an amount of cents with the Belgian decimal comma. */
export function comma(cents: number): string {
  return point(cents).replace('.', ',');
}

/** `12.90`: an amount of cents with a decimal point. */
export function point(cents: number): string {
  return (cents / 100).toFixed(2);
}
