/** Letters: what other areas need of them. */
export type { ComposedLetter } from './compose.ts';
export { composeLetter } from './compose.ts';
export { type LetterFacts, type LetterRecord, printsReason, type RightFacts } from './facts.ts';
export { type KeepingLaw, keptUntil } from './kept.ts';
export { type LetterWords, loadLetterWords, type Words } from './words.ts';
