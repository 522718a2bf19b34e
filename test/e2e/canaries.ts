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

/** Every place where one of the texts lies: the file, relative to the folder, and the text. */
export function findTexts(folder: string, texts: string[]): string[] {
  const wanted = texts.flatMap((text) => forms(text).map((form) => ({ text, form })));
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = bytesOf(path);
    for (const { text, form } of wanted) {
      if (bytes.includes(form)) found.push(`${path.slice(folder.length + 1)}: ${text}`);
    }
  }
  return [...new Set(found)];
}
