/** Finds the ideas of a word table in a sentence. */
import { singleLetters, type Word } from '../text.ts';
import { type Idea, ideas, type WordTable } from '../words/lexicon.ts';

/** Word numbers `from`…`to` (inclusive) of a sentence that say an idea. */
export type Hit = { from: number; to: number };
export type Hits = Map<Idea, Hit[]>;

type WordTest = { text: string; shape: 'exact' | 'prefix' | 'suffix' | 'middle' }[];
type Term = { idea: Idea; words: WordTest[]; gaps: number[] };

export type Lexicon = {
  fold: (folded: string) => string;
  /** Terms by the exact first word, and those whose first word has a wildcard. */
  byFirstWord: Map<string, Term[]>;
  open: Term[];
  /** Long single words, for a typing mistake of one letter. */
  long: Term[];
  cache: Map<string, Term[]>;
};

const longGap = 8;
const shortGap = 2;
const shortestFuzzy = 7;

function wordTest(token: string, foldWord: (text: string) => string): WordTest {
  return token.split('|').map((alternative) => {
    const bare = foldWord(alternative.replaceAll('*', ''));
    const text = singleLetters(bare);
    const before = alternative.startsWith('*');
    const after = alternative.endsWith('*');
    return { text, shape: before && after ? 'middle' : before ? 'suffix' : after ? 'prefix' : 'exact' };
  });
}

/** Prepares a word table for matching; `respell` levels the spellings of one language in table and text alike. */
export function compile(table: WordTable, respell: (folded: string) => string): Lexicon {
  const foldWord = respell;
  const lexicon: Lexicon = {
    fold: (word) => singleLetters(foldWord(word)),
    byFirstWord: new Map(),
    open: [],
    long: [],
    cache: new Map(),
  };
  for (const idea of ideas) {
    for (const written of table[idea].split(',')) {
      const tokens = written.trim().replaceAll('-', ' ').replaceAll("'", ' ').split(/\s+/).filter(Boolean);
      const term: Term = { idea, words: [], gaps: [] };
      for (const token of tokens) {
        if (token === '..' || token === '.')
          term.gaps[term.words.length - 1] = token === '.' ? shortGap : longGap;
        else term.words.push(wordTest(token, foldWord));
      }
      if (term.words.length > 0) file(lexicon, term);
    }
  }
  return lexicon;
}

function file(lexicon: Lexicon, term: Term): void {
  const first = term.words[0] ?? [];
  for (const test of first) {
    if (test.shape === 'exact') {
      const terms = lexicon.byFirstWord.get(test.text) ?? [];
      terms.push(term);
      lexicon.byFirstWord.set(test.text, terms);
    } else if (!lexicon.open.includes(term)) lexicon.open.push(term);
  }
  if (
    term.words.length === 1 &&
    first.some((test) => test.shape !== 'suffix' && test.text.length >= shortestFuzzy - 1)
  ) {
    lexicon.long.push(term);
  }
}

function passes(word: string, test: WordTest): boolean {
  return test.some(({ text, shape }) => {
    if (shape === 'exact') return word === text;
    if (shape === 'prefix') return word.startsWith(text);
    if (shape === 'suffix') return word.endsWith(text);
    return word.includes(text);
  });
}

/** True where one letter was left out, added, changed, or two neighbours swapped. */
export function oneLetterOff(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false;
  let head = 0;
  while (head < left.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail += 1;
  const restLeft = left.slice(head, left.length - tail);
  const restRight = right.slice(head, right.length - tail);
  if (restLeft.length <= 1 && restRight.length <= 1) return true;
  return (
    restLeft.length === 2 &&
    restRight.length === 2 &&
    restLeft[0] === restRight[1] &&
    restLeft[1] === restRight[0]
  );
}

function nearly(word: string, test: WordTest): boolean {
  return test.some(({ text, shape }) => {
    if (text.length < shortestFuzzy - 1 || shape === 'suffix' || text[0] !== word[0]) return false;
    if (shape === 'exact') return oneLetterOff(word, text);
    return [-1, 0, 1].some((by) => oneLetterOff(word.slice(0, text.length + by), text));
  });
}

/** Terms that can begin with this word. A word that begins none is compared with room for one wrong letter. */
function termsAt(lexicon: Lexicon, word: string): Term[] {
  const known = lexicon.cache.get(word);
  if (known !== undefined) return known;
  let terms = [
    ...(lexicon.byFirstWord.get(word) ?? []),
    ...lexicon.open.filter((term) => passes(word, term.words[0] ?? [])),
  ];
  if (terms.length === 0 && word.length >= shortestFuzzy) {
    terms = lexicon.long.filter((term) => nearly(word, term.words[0] ?? []));
  }
  if (lexicon.cache.size > 20_000) lexicon.cache.clear();
  lexicon.cache.set(word, terms);
  return terms;
}

/** Whether a word by itself is a term, without room for mistakes. */
export function beginsTerm(lexicon: Lexicon, folded: string): boolean {
  const word = lexicon.fold(folded);
  const whole = (term: Term) => term.words.length === 1;
  return (
    (lexicon.byFirstWord.get(word) ?? []).some(whole) ||
    lexicon.open.some((term) => whole(term) && passes(word, term.words[0] ?? []))
  );
}

function endOf(term: Term, words: string[], at: number): number | null {
  let position = at;
  for (let index = 1; index < term.words.length; index += 1) {
    const test = term.words[index] ?? [];
    const furthest = position + 1 + (term.gaps[index - 1] ?? 0);
    let found: number | null = null;
    for (let next = position + 1; next <= furthest && next < words.length; next += 1) {
      if (passes(words[next] ?? '', test)) {
        found = next;
        break;
      }
    }
    if (found === null) return null;
    position = found;
  }
  return position;
}

/** Every place where a sentence says an idea. */
export function ideasIn(words: Word[], lexicon: Lexicon): Hits {
  const folded = words.map((word) => lexicon.fold(word.folded));
  const hits: Hits = new Map();
  folded.forEach((word, at) => {
    for (const term of termsAt(lexicon, word)) {
      const to = endOf(term, folded, at);
      if (to === null) continue;
      const known = hits.get(term.idea) ?? [];
      if (!known.some((hit) => hit.from === at && hit.to === to)) known.push({ from: at, to });
      hits.set(term.idea, known);
    }
  });
  return hits;
}
