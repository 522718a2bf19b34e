import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveWhole } from '../../../src-main/engine/answers/save.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => ({ name, parts: [Buffer.from(text)] });

describe('saving an answer', () => {
  it('never writes over what is there', () => {
    writeFileSync(join(folder, '2026-0001-letter.pdf'), 'somebody’s own');
    const names = saveWhole(folder, [
      file('2026-0001-letter.pdf', 'letter'),
      file('2026-0001-package.zip', 'zip'),
    ]);
    expect(names).toEqual(['2026-0001-letter-2.pdf', '2026-0001-package.zip']);
    expect(readFileSync(join(folder, '2026-0001-letter.pdf'), 'utf8')).toBe('somebody’s own');
    expect(readFileSync(join(folder, '2026-0001-letter-2.pdf'), 'utf8')).toBe('letter');
  });

  it('says that the folder is gone', () => {
    expect(() => saveWhole(join(folder, 'gone'), [file('a.pdf', 'a')])).toThrow('folder-not-found');
  });

  it('leaves nothing behind when the second file can’t be written', () => {
    // A name that is longer than any file system takes stands for every failure in the middle.
    const files = [file('a.pdf', 'a'), file(`${'x'.repeat(300)}.zip`, 'b')];
    expect(() => saveWhole(folder, files)).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that it may not write there',
    () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed);
      chmodSync(closed, 0o500);
      expect(() => saveWhole(closed, [file('a.pdf', 'a')])).toThrow('folder-not-writable');
    },
  );
});
