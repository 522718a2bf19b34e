import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asText,
  emailHash,
  hashOf,
  nothing,
  numberHash,
  phoneHash,
} from '../../../../../src-main/jobs/scan/index/hash.ts';
import { foldedMost } from '../../../../../src-main/jobs/scan/match/email.ts';
import { emailKey, numberKey, phoneTail } from '../../../../../src-main/jobs/scan/match/normalise.ts';

const salt = 99;
type Hash = (bytes: Buffer, start: number, end: number, salt: number) => number;

/** Hash of a value that stands among other bytes. */
function hash(of: Hash, value: string): number {
  const bytes = Buffer.from(`,"${value}",9`);
  return of(bytes, 2, bytes.length - 3, salt);
}

/** A hash of bytes is that of the key, or says that it must be read as text; it is nothing only where there is no key. */
function agrees(of: Hash, keyOf: (value: string) => string | null, value: string): void {
  const found = hash(of, value);
  if (found === asText) return;
  const key = keyOf(value);
  expect([value, found]).toEqual([value, key === null ? nothing : hashOf(key, salt)]);
}

const characters = fc.string({ unit: fc.constantFrom(...'0123456789019NnRrXxaAbZ-_/#. é'), maxLength: 12 });

describe('a hash taken from bytes', () => {
  it('is that of the number as it is normalised', () => {
    fc.assert(
      fc.property(characters, (value) => agrees(numberHash, numberKey, value)),
      { numRuns: 5000 },
    );
    for (const value of ['SP-2026-0001', 'k700124', '100234', '#1017', 'Nr12', '0000', 'n/a', '12.0', 'x1'])
      agrees(numberHash, numberKey, value);
    expect(hash(numberHash, 'sp-2026-0001')).toBe(hashOf('SP-2026-0001', salt));
  });

  const foldedKey = (value: string): string | null => {
    const email = emailKey(value);
    return email === null ? null : foldedMost(email);
  };

  it('is that of the e-mail address as it is normalised and folded', () => {
    const part = fc.string({ unit: fc.constantFrom(...'abZ09._-+@ ;é'), maxLength: 8 });
    fc.assert(
      fc.property(part, part, fc.constantFrom('b.be', 'Gmail.com', 'googlemail.com'), (a, b, c) => {
        agrees(emailHash, foldedKey, `${a}@${b}.be`);
        agrees(emailHash, foldedKey, `${a}@${c}`);
        agrees(emailHash, foldedKey, `${a}@${b}${c}`);
      }),
      { numRuns: 5000 },
    );
    expect(hash(emailHash, 'An.Peeters+a@Post.Example')).toBe(hashOf('an.peeters@post.example', salt));
    expect(hash(emailHash, 'An.Peeters+a@GoogleMail.com')).toBe(hashOf('anpeeters@gmail.com', salt));
  });

  it('is that of the end of a phone number in any notation', () => {
    const written = fc.string({ unit: fc.constantFrom(...'0123456789 +-/().'), maxLength: 18 });
    fc.assert(
      fc.property(written, (value) => {
        const found = hash(phoneHash, value);
        const tail = phoneTail(value);
        // A number of one digit only stands for nothing; that the index knows it too does no harm.
        if (found !== asText && tail !== null) expect([value, found]).toEqual([value, hashOf(tail, salt)]);
        if (found === nothing) expect([value, tail]).toEqual([value, null]);
      }),
      { numRuns: 5000 },
    );
  });
});
