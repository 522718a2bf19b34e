/** Errors that nobody expected: logged under a reference, shown as that reference. */
import { randomBytes } from 'node:crypto';
import { toWire, type WireError } from '../../src-contract/errors.ts';

/**
 * What an error looks like to whoever called. One that nobody expected is written to the error output with its
 * place in the program, but without its message, which may hold a person's data.
 */
export function toAnswerableError(error: unknown): WireError {
  const expected = toWire(error);
  if (expected !== null) return expected;
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const name = error instanceof Error ? error.name : typeof error;
  const places =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  process.stderr.write(`${reference} ${name}\n${places.join('\n')}\n`);
  return { code: 'internal', params: { reference } };
}
