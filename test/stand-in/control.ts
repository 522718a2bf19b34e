/**
 * How a test steers the stand-in: messages over the channel that `child_process.fork` opens. Started by hand there
 * is no such channel and nothing here does anything.
 */
import { EventEmitter } from 'node:events';

/** What a test may say. `answer` answers the next file dialog; an empty list of paths cancels it. */
export type ToStandIn =
  | { kind: 'answer'; paths: string[] }
  | { kind: 'power'; event: 'suspend' | 'lock-screen' }
  | { kind: 'quit' };

/** What the stand-in tells: its window has loaded, and where a test's own Playwright reaches it. */
export type FromStandIn = { kind: 'window'; port: number; profile: string };

const answers: string[][] = [];

export const control = new EventEmitter<{ power: ['suspend' | 'lock-screen']; quit: [] }>();

/** True when a test started us. */
export const underTest = process.send !== undefined;

/** The paths that a test prepared for the next dialog; undefined when a person must answer. */
export function preparedAnswer(): string[] | undefined {
  return answers.shift();
}

export function tell(message: FromStandIn): void {
  process.send?.(message);
}

process.on('message', (message: ToStandIn) => {
  if (message.kind === 'answer') answers.push(message.paths);
  else if (message.kind === 'power') control.emit('power', message.event);
  else control.emit('quit');
});
if (underTest) process.on('disconnect', () => control.emit('quit'));
