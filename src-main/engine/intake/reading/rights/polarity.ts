/** Whether a wish that a rule found is meant: asked, denied, or only talked about. */
import type { Right } from '../../../../../src-contract/vocabulary.ts';
import type { Word } from '../text.ts';
import type { Idea } from '../words/lexicon.ts';
import type { Hit, Hits } from './match.ts';

export type Polarity = 'asked' | 'denied' | 'mentioned';

const contrast = new Set([
  'maar',
  'doch',
  'en',
  'but',
  'and',
  'mais',
  'et',
  'aber',
  'sondern',
  'und',
  'however',
  'wel',
  'cependant',
  'jedoch',
  'puis',
  'then',
]);
/** A wish begins anew at these. */
const polite = new Set([
  'please',
  'pls',
  'kindly',
  'gelieve',
  'graag',
  'aub',
  'veuillez',
  'svp',
  'merci',
  'bitte',
]);
const subordinate = new Set(['dass', 'das', 'dat', 'que', 'that', 'daß', 'zu']);
const reachBefore = 9;
const reachAfter = 7;

/** Rights that "do not send me …" can't deny but "I do not want …" can. */
const deniedByWishOnly: ReadonlySet<Right> = new Set(['access', 'portability']);

/** First word of the clause around a word. */
export function clauseStart(words: Word[], at: number): number {
  let start = at;
  while (start > 0) {
    const word = words[start];
    const before = words[start - 1];
    if (word === undefined || before === undefined) break;
    if (word.afterBreak && !subordinate.has(word.folded)) break;
    if (start < at && (contrast.has(word.folded) || polite.has(word.folded))) break;
    start -= 1;
  }
  return start;
}

/** Last word of the clause around a word. */
export function clauseEnd(words: Word[], at: number): number {
  let end = at;
  while (end + 1 < words.length) {
    const next = words[end + 1];
    if (next === undefined || next.afterBreak || contrast.has(next.folded)) break;
    end += 1;
  }
  return end;
}

const opposing = new Set([
  'maar',
  'doch',
  'but',
  'mais',
  'aber',
  'sondern',
  'however',
  'jedoch',
  'cependant',
]);

/** Whether a comma, a bracket or a "but" divides two words; one before "that" doesn't. */
export function divided(words: Word[], from: number, to: number): boolean {
  return words
    .slice(from + 1, to + 1)
    .some((word) => (word.afterBreak && !subordinate.has(word.folded)) || opposing.has(word.folded));
}

const first = new Set(['i', 'ik', 'je', 'j', 'ich', 'we', 'wij', 'nous', 'wir', 'im', 'ive']);

/** Whether a negation is about what the writer does: "I don't use", but not "I don't want you to use". */
export function aboutWriter(words: Word[], hits: Hits, from: number, to: number): boolean {
  const subject = words.slice(Math.max(0, from - 2), from).some((word) => first.has(word.folded));
  return subject && near(hits.get('want'), from - 2, to).length === 0;
}

const near = (hits: Hit[] | undefined, from: number, to: number) =>
  (hits ?? []).filter((hit) => hit.to >= from && hit.from <= to);

/** The sentence that a wish stands in; `afterToo` for languages that put the negation behind the verb. */
export type Said = { words: Word[]; hits: Hits; afterToo: boolean };

/** The words that say the wish itself, and every other place in the sentence that says the same. */
export type Wish = { head: Hit; heads: Hit[]; right: Right };

/** Negations in the clause of the head that could reach it. */
function negations({ words, hits, afterToo }: Said, { head, heads, right }: Wish): Hit[] {
  const start = Math.max(clauseStart(words, head.from), head.from - reachBefore);
  const end = afterToo ? Math.min(clauseEnd(words, head.to), head.to + reachAfter) : head.from - 1;
  return near(hits.get('neg'), start, end).filter((neg) => {
    // "Do not agree" says its no itself.
    if (heads.some((one) => neg.from >= one.from && neg.to <= one.to)) return false;
    return (
      !deniedByWishOnly.has(right) ||
      near(hits.get('want'), start, end).length > 0 ||
      head.from - neg.to === 1
    );
  });
}

const rightNouns: Idea[] = ['correct', 'erase', 'restrict', 'object', 'port', 'withdraw'];

/** Lists such as art. 15(1)(e) name rights to be told about, not to be used. */
export function listsRights(hits: Hits): boolean {
  if (hits.has('exercise')) return false;
  const named = rightNouns.filter((idea) => hits.has(idea)).length;
  return named >= 2 && (hits.has('aware') || hits.has('rightsList'));
}

/** Whether a wish is meant; `negative` where the wish is itself made of a negation. */
export function polarityOf(said: Said, wish: Wish, negative: boolean): Polarity {
  const { hits } = said;
  const { head, right } = wish;
  const places = (idea: Idea) => hits.get(idea) ?? [];
  if (onlyMentioned(said.words, hits, head, right)) return 'mentioned';
  if (near(places('instead'), head.from - 4, head.from).length > 0) return 'denied';
  if (right === 'marketing-stop' && hits.has('keepReceiving') && !hits.has('unsubscribe')) return 'denied';
  if (negative || negations(said, wish).length === 0) return 'asked';
  // "If you don't delete it, I'll …": the condition, the negation and the verb within a few words.
  const threat = places('conditional').some((hit) => hit.from < head.from && head.from - hit.to <= 8);
  return hits.has('failed') || threat ? 'asked' : 'denied';
}

/** Lists of rights, what the writer knows, did, or may do later. */
function onlyMentioned(words: Word[], hits: Hits, head: Hit, right: Right): boolean {
  const places = (idea: Idea) => hits.get(idea) ?? [];
  if (right !== 'access' && (listsRights(hits) || hits.has('consequence'))) return true;
  const known = places('aware').some(
    (hit) =>
      hit.from <= head.from && !words.slice(hit.to, head.from).some((word) => opposing.has(word.folded)),
  );
  if (known && !hits.has('exercise')) return true;
  if (places('reserve').some((hit) => hit.from <= head.from || hit.from - head.to < 6)) return true;
  return places('ownPast').some((hit) => hit.from <= head.to && hit.to >= head.from - 6);
}
