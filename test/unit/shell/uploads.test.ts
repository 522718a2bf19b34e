import { describe, expect, test } from 'vitest';
import { DeskError, FileHandle } from '../../../src-contract/index.ts';
import { createUploads, uploadLimit } from '../../../src-main/shell/uploads.ts';

function started() {
  const given: { name: string; bytes: Uint8Array }[] = [];
  const uploads = createUploads((name, bytes) => {
    given.push({ name, bytes });
    return FileHandle.parse(`file:${given.length}`);
  });
  const add = (upload: string, chunk: number[] | Uint8Array, last: boolean) =>
    uploads.add({ upload, name: 'picture.png', chunk: Uint8Array.from(chunk), last });
  return { given, add };
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof DeskError ? error.code : 'unexpected';
  }
};

describe('a file without a path', () => {
  test('gets its handle with the last chunk, whole and in order', () => {
    const { given, add } = started();
    expect(add('a', [1, 2], false)).toBeNull();
    expect(add('b', [9], false)).toBeNull();
    expect(add('a', [3], true)).toBe('file:1');
    expect([...(given[0]?.bytes ?? [])]).toEqual([1, 2, 3]);
  });

  test('is refused when it is empty or too large, and forgotten then', () => {
    const { given, add } = started();
    expect(codeOf(() => add('a', [], true))).toBe('file-empty');
    const half = new Uint8Array(uploadLimit / 2 + 1);
    add('b', half, false);
    expect(codeOf(() => add('b', half, false))).toBe('file-too-large');
    expect(add('b', [7], true)).toBe('file:1');
    expect([...(given[0]?.bytes ?? [])]).toEqual([7]);
  });

  test('that never ends makes room for newer ones', () => {
    const { given, add } = started();
    add('left', [1], false);
    for (let number = 0; number < 8; number += 1) add(`later ${number}`, [2], false);
    add('left', [3], true);
    expect([...(given[0]?.bytes ?? [])]).toEqual([3]);
  });
});
