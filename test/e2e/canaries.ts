/** A byte search over everything that lies in a folder, for texts in the forms in which they could have been kept. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text as UTF-8, UTF-16 (both orders), hexadecimal, and base64 at its three possible offsets. */
function forms(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The first and last characters depend on the neighbours.
    return Buffer.from(whole.replace(/=+$/, '').slice(shift === 0 ? 0 : shift + 1, -1));
  });
  return [utf8, utf16, swapped, Buffer.from(utf8.toString('hex')), ...base64];
}

/** A browser at work removes files of its own between the listing and the reading. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Bytes of a form by which it is looked up; none is shorter. */
const start = 6;
const base = 0x01000193;
const outgoing = Array.from({ length: start }).reduce<number>((power) => Math.imul(power, base), 1);

/** Texts by a hash of the first bytes of each of their forms, which is rolled over a file once for all of them. */
class Wanted {
  readonly #known = new Uint8Array(1 << 24);
  readonly #byStart = new Map<number, { text: string; form: Buffer }[]>();

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      for (const form of forms(text)) {
        if (form.length < start) throw new RangeError(`too short to be looked for: ${text}`);
        const hash = form.subarray(0, start).reduce((sum, byte) => (Math.imul(sum, base) + byte) | 0, 0);
        this.#known[hash >>> 8] = 1;
        const same = this.#byStart.get(hash);
        if (same === undefined) this.#byStart.set(hash, [{ text, form }]);
        else same.push({ text, form });
      }
    }
  }

  /** Those of the texts that stand in `bytes`. */
  in(bytes: Buffer): Set<string> {
    const found = new Set<string>();
    let hash = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const leaving = at < start ? 0 : Math.imul(bytes[at - start] ?? 0, outgoing);
      hash = (Math.imul(hash, base) + (bytes[at] ?? 0) - leaving) | 0;
      if (this.#known[hash >>> 8] === 0) continue;
      const from = at + 1 - start;
      for (const { text, form } of this.#byStart.get(hash) ?? [])
        if (bytes.subarray(from, from + form.length).equals(form)) found.add(text);
    }
    return found;
  }
}

/** Every place where one of the texts lies: the file, relative to the folder, and the text. Each has six characters or more. */
export function findTexts(folder: string, texts: readonly string[]): string[] {
  const wanted = new Wanted(texts);
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    for (const text of wanted.in(bytesOf(path))) found.push(`${path.slice(folder.length + 1)}: ${text}`);
  }
  return found;
}
