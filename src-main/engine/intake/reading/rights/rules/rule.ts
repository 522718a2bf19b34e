/**
 * Which ideas, said close together, ask for which right. A rule knows no language; the words are in ../words.
 * What each right covers: GDPR art. 15–18, 20, 21, 22, 7(3).
 */
import type { Right } from '../../../../../../src-contract/vocabulary.ts';
import type { Idea } from '../../words/lexicon.ts';

export type Rule = {
  id: string;
  right: Right;
  /** Each group is met by any one of its ideas; the first group is the head that a negation would attach to. */
  need: Idea[][];
  /** Longest stretch, in words, that may hold them all. */
  span: number;
  /** Ideas that, said anywhere in the sentence, make the rule silent. */
  unless?: Idea[];
  /** The head comes first: "what you have", not "…, which has". */
  headFirst?: true;
  /** No comma or "and" may divide what the rule found. */
  oneClause?: true;
  /** Ideas that make the rule silent when they stand in the same clause. */
  unlessNear?: Idea[];
  /** Speaks in sentences that end with a question mark. */
  question?: true;
  /** Speaks in sentences of at most so many words. */
  maxWords?: number;
  /** Silent unless the sentence, or the one that opens its list, wants something. */
  wanted?: true;
  /** The rule is built on a negation ("no more …"), so a negation does not turn it round. */
  negative?: true;
  /** "I don't use it any more" is about the writer, not about what the reader does. */
  notMine?: true;
  /** One of these was named in this sentence or one of the two before: what "it" or "them" stands for. */
  anaphora?: Idea[];
  /** Weak beside a wish to delete or to stop: "delete all that you have on me" asks for no list. */
  unlessActing?: true;
  confidence: number;
};
