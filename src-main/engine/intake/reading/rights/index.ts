/** Which rights a text asks for, with the places where it does. */
import type { Language, Right } from '../../../../../src-contract/vocabulary.ts';
import { type Sentence, sentencesOf } from '../text.ts';
import type { Idea } from '../words/lexicon.ts';
import { articlesIn } from './articles.ts';
import { lexicons } from './lexicons.ts';
import { type Hit, type Hits, ideasIn } from './match.ts';
import {
  aboutWriter,
  clauseEnd,
  clauseStart,
  divided,
  listsRights,
  type Polarity,
  polarityOf,
} from './polarity.ts';
import { loose, type Rule, rules } from './rules/index.ts';

/** Dutch and German put the negation behind the verb: "verwijder … niet". */
const negationAfter: ReadonlySet<Language> = new Set(['nl', 'de']);

export type RightFound = {
  right: Right;
  polarity: Polarity;
  start: number;
  end: number;
  confidence: number;
  rule: string;
};

/** What a stretch of text says, for rules on more than rights. */
export type SentenceRead = { sentence: Sentence; hits: Hits; language: Language };

/** "Not only", "whether or not" and the like negate nothing. */
function withoutHarmless(hits: Hits): Hits {
  const harmless = hits.get('onlyNeg') ?? [];
  if (harmless.length === 0) return hits;
  for (const idea of ['neg', 'noMore'] as const) {
    const left = (hits.get(idea) ?? []).filter(
      (hit) => !harmless.some((one) => one.from <= hit.to && one.to >= hit.from),
    );
    if (left.length > 0) hits.set(idea, left);
    else hits.delete(idea);
  }
  return hits;
}

/** Reads the sentences of `text` between two offsets in one language. */
export function readSentences(text: string, start: number, end: number, language: Language): SentenceRead[] {
  return sentencesOf(text, start, end).map((sentence) => ({
    sentence,
    language,
    hits: withoutHarmless(ideasIn(sentence.words, lexicons[language])),
  }));
}

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
const anyOf = (hits: Hits, wanted: Idea[] | undefined) => wanted?.some((idea) => hits.has(idea)) === true;

