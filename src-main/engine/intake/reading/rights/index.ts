/** Which rights a text asks for, with the places where it does. */
import type { Right } from '../../../../../src-contract/vocabulary.ts';
import type { Idea } from '../words/lexicon.ts';
import { anyOf, byRules, negationAfter, type RightFound } from './apply.ts';
import { articlesIn } from './articles.ts';
import { aboutWriter, clauseStart, listsRights, polarityOf } from './polarity.ts';
import { loose, rules } from './rules/index.ts';
import type { SentenceRead } from './sentences.ts';

export type { RightFound } from './apply.ts';
export { readSentences, type SentenceRead } from './sentences.ts';

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
      { words: sentence.words, hits, afterToo: negationAfter.has(language) },
      { head: keep, heads: [keep], right: 'restriction' },
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
  const about = (wanted: Idea[]) => reads.some((read) => anyOf(read.hits, wanted));
  if (about(['goods', 'pending', 'login']) && !about(['data', 'law', 'account'])) return [];
  return reads.flatMap((read, at) => byRules(loose, read, reads.slice(Math.max(0, at - 2), at + 1)));
}

const stopsUse = /stop\+use|stop\+processing|no-more\+use|loose-objection/;

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
    hit.right === 'objection' && restrictedInstead && stopsUse.test(hit.rule)
      ? { ...hit, right: 'restriction', rule: `${hit.rule}+kept` }
      : hit,
  );
  const restricted = settled.some((hit) => hit.right === 'restriction');
  const acted = settled.some((hit) => hit.right === 'erasure' || hit.right === 'rectification');
  const portable = settled.filter((hit) => hit.right === 'portability');
  return settled.filter((hit) => {
    // To hold still for a while is a restriction, whatever words say "stop".
    if (hit.right === 'objection' && restricted && stopsUse.test(hit.rule)) return false;
    if (hit.right !== 'access') return true;
    // Beside a deletion, "tell me to whom you passed them" asks for art. 19, not for a copy.
    if (acted && hit.rule.endsWith(':recipients')) return false;
    if (portable.length === 0) return true;
    if (/see\+object|article|what/.test(hit.rule)) return true;
    return !portable.some((other) => other.start < hit.end + 60 && hit.start < other.end + 60);
  });
}
