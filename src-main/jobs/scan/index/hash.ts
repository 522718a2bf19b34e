/**
 * Keyed 32-bit hashes of identifiers, taken from a file's bytes without making text of them wherever the bytes are
 * plain ASCII. What a hash of bytes promises is to be the hash of the key that the slow way gives for the same value
 * (`match/normalise.ts`); where it can't promise that it says `asText`.
 */

/** What hashing bytes gives where they must be read as text, and where they hold nothing. Neither is ever a hash. */
export const asText = -1;
export const nothing = 0;

/** In a sketch: "several different values". */
export const several = 0xffffffff;

const prime = 0x01000193;

/** A hash that is taken character by character: `begin`, then `step` for each, then `finish`. */
export const begin = (salt: number): number => salt ^ 0x811c9dc5;
export const step = (state: number, character: number): number => Math.imul(state ^ character, prime);

export function finish(state: number): number {
  let hash = Math.imul(state ^ (state >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  hash = (hash ^ (hash >>> 16)) >>> 0;
  return hash === nothing || hash === several ? 1 : hash;
}

/** A salted 32-bit hash of a key, never `nothing` nor `several`. */
export function hashOf(key: string, salt: number): number {
  let state = begin(salt);
  for (let at = 0; at < key.length; at += 1) state = step(state, key.charCodeAt(at));
  return finish(state);
}

/** `hashOf` a key that stands in some bytes as it is, in ASCII. */
export function hashOfBytes(bytes: Buffer, start: number, end: number, salt: number): number {
  let state = begin(salt);
  for (let at = start; at < end; at += 1) state = step(state, bytes[at] ?? 0);
  return finish(state);
}

/** A hash that stands for two: the same for the same pair only. */
export function mixed(first: number, second: number): number {
  return finish(Math.imul(first, 0x9e3779b1) ^ second);
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isUpper = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
const isLower = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;

/** Hash of the number or code in some bytes, as `numberKey` reads it. */
export function numberHash(bytes: Buffer, start: number, end: number, salt: number): number {
  if (start === end) return nothing;
  if (end - start > 64 || isNumberSign(bytes, start) || isUuid(bytes, start, end)) return asText;
  let state = begin(salt);
  let tells = false;
  for (let at = start; at < end; at += 1) {
    let byte = bytes[at] ?? 0;
    if (isDigit(byte)) tells ||= byte > 0x30;
    else if (isLower(byte)) byte -= 0x20;
    else if (!isUpper(byte) && !(at > start && (byte === 0x2d || byte === 0x2f || byte === 0x5f)))
      return asText;
    state = step(state, byte);
  }
  // Words and zeros may stand for nothing ("n/a", "0000").
  return tells ? finish(state) : asText;
}

/** With hyphens at their places; `numberKey` takes them out. */
function isUuid(bytes: Buffer, start: number, end: number): boolean {
  return end - start === 36 && bytes[start + 8] === 0x2d && bytes[start + 13] === 0x2d;
}

/** `Nr` before a number is no part of it. */
function isNumberSign(bytes: Buffer, at: number): boolean {
  return ((bytes[at] ?? 0) | 0x20) === 0x6e && ((bytes[at + 1] ?? 0) | 0x20) === 0x72;
}

/** Hash of the e-mail address in some bytes, as `emailKey` reads and `foldedMost` folds it. */
export function emailHash(bytes: Buffer, start: number, end: number, salt: number): number {
  if (start === end) return nothing;
  if (end - start > 254) return asText;
  let sign = end - 1;
  while (sign > start && bytes[sign] !== 0x40) sign -= 1;
  const named = localHash(bytes, start, sign, salt, isGmail(bytes, sign + 1, end));
  return named === asText ? asText : domainHash(bytes, sign, end, named);
}

const isMark = (byte: number): boolean => byte === 0x2d || byte === 0x5f || byte === 0x2b || byte === 0x2e;

/** State after the part before the `@`, without its tag and, at Gmail, its dots; `asText` where it is not plain. */
function localHash(bytes: Buffer, start: number, sign: number, salt: number, gmail: boolean): number {
  let state = begin(salt);
  let tagged = false;
  let length = 0;
  for (let at = start; at < sign; at += 1) {
    let byte = bytes[at] ?? 0;
    if (isUpper(byte)) byte += 0x20;
    else if (!isLower(byte) && !isDigit(byte) && !isMark(byte)) return asText;
    if (byte === 0x2b && at > start) tagged = true;
    if (tagged || (gmail && byte === 0x2e)) continue;
    state = step(state, byte);
    length += 1;
  }
  return length === 0 ? asText : state;
}

const gmailDomain = Buffer.from('@gmail.com');

/** The hash with the `@` at `sign` and the domain behind it. */
function domainHash(bytes: Buffer, sign: number, end: number, named: number): number {
  let state = named;
  if (isGmail(bytes, sign + 1, end)) {
    for (const byte of gmailDomain) state = step(state, byte);
    return finish(state);
  }
  let dot = -1;
  for (let at = sign; at < end; at += 1) {
    let byte = bytes[at] ?? 0;
    if (isUpper(byte)) byte += 0x20;
    else if (byte === 0x2e) dot = at;
    else if (at > sign && !isLower(byte) && !isDigit(byte) && !isMark(byte)) return asText;
    state = step(state, byte);
  }
  return dot > sign + 1 && end - dot > 2 ? finish(state) : asText;
}

/** `gmail.com` or `googlemail.com`, in any case. */
function isGmail(bytes: Buffer, start: number, end: number): boolean {
  const length = end - start;
  if ((length !== 9 && length !== 14) || ((bytes[start] ?? 0) | 0x20) !== 0x67) return false;
  return /^(gmail|googlemail)\.com$/i.test(bytes.toString('latin1', start, end));
}

const digits = new Uint8Array(32);

/** Hash of the last digits of a phone number, as `phoneTail` reads it. */
export function phoneHash(bytes: Buffer, start: number, end: number, salt: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) {
      if (count === digits.length) return asText;
      digits[count] = byte;
      count += 1;
    } else if (byte === 0x28 || byte >= 0x80) return asText;
  }
  if (count < 8) return nothing;
  let from = 0;
  while (from < count && digits[from] === 0x30) from += 1;
  let state = begin(salt);
  for (let at = Math.max(from, count - 8); at < count; at += 1) state = step(state, digits[at] ?? 0);
  return finish(state);
}