/** Whether a rule may speak in this sentence at all. */
function mayApply(rule: Rule, read: SentenceRead, recent: SentenceRead[]): boolean {
  const { hits, sentence } = read;
  if (anyOf(hits, rule.unless)) return false;
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

function byRules(table: Rule[], read: SentenceRead, recent: SentenceRead[]): RightFound[] {
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
        sentence.words,
        hits,
        window.head,
        rule.right,
        negationAfter.has(language),
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

function byArticles(read: SentenceRead, text: string, lawKnown: boolean): RightFound[] {
  const { sentence, hits, language } = read;
  const onlyListed = listsRights(hits) || (hits.has('aware') && !hits.has('exercise')) || hits.has('reserve');
  return articlesIn(text.slice(sentence.start, sentence.end), lawKnown).map((hit) => ({
    right: hit.right === 'objection' && hits.has('ads') ? 'marketing-stop' : hit.right,
    polarity: onlyListed ? 'mentioned' : 'asked',
    start: sentence.start + hit.start,
    end: sentence.start + hit.end,
    confidence: 0.9,
    rule: `${language}:article`,
  }));
}

/** "Keep it, but don't use it": kept in one breath, use forbidden in the same. */
function keptButUnused(read: SentenceRead): RightFound[] {
  const { sentence, hits, language } = read;
  const kept = (hits.get('keep') ?? []).find((keep) => {
    const polarity = polarityOf(
      sentence.words,
      hits,
      keep,
      'restriction',
      negationAfter.has(language),
      false,
    );
    return polarity === 'asked';
  });
  const unused = (hits.get('use') ?? []).find((use) => {
    const before = [...(hits.get('noMore') ?? []), ...(hits.get('stop') ?? [])];
    return (
      kept !== undefined &&
      before.some((hit) => {
        const near = Math.abs(hit.from - use.from) <= 5 && hit.from > kept.to;
        return near && clauseStart(sentence.words, use.from) <= hit.from;
      })
    );
  });
  const first = sentence.words[kept?.from ?? -1];
  const last = sentence.words[unused?.to ?? -1];
  if (first === undefined || last === undefined || last.end <= first.start) return [];
  return [
    {
      right: 'restriction',
      polarity: 'asked',
      start: first.start,
      end: last.end,
      confidence: 0.76,
      rule: `${language}:keep+no-use`,
    },
  ];
}

/** "Don't use them any more", without saying whether they are to be kept: settled over the whole letter. */
function unused(read: SentenceRead): RightFound[] {
  const { sentence, hits, language } = read;
  const uses = hits.get('use') ?? [];
  const stops = [...(hits.get('noMore') ?? []), ...(hits.get('stop') ?? [])];
  const use = uses.find((one) =>
    stops.some(
      (stop) => Math.abs(stop.from - one.from) <= 8 && !aboutWriter(sentence.words, hits, stop.from, one.to),
    ),
  );
  const first = sentence.words[use?.from ?? -1];
  const last = sentence.words[use?.to ?? -1];
  if (first === undefined || last === undefined) return [];
  return [
    {
      right: 'restriction',
      polarity: 'mentioned',
      start: first.start,
      end: last.end,
      confidence: 0.76,
      rule: `${language}:unused`,
    },
  ];
}

/** Every right that the sentences name, asked for or not. Offsets are into `text`. */
export function rightsIn(reads: SentenceRead[], text: string): RightFound[] {
  const lawKnown = reads.some((read) => read.hits.has('law'));
  return reads.flatMap((read, at) => {
    const recent = reads.slice(Math.max(0, at - 2), at + 1);
    return [
      ...byRules(rules, read, recent),
      ...byArticles(read, text, lawKnown),
      ...keptButUnused(read),
      ...unused(read),
    ];
  });
}

/** A second look, with looser rules, at sentences in which {@link rightsIn} found nothing asked. */
export function rightsLooselyIn(reads: SentenceRead[]): RightFound[] {
  return reads.flatMap((read, at) => byRules(loose, read, reads.slice(Math.max(0, at - 2), at + 1)));
}

/**
 * The rights that are asked, settled over the whole letter: a deletion that is denied beside a stop of use is a
 * restriction; a machine-readable file that is asked for as "my data in …" is no second, separate access.
 */
export function settle<Hit extends RightFound>(found: Hit[]): Hit[] {
  const asked = found.filter((hit) => hit.polarity === 'asked');
  const has = (right: Right) => asked.some((hit) => hit.right === right);
  const denied = (right: Right) => found.some((hit) => hit.right === right && hit.polarity === 'denied');
  const restrictedInstead = denied('erasure') && !has('erasure');
  const frozen = restrictedInstead
    ? found
        .filter((hit) => hit.rule.endsWith(':unused'))
        .map((hit) => ({ ...hit, polarity: 'asked' as const }))
    : [];
  const settled = [...asked, ...frozen].map((hit) =>
    hit.right === 'objection' && restrictedInstead && /stop\+use|stop\+processing|no-more\+use/.test(hit.rule)
      ? { ...hit, right: 'restriction', rule: `${hit.rule}+kept` }
      : hit,
  );
  const acted = settled.some((hit) => hit.right === 'erasure' || hit.right === 'rectification');
  const portable = settled.filter((hit) => hit.right === 'portability');
  return settled.filter((hit) => {
    if (hit.right !== 'access') return true;
    // Beside a deletion, "tell me to whom you passed them" asks for art. 19, not for a copy.
    if (acted && hit.rule.endsWith(':recipients')) return false;
    if (portable.length === 0) return true;
    if (/see\+object|article|what/.test(hit.rule)) return true;
    return !portable.some((other) => other.start < hit.end + 60 && hit.start < other.end + 60);
  });
}
