/** Applies the rules to a sentence. */
import type { Language, Right } from '../../../../../src-contract/vocabulary.ts';
import type { Idea } from '../words/lexicon.ts';
import type { Hit, Hits } from './match.ts';
import { aboutWriter, clauseEnd, clauseStart, divided, type Polarity, polarityOf } from './polarity.ts';
import type { Rule } from './rules/index.ts';
import type { SentenceRead } from './sentences.ts';

export type RightFound = {
  right: Right;
  polarity: Polarity;
  start: number;
  end: number;
  confidence: number;
  rule: string;
};

/** Dutch and German put the negation behind the verb: "verwijder … niet". */
export const negationAfter: ReadonlySet<Language> = new Set(['nl', 'de']);

type Window = { from: number; to: number; head: Hit };

/** The tightest stretch that fits a rule and holds a hit of each group, no two groups on the very same words. */
function windowOf(rule: Rule, read: SentenceRead): Window | null {
  const { hits } = read;
  const groups = rule.need.map((group) => group.flatMap((idea) => hits.get(idea) ?? []));
  if (groups.some((group) => group.length === 0)) return null;
  let best: Window | null = null;
  for (const head of groups[0] ?? []) {
    const window = widen(head, groups.slice(1));
    if (window === null || window.to - window.from + 1 > rule.span || !fits(rule, read, window)) continue;
    if (best === null || window.to - window.from < best.to - best.from) best = window;
  }
  return best;
}

function widen(head: Hit, rest: Hit[][]): Window | null {
  const used: Hit[] = [head];
  let { from, to } = head;
  // The group with the fewest places chooses first, so that it isn't left without one.
  for (const group of rest.toSorted((left, right) => left.length - right.length)) {
    let nearest: Hit | null = null;
    let cost = Number.POSITIVE_INFINITY;
    for (const hit of group) {
      if (used.some((other) => other.from === hit.from && other.to === hit.to)) continue;
      const grown = Math.max(to, hit.to) - Math.min(from, hit.from);
      if (grown < cost) {
        cost = grown;
        nearest = hit;
      }
    }
    if (nearest === null) return null;
    used.push(nearest);
    from = Math.min(from, nearest.from);
    to = Math.max(to, nearest.to);
  }
  return { from, to, head };
}

const acting: Idea[] = [
  'erase',
  'remove',
  'forget',
  'close',
  'restrict',
  'stop',
  'noMore',
  'object',
  'withdraw',
];
const knowing: Idea[] = ['see', 'copy', 'give', 'know'];
/** Whether any of the ideas is said. */
export const anyOf = (hits: Hits, wanted: Idea[] | undefined) =>
  wanted?.some((idea) => hits.has(idea)) === true;

/** Whether a rule may speak in this sentence at all. */
function mayApply(rule: Rule, read: SentenceRead, recent: SentenceRead[]): boolean {
  const { hits, sentence } = read;
  if (anyOf(hits, rule.unless) || (rule.question === true && !sentence.question)) return false;
  if (rule.maxWords !== undefined && sentence.words.length > rule.maxWords) return false;
  // "Delete all that you have on me": a list of what is held, and nothing asked to be told.
  if (rule.unlessActing === true && anyOf(hits, acting) && !anyOf(hits, knowing)) return false;
  const inList = sentence.bullet || sentence.words.length <= shortSentence;
  const wants = (inList ? recent : [read]).some((one) => anyOf(one.hits, ['want', 'give', 'exercise']));
  if (rule.wanted === true && !wants && sentence.words.length > shortSentence) return false;
  return rule.anaphora === undefined || named(recent, rule.anaphora, rule.unless ?? []);
}

/** A heading or a scrap of a list needs no verb to be a wish. */
const shortSentence = 8;

/** Whether the stretch that a rule found is as the rule wants it. */
function fits(rule: Rule, read: SentenceRead, window: Window): boolean {
  const { words } = read.sentence;
  if (rule.headFirst === true && window.head.from !== window.from) return false;
  if (rule.notMine === true && aboutWriter(words, read.hits, window.head.from, window.to)) return false;
  if (rule.oneClause === true && divided(words, window.from, window.to)) return false;
  if (rule.unlessNear === undefined) return true;
  const start = clauseStart(words, window.from);
  const end = clauseEnd(words, window.to);
  return !rule.unlessNear.some((idea) =>
    (read.hits.get(idea) ?? []).some((hit) => hit.from >= start && hit.to <= end),
  );
}

/** What "it" stands for: the last thing named was a wanted one, and no order that is still running. */
function named(recent: SentenceRead[], wanted: Idea[], unless: Idea[]): boolean {
  const running: Idea[] = unless.includes('goods') ? ['goods', 'pending'] : ['pending'];
  const last = recent.findLast((one) => anyOf(one.hits, [...wanted, ...running]));
  if (last === undefined || last.hits.has('pending') || !anyOf(last.hits, wanted)) return false;
  const weighty = wanted.filter((idea) => idea === 'data' || idea === 'account' || idea === 'aboutMe');
  return !anyOf(last.hits, running) || anyOf(last.hits, weighty);
}

/** What a table of rules finds in a sentence; `recent` are the sentences up to and with it. */
export function byRules(table: Rule[], read: SentenceRead, recent: SentenceRead[]): RightFound[] {
  const { sentence, hits, language } = read;
  const found: RightFound[] = [];
  for (const rule of table) {
    if (!mayApply(rule, read, recent)) continue;
    const window = windowOf(rule, read);
    if (window === null) continue;
    const first = sentence.words[window.from];
    const last = sentence.words[window.to];
    if (first === undefined || last === undefined) continue;
    found.push({
      right: rule.right,
      polarity: polarityOf(
        { words: sentence.words, hits, afterToo: negationAfter.has(language) },
        {
          head: window.head,
          heads: rule.need[0]?.flatMap((idea) => hits.get(idea) ?? []) ?? [],
          right: rule.right,
        },
        rule.negative === true,
      ),
      start: first.start,
      end: last.end,
      confidence: rule.confidence,
      rule: `${language}:${rule.id}`,
    });
  }
  return found;
}
