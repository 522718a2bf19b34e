/** Letters: what other areas need of them. */
export { composeLetter } from './compose.ts';
export type { LetterFacts, LetterRecord, RightFacts } from './facts.ts';
export { type LetterWords, loadLetterWords } from './words.ts';
