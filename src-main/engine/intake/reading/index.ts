/** The understanding of letters: pure functions, no I/O. */
export type { ControllerMarks, MailHead, RequestDocument } from './document.ts';
export { type ReadingContext, readRequest } from './read.ts';
