/**
 * Customers of a made-up shop whose records are easily mixed up, by seed: each belongs to one of the situations in which
 * people are confused or their records missed.
 */
import { randomOf } from '../../unit/discovery/people.ts';

export const situations = [
  'alone',
  'homonyms',
  'shared address',
  'father and son',
  'gift orders',
  'changed e-mail',
  'merged accounts',
  'typos',
  'guest',
  'address typed by a stranger',
] as const;
export type Situation = (typeof situations)[number];

export type Subject = {
  n: number;
  situation: Situation;
  first: string;
  last: string;
  email: string;
  /** An address that she used before, on orders of her account. */
  before: string | null;
  /** Her accounts, the one that is in use first; none for a guest. */
  numbers: string[];
  phone: string;
  street: string;
  postcode: string;
  city: string;
  birthDate: string;
};

const firsts = [
  'An',
  'Bert',
  'Céline',
  'Jan',
  'Jos',
  'Hélène',
  'Jürgen',
  'Zoë',
  'Łukasz',
  'Dirk',
  'Ayşe',
  'Mieke',
];
const lasts = [
  'Peeters',
  'Van den Broeck',
  'Janssens',
  'Maes',
  'Lefèvre',
  "D'Hondt",
  'Müller',
  'Şahin',
  'Claes',
];
const streets = ['Dorpsstraat', 'Kerkstraat', 'Chaussée de Mons', 'Bahnhofstraße', 'Rue Haute'];

const bases: Record<Situation, number> = {
  alone: 1,
  homonyms: 2,
  'shared address': 2,
  'father and son': 2,
  'gift orders': 2,
  'changed e-mail': 1,
  'merged accounts': 1,
  typos: 1,
  guest: 1,
  'address typed by a stranger': 1,
};

/** At least `count` subjects; those of one situation that belong together stand one after the other. */
export function castOf(count: number, seed: number): Subject[] {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const subjects: Subject[] = [];
  for (let group = 0; subjects.length < count; group += 1) {
    const situation = situations[group % situations.length] as Situation;
    const shared = { last: pick(lasts), first: pick(firsts), street: pick(streets), house: 1 + group };
    for (let member = 0; member < bases[situation]; member += 1) {
      const n = subjects.length + 1;
      const together = situation === 'shared address' || situation === 'father and son';
      const house = together ? shared.house : shared.house * 3 + member;
      subjects.push({
        n,
        situation,
        first: firstOf(situation, member, shared.first, pick(firsts)),
        last: situation === 'shared address' && member === 1 ? pick(lasts) : shared.last,
        email: `${pick(['info', 'mail', 'post'])}${n}@${pick(['a', 'b', 'c'])}.example`,
        before: situation === 'changed e-mail' ? `vroeger${n}@x.example` : null,
        numbers: numbersOf(situation, n),
        phone: together ? `0470${100_000 + group}` : `0480${100_000 + n}`,
        street: `${shared.street} ${house}`,
        postcode: String(1000 + ((group * 7) % 8000)),
        city: 'Wetteren',
        birthDate: `${1940 + ((n * 7) % 60)}-0${1 + (n % 9)}-1${n % 10}`,
      });
    }
  }
  return subjects;
}

function firstOf(situation: Situation, member: number, shared: string, own: string): string {
  if (situation === 'father and son') return 'J.';
  if (situation === 'homonyms') return shared;
  return situation === 'shared address' && own === shared ? `${own}-${member}` : own;
}

function numbersOf(situation: Situation, n: number): string[] {
  if (situation === 'guest') return [];
  return situation === 'merged accounts' ? [`K${70_000 + n}`, `K${40_000 + n}`] : [`K${70_000 + n}`];
}
